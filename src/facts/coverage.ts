// How well founded a campaign is: where each State stands on each request and commitment on a day, by regional group, with
// totals; and how many stood where at the end of each year. A campaign in, plain values out, for a picture or a table.
// It must not know how either looks.

import { type AssessedCampaign, type Assessment, statesPartiesOn } from "../campaign/assess.js";
import type { Campaign, State } from "../campaign/campaign.js";
import { type JudgeOptions, judge, type Status } from "../data/status.js";
import { toolLanguage } from "../languages/known.js";

/** In the order in which they are listed, the best first. */
export const statuses = ["met", "partial", "outstanding", "unknown"] as const satisfies readonly Status[];

/** A request that rests on commitments, or a commitment. */
export interface CoverageColumn {
  readonly kind: "request" | "commitment";
  readonly id: string;
  /** "6" for a request, "a" for a commitment. */
  readonly sign: string;
  readonly label: string;
}

export interface CoverageRow {
  readonly iso3: string;
  readonly state: string;
  readonly region: string;
  readonly language: string;
  /** One for each column. */
  readonly cells: readonly Status[];
}

type Counts = Readonly<Record<Status, number>>;

export interface Coverage {
  /** Each request before the commitments that it rests on; then commitments on which none does. */
  readonly columns: readonly CoverageColumn[];
  /** By regional group, those without one last; within it by name. */
  readonly groups: readonly { readonly name: string; readonly rows: readonly CoverageRow[] }[];
  /** One for each column. */
  readonly totals: readonly Counts[];
}

/** Of the assessments as they are. */
export function coverageOf(assessments: readonly Assessment[], campaign: AssessedCampaign): Coverage {
  const columns = columnsOf(campaign);
  const rows = assessments.map((assessment) => rowOf(assessment, columns));
  const byRegion = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const group = byRegion.get(row.region);
    if (group === undefined) byRegion.set(row.region, [row]);
    else group.push(row);
  }
  const groups = [...byRegion]
    .sort(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1))
    .map(([name, own]) => ({ name, rows: own.toSorted(byName) }));
  const totals = columns.map((_, index) => countsOf(rows.map(({ cells }) => cells[index] ?? "unknown")));
  return { columns, groups, totals };
}

function columnsOf({ commitments, recommendations }: AssessedCampaign): readonly CoverageColumn[] {
  const letters = new Map(commitments.map(({ id }, index) => [id, letterOf(index)]));
  const told = new Set<string>();
  const commitmentColumn = (id: string): readonly CoverageColumn[] => {
    const commitment = commitments.find((each) => each.id === id);
    if (commitment === undefined || told.has(id)) return [];
    told.add(id);
    const label = commitment.labels.get(toolLanguage.code) ?? id;
    return [{ kind: "commitment", id, sign: letters.get(id) ?? "", label }];
  };
  const ofRequests = recommendations
    .filter((recommendation) => recommendation.commitments.length > 0)
    .flatMap(({ id, number, commitments: own }): readonly CoverageColumn[] => [
      { kind: "request", id, sign: String(number), label: id },
      ...own.flatMap(commitmentColumn),
    ]);
  return [...ofRequests, ...commitments.flatMap(({ id }) => commitmentColumn(id))];
}

/** a to z, then aa, ab. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letterOf(rest - 1)) + String.fromCharCode(97 + (index % 26));
}

function rowOf(
  { state, commitments, recommendations }: Assessment,
  columns: readonly CoverageColumn[],
): CoverageRow {
  const ofCommitments = new Map(
    commitments.map(({ commitment, judgement }) => [commitment.id, judgement.status]),
  );
  const ofRequests = new Map(
    recommendations.map(({ recommendation, wording }) => [
      recommendation.id,
      wording === "general" ? "unknown" : wording,
    ]),
  );
  const cells = columns.map(
    ({ kind, id }) => (kind === "request" ? ofRequests : ofCommitments).get(id) ?? "unknown",
  );
  const { iso3, region, language } = state;
  return { iso3, state: nameOf(state), region, language, cells };
}

/** The short name, where the tables have one. */
function nameOf({ names, name }: State): string {
  return names.get(toolLanguage.code)?.short ?? name;
}

function byName({ state: one }: CoverageRow, { state: other }: CoverageRow): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function countsOf(found: readonly Status[]): Counts {
  const counts: Record<Status, number> = { met: 0, partial: 0, outstanding: 0, unknown: 0 };
  for (const status of found) counts[status] += 1;
  return counts;
}

/** How many States Parties stood where at the end of a year; of the last, on the day itself. */
export interface YearOfCommitments {
  readonly year: number;
  readonly states: number;
  /** By commitment id. */
  readonly counts: ReadonlyMap<string, Counts>;
}

/** More than a treaty's life so far: a year mistyped as 1902 would draw a century of nothing. */
const mostYears = 60;

/** From the year in which the first State was bound to that of the ISO 8601 day; each year by what was known at its end. */
export function yearsOf(
  states: readonly State[],
  { commitments }: Pick<Campaign, "commitments">,
  date: string,
  options: JudgeOptions,
): readonly YearOfCommitments[] {
  const last = Number(date.slice(0, 4));
  const bound = states.map(({ inForce }) => inForce.slice(0, 4)).filter((year) => year !== "");
  const first = Math.max(last - mostYears, Math.min(last, ...bound.map(Number)));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const day = year === last ? date : `${year}-12-31`;
    const parties = statesPartiesOn(states, day);
    const counts = commitments.map(({ id, maxAgeDays }) => {
      const found = parties.map((state) => {
        const fact = state.facts.get(id);
        return fact === undefined ? "unknown" : judge(fact, maxAgeDays, day, options).status;
      });
      return [id, countsOf(found)] as const;
    });
    return { year, states: parties.length, counts: new Map(counts) };
  });
}
