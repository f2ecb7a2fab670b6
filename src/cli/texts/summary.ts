// What `generate` says when it is done: counts and reasons in, a few lines for a person out. It must not print.

import type { LeftOut } from "../../batch/select/select.js";
import type { Assessment } from "../../campaign/assess.js";
import { notesOf } from "../../campaign/state.js";
import type { JudgeOptions } from "../../data/status.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { highlightedIds } from "../../output/accounts/manifest.js";

/** Counts that grow letter by letter, so that the letters themselves need not be kept. */
export interface Tally {
  letters: number;
  /** Letters by the number of requests that they highlight. */
  readonly highlighted: Map<number, number>;
  readonly languages: Map<string, number>;
  /** Facts that were too old, by commitment. */
  readonly stale: Map<string, number>;
  /** Facts that were found only after the letter's date, by commitment. */
  readonly late: Map<string, Late>;
  /** Names of the States for which the tables have no street to post a letter to. */
  readonly withoutAddress: string[];
  /** Names of the States of which the tables note something. */
  readonly noted: string[];
}

/** How many facts of one commitment were found too late, and the first ISO 8601 day on which all of them count. */
interface Late {
  readonly count: number;
  readonly knownFrom: string;
}

export function newTally(): Tally {
  return {
    letters: 0,
    highlighted: new Map(),
    languages: new Map(),
    stale: new Map(),
    late: new Map(),
    withoutAddress: [],
    noted: [],
  };
}

/** What the summary wants to know of one letter: plain data, as it may come from another thread. */
export interface LetterCount {
  readonly language: string;
  readonly highlighted: number;
  /** Ids of commitments whose fact was too old. */
  readonly stale: readonly string[];
  /** Commitments of which nothing was known on the letter's date, and the first day on which a look would have counted. */
  readonly late: readonly { readonly id: string; readonly knownFrom: string }[];
  /** The State's name, if the tables have no street to post its letter to. */
  readonly withoutAddress?: string;
  /** The State's name, if the tables note something of it. */
  readonly noted?: string;
}

export function letterCount(assessment: Assessment): LetterCount {
  const { state, commitments } = assessment;
  const late = commitments.flatMap(({ commitment: { id }, judgement: { knownFrom } }) =>
    knownFrom === undefined ? [] : [{ id, knownFrom }],
  );
  const stale = commitments
    .filter(({ judgement }) => judgement.stale && judgement.knownFrom === undefined)
    .map(({ commitment }) => commitment.id);
  return {
    language: state.language,
    highlighted: highlightedIds(assessment).length,
    stale,
    late,
    ...((state.addressee?.street.length ?? 0) === 0 ? { withoutAddress: state.name } : {}),
    ...(notesOf(state).length > 0 ? { noted: state.name } : {}),
  };
}

/** Counts one more letter. */
export function countLetter(tally: Tally, count: LetterCount): void {
  tally.letters += 1;
  increase(tally.highlighted, count.highlighted);
  increase(tally.languages, count.language);
  for (const id of count.stale) increase(tally.stale, id);
  for (const { id, knownFrom } of count.late) addLate(tally.late, id, knownFrom);
  if (count.withoutAddress !== undefined) tally.withoutAddress.push(count.withoutAddress);
  if (count.noted !== undefined) tally.noted.push(count.noted);
}

export interface Outcome extends JudgeOptions {
  readonly tally: Tally;
  /** ISO 8601 day. */
  readonly date: string;
  /** How many requests a letter can highlight. */
  readonly mostHighlighted: number;
  readonly leftOut: readonly LeftOut[];
  /** As the user named it. */
  readonly folder: string;
  /** Where it really is, if a link leads there. */
  readonly leadsTo?: string;
  /** Which campaign it was, as a line. */
  readonly campaign: string;
  /** What has become of the batch that lay in the folder, as lines. */
  readonly changes: readonly string[];
}

/** The summary, one thing a line. */
export function summaryText(outcome: Outcome): string {
  const { tally, date, folder, leadsTo, campaign } = outcome;
  const really = leadsTo === undefined ? "" : `, which is ${leadsTo}`;
  const lines = [
    `${counted(tally.letters, "letter")} for ${formatDate(date, toolLanguage)}, in ${folder}/${really}`,
    `  ${campaign}`,
    `  requests highlighted: ${highlightedText(outcome)}`,
    `  languages: ${countsText(sortedByKey(tally.languages))}`,
    ...leftOutLines(outcome.leftOut),
    ...warningLines(outcome),
    ...outcome.changes,
    `  manifest: ${folder}/manifest.csv and ${folder}/manifest.json`,
    `next: read some of the letters, have them signed off, then post them by ${folder}/manifest.csv`,
  ];
  return lines.join("\n");
}

function highlightedText({ tally, mostHighlighted }: Outcome): string {
  const most = Math.max(mostHighlighted, ...tally.highlighted.keys());
  return Array.from({ length: most + 1 }, (_, requests) => {
    const letters = tally.highlighted.get(requests) ?? 0;
    return requests === 0 ? `0 in ${counted(letters, "letter")}` : `${requests} in ${letters}`;
  }).join(", ");
}

/** Those whom the user's own filters leave out are counted, the others named with their reason. */
function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  const because = (reason: LeftOut["why"]) => leftOut.filter(({ why }) => why === reason);
  const named = (states: readonly LeftOut[]) =>
    states.map(({ state, reason }) => `${state.name} (${reason})`).join(", ");
  const [outside, held, filtered] = [because("membership"), because("held"), because("filtered")];
  return [
    ...(outside.length === 0 ? [] : [`  left out, not States Parties on that day: ${named(outside)}`]),
    ...(held.length === 0 ? [] : [`  left out, held back: ${named(held)}`]),
    ...(filtered.length === 0 ? [] : [`  left out by the filters: ${counted(filtered.length, "State")}`]),
  ];
}

function warningLines({ tally, acceptStale, acceptLater }: Outcome): readonly string[] {
  const stale = countsText(sortedByKey(tally.stale));
  const use = acceptStale ? "used all the same" : "taken as unknown; check them again, or use --accept-stale";
  const { withoutAddress, noted } = tally;
  return [
    ...(tally.stale.size === 0 ? [] : [`  warning: facts too old for this date: ${stale} (${use})`]),
    ...(tally.late.size === 0 ? [] : [lateLine(sortedByKey(tally.late), acceptLater)]),
    ...(withoutAddress.length === 0
      ? []
      : [
          `  warning: no postal address for ${counted(withoutAddress.length, "letter")}: ${withoutAddress.join(", ")}`,
        ]),
    ...(noted.length === 0
      ? []
      : [`  notes to read before posting, by letters explain: ${noted.join(", ")}`]),
  ];
}

/** "apic 3 by 24 November 2026": who looks again on the 24th for a letter of the 20th dates the letter the 24th. */
function lateLine(late: readonly (readonly [string, Late])[], acceptLater: boolean): string {
  const facts = late.map(
    ([id, { count, knownFrom }]) => `${id} ${count} by ${formatDate(knownFrom, toolLanguage)}`,
  );
  const otherwise = acceptLater ? "" : ", or use --accept-later";
  return `  warning: facts known only after this date: ${facts.join(", ")} (taken as unknown; date the letter that day or later to rest on them${otherwise})`;
}

function addLate(tally: Map<string, Late>, id: string, knownFrom: string): void {
  const before = tally.get(id) ?? { count: 0, knownFrom };
  const last = knownFrom > before.knownFrom ? knownFrom : before.knownFrom;
  tally.set(id, { count: before.count + 1, knownFrom: last });
}

/** "1 letter", "123 letters". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function countsText(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([key, count]) => `${key} ${count}`).join(", ");
}

function sortedByKey<Value>(counts: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
