// The columns of words for sentences, about_<language> and parts_<language>: which language lacks one that others have,
// and which row of requests has what another should. Comes in as tables, goes out as warnings.
// It must not know what the words say.

import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";

export function compareSentenceColumns({ commitments, recommendations }: Tables): Findings {
  const languages = codesOf(commitments, "label_");
  return {
    faults: [],
    warnings: [
      ...lacking(commitments, "about_", languages),
      ...lacking(recommendations, "parts_", languages),
      ...codesOf(recommendations, "parts_").flatMap((code) => strayParts(recommendations, `parts_${code}`)),
    ],
  };
}

/** The languages that have a column of this kind. */
function codesOf({ headers }: Table, kind: string): readonly string[] {
  return headers.filter((header) => header.startsWith(kind)).map((header) => header.slice(kind.length));
}

/** Some languages have the column, and one in which letters are written has not. */
function lacking(table: Table, kind: string, languages: readonly string[]): readonly Diagnostic[] {
  const there = codesOf(table, kind).filter((code) => languages.includes(code));
  const [first] = there;
  if (first === undefined) return [];
  return languages
    .filter((code) => !there.includes(code))
    .map((code) => {
      const what = `there is no column ${kind}${code}, and there is ${kind}${first}`;
      const remedy = "add it, so that sentences read alike in all languages";
      return finding(what, remedy, { file: table.file, line: table.headerLine }, "columns-there");
    });
}

/** What is counted is named for requests of several commitments, and for no other: there is nothing to count. */
function strayParts(table: Table, header: string): readonly Diagnostic[] {
  const isNamed = table.rows.some(({ cells }) => (cellOf(cells, header) ?? "") !== "");
  if (!isNamed) return [];
  return table.rows.flatMap(({ cells, line }): readonly Diagnostic[] => {
    const count = (cellOf(cells, "commitments") ?? "").split(/\s+/).filter((id) => id !== "").length;
    const words = cellOf(cells, header) ?? "";
    const place = { file: table.file, line, field: header };
    if (count > 1 && words === "") {
      const what = `nothing says what the ${count} commitments of "${cellOf(cells, "id")}" are called`;
      return [finding(what, "write a word in the plural, such as laws", place, "columns-in-step")];
    }
    if (count > 1 || words === "") return [];
    const what = `"${words}" stands beside "${cellOf(cells, "id")}", which has no commitments to count`;
    return [finding(what, "make sure that it stands in its row", place, "columns-in-step")];
  });
}
