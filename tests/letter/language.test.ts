import { describe, expect, test } from "vitest";
import {
  countInWords,
  formalOf,
  formatDate,
  formatDateClause,
  joinList,
  withoutArticle,
} from "../../src/letter/language.js";
import type { LanguageCode } from "../../src/letter/letter.js";
import { elPeru, kenya, leKenya } from "./a-campaign.js";

describe("dates in words", () => {
  test.each<[string, LanguageCode, string]>([
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
    expect(formatDate(date, language)).toBe(words);
  });

  test.each<[string, LanguageCode, "on" | "since" | "from", string]>([
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
    expect(formatDateClause(date, language, relation)).toBe(words);
  });
});

describe("lists", () => {
  test("have no comma before the conjunction", () => {
    expect(joinList(["a", "b", "c"], "en")).toBe("a, b and c");
    expect(joinList(["a", "b", "c"], "fr")).toBe("a, b et c");
    expect(joinList(["a", "b", "c"], "es")).toBe("a, b y c");
  });

  test("of two, one and none", () => {
    expect([["a", "b"], ["a"], []].map((items) => joinList(items, "fr"))).toEqual(["a et b", "a", ""]);
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
    expect(joinList(["a", next], "es")).toBe(list);
  });
});

test("counts to ten are words, feminine where the language has gender; beyond ten they are digits", () => {
  expect([0, 1, 2, 10, 11].map((count) => countInWords(count, "en"))).toEqual([
    "none",
    "one",
    "two",
    "ten",
    "11",
  ]);
  expect([0, 1, 2].map((count) => countInWords(count, "fr"))).toEqual(["aucune", "une", "deux"]);
  expect([0, 1, 3].map((count) => countInWords(count, "es"))).toEqual(["ninguna", "una", "tres"]);
});

describe("formal names", () => {
  test("lose their article and nothing else", () => {
    expect(withoutArticle("the Republic of the Gambia", "en")).toBe("Republic of the Gambia");
    expect(withoutArticle("l'État de Palestine", "fr")).toBe("État de Palestine");
    expect(withoutArticle("les États-Unis du Mexique", "fr")).toBe("États-Unis du Mexique");
    expect(withoutArticle("los Estados Unidos Mexicanos", "es")).toBe("Estados Unidos Mexicanos");
    expect(withoutArticle("Antigua-et-Barbuda", "fr")).toBe("Antigua-et-Barbuda");
  });

  test("contract with “of” as the language does", () => {
    const french = (formal: string): string => formalOf({ ...leKenya, formal }, "fr");
    const spanish = (formal: string): string => formalOf({ ...elPeru, formal }, "es");
    expect(formalOf(kenya, "en")).toBe("of the Republic of Kenya");
    expect(french("le Royaume de Belgique")).toBe("du Royaume de Belgique");
    expect(french("les Îles Cook")).toBe("des Îles Cook");
    expect(french("l'État de Palestine")).toBe("de l'État de Palestine");
    expect(french("la République du Kenya")).toBe("de la République du Kenya");
    expect(spanish("el Reino de España")).toBe("del Reino de España");
    expect(spanish("la República del Perú")).toBe("de la República del Perú");
    expect(spanish("los Estados Unidos Mexicanos")).toBe("de los Estados Unidos Mexicanos");
  });

  test("that are the short names take the form of names.csv", () => {
    const antigua = {
      short: "Antigua-et-Barbuda",
      inText: "Antigua-et-Barbuda",
      of: "d'Antigua-et-Barbuda",
      formal: "Antigua-et-Barbuda",
    };
    expect(formalOf(antigua, "fr")).toBe("d'Antigua-et-Barbuda");
  });
});
