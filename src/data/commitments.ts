// commitments.csv: what a State can have done or not done, what it is called, and for how long a negative holds.
// Comes in as a table. It must not know which States there are.

import type { Row, Table } from "./csv.js";
import type { Headers } from "./headers.js";
import { byLanguage, tableLanguages } from "./languages.js";
import { column, readRows, shape } from "./row.js";
import { cellOf } from "./row-cells.js";

export interface Commitment {
  readonly id: string;
  /** Days for which a negative holds after its check. */
  readonly maxAgeDays: number;
  /** By language. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a status is called for this commitment, by `<status>_<language>`: "outstanding_en" → "not a party". */
  readonly wording: ReadonlyMap<string, string>;
  /** The column of states-parties.csv whose cell tells the detail (the law), or "". */
  readonly detailColumn: string;
}

const wordedStatuses = ["met", "partial", "outstanding"] as const;

const wordingHeaders = tableLanguages.flatMap((language) =>
  wordedStatuses.map((status) => `${status}_${language}`),
);

/** A label is needed in each language for which the campaign has a template. */
export function commitmentHeaders(languages: readonly string[]): Headers {
  return {
    required: ["id", "max_age_days", ...languages.map((language) => `label_${language}`)],
    optional: ["detail_column", ...tableLanguages.map((language) => `label_${language}`), ...wordingHeaders],
  };
}

/** @throws InputError with the faults of all rows. */
export function readCommitments(table: Table, languages: readonly string[]): readonly Commitment[] {
  const labels = Object.fromEntries(languages.map((language) => [`label_${language}`, column.words]));
  const schema = shape({ ...labels, id: column.id, max_age_days: column.days, detail_column: column.text });
  return readRows(table, {
    schema,
    unique: ["id"],
    make: ({ id, max_age_days: maxAgeDays, detail_column: detailColumn }, { cells }) => ({
      id,
      maxAgeDays,
      labels: byLanguage((language) => cellOf(cells, `label_${language}`)),
      wording: wordingOf(cells),
      detailColumn,
    }),
  });
}

function wordingOf(cells: Row["cells"]): ReadonlyMap<string, string> {
  const filled = wordingHeaders.flatMap((header) => {
    const text = cellOf(cells, header);
    return text ? [[header, text] as const] : [];
  });
  return new Map(filled);
}
