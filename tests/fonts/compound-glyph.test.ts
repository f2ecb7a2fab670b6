import { expect, test } from "vitest";
import { compoundGlyph, leftOf, renameParts } from "../../src/fonts/compound-glyph.js";

/** An outline's head: the number of contours and its box; no letter needs more to be put together. */
function outline(...box: readonly [left: number, bottom: number, right: number, top: number]): Buffer {
  return shorts(1, ...box, 0);
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, at) => void bytes.writeUInt16BE(value & 0xffff, 2 * at));
  return bytes;
}

test("names each part with its move, in a box round them all", () => {
  const glyph = compoundGlyph([
    { place: 4, outline: outline(10, -20, 300, 500), x: 0, y: 0 },
    { place: 7, outline: Buffer.alloc(0), x: 50, y: 50 },
    { place: 9, outline: outline(-30, 600, 80, 700), x: 5, y: -40 },
  ]);
  const [together, more] = [0x0003, 0x0020];
  expect(
    Buffer.compare(glyph, shorts(-1, -25, -20, 300, 660, together | more, 4, 0, 0, together, 9, 5, -40, 0)),
  ).toBe(0);
  expect([leftOf(glyph), glyph.length % 4]).toEqual([-25, 0]);
});

test("of parts that draw nothing is nothing", () => {
  expect(compoundGlyph([{ place: 1, outline: Buffer.alloc(0), x: 0, y: 0 }])).toEqual(Buffer.alloc(0));
  expect(leftOf(compoundGlyph([]))).toBe(0);
});

test("has its parts renamed whatever their offsets and scales", () => {
  const [words, scale, more, twoScales, matrix] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080];
  const head = [-1, 0, 0, 9, 9];
  const parts = (name: (glyph: number) => number) => [
    ...[more, name(5), 0x0102],
    ...[more | words | scale, name(6), 1, 2, 0x4000],
    ...[more | twoScales, name(7), 0x0102, 0x4000, 0x2000],
    ...[more | words | matrix, name(8), 1, 2, 1, 2, 3, 4],
    ...[words, name(9), 1, 2],
  ];
  const bytes = shorts(...head, ...parts((glyph) => glyph));
  renameParts(bytes, (glyph) => 10 * glyph);
  expect(Buffer.compare(bytes, shorts(...head, ...parts((glyph) => 10 * glyph)))).toBe(0);
});
