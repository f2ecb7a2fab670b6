// sources.csv: what a key in a `_source` cell stands for, so that a fact can be traced. Comes in as a table, goes out by key.
// It must not know who cites a source.

import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { byLanguage, cellOf } from "../csv/row-cells.js";

export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** By language; falls back to the title. */
  readonly shortTitles: ReadonlyMap<string, string>;
}

export function sourceHeaders(languages: readonly string[]): Headers {
  return {
    required: ["key", "title"],
    optional: ["url", ...languages.map((language) => `short_${language}`)],
  };
}

const schema = shape({ key: column.key, title: column.words, url: column.url });

/** @throws InputError with the faults of all rows. */
export function readSourceTable(table: Table, languages: readonly string[]): ReadonlyMap<string, Source> {
  const sources = readRows(table, {
    schema,
    unique: ["key"],
    make: (cells, row) => ({
      ...cells,
      shortTitles: byLanguage(languages, (language) => cellOf(row.cells, `short_${language}`)),
    }),
  });
  return new Map(sources.map((source) => [source.key, source]));
}
