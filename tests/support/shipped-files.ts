// The shipped campaign, or the starter of another, with cells and files changed as a test wishes, and what it tells.

import { existsSync, readFileSync } from "node:fs";
import { type ReadFile, readCampaign } from "../../src/campaign/campaign.js";
import { readTable } from "../../src/data/csv/csv.js";
import { type Diagnostic, InputError } from "../../src/diagnostic.js";
import { asLine } from "./faults.js";
import { listFolder } from "./list-folder.js";

/** A table as its headers and rows. */
export interface PlainTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const tableNames = listFolder("data").map((file) => file.replace(/\.csv$/, ""));

export function shippedTable(name: string): PlainTable {
  return tableIn(".", name);
}

export function tableIn(folder: string, name: string): PlainTable {
  const file = `data/${name}.csv`;
  const { headers, rows } = readTable({ file, bytes: readFileSync(`${folder}/${file}`) });
  return { headers, rows: rows.map(({ cells }) => cells.texts) };
}

export function asCsv({ headers, rows }: PlainTable): string {
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
  const csv = Object.entries(tables).map(([name, table]) => [`data/${name}.csv`, asCsv(table)] as const);
  return toldOf(".", { ...Object.fromEntries(csv), ...files });
}

/** Reads the campaign in the folder with some files changed, by path; the day is 2 December 2026. */
export function toldOf(folder: string, files: Readonly<Record<string, string>>): Told {
  const read: ReadFile = (file) => {
    const text = files[file];
    if (text !== undefined) return Buffer.from(text);
    return existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`) : undefined;
  };
  const list = (name: string) => {
    const added = Object.keys(files).filter((file) => file.startsWith(`${name}/`));
    return [
      ...new Set([...listFolder(`${folder}/${name}`), ...added.map((file) => file.slice(name.length + 1))]),
    ];
  };
  try {
    const { warnings } = readCampaign(read, list, { today: "2026-12-02", peek: read });
    return { faults: [], warnings };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: error.diagnostics, warnings: [] };
  }
}

/** A cell of a table, by the first cell of its row: "addressees", "XAA", "mission_city". */
export type CellName = readonly [table: string, row: string, column: string];

/** The faults, then the warnings after a "?", of the campaign in the folder with cells changed. */
export function toldOfCells(
  folder: string,
  ...changes: readonly (readonly [...CellName, text: string])[]
): readonly string[] {
  const tables = new Map<string, PlainTable>();
  for (const [name, row, column, text] of changes) {
    const { headers, rows } = tables.get(name) ?? tableIn(folder, name);
    const at = headers.indexOf(column);
    if (at === -1) throw new Error(`${name} has no ${column}`);
    tables.set(name, {
      headers,
      rows: rows.map((cells) => (cells[0] === row ? cells.with(at, text) : cells)),
    });
  }
  const files = [...tables].map(([name, table]) => [`data/${name}.csv`, asCsv(table)] as const);
  const { faults, warnings } = toldOf(folder, Object.fromEntries(files));
  return [...faults.map(asLine), ...warnings.map((warning) => `? ${asLine(warning)}`)];
}
