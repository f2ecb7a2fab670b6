import { describe, expect, test } from "vitest";
import { formatDate, formatDateClause } from "../../src/languages/dates.js";
import { countInWords, joinList } from "../../src/languages/lists.js";
import { placeIn, plainForms, withoutArticle } from "../../src/languages/names.js";
import { english, french, shipped, spanish } from "../support/languages.js";

describe("dates in words", () => {
  test.each<[string, string, string]>([
    ["2020-04-28", "en", "28 April 2020"],
    ["2020-04-28", "fr", "28 avril 2020"],
    ["2020-05-01", "fr", "1er mai 2020"],
    ["2020-04-28", "es", "28 de abril de 2020"],
    ["2020-05-01", "en", "1 May 2020"],
    ["2009-01", "en", "January 2009"],
    ["2009-01", "fr", "janvier 2009"],
    ["2009-01", "es", "enero de 2009"],
    ["2009", "en", "2009"],
    ["2009", "es", "2009"],
  ])("%s in %s is %s", (date, language, words) => {
    expect(formatDate(date, shipped(language))).toBe(words);
  });

  test.each<[string, string, "on" | "since" | "from", string]>([
    ["2020-04-28", "en", "on", "on 28 April 2020"],
    ["2020", "en", "on", "in 2020"],
    ["2020-04-28", "fr", "since", "depuis le 28 avril 2020"],
    ["2020-04", "fr", "since", "depuis avril 2020"],
    ["2026-08", "fr", "from", "à partir d’août 2026"],
    ["2026-03", "fr", "from", "à partir de mars 2026"],
    ["2026-08-01", "fr", "from", "à partir du 1er août 2026"],
    ["2017", "fr", "on", "en 2017"],
    ["2020-04-28", "es", "since", "desde el 28 de abril de 2020"],
    ["2020", "es", "since", "desde 2020"],
    ["2020-04-28", "es", "from", "a partir del 28 de abril de 2020"],
    ["2020-04", "es", "from", "a partir de abril de 2020"],
  ])("%s in %s, %s, is %s", (date, language, relation, words) => {
    expect(formatDateClause(date, shipped(language), relation)).toBe(words);
  });
});

describe("lists", () => {
  test("have no comma before the conjunction", () => {
    expect(joinList(["a", "b", "c"], english)).toBe("a, b and c");
    expect(joinList(["a", "b", "c"], french)).toBe("a, b et c");
    expect(joinList(["a", "b", "c"], spanish)).toBe("a, b y c");
  });

  test("of two, one and none", () => {
    expect([["a", "b"], ["a"], []].map((items) => joinList(items, french))).toEqual(["a et b", "a", ""]);
  });

  test.each([
    ["inmunidades", "a e inmunidades"],
    ["Irlanda", "a e Irlanda"],
    ["Ítaca", "a e Ítaca"],
    ["hijos", "a e hijos"],
    ["hielo", "a y hielo"],
    ["hiato", "a y hiato"],
    ["yeso", "a y yeso"],
  ])("in Spanish before %s read %s", (next, list) => {
    expect(joinList(["a", next], spanish)).toBe(list);
  });
});

test("counts to ten are words, feminine where the language has gender; beyond ten they are digits", () => {
  expect([0, 1, 2, 10, 11].map((count) => countInWords(count, english, "feminine"))).toEqual([
    "none",
    "one",
    "two",
    "ten",
    "11",
  ]);
  expect([0, 1, 2].map((count) => countInWords(count, french, "feminine"))).toEqual([
    "aucune",
    "une",
    "deux",
  ]);
  expect([0, 1, 3].map((count) => countInWords(count, spanish, "feminine"))).toEqual([
    "ninguna",
    "una",
    "tres",
  ]);
});

describe("formal names", () => {
  test("lose their article and nothing else", () => {
    expect(withoutArticle("the Republic of the Gambia", english)).toBe("Republic of the Gambia");
    expect(withoutArticle("l'État de Palestine", french)).toBe("État de Palestine");
    expect(withoutArticle("les États-Unis du Mexique", french)).toBe("États-Unis du Mexique");
    expect(withoutArticle("los Estados Unidos Mexicanos", spanish)).toBe("Estados Unidos Mexicanos");
    expect(withoutArticle("Antigua-et-Barbuda", french)).toBe("Antigua-et-Barbuda");
  });
});

test("the place in a formal name follows its first “of”", () => {
  expect([
    placeIn("the Republic of Korea", english),
    placeIn("la République démocratique du Congo", french),
    placeIn("l'État d’Israël", french),
    placeIn("la República de Guinea-Bissau", spanish),
    placeIn("Canada", english),
    placeIn("Land of ", english),
  ]).toEqual(["Korea", "Congo", "Israël", "Guinea-Bissau", undefined, undefined]);
});

test("a name alone makes the forms of a language only where it can", () => {
  expect(plainForms("Kenya", english)).toEqual({
    short: "Kenya",
    formal: "Kenya",
    inText: "Kenya",
    of: "of Kenya",
    to: "to Kenya",
    in: "in Kenya",
    formalOf: "of Kenya",
  });
  expect([plainForms("Kenya", french), plainForms("Kenya", spanish)]).toEqual([undefined, undefined]);
});
