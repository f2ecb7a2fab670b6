// recommendations.csv: the numbered requests of the letter, in their order, and the commitments on which each rests.
// Comes in as a table. It must not know how a request is worded.

import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { byLanguage, cellOf } from "../csv/row-cells.js";
import type { LanguageCodes } from "./commitments.js";

export interface Recommendation {
  readonly id: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  /** Commitment ids; none for a request addressed to every State. */
  readonly commitments: readonly string[];
  /** What these are in the plural, by language, for a count of them: "agreements". */
  readonly parts?: ReadonlyMap<string, string>;
}

export function recommendationHeaders({ known }: LanguageCodes): Headers {
  return { required: ["id", "commitments"], optional: known.map((language) => `parts_${language}`) };
}

const schema = shape({ id: column.id, commitments: column.text });

/** @throws InputError with the faults of all rows, among them commitments that are not of `known`. */
export function readRecommendations(
  table: Table,
  known: readonly string[],
  { known: languages }: Pick<LanguageCodes, "known">,
): readonly Recommendation[] {
  const unnumbered = readRows(table, {
    schema,
    unique: ["id"],
    make: ({ id, commitments }, { line, cells }) => {
      const ids = commitments.split(/\s+/).filter((word) => word !== "");
      const faults = commitmentFaults(ids, known, { file: table.file, line, field: "commitments" });
      if (faults.length > 0) throw new InputError(faults);
      return {
        id,
        commitments: ids,
        parts: byLanguage(languages, (language) => cellOf(cells, `parts_${language}`)),
      };
    },
  });
  return unnumbered.map((recommendation, index) => ({ ...recommendation, number: index + 1 }));
}

function commitmentFaults(
  ids: readonly string[],
  known: readonly string[],
  place: Place,
): readonly Diagnostic[] {
  return ids.flatMap((id, index): readonly Diagnostic[] => {
    if (ids.indexOf(id) < index)
      return [{ what: `"${id}" is there twice`, remedy: "delete one of them", place }];
    if (known.includes(id)) return [];
    const meant = nearest(id, known);
    const remedy =
      meant === undefined
        ? "write ids of commitments.csv with a space between them, or add a row for it there"
        : `did you mean ${meant}?`;
    return [{ what: `unknown commitment "${id}"`, remedy, place }];
  });
}
