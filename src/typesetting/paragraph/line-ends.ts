// Where a line may end within a word or between two, and at what price. Knows letters, digits and dashes; must not
// know faces, widths or lines.

import { ideographicBreaks, isIdeographic } from "./ideographs.js";

/** A place within a word where a line may end, counted in UTF-16 units, and its price. */
export interface Cut {
  readonly offset: number;
  readonly penalty: number;
}

// Prices in hundredths of the measure: a penalty of 20 is paid only if it spares a line that ends a fifth short, or
// several that end less short.

/** A word of one letter belongs to what follows: "a", "I", "à", "y". */
const AFTER_ONE_LETTER = 25;
/** A number belongs to what it counts. */
const AFTER_NUMBER = 15;
/** A dash between spaces belongs to what comes before it. */
const BEFORE_LONE_DASH = 30;
/** A dash without spaces ends a line well. */
const AFTER_DASH = 5;
/** A compound is read more easily whole. */
const AFTER_HYPHEN = 20;
const AFTER_SLASH = 20;
/** A word that fits no line is divided as seldom as can be. */
const WITHIN_WIDE_WORD = 100;

/** An address shorter than this stays whole. */
const LONG_ADDRESS = 20;

const ONE_LETTER = /^[“«‘(]{0,2}\p{L}$/u;
const NUMBER = /^\p{Nd}+$/u;
const LONE_DASH = /^[–—-]$/;

/** The price of ending a line at the space between two words; 0 for most. */
export const spacePenalty = (word: string, next: string): number => {
  if (word.length <= 4) {
    if (ONE_LETTER.test(word)) return AFTER_ONE_LETTER;
    if (NUMBER.test(word)) return AFTER_NUMBER;
  }
  return next.length === 1 && LONE_DASH.test(next) ? BEFORE_LONE_DASH : 0;
};

const ADDRESS = /^[(<“‘«]?(?:https?:\/\/|www\.)|@|^[(<“‘«]?[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+\//u;

/** Where a line may end within a word, in order. No hyphen is ever put in: a screen reader would stumble over it. */
export const lineEndsWithin = (word: string): readonly Cut[] => {
  if (isIdeographic(word)) return ideographicBreaks(word).map((offset) => ({ offset, penalty: 0 }));
  if (!/[-‐–—/]/.test(word)) return [];
  if (ADDRESS.test(word)) return word.length > LONG_ADDRESS ? ends(word, SLASH, AFTER_SLASH) : [];
  const hyphens = SHELF_MARK.test(word) ? [] : ends(word, HYPHEN, AFTER_HYPHEN);
  const cuts = [...hyphens, ...ends(word, DASH, AFTER_DASH)];
  return cuts.sort((a, b) => a.offset - b.offset);
};

/** After the slashes of a path, not those of "https://", with three characters to follow. */
const SLASH = /(?<=[^/:])\/+(?=[^/]{3})/gu;
/** "ICC-ASP/18/Res.1", "COVID-19-related": what has a digit or a slash is not a compound of words. */
const SHELF_MARK = /[\p{Nd}/]/u;
/** In a compound, between parts of three letters or more. */
const HYPHEN = /(?<=\p{L}{3})[-‐](?=\p{L}{3})/gu;
/** Between words that a dash joins without spaces; not before the words that a Spanish dash opens. */
const DASH = /(?<=[\p{L}”’»)])[–—](?=[\p{L}“‘«(])/gu;

const ends = (word: string, pattern: RegExp, penalty: number): readonly Cut[] =>
  [...word.matchAll(pattern)].map((match) => ({ offset: match.index + match[0].length, penalty }));

/** A letter with its combining marks; letters with a no-break space between them stay together even here. */
const LETTER = /[\u00a0\u202f]*\P{M}\p{M}*(?:[\u00a0\u202f]+(?:\P{M}\p{M}*)?)*/gu;

/** After every letter: for a word that fits no line. */
export const letterEnds = (text: string): readonly Cut[] => ends(text, LETTER, WITHIN_WIDE_WORD);
