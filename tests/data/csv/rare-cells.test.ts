// Which cells may hold a character that a face lacks.

import { expect, test } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { isRare, rareCells } from "../../../src/data/csv/rare-cells.js";

test.each([
  ["Côte d’Ivoire", false],
  ["Łódź ß ı Việt", false],
  ["“a” – 5 € · n° 7…", false],
  ["a\u00A0b\tc\nd", false],
  ["a\u00ADb", true],
  ["a\u200Bb", true],
  ["\u202Ea", true],
  ["Ндị", true],
  ["i\u0307", true],
  ["漢", true],
  ["\u{1F600}", true],
])("%j", (text, rare) => {
  expect(isRare(text)).toBe(rare);
});

test("they come with their places, and the State of their row", () => {
  const bytes = Buffer.from("iso3,short_en,short_ar\nKEN,Kenya,كينيا\nPER,Perú,Perú\n");
  expect(rareCells(readTable({ file: "data/names.csv", bytes }))).toEqual([
    { text: "كينيا", place: { file: "data/names.csv", line: 2, field: "short_ar" }, iso3: "KEN" },
  ]);
});
