import { describe, expect, test } from "vitest";
import {
  inGlyphOrder,
  letterformsOf,
  onlyGlyph,
  ownCodesOf,
  type Part,
} from "../../src/fonts/letterforms.js";

/** A face: 1 space, 2 f, 3 i, 4 fi, 5 ’, 6 e, 7 acute accent, 8 é, 9 a foundry's own, 10 another and a dollar. */
const form = letterformsOf(
  new Map([
    [0xe001, 10],
    [0x24, 10],
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
    [0xe000, 9],
  ]),
);

function at(glyph: number, x = 0, y = 0): Part {
  return { glyph, x, y };
}

describe("the code of a letterform is its glyph's number", () => {
  test.each([
    ["f", 2],
    ["fi", 4],
    [" ", 1],
    ["’", 5],
    ["é", 8],
    ["\ue000", 9],
    ["$", 10],
  ])("where the glyph stands for the text first: %j", (text, glyph) => {
    expect(form(text, [at(glyph)], 500).glyph).toBe(glyph);
  });

  test.each([
    ["a second character of the same glyph", "\u00a0", [at(1)]],
    ["the less plain of two characters", "ʼ", [at(5)]],
    ["a ligature that was written as one character", "ﬁ", [at(4)]],
    ["a glyph that the map has for another letter", "i", [at(2)]],
    ["a glyph that the map does not have", "Th", [at(11)]],
    ["a foundry's own number for a letter", "\ue001", [at(10)]],
    ["a glyph that is moved", "f", [at(2, 0, 10)]],
    ["glyphs put together", "e", [at(6), at(7, -200, 40)]],
    ["a mark that is drawn with its letter", "\u0301", []],
  ])("but not for %s", (_, text, parts) => {
    expect(form(text, parts, 500)).toEqual({ text, parts, advance: 500, glyph: undefined });
  });
});

test("equal letterforms are one and the same, in whatever order they come", () => {
  const parts = [at(6), at(7, -200, 40)];
  expect(form("e", [...parts], 500)).toBe(form("e", [...parts], 500));
  expect(form("e", parts, 500)).not.toBe(form("e", [at(6), at(7, -200, 41)], 500));
  expect(form("e", parts, 500)).not.toBe(form("é", parts, 500));
});

test("their order is their own, not that in which they were met", () => {
  const forms = [
    form("\u0301", [], 0),
    form(" ", [at(1)], 200),
    form("\u00a0", [at(1)], 200),
    form("e", [at(6)], 500),
    form("e", [at(6), at(7, -200, 40)], 500),
  ];
  expect(inGlyphOrder([...forms].reverse())).toEqual(forms);
});

test("only a glyph alone at the origin is drawn as it is", () => {
  expect([[], [at(3)], [at(3, 1)], [at(3), at(4)]].map(onlyGlyph)).toEqual([
    undefined,
    3,
    undefined,
    undefined,
  ]);
});

test("own codes are those above all glyphs of characters, and then those of glyphs without a character", () => {
  const few = ownCodesOf(
    new Map([
      [0x61, 7],
      [0x62, 3],
    ]),
  );
  expect([0, 1, 0xffff - 8].map(few)).toEqual([8, 9, 0xffff]);
  expect([0xffff - 7, 0xffff - 6, 0xffff - 5, 0xffff - 4].map(few)).toEqual([1, 2, 4, 5]);
  const full = ownCodesOf(new Map(Array.from({ length: 0xffff }, (_, at) => [at, at === 41 ? 1 : at + 1])));
  expect(full(0)).toBe(42);
});
