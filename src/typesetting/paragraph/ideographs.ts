// Where a line may end in a language in which no spaces part the words: between any two ideographs or kana, but where the
// rules of the language forbid it (kinsoku shori: W3C, "Requirements for Japanese Text Layout", 3.1.7 to 3.1.10, and
// "Requirements for Chinese Text Layout", 3.1.2). It must not know faces, widths or prices.

import { lineBreaks } from "./unicode-line-breaks.js";

/** Of Han, kana and bopomofo, with the punctuation and the full-width signs that stand among them. */
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\u30fb\u30fc\uff01-\uff9f]/u;

/** Nothing below it is: quickly said of most words, where the scripts of each letter would have to be looked up. */
const first = /[\u2e80-\uffff]/;

/** Whether any of it is written without spaces. */
export function isIdeographic(text: string): boolean {
  return first.test(text) && ideographic.test(text);
}

/**
 * Offsets in UTF-16 units, in order: those that the Unicode algorithm allows beside an ideograph. Between two letters of an
 * alphabet other rules hold.
 */
export function ideographicBreaks(text: string): readonly number[] {
  return lineBreaks(withCornerBrackets(text)).filter((offset) => isIdeographic(neighbours(text, offset)));
}

/** Among ideographs curved marks open and close like brackets; to the algorithm they might do either, and so never part. */
function withCornerBrackets(text: string): string {
  return text
    .replace(/[“‘]/g, "「")
    .replace(/[”’]/g, (mark, at: number) =>
      isIdeographic(text.slice(0, at).slice(-1)) || isIdeographic(text.slice(at + 1, at + 2)) ? "」" : mark,
    );
}

/** The characters before and after it. */
function neighbours(text: string, offset: number): string {
  return `${text.slice(0, offset).slice(-2)}${String.fromCodePoint(text.codePointAt(offset) ?? 0)}`;
}
