// proof.pdf as another reader reads it: every passage, DRAFT in the language of each letter, and the template's lines beside
// the text, on the side on which it begins.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aMinimalFolder } from "../../../support/minimal-folder.js";
import { dataIn, readBy } from "../../../support/proof-page.js";
import { type ReadText, readPdf } from "../../../support/read-pdf.js";
import { aFolder, letters } from "../../../support/run-letters.js";

async function aStarter(...argv: readonly string[]): Promise<string> {
  const folder = aFolder();
  expect((await letters(folder, ["init", ".", ...argv])).exitCode).toBe(0);
  return folder;
}

async function proofOf(folder: string, ...argv: readonly string[]) {
  const { exitCode, stderr } = await letters(folder, ["proof", ...argv]);
  expect(exitCode, stderr).toBe(0);
  const pdf = await readPdf(readFileSync(join(folder, "proof/proof.pdf")));
  return { data: dataIn(join(folder, "proof/index.html")), pdf };
}

function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00AD\u200B\u2060\u2010\u2011-]/g, "");
}

/** Told to the reader of the file, and not printed; or said on each page with its own number. */
const beside = ["Title of the document", "Number of the page"];

test.each<[string, () => Promise<string> | string, readonly string[]]>([
  ["the small campaign", () => aMinimalFolder(), []],
  ["the letters in Spanish", () => aStarter(), ["--language", "es"]],
])(
  "proof.pdf alone shows every passage of %s",
  async (_, folder, argv) => {
    const { data, pdf } = await proofOf(await folder(), ...argv);
    const words = bare(pdf.pages.flatMap((texts) => texts.map(({ text }) => text)).join(""));
    const unseen = data.passages.filter(
      (passage) =>
        !beside.includes(passage.of) &&
        !passage.states.some((state) =>
          readBy(state, passage)
            .split("\n")
            .every((line) => words.includes(bare(line))),
        ),
    );
    expect(unseen.map(({ of, at }) => `${of} ${at}`)).toEqual([]);
    expect(/DRAFT|BORRADOR/.test(JSON.stringify(pdf.structure))).toBe(false);
  },
  60_000,
);

/** What is set as small as the lines of the template are, with what begins on the same baseline. */
function linesBeside(texts: readonly ReadText[]): readonly (readonly [number: string, x: number])[] {
  return texts.filter(({ size, text }) => size < 6.5 && /^\d+$/.test(text)).map(({ text, x }) => [text, x]);
}

describe.each([
  ["en", "DRAFT"],
  ["ru", "ПРОЕКТ"],
  ["pt", "MINUTA"],
])("a page of a proof in %s", (language, draft) => {
  test("bears the word for a draft, and the lines of its template left of the text", async () => {
    const { data, pdf } = await proofOf(await aStarter("--minimal", "--language", language));
    const [list = [], ...pages] = pdf.pages;
    expect(list.map(({ text }) => text)).toContain("DRAFT");
    for (const texts of pages) expect(texts.map(({ text }) => text)).toContain(draft);
    const [first = []] = pages;
    const marks = linesBeside(first);
    const own = data.passages.filter(({ states }) => states.includes(0)).map(({ at }) => at.split(":")[1]);
    expect(marks.length).toBeGreaterThan(8);
    for (const [number, x] of marks) {
      expect(own).toContain(number);
      expect(x).toBeLessThan(first.find(({ size }) => size > 9.5)?.x ?? 0);
    }
  });
});

test("a page of a proof in Arabic bears the word for a draft, and the lines of its template right of the text", async () => {
  const { pdf } = await proofOf(await aStarter("--minimal", "--language", "ar"));
  const [, ...pages] = pdf.pages;
  for (const texts of pages) {
    const letters = texts.map(({ text }) => text).join("");
    expect(["مسودة", "ةدوسم"].some((word) => letters.includes(word))).toBe(true);
  }
  const [first = []] = pages;
  const right = Math.max(...first.filter(({ size }) => size > 9.5).map(({ x, width }) => x + width));
  const marks = linesBeside(first);
  expect(marks.length).toBeGreaterThan(8);
  for (const [, x] of marks) expect(x).toBeGreaterThan(right);
});
