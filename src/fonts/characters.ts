// Which characters may be set at all, which are read from right to left, and which show another's glyph in a face that
// lacks their own. Pure; it must not know faces.

/** The way in which a text is read. */
export type Direction = "left-to-right" | "right-to-left";

/** How glyphs are found for a text: by the way in which it is read; or, from left to right, as letters that stand high. */
export type Shaping = Direction | "superior";

/**
 * Bidi classes R, AL and AN, and the marks among them (Unicode Standard Annex 9): Hebrew to Arabic Extended-A, the
 * presentation forms, the historic scripts of the first supplementary plane, Mende Kikakui and Adlam.
 */
const rightToLeft =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Controls, the soft hyphen (read out as a space), format characters and fillers, which leave no mark on the page. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/** Of a text in which something is read from right to left. */
export function runsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

export function isInvisible(text: string): boolean {
  return invisible.test(text);
}

/** Whether all of the text may be set, if the face can: nothing in it is invisible. */
export function isSettable(text: string): boolean {
  return !invisible.test(text);
}

/** The word with plain letters for its signs that stand high by themselves, as in "n°" and "nº"; as long as before. */
export function inPlainLetters(word: string): string {
  return word.replaceAll("°", "o").normalize("NFKC");
}

/**
 * Characters that many faces lack, and those that differ from them only in how they break. A face without the one shows
 * the first other that it has, and it still reads back as itself. HarfBuzz does the same for spaces.
 */
const standIns: Readonly<Record<string, string>> = { "\u2010": "-", "\u2011": "\u2010-", "\u02bc": "\u2019" };

/** The word with a character that the face has for each that it lacks and can show all the same; as long as before. */
export function inOwnCharacters(word: string, characters: ReadonlyMap<number, number>): string {
  const has = (character: string) => characters.has(character.charCodeAt(0));
  return word.replace(/[\u2010\u2011\u02bc]/g, (character) =>
    has(character) ? character : ([...(standIns[character] ?? "")].find(has) ?? character),
  );
}
