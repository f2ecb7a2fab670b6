// Commitments that are kept up and asked of nobody: a row of commitments.csv on which no request rests.
// It must not know States.

import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Recommendation } from "../../data/tables/recommendations.js";
import type { Diagnostic } from "../../diagnostic.js";

export function unaskedCommitments(
  { file, rows }: Table,
  recommendations: readonly Recommendation[],
): readonly Diagnostic[] {
  const asked = new Set(recommendations.flatMap(({ commitments }) => commitments));
  return rows.flatMap(({ cells, line }): readonly Diagnostic[] => {
    const id = cellOf(cells, "id") ?? "";
    if (asked.has(id)) return [];
    const what = `no request rests on "${id}", so no letter speaks of it`;
    const remedy = "name it in the column commitments of data/recommendations.csv, or take the row out";
    return [{ what, remedy, place: { file, line, field: "id" }, rule: "commitments-are-asked" }];
  });
}
