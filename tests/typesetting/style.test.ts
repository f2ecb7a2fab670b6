import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { openFaces } from "../../src/fonts/faces.js";
import { addressFields, highlight, inks, page, papers, text } from "../../src/typesetting/style.js";

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

test("the measure holds some 75 characters of the text's own face", () => {
  const faces = openFaces(defaultFaceFiles((path) => readFileSync(path)));
  const sample =
    "We write on behalf of the organisations named at the end of this letter to ask your Government, together with every other State Party to the Rome Statute, to stand visibly behind the Court.";
  const character = (faces.width("text", sample) * text.manner.size) / 1000 / sample.length;
  const count = page.measure / character;
  expect(count).toBeGreaterThan(70);
  expect(count).toBeLessThan(80);
});

test("the text begins under the address, so that the window shows where the page's edge is", () => {
  for (const field of Object.values(addressFields)) expect(field.left).toBe(page.left);
});

test("text and highlight stay on either paper, and the subject below the window", () => {
  for (const { width } of Object.values(papers)) {
    expect(page.left + page.measure + highlight.right).toBeLessThan(width - 56);
  }
  for (const { bottom, subject } of Object.values(addressFields))
    expect(subject).toBeGreaterThan(bottom ?? 0);
});
