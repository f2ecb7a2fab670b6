import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { describeFace, glyphCount } from "../../src/fonts/face-description.js";
import { advanceReader, type FontTables, fontTables, readCharacters } from "../../src/fonts/font-tables.js";
import { tinyOtf } from "../support/tiny-otf.js";

describe.each(defaultFaceFiles((path) => readFileSync(path)))("the tables of $role", ({ bytes }) => {
  const font = create(bytes);
  const tables: FontTables = fontTables(bytes) ?? new Map();

  test("give every character the glyph that fontkit gives it", () => {
    const expected = [...font.characterSet].map(
      (codePoint) => [codePoint, font.glyphForCodePoint(codePoint).id] as const,
    );
    const sorted = [...(readCharacters(tables) ?? [])].sort(([left], [right]) => left - right);
    expect(sorted).toEqual(
      expected.filter(([, glyph]) => glyph !== 0).sort(([left], [right]) => left - right),
    );
  });

  test("describe the face as fontkit does", () => {
    const { minX, minY, maxX, maxY } = font.bbox;
    const { postscriptName, ascent, descent, capHeight, xHeight, italicAngle } = font;
    const os2 = font["OS/2"];
    expect([font.unitsPerEm, glyphCount(tables)]).toEqual([1000, font.numGlyphs]);
    expect(describeFace(tables)).toEqual({
      ...{ postscriptName, ascent, descent, capHeight, xHeight, italicAngle },
      box: [minX, minY, maxX, maxY],
      fixedPitch: false,
      serif: os2.sFamilyClass >> 8 >= 1 && os2.sFamilyClass >> 8 <= 7,
      weight: os2.usWeightClass,
    });
  });

  test("give every glyph the advance that fontkit gives it", () => {
    const advance = advanceReader(tables);
    const glyphs = Array.from({ length: font.numGlyphs }, (_, glyph) => glyph);
    expect(glyphs.map(advance)).toEqual(glyphs.map((glyph) => font.getGlyph(glyph).advanceWidth));
  });
});

test("a map of the first plane alone is read, gaps, deltas and lists of glyphs", () => {
  const subtable = [4, 0, 0, 6, 0, 0, 0, 0x41, 0x61, 0xffff, 0, 0x40, 0x60, 0xffff, 10, 5, 1, 0, 4, 0, 0, 7];
  const cmap = [0, 1, 3, 1, 0, 12, ...subtable];
  const bytes = Buffer.alloc(2 * cmap.length);
  cmap.forEach((value, index) => {
    bytes.writeUInt16BE(value, 2 * index);
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...(readCharacters(new Map([["cmap", view]])) ?? [])]).toEqual([
    [0x40, 0x4a],
    [0x41, 0x4b],
    [0x61, 12],
  ]);
});

test("a map that is neither of all Unicode nor of its first plane is left to fontkit", () => {
  const view = new DataView(Uint8Array.from([0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0]).buffer);
  expect(readCharacters(new Map([["cmap", view]]))).toBeUndefined();
});

test("a damaged map of billions of characters is refused, not read for ever", () => {
  const view = new DataView(new ArrayBuffer(40));
  view.setUint16(2, 1);
  view.setUint32(4, (3 << 16) + 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(24, 1);
  view.setUint32(32, 0xffffffff);
  expect(() => readCharacters(new Map([["cmap", view]]))).toThrow(
    "its characters are beyond those of Unicode",
  );
});

test("a file cut short has no tables to rely on", () => {
  expect(fontTables(tinyOtf([["a", 500]]).subarray(0, 300))).toBeUndefined();
});
