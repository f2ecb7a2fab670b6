// A character that cannot be set is told by the cell or the line of a template from which it comes, one fault a text.

import { describe, expect, test } from "vitest";
import { type Diagnostic, InputError } from "../../../src/diagnostic.js";
import type { Measures } from "../../../src/fonts/faces.js";
import type { Origin } from "../../../src/typesetting/document/check-characters.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import { aLetter, aParagraph, theSignatories } from "../a-letter.js";

const latin: Measures = {
  ...fixedPitch,
  missing: (_role, text) =>
    [...new Set(text)].map((c) => c.codePointAt(0) ?? 0).filter((code) => code > 0x17f && code < 0x2000),
};

function faultsOf(words: string, origins: readonly Origin[]): readonly string[] {
  try {
    createTypesetter(latin, origins)(aLetter({ body: [aParagraph(words), theSignatories([words])] }));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(told);
  }
}

function told({ place, what, states = [] }: Diagnostic): string {
  const at = place === undefined ? states.join() : [place.file, place.line, place.column, place.field];
  return `${typeof at === "string" ? at : at.filter(Boolean).join(":")}: ${what}`;
}

const cell = (text: string, field = "organisation", iso3?: string): Origin => ({
  text,
  place: { file: "data/t.csv", line: 7, field },
  ...(iso3 === undefined ? {} : { iso3 }),
});

const line = (text: string): Origin => ({
  text,
  place: { file: "templates/letter.en.hbs", line: 3 },
  placeOf: (character) => ({
    file: "templates/letter.en.hbs",
    line: 3,
    column: text.indexOf(character) + 1,
  }),
});

describe("a strange character is told", () => {
  test("once a cell, with all that the cell has of its kind", () => {
    expect(faultsOf("Союз Аб", [cell("Союз Аб")])).toEqual([
      'data/t.csv:7:organisation: the text face has no "С" (U+0421), "о" (U+043E), "ю" (U+044E), "з" (U+0437), "А" (U+0410), 1 more, which stand in "Союз Аб"',
    ]);
  });

  test("with every kind in one fault", () => {
    expect(faultsOf("Ж\u200Bx", [cell("Ж\u200Bx")])).toEqual([
      'data/t.csv:7:organisation: U+200B in "Ж\uFFFDx" is an invisible character; the text face has no "Ж" (U+0416), which stands in "Ж\uFFFDx"',
    ]);
  });

  test("at its line and column in a template", () => {
    expect(faultsOf("We ask you\u200B now", [line("We **ask** you\u200B now.")])).toEqual([
      'templates/letter.en.hbs:3:15: U+200B in "We **ask** you\uFFFD now." is an invisible character',
    ]);
  });

  test("in every text that holds the word", () => {
    expect(
      faultsOf("the Жук", [cell("Жук", "short_en"), cell("the Жук", "in_text_en"), cell("Жаба", "x")]),
    ).toEqual([
      'data/t.csv:7:short_en: the text face has no "Ж" (U+0416), "у" (U+0443), "к" (U+043A), which stand in "Жук"',
      'data/t.csv:7:in_text_en: the text face has no "Ж" (U+0416), "у" (U+0443), "к" (U+043A), which stand in "the Жук"',
    ]);
  });

  test("in those of the letter's State and language, if any", () => {
    const ours = cell("Жук", "short_en", "KEN");
    const others = [cell("Жук", "short_ru", "KEN"), cell("Жук", "short_en", "SEN")];
    expect(faultsOf("Жук", [...others, ours]).map((fault) => fault.split(": ")[0])).toEqual([
      "data/t.csv:7:short_en",
    ]);
    expect(faultsOf("Жук", others).map((fault) => fault.split(": ")[0])).toEqual(["data/t.csv:7:short_ru"]);
  });

  test("by the words that print it where no text is known to hold it", () => {
    expect(faultsOf("Ж", [cell("Жаба", "x", "SEN")])).toEqual([
      'KEN: the text face has no "Ж" (U+0416), which stands in "Ж"',
      'KEN: the furniture face has no "Ж" (U+0416), which stands in "Ж"',
    ]);
  });
});
