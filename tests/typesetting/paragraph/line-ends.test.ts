import { describe, expect, test } from "vitest";
import { spacePenalty } from "../../../src/typesetting/paragraph/line-ends.js";

/** The price of ending a line at the stroke. */
function priceOf(text: string): number {
  const [left = "", right = ""] = text.split(" | ");
  const [before = "", word = ""] = left.split(" ").length > 1 ? left.split(" ").slice(-2) : ["", left];
  const [next = "", after = ""] = right.split(" ");
  return spacePenalty({ before, word, next, after });
}

describe("a line ends", () => {
  test.each([
    ["after a long word", "the Court’s | independence"],
    ["after the end of a sentence", "it is. | The Court"],
    ["after a comma", "to you, | The Hague"],
    ["after a number with a stop", "of 2020. | The"],
  ])("freely %s", (_, text) => {
    expect(priceOf(text)).toBe(0);
  });

  test.each([
    ["a word of one letter", "in | a treaty", 14],
    ["one letter", "such a | treaty", 25],
    ["one letter after a quotation mark", "« À | demain", 25],
    ["two letters", "sources ne | font", 14],
    ["two letters, one of them with a mark", "là où\u0301 | sont", 14],
    ["three letters", "partes los | actores", 8],
  ])("unwillingly after a short word: %s", (_, text, price) => {
    expect(priceOf(text)).toBe(price);
  });

  test.each([
    ["between its words", "the Rome | Statute", 15],
    ["after the short word within it", "Statut de | Rome", 35],
    ["before the short word within it", "Statut | de Rome", 12],
    ["after an article that is no part of it", "of the | Rome", 8],
    ["Spanish", "Estatuto de | Roma", 35],
    ["Russian", "Римский | Статут", 15],
    ["after a short word that follows a small one", "membre de | Rome", 14],
  ])("unwillingly within a name: %s", (_, text, price) => {
    expect(priceOf(text)).toBe(price);
  });

  test.each([
    ["between the number and what it counts", "all 112 | organisations", 40],
    ["after a year", "January 2020 | the", 15],
    ["before the number of something", "Act | 12", 28],
    ["between a month and what may be its year", "July | 2013", 28],
    ["before a Roman one", "title | XIV-A", 28],
    ["before one with a slash", "Orgánica | 18/2003,", 28],
  ])("unwillingly beside a number: %s", (_, text, price) => {
    expect(priceOf(text)).toBe(price);
  });

  test.each([
    ["between the month and the year", "since 1\u00a0July | 2013", 60],
    ["before a year with a thin space and a sign", "le 1er\u00a0juillet | 2002\u202f; loi", 60],
    ["before a year with its sign", "12\u00a0février | 2007;", 60],
    ["before the short word of a date", "28\u00a0de\u00a0febrero | de 2018", 60],
    ["after it", "28\u00a0de\u00a0febrero de | 2018", 60],
    ["before a short word that no year follows", "28\u00a0de\u00a0febrero | de la", 0],
    ["before a number that is no year", "1\u00a0July | 113", 28],
    ["after a number that is held to what it counts", "12\u00a0votes | 17", 28],
  ])("only where little else will do within a date: %s", (_, text, price) => {
    expect(priceOf(text)).toBe(price);
  });

  test("at any other price before it ends after a hyphen between spaces, and unwillingly before it or a dash", () => {
    expect(priceOf("Global - | Movimiento")).toBe(1000);
    expect(priceOf("Global | - Movimiento")).toBe(30);
    expect(priceOf("the text | – and more")).toBe(30);
    expect(priceOf("the text – | and more")).toBe(0);
  });
});
