// How the words of a language change where they meet: prepositions that swallow an article, words that lose or change a
// sound before the next; and which full stops end no sentence. It must not know where a word comes from.

import { oncePer } from "../memory.js";
import type { Grammar } from "./language.js";
import { patternOf } from "./pattern.js";

/** A word and what follows it, as they stand together. */
export interface Joined {
  readonly word: string;
  /** Nothing follows a word that has lost its vowel, or is written together with the next, but that. */
  readonly isElided: boolean;
  readonly next: string;
}

/** How the word before an inserted text and that text go together; undefined if they stay as they are. */
export function join(word: string, next: string, grammar: Grammar): Joined | undefined {
  const plain = word.replace("'", "’");
  for (const { pattern, drop, words } of joinsOf(grammar)) {
    const becomes = words.get(plain);
    const found = becomes === undefined ? null : pattern.exec(next);
    if (becomes === undefined || found === null) continue;
    if (becomes === plain && !drop) return undefined;
    return {
      word: becomes,
      isElided: isElided(word, becomes, grammar),
      next: drop ? next.slice(found[0].length) : next,
    };
  }
  return undefined;
}

/** The two words as one text: « au Sénégal », « d’Haïti », «al Perú». */
export function together(word: string, next: string, grammar: Grammar): string {
  const joined = join(word, next, grammar) ?? { word, isElided: isElided(word, word, grammar), next };
  return `${joined.word}${joined.isElided ? "" : " "}${joined.next}`;
}

/** What becomes of a word that is attached is so too. */
function isElided(word: string, becomes: string, { attached }: Grammar): boolean {
  return becomes.endsWith("’") || attached.includes(word);
}

/** With a capital at its start, whatever stands there. */
export function sentenceCase(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const joinsOf = oncePer(({ joins }: Grammar) =>
  joins.map(({ before, drop, words }) => ({ pattern: patternOf(before), drop, words: inBothCases(words) })),
);

/** Words as they stand within a sentence, and at its start. */
function inBothCases(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(words);
  return new Map([...pairs, ...pairs.map((pair) => pair.map(sentenceCase) as [string, string])]);
}

/** Abbreviations that most languages of Latin script share. */
export const commonAbbreviations: readonly string[] =
  "p pp vol vols ch chap cf fig figs ed eds etc n no nos nr art arts dr st tel vs al ca op cit ibid res doc".split(
    " ",
  );

/** In small letters, without the last full stop. */
export const abbreviationsOf = oncePer(
  ({ abbreviations }: Grammar): ReadonlySet<string> => new Set([...commonAbbreviations, ...abbreviations]),
);
