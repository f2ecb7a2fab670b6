// What a batch comes to: counts that grow letter by letter, so that the letters themselves need not be kept. Assessments in,
// counts out. It must not know how they are told.

import { type Assessment, highlightedIds } from "../campaign/assess.js";
import { notesOf } from "../campaign/state.js";

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
  /** Names of the States whose letters bear the mark of a draft. */
  readonly drafts: string[];
}

/** How many facts of one commitment were found too late, and the first ISO 8601 day on which all of them count. */
export interface Late {
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
    drafts: [],
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
  /** The State's name, if its letter is a draft. */
  readonly draft?: string;
}

export function letterCount(assessment: Assessment, draft?: "yes" | "no"): LetterCount {
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
    ...(draft === "yes" ? { draft: state.name } : {}),
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
  if (count.draft !== undefined) tally.drafts.push(count.draft);
}

function addLate(tally: Map<string, Late>, id: string, knownFrom: string): void {
  const before = tally.get(id) ?? { count: 0, knownFrom };
  const last = knownFrom > before.knownFrom ? knownFrom : before.knownFrom;
  tally.set(id, { count: before.count + 1, knownFrom: last });
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
