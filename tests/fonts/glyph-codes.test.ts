import { describe, expect, test } from "vitest";
import { byPrecedence, codesOf, type GlyphCodes } from "../../src/fonts/glyph-codes.js";

/** A face of ten glyphs: 1 space, 2 f, 3 i, 4 fi, 5 ’, 6 e, 7 acute accent, 8 é, 9 without a character. */
const characters: readonly (readonly [number, number])[] = [
  [0x20, 1],
  [0xa0, 1],
  [0x66, 2],
  [0x69, 3],
  [0xfb01, 4],
  [0x2bc, 5],
  [0x2019, 5],
  [0x65, 6],
  [0x301, 7],
  [0xe9, 8],
];

function codes(): GlyphCodes {
  const inOrder = [...characters].sort(([left], [right]) => byPrecedence(left, right));
  return codesOf(new Map(inOrder), 10);
}

function shaped(
  ...ids: readonly number[]
): readonly { readonly id: number; readonly codePoints: number[] }[] {
  return ids.map((id) => ({ id, codePoints: [] }));
}

/** What a word's glyphs read back as. */
function reading(face: GlyphCodes, word: string, ...ids: readonly number[]): readonly string[] | undefined {
  return face.ofWord(word, shaped(...ids))?.map(face.textOf);
}

describe("a code", () => {
  test("is the glyph's own number for the plainer of the characters that share it", () => {
    const face = codes();
    expect([0x20, 0x2019, 0xe9].map(face.ofCharacter)).toEqual([1, 5, 8]);
  });

  test("is a further one for each other character, which shows the same glyph", () => {
    const face = codes();
    const others = [0xa0, 0x2bc, 0xfb01].map((codePoint) => face.ofCharacter(codePoint) ?? 0);
    expect(others.every((code) => code >= 10)).toBe(true);
    expect(new Set(others).size).toBe(3);
    expect(others.map(face.glyphOf)).toEqual([1, 5, 4]);
    expect(others.map(face.textOf)).toEqual(["\u00a0", "ʼ", "ﬁ"]);
  });

  test("is none for a character that the face lacks", () => {
    expect(codes().ofCharacter(0x7a)).toBeUndefined();
  });
});

describe("a word's glyphs read back as", () => {
  test("its letters, one by one", () => {
    expect(reading(codes(), "fie", 2, 3, 6)).toEqual(["f", "i", "e"]);
  });

  test("the letters that a ligature joins", () => {
    expect(reading(codes(), "efi", 6, 4)).toEqual(["e", "fi"]);
  });

  test("the ligature itself where the word has that character", () => {
    expect(reading(codes(), "eﬁ", 6, 4)).toEqual(["e", "ﬁ"]);
  });

  test("letter and accent where the face takes a letter apart", () => {
    expect(reading(codes(), "fé", 2, 6, 7)).toEqual(["f", "e", "\u0301"]);
  });

  test("the whole letter where the face puts one together", () => {
    expect(reading(codes(), "e\u0301", 8)).toEqual(["é"]);
  });

  test("what a glyph without a character was shaped from, from then on", () => {
    const face = codes();
    expect(reading(face, "ie", 9, 6)).toEqual(["i", "e"]);
    expect(reading(face, "ei", 6, 9)).toEqual(["e", "i"]);
  });

  test("nothing certain where one glyph would stand for two different letters", () => {
    const face = codes();
    reading(face, "i", 9);
    expect(reading(face, "e", 9)).toBeUndefined();
  });

  test("nothing certain where glyphs come in another order than letters", () => {
    expect(reading(codes(), "fi", 3, 2)).toBeUndefined();
  });

  test("nothing certain where letters are left over", () => {
    expect(reading(codes(), "fie", 2, 3)).toBeUndefined();
  });
});
