// commitments.csv: what a State can have done or not done, what it is called, and for how long a negative holds.
// Comes in as a table. It must not know which States there are.

import type { Row, Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { byLanguage, cellOf } from "../csv/row-cells.js";

export interface Commitment {
  readonly id: string;
  /** Days for which a negative holds after its check. */
  readonly maxAgeDays: number;
  /** By language. */
  readonly labels: ReadonlyMap<string, string>;
  /** What it is about, with its preposition, by language, for sentences: "on the enforcement of sentences". */
  readonly abouts?: ReadonlyMap<string, string>;
  /** What a status is called for this commitment, by `<status>_<language>`: "outstanding_en" → "not a party". */
  readonly wording: ReadonlyMap<string, string>;
  /** The column of states-parties.csv whose cell tells the detail (the law), or "". */
  readonly detailColumn: string;
  /** Where to look whether a State has done it: web addresses, keys of sources.csv. */
  readonly lookUp: readonly string[];
}

const wordedStatuses = ["met", "partial", "outstanding"] as const;

function wordingHeaders(languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) => wordedStatuses.map((status) => `${status}_${language}`));
}

/** The codes of languages: those for which the campaign has a template, and all that letters could be written in. */
export interface LanguageCodes {
  readonly needed: readonly string[];
  readonly known: readonly string[];
}

/** A label is needed in each language for which the campaign has a template. */
export function commitmentHeaders({ needed, known }: LanguageCodes): Headers {
  return {
    required: ["id", "max_age_days", ...needed.map((language) => `label_${language}`)],
    optional: [
      "detail_column",
      "look_up",
      ...known.flatMap((language) => [`label_${language}`, `about_${language}`]),
      ...wordingHeaders(known),
    ],
  };
}

/** @throws InputError with the faults of all rows. */
export function readCommitments(table: Table, { needed, known }: LanguageCodes): readonly Commitment[] {
  const labels = Object.fromEntries(needed.map((language) => [`label_${language}`, column.words]));
  const wordings = wordingHeaders(known);
  const schema = shape({
    ...labels,
    id: column.id,
    max_age_days: column.days,
    detail_column: column.text,
    look_up: column.sources,
  });
  return readRows(table, {
    schema,
    unique: ["id"],
    make: ({ id, max_age_days: maxAgeDays, detail_column: detailColumn, look_up: lookUp }, { cells }) => ({
      id,
      maxAgeDays,
      labels: byLanguage(known, (language) => cellOf(cells, `label_${language}`)),
      abouts: byLanguage(known, (language) => cellOf(cells, `about_${language}`)),
      wording: wordingOf(cells, wordings),
      detailColumn,
      lookUp,
    }),
  });
}

function wordingOf(cells: Row["cells"], headers: readonly string[]): ReadonlyMap<string, string> {
  const filled = headers.flatMap((header) => {
    const text = cellOf(cells, header);
    return text ? [[header, text] as const] : [];
  });
  return new Map(filled);
}
