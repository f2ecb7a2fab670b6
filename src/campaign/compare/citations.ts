// Who cites which source: one that is about another State, or that is cited everywhere else for another commitment, tells
// a row that has slipped. Comes in as tables, goes out as warnings. It must not know what the sources say.

import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import type { FindStatesNamed } from "../states-named.js";
import { type NamedRow, namedRows } from "./named-rows.js";

export function compareCitations(
  tables: Tables,
  rows: readonly NamedRow[],
  find: FindStatesNamed,
): readonly Diagnostic[] {
  const columns = tables.statesParties.headers.filter((header) => header.endsWith("_source"));
  const citations = rows.flatMap((row) => columns.flatMap((column) => citationsIn(row, column)));
  return [
    ...aboutOthers(citations, tables, find),
    ...forOtherCommitments(citations, namedRows(tables.checks)),
  ];
}

/** One source in one cell. */
interface Citation {
  readonly source: string;
  readonly row: NamedRow;
  readonly column: string;
}

function citationsIn(row: NamedRow, column: string): readonly Citation[] {
  const cell = row.cell(column);
  return cell === "" ? [] : cell.split(/\s+/).map((source) => ({ source, row, column }));
}

/** A source that names a State, and that another cites, alone or beside it. */
function aboutOthers(
  citations: readonly Citation[],
  { sources }: Tables,
  find: FindStatesNamed,
): readonly Diagnostic[] {
  const titles = new Map(
    sources?.rows.map(({ cells }) => [cellOf(cells, "key") ?? "", cellOf(cells, "title") ?? ""]),
  );
  const citing = new Map<string, Set<string>>();
  for (const { source, row } of citations)
    citing.set(source, (citing.get(source) ?? new Set()).add(row.iso3));
  return citations.flatMap(({ source, row, column }): readonly Diagnostic[] => {
    const others = citing.get(source) ?? new Set();
    if (others.size > 2) return [];
    const owners = find(titles.get(source) ?? source.replace(/^https?:\/\/[^/]*/, ""));
    const [owner] = owners;
    if (owner === undefined || owners.has(row.iso3)) return [];
    // Two may cite what is about a third; with the State that it is about, the other is one too many.
    if (others.size === 2 && ![...others].some((iso3) => owners.has(iso3))) return [];
    const what = `"${source}" is about ${owner}, and stands in the row of ${row.iso3}`;
    return [finding(what, "make sure that it says so of this State", row.at(column), "sources-of-the-state")];
  });
}

/** How often a key must be cited for other commitments before the first row that cites it for this one looks strange. */
const often = 20;
const seldom = 2;

/** Rows of checks.csv with a key that is of other commitments everywhere else. */
function forOtherCommitments(
  citations: readonly Citation[],
  checks: readonly NamedRow[],
): readonly Diagnostic[] {
  const added = checks.flatMap((row) => citationsIn(row, "source"));
  const uses = new Map<string, Map<string, number>>();
  const count = (source: string, commitment: string) => {
    const known = uses.get(source) ?? new Map<string, number>();
    uses.set(source, known.set(commitment, (known.get(commitment) ?? 0) + 1));
  };
  for (const { source, column } of citations) count(source, column.replace(/_source$/, ""));
  for (const { source, row } of added) count(source, row.cell("commitment"));
  return added.flatMap(({ source, row }): readonly Diagnostic[] => {
    const commitment = row.cell("commitment");
    const own = uses.get(source)?.get(commitment) ?? 0;
    const others = [...(uses.get(source) ?? [])].filter(([id, times]) => id !== commitment && times >= often);
    if (own > seldom || others.length === 0) return [];
    const what = `${source} is cited for ${others.map(([id]) => id).join(", ")} everywhere else, and here for ${commitment}`;
    return [finding(what, "make sure that it says so", row.at("source"), "sources-of-the-state")];
  });
}
