import { describe, expect, test } from "vitest";
import { cffProgram, cffSubset } from "../../src/fonts/cff-subset.js";
import { type OutlineStep, openFont } from "../../src/fonts/harfbuzz.js";
import { letterformsOf } from "../../src/fonts/letterforms.js";
import { asOpenType, tinyOtf } from "../support/tiny-otf.js";

const bytes = tinyOtf([
  ["a", 500],
  ["b", 600],
  ["\u0301", 0],
]);
const font = openFont(bytes);
const form = letterformsOf(font.characters);
/** HarfBuzz draws a contour to its end. */
const box = (left: number, right: number, bottom = 0): readonly OutlineStep[] => [
  { type: "M", values: [left, bottom] },
  { type: "L", values: [right, bottom] },
  { type: "L", values: [right, bottom + 700] },
  { type: "L", values: [left, bottom + 700] },
  { type: "L", values: [left, bottom] },
  { type: "Z", values: [] },
];

/** The outline and the advance of each glyph of a bare program, as HarfBuzz reads them. */
function readBack(program: Uint8Array, count: number): readonly (readonly OutlineStep[])[] {
  const read = openFont(asOpenType(program, count));
  return Array.from({ length: count }, (_, glyph) => read.outlineOf(glyph));
}

describe("a subset of a CFF face", () => {
  test("draws each letterform as the face does, after the missing glyph", () => {
    const forms = ["b", "a"].map((letter, at) => {
      const glyph = font.characters.get(letter.charCodeAt(0)) ?? 0;
      return { form: form(letter, [{ glyph, x: 0, y: 0 }], font.advanceOf(glyph)), code: 40 + at };
    });
    expect(readBack(cffSubset(font, 1, forms), 3)).toEqual([[], box(50, 550), box(50, 450)]);
  });

  test("makes one glyph of a letter and its marks, each at its place", () => {
    const parts = [
      { glyph: 1, x: 0, y: 0 },
      { glyph: 3, x: -20, y: 300 },
    ];
    const program = cffSubset(font, 1, [{ form: form("a", parts, 500), code: 9 }]);
    expect(readBack(program, 2)[1]?.map(({ values }) => values)).toEqual(
      [...box(50, 450), ...font.outlineOf(3).map(movedBy(-20, 300))].map(({ values }) => values),
    );
  });

  test("is measured in thousandths of the em whatever the face's units", () => {
    const parts = [{ glyph: 1, x: 0, y: 0 }];
    const [, letter] = readBack(cffSubset(font, 1000 / 2048, [{ form: form("a", parts, 500), code: 1 }]), 2);
    const [left = 0, bottom] = letter?.[0]?.values ?? [];
    expect([left.toFixed(3), bottom]).toEqual([(50 * (1000 / 2048)).toFixed(3), 0]);
  });

  test("is the same for the same letterforms and codes", () => {
    const forms = [{ form: form("a", [{ glyph: 1, x: 0, y: 0 }], 500), code: 7 }];
    expect(Buffer.compare(cffSubset(font, 1, forms), cffSubset(font, 1, forms))).toBe(0);
  });
});

test("a program keeps lines, curves and coordinates of every size, and rounding adds nothing up", () => {
  const outline: readonly OutlineStep[] = [
    { type: "M", values: [0, -107] },
    { type: "L", values: [108, 1131] },
    { type: "L", values: [-1132, 32_000] },
    { type: "C", values: [-1239.5, 31_000.25, 0.125, -0.125, 0, -107] },
    { type: "Z", values: [] },
    ...Array.from({ length: 300 }, (_, at) => ({ type: at === 0 ? "M" : "L", values: [at / 3, 0] })),
    { type: "L", values: [0, 0] },
    { type: "Z", values: [] },
  ];
  const program = cffProgram([
    { code: 0, advance: 0, outline: [] },
    { code: 65_535, advance: 333.25, outline },
  ]);
  const read = readBack(program, 2)[1] ?? [];
  expect(read.map(({ type }) => type).join("")).toBe(outline.map(({ type }) => type).join(""));
  const furthest = read.flatMap(({ values }, step) =>
    values.map((value, at) => Math.abs(value - (outline[step]?.values[at] ?? Number.NaN))),
  );
  expect(Math.max(...furthest)).toBeLessThan(0.01);
});

function movedBy(x: number, y: number): (step: OutlineStep) => OutlineStep {
  return ({ type, values }) => ({ type, values: values.map((value, at) => value + (at % 2 === 0 ? x : y)) });
}
