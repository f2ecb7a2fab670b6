// An Arabic letter as others take it out again, word for word: from its tags, by pdf.js, and by poppler and MuPDF where they
// are installed. What veraPDF says of one, scripts/validate.js asks; it judges none of this.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFaces } from "../../src/fonts/faces.js";
import { letterText } from "../../src/letter/text.js";
import { createPress } from "../../src/pdf/draw.js";
import { createTypesetter } from "../../src/typesetting/letter/typeset.js";
import { shipped } from "../fonts/shipped.js";
import { anArabicLetter } from "../support/an-arabic-letter.js";
import { checkStructure } from "../support/check-structure.js";
import { readPdf } from "../support/read-pdf.js";
import { aFolder } from "../support/run-letters.js";
import { taggedWords, wordsOf } from "../support/words-of.js";
import { aLetter, aParagraph, theSignatories } from "../typesetting/a-letter.js";

const faces = openFaces(shipped);
const typeset = createTypesetter(faces);
const press = createPress(faces, "");

const letter = anArabicLetter();
const bytes = press.draw(typeset(letter).document);
const merged = wordsOf(letterText(letter));

describe("an Arabic letter", () => {
  test("keeps every rule of structure, says its language and which way it is read", () => {
    const { faults, language, elements } = checkStructure(bytes);
    expect([faults, language]).toEqual([[], "ar"]);
    expect(elements.map(({ dictionary }) => dictionary.get("A"))).toEqual([
      new Map([
        ["O", { name: "Layout" }],
        ["WritingMode", { name: "RlTb" }],
      ]),
    ]);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Direction /R2L");
  });

  test("says in its tags all that was merged, in order", () => {
    const { elements } = checkStructure(bytes);
    expect(taggedWords(elements)).toEqual(merged);
  });

  test("is read by pdf.js word for word", async () => {
    const { structure } = await readPdf(bytes);
    const texts = structure.flatMap((tree) => (tree === undefined ? [] : leavesOf(tree)));
    expect(wordsOf(texts.join(""))).toEqual(merged);
  });

  test("is read by poppler from its tags word for word", ({ skip }) => {
    const told = readBy("pdfinfo", ["-struct-text"], []);
    if (told === undefined) return skip("poppler is not installed");
    const quoted = told.match(/^ *"(.*)"$/gm)?.map((line) => line.trim().slice(1, -1)) ?? [];
    // What stands on lines of its own there is one text: "المادة", a link, "من".
    expect(quoted.join("").replaceAll(/[\s\u200f]/g, "")).toBe(merged.join(""));
  });

  test("is read by MuPDF word for word", ({ skip }) => {
    const told = readBy("mutool", ["draw", "-q", "-F", "txt"], []);
    if (told === undefined) return skip("MuPDF is not installed");
    // It sets Latin words on lines of their own, brackets and stops left behind, and tells the furniture too.
    const known = new Set(wordsIn(told));
    expect(wordsIn(merged.join(" ")).filter((word) => !known.has(word))).toEqual([]);
  });
});

function wordsIn(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

interface Tree {
  readonly type: string;
  readonly children: readonly (Tree | string)[];
}

/** A line end after each element that is no part of a line. */
function leavesOf({ type, children }: Tree): readonly string[] {
  const inner = children.flatMap((child) => (typeof child === "string" ? [child] : leavesOf(child)));
  return type === "Span" || type === "Link" ? inner : [...inner, "\n"];
}

function readBy(program: string, before: readonly string[], after: readonly string[]): string | undefined {
  const file = join(aFolder(), "letter.pdf");
  writeFileSync(file, bytes);
  const ended = spawnSync(program, [...before, file, ...after], { encoding: "utf8" });
  return ended.error === undefined ? ended.stdout : undefined;
}

describe("names in Arabic among Latin letters", () => {
  const names = ["مؤسسة عبد الله (Palestine)", "Al-Haq, مؤسسة الحق, 25 members", "المغرب"];
  const english = aLetter({ body: [aParagraph("Dear المغرب, we write."), theSignatories(names)] });

  test("are read in order, in a letter that is read from left to right", async () => {
    const drawn = press.draw(typeset(english).document);
    const { faults } = checkStructure(drawn);
    expect(faults).toEqual([]);
    const { structure } = await readPdf(drawn);
    const texts = structure.flatMap((tree) => (tree === undefined ? [] : leavesOf(tree)));
    // It finds a space where the pen goes from the end of a name, at its left, to what follows it.
    expect(wordsIn(texts.join(""))).toEqual(wordsIn(letterText(english)));
  });

  test("bring their face along, and no letter without them has it", () => {
    const fontsOf = (drawn: Uint8Array) =>
      new Set(
        Buffer.from(drawn)
          .toString("latin1")
          .match(/\+(?:Noto|Source)\w+/g),
      );
    expect([...fontsOf(press.draw(typeset(english).document))].some((name) => name.includes("Noto"))).toBe(
      true,
    );
    expect([...fontsOf(press.draw(typeset(aLetter()).document))].some((name) => name.includes("Noto"))).toBe(
      false,
    );
  });
});
