// The shipped campaign with tables changed as a test wishes, and what reading it tells.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type ReadFile, readCampaign } from "../../src/campaign/campaign.js";
import { readTable } from "../../src/data/csv.js";
import { type Diagnostic, InputError } from "../../src/diagnostic.js";

/** A table as its headers and rows. */
export interface PlainTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const tableNames = readdirSync("data").map((file) => file.replace(/\.csv$/, ""));

export function shippedTable(name: string): PlainTable {
  const file = `data/${name}.csv`;
  const { headers, rows } = readTable({ file, bytes: readFileSync(file) });
  return { headers, rows: rows.map(({ cells }) => cells.texts) };
}

function asCsv({ headers, rows }: PlainTable): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  return [headers, ...rows].map(line).join("\n");
}

export interface Told {
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Reads the shipped campaign with the changed tables, by name, and other files, by path, in the place of its own. */
export function toldOfShipped(
  tables: Readonly<Record<string, PlainTable>> = {},
  files: Readonly<Record<string, string>> = {},
): Told {
  const changed = new Map([
    ...Object.entries(tables).map(([name, table]) => [`data/${name}.csv`, asCsv(table)] as const),
    ...Object.entries(files),
  ]);
  const read: ReadFile = (file) => {
    const text = changed.get(file);
    if (text !== undefined) return Buffer.from(text);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  try {
    const { warnings } = readCampaign(read, (folder) => readdirSync(folder), {
      today: "2026-12-02",
      peek: read,
    });
    return { faults: [], warnings };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: error.diagnostics, warnings: [] };
  }
}
