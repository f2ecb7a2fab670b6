import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelsOf, visualOrder } from "../../../src/typesetting/paragraph/bidi.js";
import { isolatesIn } from "../../../src/typesetting/paragraph/isolates.js";

type Direction = Parameters<typeof isolatesIn>[1];

const isolated = (text: string, direction: Direction) =>
  isolatesIn(text, direction).map(([from, to]) => text.slice(from, to));

/** As it stands in a line, from left to right; brackets are those of the text. */
const shown = (text: string, direction: Direction) =>
  visualOrder(levelsOf(text, direction, isolatesIn(text, direction)))
    .map((index) => text[index])
    .join("");

const reversed = (text: string) => [...text].reverse().join("");

describe("a phrase that runs the other way is ordered by itself", () => {
  test.each([
    ["نظام Rome Statute، 25 يوليو", ["Rome Statute"]],
    ["لغة C++ وغيرها", ["C++"]],
    ["في G20، وCOVID-19، و3D", ["G20", "COVID-19", "3D"]],
    ["قرار A/RES/75.1 الجديد", ["A/RES/75.1"]],
    ["لدى U.N. وغيرها", ["U.N."]],
    ["القانون رقم 11-022/AU المؤرخ", ["11-022/AU"]],
    ["المادة 5/A، وفي 12.3.b", ["5/A", "12.3.b"]],
    ["راجع https://example.org/a/ الآن", ["https://example.org/a/"]],
    ["اكتبوا إلى office@example.org.", ["office@example.org"]],
    ["في July 1998، أما ICC 25 دولة", ["July 1998", "ICC"]],
    ["من Human Rights Watch (HRW) اليوم", ["Human Rights Watch (HRW)"]],
    ["من (ICC) Coalition اليوم", ["(ICC) Coalition"]],
    ["من (ICC) اليوم", ["ICC"]],
    ["الهاتف +41 22 917 12 34.", ["+41 22 917 12 34"]],
    ["المادة 48(1) من النظام", []],
  ])("in Arabic: %s", (text, phrases) => {
    expect(isolated(text, "right-to-left")).toEqual(phrases);
  });

  test.each([
    ["Signed: منظمة العفو, 25 members", ["منظمة العفو"]],
    ["from جامعة الدول (العربية) on", ["جامعة الدول (العربية)"]],
    ["no other script", []],
  ])("in English: %s", (text, phrases) => {
    expect(isolated(text, "left-to-right")).toEqual(phrases);
  });
});

test("a comma and a number after a Latin name stay where an Arabic reader comes to them", () => {
  expect(shown("نظام Rome، 25 يوليو", "right-to-left")).toBe(
    `${reversed("يوليو")} 25 ،Rome ${reversed("نظام")}`,
  );
});

test("the signs of a Latin name, and the groups of a telephone number, keep their order", () => {
  expect(shown("لغة C++ و", "right-to-left")).toBe(`و C++ ${reversed("لغة")}`);
  expect(shown("هاتف +41 22 9", "right-to-left")).toBe(`+41 22 9 ${reversed("هاتف")}`);
});

test("an Arabic name in English leaves what follows it in English order", () => {
  expect(shown("the منظمة, 25 members", "left-to-right")).toBe(`the ${reversed("منظمة")}, 25 members`);
});

test("whatever the text, phrases follow one another, none is empty, and every character is shown once", () => {
  const text = fc.string({ unit: fc.constantFrom(...'aZ.بجم،؛ 19٣+(-)«»/\n,:"') });
  const direction = fc.constantFrom<Direction>("left-to-right", "right-to-left");
  fc.assert(
    fc.property(text, direction, (words, way) => {
      let last = 0;
      for (const [from, to] of isolatesIn(words, way)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect([...shown(words, way)].sort()).toEqual([...words].sort());
    }),
  );
});
