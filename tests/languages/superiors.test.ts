import { describe, expect, test } from "vitest";
import { type Superior, superiorsOf } from "../../src/languages/spacing.js";
import { english, french, shipped, spanish } from "../support/languages.js";

/** Each word that is found, its high letters between braces, and what is said for it. */
function found(text: string, superiors: readonly Superior[]): readonly string[] {
  return superiors.flatMap(({ pattern, spoken }) =>
    [...text.matchAll(pattern)].map(
      ({ groups: { stem, high } = {} }) => `${stem}{${high}}${spoken === undefined ? "" : ` ${spoken}`}`,
    ),
  );
}

describe("in French", () => {
  test.each([
    ["loi n° 2007-02", ["n{°} numéro"]],
    ["loi n°\u00a02007-02 et nº 8", ["n{°} numéro", "n{º} numéro"]],
    ["Loi no 8-98", ["n{o} numéro"]],
    ["N°12 de la rue", ["N{°} numéro"]],
    ["lois nos 15/022 et 15/023", ["n{os} numéros"]],
    ["lois n°s 3 et 4, Nºs 5 à 7", ["n{°s} numéros", "N{ºs} numéros"]],
    ["aux articles nos 5 et 6", ["n{os} numéros"]],
    ["le 1er juillet, la 1re session", ["1{er}", "1{re}"]],
    ["les 1ers et 1res", ["1{ers}", "1{res}"]],
    ["François Ier", ["I{er}"]],
    ["la 12e session, les 3es", ["12{e}", "3{es}"]],
    ["le XXIe siècle, la Ve République", ["XXI{e}", "V{e}"]],
    ["XIXe\u00a0siècle.", ["XIX{e}"]],
  ])("%s", (text, words) => {
    expect(found(text, superiorsOf(french))).toEqual(words);
  });

  test.each([
    "nos 3 demandes, nos 112 organisations",
    "non 5, aux 3 pays, 18 °C, à 12° nord",
    "Le Conseil, Les 5, Vers 1998, Ce, Me Dupont, vie, Xerox, Ive",
    "2007-02, 15/022e-x, a1er1, 1erx, n°",
    "Bruno 5, kino 3, Dinos 4",
  ])("leaves %s", (text) => {
    expect(found(text, superiorsOf(french))).toEqual([]);
  });
});

describe("in Spanish and Portuguese", () => {
  test.each([
    ["Ley n.º 599", ["n.º{} número"]],
    ["Ley Nº 29042", ["Nº{} número"]],
    ["Ley N°\u00a029042", ["N{°} número"]],
    ["Leyes n.os 3 y 4", ["n.{os} números"]],
    ["el 1.er Congreso, la 3.er", ["1.{er}", "3.{er}"]],
    ["arts. 1.os y 2.as", ["1.{os}", "2.{as}"]],
    ["1.º de julio, 2.ª sesión", []],
    ["no 5, nos 3, son 4 pies, 12° norte", []],
  ])("%s", (text, words) => {
    expect(found(text, superiorsOf(spanish))).toEqual(words);
  });

  test.each([
    ["Lei n.º 9.474 e n.os 3 e 4", ["n.º{} número", "n.{os} números"]],
    ["no 5, nos 3 países, 1.º de julho", []],
  ])("%s", (text, words) => {
    expect(found(text, superiorsOf(shipped("pt")))).toEqual(words);
  });
});

test("in English letters stand on the line", () => {
  expect(found("No. 5 of 1st July, the 21st Session, n° 5", superiorsOf(english))).toEqual([]);
});

test("a pattern of any case speaks for the whole word", () => {
  const [superior] = superiorsOf({ ...english, superiors: [{ stem: "(?i)n", high: "r", before: "(?i) x" }] });
  expect(found("nr x, NR X, nr y", superior === undefined ? [] : [superior])).toEqual(["n{r}", "N{R}"]);
});
