// sources.csv: what a key in a `_source` cell stands for, or a web address, so that a fact can be traced. Comes in as a
// table, goes out by key. It must not know who cites a source.

import { toolLanguage } from "../../languages/known.js";
import { oncePer } from "../../memory.js";
import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { byLanguage, cellOf } from "../csv/row-cells.js";

export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** BCP 47 code of the language in which `title` and `name` are. */
  readonly language: string;
  /** What the document or its publisher is called in every language, as it stands within titles: "Manila Bulletin". */
  readonly name: string;
  /** By language; falls back to the title. */
  readonly shortTitles: ReadonlyMap<string, string>;
}

export function sourceHeaders(languages: readonly string[]): Headers {
  return {
    required: ["key", "title"],
    optional: ["url", "language", "name", ...languages.map((language) => `short_${language}`)],
  };
}

const schema = shape({
  key: column.key,
  title: column.words,
  url: column.url,
  language: column.language,
  name: column.text,
});

/** @throws InputError with the faults of all rows. */
export function readSourceTable(table: Table, languages: readonly string[]): ReadonlyMap<string, Source> {
  const sources = readRows(table, {
    schema,
    unique: ["key"],
    make: (cells, row) => ({
      ...cells,
      language: cells.language || toolLanguage.code,
      shortTitles: byLanguage(languages, (language) => cellOf(row.cells, `short_${language}`)),
    }),
  });
  return new Map(sources.map((source) => [source.key, source]));
}

type Sources = ReadonlyMap<string, Source>;

/** What a cell names by its key, or by the web address that one row alone has. */
export function sourceCited(cited: string, sources: Sources): Source | undefined {
  return sources.get(cited) ?? byAddress(sources).get(onPaper(cited));
}

/** A web address as it is typed: "treaties.un.org/Pages/ViewDetails.aspx". */
export function onPaper(url: string): string {
  return url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}

/** An address that several rows have names none of them. */
const byAddress = oncePer((sources: Sources): Sources => {
  const found = new Map<string, Source>();
  const shared = new Set<string>();
  for (const source of sources.values()) {
    const address = onPaper(source.url);
    if (found.has(address)) shared.add(address);
    found.set(address, source);
  }
  for (const address of shared) found.delete(address);
  return found;
});
