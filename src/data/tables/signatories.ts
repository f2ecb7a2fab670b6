// signatories.csv: the organisations that sign, in the order in which they sign. Comes in as a table.
// It must not know how many columns the signature block has.

import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";

export interface SignatoryRow {
  readonly name: string;
  /** BCP 47 code of the language of the name, or "". */
  readonly language: string;
}

export const signatoryHeaders: Headers = { required: ["organisation"], optional: ["language"] };

const schema = shape({ organisation: column.words, language: column.language });

/** @throws InputError with the faults of all rows; an organisation that signs twice is one. */
export function readSignatories(table: Table): readonly SignatoryRow[] {
  return readRows(table, {
    schema,
    unique: ["organisation"],
    make: ({ organisation, language }) => ({ name: organisation, language }),
  });
}
