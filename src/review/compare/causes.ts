// Why a passage of one letter is another now: two letters and a pair of their passages in, a cause out. It must not know
// how changes are gathered or told.

import { changedFacts } from "./facts.js";
import type { PassagePair } from "./pair-passages.js";
import { changedFiles, type LetterPair } from "./side.js";

/** In the order in which they are told. */
export const causes = [
  "fact",
  "wording",
  "data",
  "signatory",
  "date",
  "language",
  "program",
  "unkept",
] as const;

export type Cause = (typeof causes)[number];

export const causeInWords: Readonly<Record<Cause, string>> = {
  fact: "a fact",
  wording: "words of the template",
  data: "words put in",
  signatory: "signatories",
  date: "the letters' date",
  language: "language",
  program: "type or program",
  unkept: "texts that were not kept",
};

/** What is known of two letters to one State before their passages are looked at. */
export interface LetterChange extends LetterPair {
  readonly facts: readonly string[];
  readonly files: readonly string[];
  /** Whether another day, or another rule for old and later facts, was asked for. */
  readonly isOfOtherDay: boolean;
}

export function letterChange(pair: LetterPair): LetterChange {
  const [was, now] = [pair.was.row, pair.now.row];
  const isOfOtherDay =
    was.letter_date !== now.letter_date ||
    was.made_with.accept_stale !== now.made_with.accept_stale ||
    (was.made_with.accept_later ?? false) !== (now.made_with.accept_later ?? false);
  return { ...pair, facts: changedFacts(pair), files: changedFiles(pair), isOfOtherDay };
}

/** Identities of the passages of either batch. */
export interface PassagesKnown {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

export function causeOfPassage(pair: PassagePair, letter: LetterChange, known: PassagesKnown): Cause {
  const kind = (pair.now ?? pair.was)?.passage.kind;
  if (kind === "signatories") return "signatory";
  const { facts, files, isOfOtherDay } = letter;
  if (isOtherBranch(pair, known) || !isReworded(letter)) {
    if (facts.length > 0) return "fact";
    if (isOfOtherDay) return "date";
    if (!isReworded(letter)) return files.length > 0 ? "data" : "program";
  }
  return pair.was?.passage.standing === pair.now?.passage.standing ? "wording" : "data";
}

/** Whether the template may be as it was, and another of its branches is taken. */
function isOtherBranch({ was, now }: PassagePair, known: PassagesKnown): boolean {
  if (was === undefined || now === undefined) return true;
  const isOtherStanding = was.passage.standing !== now.passage.standing;
  return isOtherStanding || known.after.has(was.passage.id) || known.before.has(now.passage.id);
}

/** Whether a file has changed in which words of letters stand: templates, languages, labels of commitments. */
function isReworded({ files }: LetterChange): boolean {
  return files.some((file) => /^templates\/|^data\/languages\/|^data\/commitments\.csv$/.test(file));
}

/** Why other words stand in a place. */
export function causeOfFilling(word: string, letter: LetterChange): Cause {
  if (word === "date") return "date";
  if (word.startsWith("signatory_count")) return "signatory";
  const isOfRecord = /^(?:since|checked|source|detail|column|commitment)|_list$|^outstanding_|_year$/.test(
    word,
  );
  if (isOfRecord && letter.facts.length > 0) return "fact";
  if (isOfRecord && letter.isOfOtherDay) return "date";
  const isOfLabels = /_list$|label$|^outstanding_commitments$/.test(word);
  return isOfLabels && isReworded(letter) ? "wording" : "data";
}
