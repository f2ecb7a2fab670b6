import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { type FontTables, fontTables } from "../../src/fonts/font-tables.js";
import { truetypeSubset } from "../../src/fonts/truetype-subset.js";

const letters = "Aé ﬁŁóÇ½ǅ—“’Ệ";

describe.each(defaultFaceFiles((path) => readFileSync(path)))("a subset of $role", ({ bytes }) => {
  const font = create(bytes);
  const tables: FontTables = fontTables(bytes) ?? new Map();
  const glyphs = [...letters].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
  const { program, places } = truetypeSubset(tables, glyphs);
  const subset = create(program);

  test("draws every glyph as the face does, with the same advance, those made of parts too", () => {
    const drawn = (from: Font, glyph: number) => {
      const { path, advanceWidth } = from.getGlyph(glyph);
      return [path.toSVG(), advanceWidth];
    };
    expect(places.map((place) => drawn(subset, place))).toEqual(glyphs.map((glyph) => drawn(font, glyph)));
  });

  test("keeps the missing glyph first and tells how many glyphs it holds", () => {
    expect(subset.getGlyph(0).path.toSVG()).toBe(font.getGlyph(0).path.toSVG());
    expect(subset.numGlyphs).toBeGreaterThanOrEqual(new Set(glyphs).size + 1);
    expect(subset.numGlyphs).toBeLessThan(4 * letters.length);
  });

  test("has the checksums that the format asks for", () => {
    const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
    expect(sum(view, 0, program.length)).toBe(0xb1b0afba);
    const records = [...(fontTables(program) ?? [])].map(([tag, table], index) => {
      const stated = view.getUint32(12 + 16 * index + 4);
      const adjustment = tag === "head" ? table.getUint32(8) : 0;
      const found = sum(view, table.byteOffset - view.byteOffset, (table.byteLength + 3) & ~3);
      return [tag, stated === (found - adjustment) >>> 0];
    });
    expect(records.map(([tag]) => tag)).toEqual(records.map(([tag]) => tag).sort());
    expect(records.filter(([, right]) => !right)).toEqual([]);
  });

  test("is the same for the same glyphs", () => {
    expect(Buffer.compare(program, truetypeSubset(tables, glyphs).program)).toBe(0);
  });
});

function sum(view: DataView, start: number, length: number): number {
  let total = 0;
  for (let at = start; at < start + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}
