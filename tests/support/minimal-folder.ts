// The campaign that `letters init --minimal` gives, in a folder of its own, with files changed as a test wishes; and what
// `check` and `generate` say of it.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { aFolder, type Change, letters } from "./run-letters.js";

export function aMinimalFolder(changes: Readonly<Record<string, Change>> = {}): string {
  const folder = aFolder();
  cpSync(join(import.meta.dirname, "../../starters/minimal"), folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, name);
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const changed = typeof change === "function" ? change(text) : change;
    mkdirSync(dirname(file), { recursive: true });
    if (changed === undefined) rmSync(file);
    else writeFileSync(file, changed);
  }
  return folder;
}

export const statesTable = "data/states-parties.csv";
export const letterTemplate = "templates/letter.en.hbs";
export const emailTemplate = "templates/email.en.hbs";

/** A table with a column more; rows are told apart by their first cell. */
export function withColumn(header: string, cells: Readonly<Record<string, string>>) {
  return (table: string): string =>
    table
      .trimEnd()
      .split("\n")
      .map((row, index) => `${row},${index === 0 ? header : quoted(cells[row.split(",")[0] ?? ""] ?? "")}`)
      .join("\n")
      .concat("\n");
}

function quoted(cell: string): string {
  return cell.includes(",") ? `"${cell}"` : cell;
}

/** A template with a paragraph more, on line 14 of the minimal letter. */
export function saying(words: string) {
  return (template: string): string =>
    template.replace("{{#recommendation", () => `${words}\n\n{{#recommendation`);
}

/** The faults and warnings that `check --json` finds, as lines: place, States, what, and the remedy after an arrow. */
export async function found(
  folder: string,
): Promise<{ readonly faults: readonly string[]; readonly warnings: readonly string[] }> {
  const { stdout } = await letters(folder, ["check", "--json"]);
  const { faults, warnings } = JSON.parse(stdout) as Record<"faults" | "warnings", readonly Told[]>;
  return { faults: faults.map(asText), warnings: warnings.map(asText) };
}

interface Told {
  readonly place?: { readonly file: string; readonly line?: number; readonly column?: number };
  readonly states?: readonly string[];
  readonly what: string;
  readonly remedy?: string;
}

function asText({ place, states = [], what, remedy }: Told): string {
  const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(":");
  const whose = states.length === 0 ? "" : `${states.join(" ")}: `;
  return `${where}: ${whose}${what}${remedy === undefined ? "" : ` -> ${remedy}`}`;
}
