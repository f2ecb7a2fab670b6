// Where States stand, and how many stood where year by year, as CSV. Values in, text out. It must not print.

import { type Coverage, type CoverageColumn, statuses, type YearOfCommitments } from "../facts/coverage.js";
import { csvRecord } from "../output/accounts/csv-cell.js";

/** A row a State, a column a request or commitment. */
export function coverageCsv({ columns, groups }: Coverage): string {
  const head = ["iso3", "state", "region", "language", ...columns.map(headerOf)];
  const rows = groups.flatMap((group) => group.rows);
  const sorted = rows.toSorted((one, other) => (one.iso3 < other.iso3 ? -1 : 1));
  return [
    head,
    ...sorted.map(({ iso3, state, region, language, cells }) => [iso3, state, region, language, ...cells]),
  ]
    .map((cells) => csvRecord(cells))
    .join("");
}

/** A request and its only commitment often share their name. */
function headerOf({ kind, id }: CoverageColumn): string {
  return kind === "request" ? `request_${id}` : id;
}

/** A row a year and commitment. */
export function yearsCsv(years: readonly YearOfCommitments[]): string {
  const head = ["year", "states", "commitment", ...statuses];
  const rows = years.flatMap(({ year, states, counts }) =>
    [...counts].map(([id, each]) => [
      String(year),
      String(states),
      id,
      ...statuses.map((status) => String(each[status])),
    ]),
  );
  return [head, ...rows].map((cells) => csvRecord(cells)).join("");
}

/** The keys are those of `--json`. */
export function yearsJson(years: readonly YearOfCommitments[]): readonly object[] {
  return years.map(({ year, states, counts }) => ({ year, states, commitments: Object.fromEntries(counts) }));
}
