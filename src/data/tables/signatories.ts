// signatories.csv: the organisations that sign, in the order in which they sign. Comes in as a table.
// It must not know how many columns the signature block has.

import { InputError, type Place } from "../../diagnostic.js";
import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";

export interface SignatoryRow {
  readonly name: string;
  /** The name, or its parts where it has them in several languages, each with the code of its own, or "". */
  readonly parts: readonly SignatoryPart[];
}

export interface SignatoryPart {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

export const signatoryHeaders: Headers = { required: ["organisation"], optional: ["language"] };

const schema = shape({ organisation: column.words, language: column.languages });

/** @throws InputError with the faults of all rows; an organisation that signs twice is one. */
export function readSignatories(table: Table): readonly SignatoryRow[] {
  return readRows(table, {
    schema,
    unique: ["organisation"],
    make: ({ organisation, language }, { line }) => ({
      name: organisation,
      parts: partsOf(organisation, language, { file: table.file, line, field: "language" }),
    }),
  });
}

/** As many parts as languages, divided at slashes and dashes between spaces, each of which stays with the part before it. */
function partsOf(name: string, languages: readonly string[], place: Place): readonly SignatoryPart[] {
  if (languages.length < 2) return [{ text: name, language: languages[0] ?? "" }];
  const parts = name.split(/(?<= [/–—-] )/);
  if (parts.length === languages.length)
    return parts.map((text, index) => ({ text, language: languages[index] ?? "" }));
  const what = `"${languages.join(" / ")}" names ${languages.length} languages, and the organisation has ${parts.length === 1 ? "no parts" : `${parts.length} parts`} with a slash or a dash between them`;
  const remedy = "name one language for each part, or one for the whole name, or none";
  throw new InputError([{ what, remedy, place }]);
}
