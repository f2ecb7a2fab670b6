import { describe, expect, test } from "vitest";
import { type FontTables, readDirectory, tableOf } from "../../src/fonts/font-tables.js";
import { type OpenedFont, type OutlineStep, openFont } from "../../src/fonts/harfbuzz.js";
import { truetypeSubset } from "../../src/fonts/truetype-subset.js";
import { checksum } from "../support/fonts.js";
import { latinRoles, shippedBytes } from "./shipped.js";

const letters = "Aé ﬁŁóÇ½ǅ—“’Ệ";

describe.each(latinRoles)("a subset of %s", (role) => {
  const bytes = shippedBytes(role);
  const font = openFont(bytes);
  const tables: FontTables = new Map(readDirectory(bytes)?.map(({ tag, table }) => [tag, table]));
  const glyphs = [...letters].map((letter) => font.characters.get(letter.codePointAt(0) ?? 0) ?? 0);
  const [e = 0, mark = 0] = [0x65, 0x301].map((one) => font.characters.get(one));
  const marked = {
    parts: [
      { glyph: e, x: 0, y: 0 },
      { glyph: mark, x: -280, y: 12 },
    ],
    advance: font.advanceOf(e),
  };
  const blank = { parts: [], advance: 0 };
  const wanted = [
    ...glyphs.map((glyph) => ({ parts: [{ glyph, x: 0, y: 0 }], advance: font.advanceOf(glyph) })),
    marked,
    blank,
  ];
  const { program, places } = truetypeSubset(tables, wanted);
  const subset = openFont(program);
  const [markedPlace = 0, blankPlace = 0] = places.slice(-2);

  test("draws every glyph as the face does, with the same advance, those made of parts too", () => {
    const drawn = (from: OpenedFont) => (glyph: number) => [from.outlineOf(glyph), from.advanceOf(glyph)];
    expect(places.slice(0, -2).map(drawn(subset))).toEqual(glyphs.map(drawn(font)));
  });

  test("makes one glyph of a letter and its mark, and an empty one of a mark that is drawn already", () => {
    const moved = ({ type, values }: OutlineStep) => ({
      type,
      values: values.map((value, at) => value + (at % 2 === 0 ? -280 : 12)),
    });
    expect(subset.outlineOf(markedPlace)).toEqual([...font.outlineOf(e), ...font.outlineOf(mark).map(moved)]);
    expect([subset.advanceOf(markedPlace), subset.isDrawn(markedPlace)]).toEqual([font.advanceOf(e), true]);
    expect([subset.advanceOf(blankPlace), subset.isDrawn(blankPlace)]).toEqual([0, false]);
  });

  test("says how much its glyphs are made of", () => {
    const most = (from: FontTables) => {
      const profile = tableOf(from, "maxp");
      return [10, 12, 28, 30].map((at) => profile.readUInt16BE(at));
    };
    const own: FontTables = new Map(readDirectory(program)?.map(({ tag, table }) => [tag, table]));
    const [before, after] = [most(tables), most(own)];
    expect(after.every((value, at) => value >= (before[at] ?? 0))).toBe(true);
    expect([after[2], after[3]]).toEqual([Math.max(2, before[2] ?? 0), (before[3] ?? 0) + 1]);
  });

  test("keeps the missing glyph first and tells how many glyphs it holds", () => {
    expect(subset.outlineOf(0)).toEqual(font.outlineOf(0));
    const count = new DataView(program.buffer, program.byteOffset + tableAt(program, "maxp")).getUint16(4);
    expect(count).toBeGreaterThanOrEqual(new Set(glyphs).size + 3);
    expect(count).toBeLessThan(4 * letters.length);
  });

  test("has the checksums that the format asks for", () => {
    expect(checksum("", Buffer.from(program))).toBe(0xb1b0afba);
    const records = readDirectory(program) ?? [];
    expect(records.map(({ tag }) => tag)).toEqual(records.map(({ tag }) => tag).sort());
    const found = records.map(({ tag, table }) =>
      checksum(tag, Buffer.from(table.buffer, table.byteOffset, table.byteLength)),
    );
    expect(found).toEqual(records.map((record) => record.checksum));
  });

  test("is the same for the same glyphs", () => {
    expect(Buffer.compare(program, truetypeSubset(tables, wanted).program)).toBe(0);
  });
});

function tableAt(program: Uint8Array, tag: string): number {
  const record = readDirectory(program)?.find((one) => one.tag === tag);
  return (record?.table.byteOffset ?? 0) - program.byteOffset;
}
