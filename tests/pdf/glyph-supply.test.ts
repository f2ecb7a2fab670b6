import { describe, expect, test } from "vitest";
import type { Letterform } from "../../src/fonts/faces.js";
import { createGlyphSupply, type ExtraForms } from "../../src/pdf/glyph-supply.js";
import { aLine, faces } from "./sample.js";

const face = faces.face("text");

function formsOf(text: string): readonly Letterform[] {
  return face.tokens(text).flatMap(({ forms }) => forms);
}

/** The code of each letterform of a text in a document of these lines, which are noted one after the other. */
function codesOf(text: string, lines: readonly string[], seed = "é\u00a0"): readonly number[] {
  const supply = createGlyphSupply(faces, seed);
  const extras: ExtraForms = new Map();
  for (const line of lines) supply.noteExtras([aLine([line])], extras);
  return formsOf(text).map((form) => form.glyph ?? supply.codeOf({ face, form }, extras));
}

describe("the code of a letterform", () => {
  test("is the glyph's number where it can be, in every document", () => {
    expect(codesOf("Kenyaé", ["Kenyaé"])).toEqual(formsOf("Kenyaé").map(({ glyph }) => glyph));
  });

  test("is else one of the face's own, first those of the fixed text", () => {
    const [noBreak, ...own] = codesOf("\u00a0ị́", ["a ị́"]);
    expect(noBreak).toBe(codesOf("\u00a0", [])[0]);
    const [first = 0, second] = [...own].sort();
    expect([first > (noBreak ?? 0), second]).toEqual([true, first + 1]);
  });

  test("does not hang on the order in which a letter shows them", () => {
    const supply = createGlyphSupply(faces, "");
    const [one, other] = [
      ["ị́", "ẹ̀"],
      ["ẹ̀", "ị́"],
    ].map((words) => {
      const extras: ExtraForms = new Map();
      supply.noteExtras(
        words.map((word) => aLine([word])),
        extras,
      );
      return [...formsOf("ị́ẹ̀")].map((form) => supply.codeOf({ face, form }, extras));
    });
    expect(one).toEqual(other);
  });

  test("stays as it is when more pages come, so that pages can be written before all are known", () => {
    const first = codesOf("ẹ̀", ["ẹ̀"]);
    expect(codesOf("ẹ̀", ["ẹ̀", "ị́", "ǵ ḿ"])).toEqual(first);
    const all = codesOf("ẹ̀ị́ǵḿ", ["ẹ̀", "ị́", "ǵ ḿ"]);
    const marks = new Set(formsOf("ẹ̀ị́ǵḿ").map(({ text, parts }) => `${text} ${parts.length}`));
    expect(new Set(all).size).toBe(marks.size);
  });
});

test("a line is worked out once, and its letterforms of no fixed code stand in it by themselves", () => {
  const supply = createGlyphSupply(faces, "");
  const line = aLine(["Ndị́ Igbo"]);
  const [piece] = supply.piecesOf(line);
  expect(supply.piecesOf(line)[0]).toBe(piece);
  const own = piece?.operators.flatMap((part) => (typeof part === "string" ? [] : [part.form.text]));
  expect(own).toEqual(["ị", "\u0301"]);
});
