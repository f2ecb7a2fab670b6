import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFont } from "../../src/fonts/harfbuzz.js";
import { type Token, tokensOf } from "../../src/fonts/shaping.js";
import { tinyOtf } from "../support/tiny-otf.js";
import { latinRoles, shippedBytes } from "./shipped.js";

const serif = tokensOf(openFont(shippedBytes("text")), 1);
const tiny = tokensOf(
  openFont(
    tinyOtf([
      [" ", 250],
      ["-", 300],
      ["a", 500],
      ["\u0323", 0],
      ["\u05d0", 400],
    ]),
  ),
  1,
);

/** Each letterform as its text and how many glyphs draw it. */
function told(token: Token): readonly string[] {
  return token.forms.map(({ text, parts }) => `${text}${parts.length}`);
}

test("every letter is a form of its own, a ligature one form of its letters", () => {
  expect(told(serif("office"))).toEqual(["o1", "ffi1", "c1", "e1"]);
});

test("no pair of letters is kerned so far apart that readers see a space between them", () => {
  const characters = [..."fTVWYrj\\)]}”’ªº¹²³?!AÝ"];
  for (const pair of characters.flatMap((one) => characters.map((other) => one + other)))
    expect([pair, Math.max(...serif(pair).shifts) <= 95]).toEqual([pair, true]);
  expect(serif("f)").shifts).toEqual([0, 95, 0]);
});

test.each([
  ["Ndị́", ["N1", "d1", "ị3", "\u03010"]],
  ["bíj́na", ["b1", "í1", "j2", "\u03010", "n1", "a1"]],
  ["į́", ["į3", "\u03010"]],
  ["i̇", ["i2", "\u03070"]],
  ["Ẹ̀kó", ["Ẹ3", "\u03000", "k1", "ó1"]],
  ["ė́", ["ė3", "\u03010"]],
  ["e\u0301", ["e1", "\u03010"]],
  ["ǵ", ["ǵ2"]],
])("a letter and its marks are one form, and each mark reads by itself: %s", (word, forms) => {
  const token = serif(word);
  expect([told(token), token.missing]).toEqual([forms, []]);
});

describe("letters that stand high", () => {
  const glyphsOf = (token: Token) => token.forms.map(({ parts }) => parts[0]?.glyph);

  test.each(latinRoles)(
    "have glyphs of their own in the %s face, and read back as they are written",
    (role) => {
      const set = tokensOf(openFont(shippedBytes(role)), 1);
      const [high, plain] = [set("erosd", "superior"), set("erosd")];
      expect(told(high)).toEqual(told(plain));
      expect(glyphsOf(high).filter((glyph, at) => glyph === glyphsOf(plain)[at])).toEqual([]);
      expect(high.advance).toBeLessThan(plain.advance);
    },
  );

  test.each(["°", "º", "ᵒ"])("%s is drawn as a high o, and reads back as itself", (sign) => {
    const token = serif(sign, "superior");
    expect([glyphsOf(token), told(token), token.missing]).toEqual([
      glyphsOf(serif("o", "superior")),
      [`${sign}1`],
      [],
    ]);
  });

  test("stand on the line as they are written where the face has no high ones", () => {
    expect(tiny("a-", "superior")).toEqual(tiny("a-"));
    expect(tiny("°", "superior").missing).toEqual([0xb0]);
    // Capitals of the italic have none.
    const italic = tokensOf(openFont(shippedBytes("text-italic")), 1);
    expect(italic("Er", "superior")).toEqual(italic("Er"));
  });
});

test("marks take no room of their own, wherever they stand", () => {
  expect(serif("Ẹ̀kó").advance).toBe(serif("Ekó").advance);
  expect(serif("ọ̀").shifts).toEqual([0, 0, 0]);
});

test("kerning lies between forms: what the glyphs' own advances leave over", () => {
  const [together, apart] = [serif("AV"), serif("A").advance + serif("V").advance];
  expect([together.shifts.length, together.shifts[1]]).toEqual([3, together.advance - apart]);
  expect(together.advance).toBeLessThan(apart);
});

test("what the face cannot set is told, glyph or no glyph", () => {
  expect(tiny("abc").missing).toEqual([0x62, 0x63]);
  expect(tiny("a\u05d0\u05d1").missing).toEqual([0x5d1]);
  expect(tiny("a\u0323").missing).toEqual([]);
  expect(tiny("a\u0301").missing).toEqual([0x301]);
  expect(tiny("\u00a0").missing).toEqual([]);
  expect(tiny("a\u2011a").missing).toEqual([]);
});

test("whatever the word, its forms read back as it, and no form begins a word within a letter", () => {
  const letters =
    "aeiıjfTghnoOẸị ɓŋ\u0300\u0301\u0302\u0307\u0308\u0323\u0327\u0328’ʼ-\u2010\u2011½⁄12ﬁǅ\u1100\u1161漢".replace(
      " ",
      "",
    );
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, (text) => {
      const { forms, shifts } = serif(text);
      expect(forms.map((form) => form.text).join("")).toBe(text);
      expect(shifts).toHaveLength(forms.length + 1);
    }),
  );
});

test("a word of thousands of letters takes no more than its share of time", () => {
  const started = performance.now();
  expect(serif("w".repeat(20_000)).forms).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
