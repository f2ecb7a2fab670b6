import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { type FontTables, fontTables, readCharacters } from "../../src/fonts/font-tables.js";
import { plainShaper } from "../../src/fonts/plain-shaping.js";

const shipped = defaultFaceFiles((path) => readFileSync(path));

/** What the templates of the shipped campaign and its tables of names say. */
const words = [
  ...new Set(
    ["templates/letter.en.hbs", "templates/letter.fr.hbs", "templates/letter.es.hbs"]
      .concat(["data/names.csv", "data/signatories.csv", "data/addressees.csv"])
      .flatMap((file) => readFileSync(file, "utf8").match(/[^\s\p{M}⁄,"{}]+/gu) ?? []),
  ),
];

describe.each(shipped)("the plain words of $role", ({ bytes }) => {
  const tables: FontTables = fontTables(bytes) ?? new Map();
  const characters = readCharacters(tables) ?? new Map<number, number>();
  const shape = plainShaper(tables);
  const font = create(bytes);

  /** Each glyph with the change of its advance, as we find it; undefined where the word is not plain. */
  function plainly(word: string): readonly (readonly [number, number])[] | undefined {
    const glyphs = [...word].map((character) => characters.get(character.codePointAt(0) ?? 0) ?? 0);
    const run = shape?.(glyphs, /\p{Script=Latin}/u.test(word) ? "latn" : "DFLT");
    return run?.kerning.map((change, at) => [run.glyphs[at] ?? 0, change] as const);
  }

  /** The same from fontkit. */
  function generally(word: string): readonly (readonly [number, number])[] {
    const { glyphs, positions } = font.layout(word);
    return glyphs.map(
      (glyph, at) => [glyph.id, (positions[at]?.xAdvance ?? 0) - glyph.advanceWidth] as const,
    );
  }

  test("are kerned as fontkit kerns them, and are nearly all words", () => {
    const settable = words.filter((word) =>
      [...word].every((one) => characters.has(one.codePointAt(0) ?? 0)),
    );
    const plain = settable.filter((word) => plainly(word) !== undefined);
    const different = plain.filter(
      (word) => JSON.stringify(plainly(word)) !== JSON.stringify(generally(word)),
    );
    expect(different).toEqual([]);
    expect(plain.length / settable.length).toBeGreaterThan(0.99);
  });

  test("are kerned as fontkit kerns them whatever their letters", () => {
    const some = [...characters.keys()].filter((codePoint) => {
      const inScript = /[\p{Script=Latin}\p{Script=Common}]/u.test(String.fromCodePoint(codePoint));
      const invisible = /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint));
      return inScript && !invisible && codePoint > 0x20 && codePoint < 0x20d0 && codePoint !== 0x2044;
    });
    const character = fc.constantFrom(...some.map((codePoint) => String.fromCodePoint(codePoint)));
    const word = fc
      .string({ unit: character, minLength: 1, maxLength: 8 })
      .filter((one) => plainly(one) !== undefined);
    fc.assert(
      fc.property(word, (one) => {
        expect(plainly(one)).toEqual(generally(one));
      }),
      { numRuns: 300 },
    );
  });

  test("may have ligatures, each of which stands for its letters", () => {
    const glyphs = [..."offfi"].map((letter) => characters.get(letter.codePointAt(0) ?? 0) ?? 0);
    const run = shape?.(glyphs, "latn");
    expect(run?.glyphs).toEqual(generally("offfi").map(([glyph]) => glyph));
    expect(run?.letters.reduce((sum, count) => sum + count, 0)).toBe(5);
  });
});
