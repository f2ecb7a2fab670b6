import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Gender, Language } from "../../src/languages/language.js";
import { numberInWords } from "../../src/languages/lists.js";
import { english, french, spanish } from "../support/languages.js";

describe("a number in words", () => {
  test.each<[number, string, string, string]>([
    [0, "none", "aucune", "ninguna"],
    [1, "one", "une", "una"],
    [16, "sixteen", "seize", "dieciséis"],
    [21, "twenty-one", "vingt et une", "veintiuna"],
    [30, "thirty", "trente", "treinta"],
    [31, "thirty-one", "trente et une", "treinta y una"],
    [70, "seventy", "soixante-dix", "setenta"],
    [71, "seventy-one", "soixante et onze", "setenta y una"],
    [77, "seventy-seven", "soixante-dix-sept", "setenta y siete"],
    [80, "eighty", "quatre-vingts", "ochenta"],
    [81, "eighty-one", "quatre-vingt-une", "ochenta y una"],
    [91, "ninety-one", "quatre-vingt-onze", "noventa y una"],
    [99, "ninety-nine", "quatre-vingt-dix-neuf", "noventa y nueve"],
    [100, "one hundred", "cent", "cien"],
    [101, "one hundred and one", "cent une", "ciento una"],
    [112, "one hundred and twelve", "cent douze", "ciento doce"],
    [180, "one hundred and eighty", "cent quatre-vingts", "ciento ochenta"],
    [200, "two hundred", "deux cents", "doscientas"],
    [201, "two hundred and one", "deux cent une", "doscientas una"],
    [555, "five hundred and fifty-five", "cinq cent cinquante-cinq", "quinientas cincuenta y cinco"],
    [999, "nine hundred and ninety-nine", "neuf cent quatre-vingt-dix-neuf", "novecientas noventa y nueve"],
    [1000, "1000", "1000", "1000"],
  ])("%i", (count, en, fr, es) => {
    const inAll = [english, french, spanish].map((language) => numberInWords(count, language, "feminine"));
    expect(inAll).toEqual([en, fr, es]);
  });

  test("is masculine before what is masculine", () => {
    const points = (language: Language): readonly string[] =>
      [0, 1, 21, 101, 200, 501].map((count) => numberInWords(count, language, "masculine"));
    expect(points(french)).toEqual(["aucun", "un", "vingt et un", "cent un", "deux cents", "cinq cent un"]);
    expect(points(spanish)).toEqual(["ningún", "un", "veintiún", "ciento un", "doscientos", "quinientos un"]);
  });

  test("is no other number's, and holds no digit and no gap, up to 999", () => {
    const numbers = Array.from({ length: 1000 }, (_, count) => count);
    fc.assert(
      fc.property(
        fc.constantFrom(english, french, spanish),
        fc.constantFrom<Gender>("feminine", "masculine"),
        (language, gender) => {
          const words = numbers.map((count) => numberInWords(count, language, gender));
          expect(new Set(words).size).toBe(1000);
          expect(words.filter((each) => !/^\p{Ll}+(?:[ -]\p{Ll}+)*$/u.test(each))).toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });
});
