import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { openFaces } from "../../src/fonts/faces.js";
import { addressField, page, papers } from "../../src/typesetting/sheet.js";
import { bodyTypes, highlight, inks, textSize } from "../../src/typesetting/style.js";

/** WCAG 2.2, relative luminance. */
function luminance(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const white = "#ffffff";

test("the formula of contrast gives the published extremes", () => {
  expect(contrast("#000000", white)).toBeCloseTo(21, 5);
  expect(contrast("#777777", white)).toBeCloseTo(4.48, 2);
});

test.each([
  ["text", inks.text, inks.tint],
  ["label", inks.label, inks.tint],
  ["link", inks.link, inks.tint],
  ["text", inks.text, white],
  ["quiet text", inks.quiet, white],
  ["heading", inks.head, white],
  ["link", inks.link, white],
])("%s %s on %s has a contrast of 7:1 or more", (_, ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
});

test("the rule of a highlight stands out from the paper and from its tint on a grey print", () => {
  expect(contrast(inks.highlightRule, white)).toBeGreaterThanOrEqual(3);
  expect(contrast(inks.highlightRule, inks.tint)).toBeGreaterThanOrEqual(3);
});

test("the tint is to be seen beside white paper, though it is light", () => {
  expect(contrast(inks.tint, white)).toBeGreaterThan(1.1);
});

test("the measure holds some 90 characters of the text's own face, of which ragged lines fill some 85", () => {
  const faces = openFaces(defaultFaceFiles((path) => readFileSync(path)));
  const sample =
    "We write on behalf of the organisations named at the end of this letter to ask your Government, together with every other State Party to the Rome Statute, to stand visibly behind the Court.";
  const counts = bodyTypes(textSize).map(({ manner }) => {
    const character = (faces.width("text", sample) * manner.size) / 1000 / sample.length;
    return Math.round(page.measure / character);
  });
  expect(counts).toEqual([90, 90, 92, 92]);
});

test.each(["A4", "Letter"] as const)(
  "on %s the margins are equal, and the highlight stays on the paper",
  (paper) => {
    const { width, left } = papers[paper];
    expect(left + page.measure + left).toBeCloseTo(width, 9);
    expect(left - highlight.left).toBeGreaterThan(56);
  },
);

test("the margins of A4 are 25 mm, and its measure is 160 mm", () => {
  const inMillimetres = (points: number) => (points * 25.4) / 72;
  expect(inMillimetres(papers.A4.left)).toBeCloseTo(25, 9);
  expect(inMillimetres(page.measure)).toBeCloseTo(160, 9);
});

test.each(["din-b", "din-a", "us-10", "none"] as const)(
  "the address in the window %s begins with the text, and the subject stands below it",
  (window) => {
    for (const paper of ["A4", "Letter"] as const) {
      const field = addressField(window, paper);
      expect(field.left).toBe(papers[paper].left);
      expect(field.subject).toBeGreaterThan(field.bottom ?? 0);
    }
  },
);
