// sources.csv: what a key in a `_source` cell stands for, so that a fact can be traced. Comes in as a table, goes out by key.
// It must not know who cites a source.

import type { Row, Table } from "./csv.js";
import type { Headers } from "./headers.js";
import { byLanguage } from "./languages.js";
import { column, readRows, shape } from "./row.js";
import { cellOf } from "./row-cells.js";

export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** By language; falls back to the title. */
  readonly shortTitles: ReadonlyMap<string, string>;
}

export const sourceHeaders: Headers = {
  required: ["key", "title"],
  optional: ["url", "short_en", "short_fr", "short_es"],
};

const schema = shape({ key: column.key, title: column.words, url: column.url });

/** @throws InputError with the faults of all rows. */
export function readSourceTable(table: Table): ReadonlyMap<string, Source> {
  const sources = readRows(table, {
    schema,
    unique: ["key"],
    make: (cells, row) => ({ ...cells, ...shortTitles(row) }),
  });
  return new Map(sources.map((source) => [source.key, source]));
}

function shortTitles({ cells }: Row): Pick<Source, "shortTitles"> {
  return { shortTitles: byLanguage((language) => cellOf(cells, `short_${language}`)) };
}
