// The rows of a table that has one for each State, ready to be compared with those of another table.
// It must not know what the cells mean.

import type { Row, Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Place } from "../../diagnostic.js";

export interface NamedRow {
  readonly iso3: string;
  readonly line: number;
  /** "" where the table has no such column. */
  readonly cell: (header: string) => string;
  readonly at: (header: string) => Place;
}

export function namedRows(table: Table | undefined): readonly NamedRow[] {
  if (table === undefined) return [];
  const { file, rows, headers } = table;
  const columns = new Map(headers.map((header, index) => [header, index]));
  return rows.map(({ cells, line }: Row): NamedRow => {
    const cell = (header: string) => cells.texts[columns.get(header) ?? -1] ?? "";
    return { iso3: cellOf(cells, "iso3") ?? "", line, cell, at: (field) => ({ file, line, field }) };
  });
}

export function byIso3(rows: readonly NamedRow[]): ReadonlyMap<string, NamedRow> {
  return new Map(rows.map((row) => [row.iso3, row]));
}
