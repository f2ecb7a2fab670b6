import { expect, test } from "vitest";
import { settableCharacters } from "../../src/fonts/characters.js";

test("a character that no letter may hold is left out, whatever glyph the face has for it", () => {
  const own = new Map([
    [0x41, 1],
    [0xad, 2],
    [0x200b, 3],
    [0x5d0, 4],
    [0xfeff, 5],
  ]);
  expect([...settableCharacters(own).glyphs]).toEqual([[0x41, 1]]);
});

test("a space or hyphen that the face lacks is shown by the nearest that it has", () => {
  const { glyphs, inOwnCharacters } = settableCharacters(
    new Map([
      [0x20, 1],
      [0x2010, 2],
    ]),
  );
  expect([0xa0, 0x2009, 0x202f, 0x2011].map((codePoint) => glyphs.get(codePoint))).toEqual([1, 1, 1, 2]);
  expect(inOwnCharacters("a\u00a0b\u202fc\u2011d\u2010e")).toBe("a b c\u2010d\u2010e");
});

test("a face with all of them keeps them", () => {
  const own = new Map(
    [0x20, 0xa0, 0x2009, 0x202f, 0x2d, 0x2010, 0x2011, 0x2019, 0x2bc].map((one, at) => [one, at + 1]),
  );
  const { glyphs, inOwnCharacters } = settableCharacters(own);
  expect(glyphs).toEqual(own);
  expect(inOwnCharacters("a\u00a0\u202f\u2011ʼ")).toBe("a\u00a0\u202f\u2011ʼ");
});
