// Columns that have moved against the others by a row, as a careless sort, insertion or paste leaves them, found where no
// single row is impossible: two columns that belong together fit badly as they stand, and well if one is moved back.
// Comes in as tables, goes out as warnings. It must not know what the cells say beyond their form.

import { isPartialDate } from "../../data/calendar.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { regionalGroup } from "../../data/regional-groups.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { type NamedRow, namedRows } from "./named-rows.js";

export function findMovedColumns({ statesParties, commitments, addressees }: Tables): Findings {
  const rows = namedRows(statesParties);
  const ids = commitments.rows.map(({ cells }) => cellOf(cells, "id") ?? "");
  const pairs: readonly ColumnPair[] = [
    {
      columns: ["iso3", "region"],
      misfits: unlike(({ iso3 }) => String(regionalGroup(iso3)), cellIn("region")),
    },
    ...ids.flatMap((id): readonly ColumnPair[] => [
      { columns: [`${id}_source`, id], misfits: unlike(sourcesIn(`${id}_source`), formIn(id)) },
      {
        columns: [`${id}_source`, `${id}_checked`],
        misfits: unlike(sourcesIn(`${id}_source`), cellIn(`${id}_checked`)),
      },
      { columns: ["in_force", id], misfits: earlier("in_force", id) },
    ]),
  ];
  const found = [...moved(rows, pairs), ...moved(namedRows(addressees), addressPairs)];
  return { faults: [], warnings: found };
}

/** Two columns of one table, and how many rows do not fit if the second is taken from `offset` rows below. */
interface ColumnPair {
  readonly columns: readonly [string, string];
  readonly misfits: (rows: readonly NamedRow[], offset: number) => number;
}

const addressPairs: readonly ColumnPair[] = [
  {
    columns: ["mission_source", "mission_checked"],
    misfits: unlike(cellIn("mission_source"), cellIn("mission_checked")),
  },
];

/** How many rows must not fit, and how many times fewer if a column is moved: what chance does not do. */
const enough = 5;
const timesFewer = 2.5;

function moved(rows: readonly NamedRow[], pairs: readonly ColumnPair[]): readonly Diagnostic[] {
  return pairs.flatMap(({ columns: [one, other], misfits }): readonly Diagnostic[] => {
    const [first] = rows;
    const asTheyStand = misfits(rows, 0);
    if (first === undefined || asTheyStand < enough) return [];
    const ifMoved = Math.min(misfits(rows, 1), misfits(rows, -1));
    if (ifMoved * timesFewer > asTheyStand) return [];
    const { file } = first.at(other);
    const what = `one of ${one} and ${other} has probably moved by a row against the others: ${asTheyStand} rows do not fit as they stand, and ${ifMoved} if it is moved back`;
    return [
      finding(what, "undo the last sort, insertion or paste", { file, field: other }, "columns-in-step"),
    ];
  });
}

type Feature = (row: NamedRow) => string;

function cellIn(header: string): Feature {
  return (row) => row.cell(header);
}

/** A status word, or that it is a date. */
function formIn(header: string): Feature {
  return (row) => (isPartialDate(row.cell(header)) ? "date" : row.cell(header).toLowerCase());
}

/** Keys as they are; web addresses, of which every State has its own, all alike. */
function sourcesIn(header: string): Feature {
  return (row) => row.cell(header).replace(/https?:\S+/g, "www");
}

/** Rows whose second feature is not the one that most rows with the same first feature have. */
function unlike(one: Feature, other: Feature): ColumnPair["misfits"] {
  return (rows, offset) => {
    const counts = new Map<string, Map<string, number>>();
    let total = 0;
    for (const [index, row] of rows.entries()) {
      const beside = rows[index + offset];
      if (beside === undefined) continue;
      const known = counts.get(one(row)) ?? new Map<string, number>();
      counts.set(one(row), known.set(other(beside), (known.get(other(beside)) ?? 0) + 1));
      total += 1;
    }
    return total - [...counts.values()].reduce((sum, known) => sum + Math.max(...known.values()), 0);
  };
}

/** Rows in which the date under the second header comes before that under the first. */
function earlier(header: string, otherHeader: string): ColumnPair["misfits"] {
  return (rows, offset) =>
    rows.filter((row, index) => {
      const [day, other] = [row.cell(header), rows[index + offset]?.cell(otherHeader) ?? ""];
      return isPartialDate(day) && isPartialDate(other) && other < day.slice(0, other.length);
    }).length;
}
