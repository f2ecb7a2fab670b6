import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdf } from "../support/read-pdf.js";
import { letters, namesIn } from "../support/run-letters.js";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "letters-print-"));
  await letters(folder, ["init", ".", "--minimal"]);
  await letters(folder, ["generate"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface PrintAccount {
  readonly file: string;
  readonly letters: readonly {
    readonly iso3: string;
    readonly pages: number;
    readonly sheets: number;
    readonly firstPage: number;
  }[];
}

async function printed(out: string, ...options: readonly string[]) {
  const told = await letters(folder, ["print", "--out", out, ...options]);
  expect(told.exitCode, told.stderr).toBe(0);
  const path = join(folder, out);
  const [account] = JSON.parse(readFileSync(join(path, "print.json"), "utf8")) as readonly PrintAccount[];
  const pdf = await readPdf(readFileSync(join(path, "print.pdf")));
  return { told, letters: account?.letters ?? [], pages: pdf.pages, structure: pdf.structure, path };
}

test("holds every letter's pages, word for word, in the order of the manifest", async () => {
  const { letters: contents, pages, told } = await printed("simplex");
  const alone = await Promise.all(
    ["XAA-examplia", "XBB-modelland", "XCC-specimen-coast"].map((name) =>
      readPdf(readFileSync(join(folder, "output", `${name}.pdf`))),
    ),
  );
  expect(contents.map(({ iso3, pages: count, firstPage }) => [iso3, count, firstPage])).toEqual([
    ["XAA", 2, 1],
    ["XBB", 2, 3],
    ["XCC", 2, 5],
  ]);
  expect(pages).toEqual(alone.flatMap((letter) => letter.pages));
  expect(told.stderr).toBe(
    "3 letters on 6 sheets, 6 pages in simplex/print.pdf\nnext: give it to the printer together with simplex/print-cover-sheet.pdf\n",
  );
});

test("starts each letter on a right-hand page for printing on both sides", async () => {
  const text = readFileSync(join(folder, "templates/letter.en.hbs"), "utf8");
  const only = ["--only", "xaa,xbb"];
  const even = await printed("even", "--duplex", ...only);
  expect([even.pages.length, even.letters.map(({ firstPage }) => firstPage)]).toEqual([4, [1, 3]]);
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(folder, "templates/letter.en.hbs"), text.replace("treaty:", "annex: false\ntreaty:"));
  try {
    const odd = await printed("odd", "--duplex", ...only);
    expect(odd.letters.map(({ pages, sheets, firstPage }) => [pages, sheets, firstPage])).toEqual([
      [1, 1, 1],
      [1, 1, 3],
    ]);
    expect(odd.pages.map((page) => page.length > 0)).toEqual([true, false, true, false]);
  } finally {
    writeFileSync(join(folder, "templates/letter.en.hbs"), text);
  }
});

test("stays tagged, each letter a part of one document, and has an outline entry a State", async () => {
  const { structure, path } = await printed("tagged");
  expect(structure.every((page) => page !== undefined)).toBe(true);
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: Uint8Array.from(readFileSync(join(path, "print.pdf"))), verbosity: 0 });
  const outline = await (await task.promise).getOutline();
  await task.destroy();
  expect(outline.map(({ title }) => title)).toEqual(["XAA Examplia", "XBB Modelland", "XCC Specimen Coast"]);
});

test("brings a cover sheet with counts of letters, pages and sheets, and the file's hash", async () => {
  const { path } = await printed("covered", "--duplex", "--group-by-sheets");
  const cover = await readPdf(readFileSync(join(path, "print-cover-sheet.pdf")));
  const words = cover.pages
    .flat()
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
  const [account] = JSON.parse(readFileSync(join(path, "print.json"), "utf8")) as readonly {
    sha256: string;
  }[];
  expect(words.slice(2, 8)).toEqual(["3", "letters", "6", "pages", "3", "sheets"]);
  expect(words).toContain(account?.sha256);
  expect(words).toContain("print.pdf, 6 pages");
  expect(cover.structure[0]?.type).toBe("Root");
});

test("gives the same bytes twice, and clears what the last run made", async () => {
  const first = await printed("twice");
  const bytes = readFileSync(join(first.path, "print.pdf"));
  await printed("twice");
  expect(readFileSync(join(first.path, "print.pdf")).equals(bytes)).toBe(true);
  expect(namesIn(first.path)).toEqual(["print-cover-sheet.pdf", "print.json", "print.pdf"]);
});

test("does not write over somebody's print.pdf", async () => {
  const { mkdirSync, writeFileSync } = await import("node:fs");
  mkdirSync(join(folder, "theirs"));
  writeFileSync(join(folder, "theirs/print.pdf"), "theirs");
  const told = await letters(folder, ["print", "--out", "theirs"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    'error: "theirs/print.pdf" is in the way: it is not from the last batch in this folder\n  remedy: move it elsewhere, or choose another folder with --out\n',
  ]);
  expect(namesIn(join(folder, "theirs"))).toEqual(["print.pdf"]);
});
