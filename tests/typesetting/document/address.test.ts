// Every character is one point wide: a measure of 24 points holds 24 characters.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { turnBySense, turnEvenly } from "../../../src/typesetting/document/address.js";
import { addressBreaks } from "../../support/languages.js";

const room = (measure: number) => ({ measure, widthOf: (text: string) => [...text].length });

describe("a line of an address that is too long turns over in a letter", () => {
  test.each([
    [24, "before a pause", "Mission of Kenya | to the United Nations"],
    [32, "before a pause in French", "Mission permanente du Gabon | auprès de l’Organisation"],
    [28, "after a comma", "Ministry of Foreign Affairs, | Trade and Culture"],
    [28, "before a word that leans on the next", "Ministerio de Relaciones | y Movilidad Humana"],
    [
      19,
      "in as few lines as can be, whatever they say",
      "The Secretary of | State for Foreign | Affairs and Trade",
    ],
  ])("%i wide: %s", (measure, _, turned) => {
    expect(turnBySense(turned.replaceAll(" | ", " "), addressBreaks, room(measure)).join(" | ")).toBe(turned);
  });
});

describe("a line of an address that is too long turns over on an envelope", () => {
  test.each([
    [40, "into two lines of much the same length", "Permanent Mission of Grenada | to the United Nations"],
    [
      40,
      "not after a word that leans on the next",
      "Permanent Mission of New Zealand | to the United Nations",
    ],
    [
      45,
      "into three that fill the room",
      "Ministry of Foreign Affairs, International | Cooperation, Trade, Culture, Tourism and | Sport",
    ],
  ])("%i wide: %s", (measure, _, turned) => {
    expect(turnEvenly(turned.replaceAll(" | ", " "), addressBreaks, room(measure)).join(" | ")).toBe(turned);
  });
});

describe.each([
  ["by sense", turnBySense],
  ["evenly", turnEvenly],
])("whatever the words, a line turned over %s", (_, turn) => {
  const word = fc.string({ unit: fc.constantFrom("a", "é"), minLength: 1, maxLength: 12 });
  const words = fc.array(fc.oneof(word, fc.constantFrom("of", "to", "de", "Trade,")), {
    minLength: 1,
    maxLength: 18,
  });

  test("keeps every word, fits, and takes no more lines than filling each would", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (given, measure) => {
        const lines = turn(given.join(" "), addressBreaks, room(measure));
        expect(lines.join(" ")).toBe(given.join(" "));
        expect(lines.every((line) => line.length <= measure)).toBe(true);
        expect(lines.length).toBe(filledLines(given, measure));
      }),
    );
  });

  test("gives a word wider than the room a line of its own", () => {
    const wide = "x".repeat(30);
    expect(turn(`of ${wide} to`, addressBreaks, room(20))).toEqual(["of", wide, "to"]);
  });

  test("takes ten thousand words in its stride", () => {
    const line = "Ken ya ".repeat(10_000).trim();
    expect(turn(line, addressBreaks, room(40)).join(" ")).toBe(line);
  });
});

function filledLines(words: readonly string[], measure: number): number {
  let [count, length] = [1, -1];
  for (const { length: own } of words) {
    if (length + 1 + own > measure) [count, length] = [count + 1, own];
    else length += 1 + own;
  }
  return count;
}
