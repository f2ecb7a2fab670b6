// Where a line may end within a word or between two, and at what price. Knows letters, digits and dashes; must not
// know faces, widths or lines.

import { remember } from "../../memory.js";
import { ideographicBreaks, isIdeographic } from "./ideographs.js";

/** A place within a word where a line may end, counted in UTF-16 units, and its price. */
export interface Cut {
  readonly offset: number;
  readonly penalty: number;
}

// Prices in hundredths of the measure: a penalty of 20 is paid only if it spares a line that ends a fifth short, or
// several that end less short.

/** By its number of letters: a short word belongs to what follows, as "a", "of", "ne", "los" do. */
const AFTER_SHORT_WORD: readonly number[] = [0, 25, 14, 8];
/** A number belongs to what it counts. */
const AFTER_NUMBER = 40;
/** A year counts nothing. */
const AFTER_YEAR = 15;
/** It may also be the number of what comes before it: "Act 12". */
const BEFORE_NUMBER = 28;
/** A day and its month belong to the year: "12 February 2007", "12 de febrero de 2007". */
const WITHIN_DATE = 60;
/** A name is best read whole: "Rome Statute", "Criminal Court". */
const WITHIN_NAME = 15;
/** As in "Statut de Rome": before the short word, and after it. */
const BEFORE_WORD_IN_NAME = 12;
const AFTER_WORD_IN_NAME = 35;
/** A dash between spaces belongs to what comes before it. */
const BEFORE_LONE_DASH = 30;
/** Programs that read a PDF take a hyphen at a line's end for that of a divided word. */
const AFTER_LONE_HYPHEN = 1000;
/** A dash without spaces ends a line well. */
const AFTER_DASH = 5;
/** A compound is read more easily whole. */
const AFTER_HYPHEN = 20;
const AFTER_SLASH = 20;
const WITHIN_ADDRESS = 40;
/** A word that fits no line is divided as seldom as can be. */
const WITHIN_WIDE_WORD = 100;

/** An address shorter than this stays whole. */
const LONG_ADDRESS = 20;

const SHORT_WORD = /^[“«‘(]{0,2}(?:\p{L}\p{M}*){1,3}$/u;
const SHORT_SMALL_WORD = /^(?:\p{Ll}\p{M}*){1,3}$/u;
const LETTERS = /\p{L}/gu;
const NUMBER = /^\p{Nd}+$/u;
const YEAR = /^(?:1[5-9]|20)\p{Nd}{2}$/u;
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
/** "2013", "18/2003", "XIV-A", with what may follow. */
const NUMERAL = /^[“«‘(]?(?:\p{Nd}|[IVXLC]+(?:-\p{Lu})?[,.;:)”»’]*$)/u;
/** A day that is held to its month. */
const HELD_DAY = /^[“«‘(]?\p{Nd}{1,2}\p{L}*\u00a0/u;
const YEAR_AT_END = /^(?:1[5-9]|20)\p{Nd}{2}[\u00a0\u202f]?[,.;:)”»’]*$/u;
const CAPITALISED = /^[“«‘(]?\p{Lu}/u;
const LONE_DASH = /^[–—-]$/;

/** Two words beside a space, and those beside them; "" where there is none. */
export interface SpaceNeighbours {
  readonly before: string;
  readonly word: string;
  readonly next: string;
  readonly after: string;
}

/** The price of ending a line at the space between two words; 0 for most. */
export const spacePenalty = (neighbours: SpaceNeighbours): number => {
  const { word, next } = neighbours;
  if (word === "-") return AFTER_LONE_HYPHEN;
  if (next.length === 1 && LONE_DASH.test(next)) return BEFORE_LONE_DASH;
  if (NUMBER.test(word)) return YEAR.test(word) ? AFTER_YEAR : AFTER_NUMBER;
  if (!ENDS_IN_LETTER.test(word)) return 0;
  if (isWithinDate(neighbours)) return WITHIN_DATE;
  const number = NUMERAL.test(next) ? BEFORE_NUMBER : 0;
  return Math.max(number, word.length > longestShort ? 0 : shortWordPenalty(word), namePenalty(neighbours));
};

const isWithinDate = ({ before, word, next, after }: SpaceNeighbours): boolean => {
  if (HELD_DAY.test(word)) {
    return YEAR_AT_END.test(next) || (SHORT_SMALL_WORD.test(next) && YEAR_AT_END.test(after));
  }
  return YEAR_AT_END.test(next) && SHORT_SMALL_WORD.test(word) && HELD_DAY.test(before);
};

/** In UTF-16 units, with the signs that open it. */
const longestShort = 6;

/** Words before a space of which the price is remembered: the short ones of a language come again in every line. */
const rememberedWords = 1024;

const shortWordPenalty = remember(rememberedWords, (word: string): number =>
  SHORT_WORD.test(word) ? (AFTER_SHORT_WORD[word.match(LETTERS)?.length ?? 0] ?? 0) : 0,
);

const namePenalty = ({ before, word, next, after }: SpaceNeighbours): number => {
  if (CAPITALISED.test(word)) {
    if (CAPITALISED.test(next)) return WITHIN_NAME;
    return SHORT_SMALL_WORD.test(next) && CAPITALISED.test(after) ? BEFORE_WORD_IN_NAME : 0;
  }
  const isInName = CAPITALISED.test(next) && ENDS_IN_LETTER.test(before) && CAPITALISED.test(before);
  return isInName && SHORT_SMALL_WORD.test(word) ? AFTER_WORD_IN_NAME : 0;
};

const ADDRESS = /^[(<“‘«]?(?:https?:\/\/|www\.)|@|^[(<“‘«]?[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+\//u;

/** "ihl-databases.icrc.org": the name of a host, whose hyphens are its own. */
const HOST = /^[(<“‘«]?[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*\.\p{L}{2,}[)>”’»,;:.]*$/u;

const isAddress = (word: string): boolean => ADDRESS.test(word) || HOST.test(word);

/** Where a line may end within a word, in order. No hyphen is ever put in: a screen reader would stumble over it. */
export const lineEndsWithin = (word: string): readonly Cut[] => {
  if (isIdeographic(word)) return ideographicBreaks(word).map((offset) => ({ offset, penalty: 0 }));
  if (!/[-‐–—/]/.test(word)) return [];
  if (isAddress(word)) return word.length > LONG_ADDRESS ? ends(word, SLASH, AFTER_SLASH) : [];
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

/** Where addresses may: after the signs that part a query, and before dots, hyphens, underscores and escaped characters. */
const ADDRESS_SIGN = /(?<=[?&=#;:,+@~])(?=[^?&=#;:,+@~/])|(?<=[\p{L}\p{Nd}])(?=[-_.%][\p{L}\p{Nd}])/gu;

/** Within a part of an address that fits no line; none if the word is no address. */
export const addressEnds = (word: string, part: string): readonly Cut[] =>
  isAddress(word) ? ends(part, ADDRESS_SIGN, WITHIN_ADDRESS) : [];

/** A letter with its combining marks; letters with a no-break space between them stay together even here. */
const LETTER = /[\u00a0\u202f]*\P{M}\p{M}*(?:[\u00a0\u202f]+(?:\P{M}\p{M}*)?)*/gu;

/** After every letter: for a word that fits no line. */
export const letterEnds = (text: string): readonly Cut[] => ends(text, LETTER, WITHIN_WIDE_WORD);
