import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdf } from "../../../support/read-pdf.js";
import { filesIn, letters, namesIn } from "../../../support/run-letters.js";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "letters-print-"));
  await letters(folder, ["init", ".", "--minimal"]);
  await letters(folder, ["generate"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The campaign with its templates changed and its letters made anew, until `test` is done. */
async function withTemplate(from: string, to: string, test: () => Promise<void>): Promise<void> {
  const template = join(folder, "templates/letter.en.hbs");
  const text = readFileSync(template, "utf8");
  if (!text.includes(from)) throw new Error(`the template has no "${from}"`);
  writeFileSync(template, text.replace(from, to));
  try {
    await test();
  } finally {
    writeFileSync(template, text);
    await letters(folder, ["generate"]);
  }
}

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
  return printedAs("print", out, ...options);
}

async function printedAs(stem: string, out: string, ...options: readonly string[]) {
  const told = await letters(folder, ["print", "--out", out, ...options]);
  expect(told.exitCode, told.stderr).toBe(0);
  const path = join(folder, out);
  const [account] = JSON.parse(readFileSync(join(path, `${stem}.json`), "utf8")) as readonly PrintAccount[];
  const pdf = await readPdf(readFileSync(join(path, `${stem}.pdf`)));
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
    "3 letters on 6 sheets, 6 pages in simplex/print.pdf\n  campaign: this folder\nnext: give it to the printer together with simplex/print-cover-sheet.pdf\n",
  );
});

test("starts each letter on a right-hand page for printing on both sides", async () => {
  const only = ["--only", "xaa,xbb"];
  const even = await printedAs("print-XAA-XBB", "even", "--duplex", ...only);
  expect([even.pages.length, even.letters.map(({ firstPage }) => firstPage)]).toEqual([4, [1, 3]]);
  await withTemplate("treaty:", "annex: false\ntreaty:", async () => {
    await letters(folder, ["generate"]);
    const odd = await printedAs("print-XAA-XBB", "odd", "--duplex", ...only);
    expect(odd.letters.map(({ pages, sheets, firstPage }) => [pages, sheets, firstPage])).toEqual([
      [1, 1, 1],
      [1, 1, 3],
    ]);
    expect(odd.pages.map((page) => page.length > 0)).toEqual([true, false, true, false]);
  });
});

test("some letters go into a file of their own name: the file of all stays, and verify knows both", async () => {
  const { path } = await printed("output");
  const all = filesIn(path);
  const told = await letters(folder, ["print", "--only", "xaa"]);
  expect([told.exitCode, told.stderr]).toEqual([
    0,
    "1 letter on 2 sheets, 2 pages in output/print-XAA.pdf\n  campaign: this folder\nnext: give it to the printer together with output/print-XAA-cover-sheet.pdf\n",
  ]);
  await letters(folder, ["print", "--region", "african"]);
  await letters(folder, ["print", "--language", "en"]);
  const now = filesIn(path);
  for (const [name, bytes] of all) expect(now.get(name), name).toEqual(bytes);
  expect([...now.keys()].filter((name) => name.startsWith("print"))).toEqual([
    "print-XAA-cover-sheet.pdf",
    "print-XAA.json",
    "print-XAA.pdf",
    "print-cover-sheet.pdf",
    "print.json",
    "print.pdf",
  ]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
  writeFileSync(join(path, "print-XAA.pdf"), "other");
  const altered = await letters(folder, ["verify"]);
  expect(altered.stdout.replaceAll(/[0-9a-f]{12}…/g, "…")).toBe(
    '"print-XAA.pdf" has been altered: its SHA-256 is …, it was made as …\n',
  );
  for (const name of ["print-XAA.pdf", "print-XAA.json", "print-XAA-cover-sheet.pdf"])
    rmSync(join(path, name));
});

test("a new window is another letter, though no word of it has changed; a new title is one by its words", async () => {
  for (const [from, to, what] of [
    ["treaty:", "window: din-a\ntreaty:", "the file, not the wording, of"],
    [
      "Letter to the Government {{state.formal_of}} on",
      "A letter to the Government {{state.formal_of}} on",
      "the wording of",
    ],
  ] as const) {
    await withTemplate(from, to, async () => {
      const told = await letters(folder, ["print", "--out", "other"]);
      expect([told.exitCode, told.stderr]).toEqual([
        1,
        [
          `error: templates/letter.en.hbs has changed, and with it ${what}: 3 letters, XAA XBB XCC`,
          'error: the campaign would make 3 letters in "output" otherwise by now: XAA XBB XCC',
          "  remedy: make the letters anew with letters generate, or name the campaign that made them with --campaign",
          "",
        ].join("\n"),
      ]);
      expect(namesIn(folder)).not.toContain("other");
    });
  }
});

test("what does not show in a letter does not keep it from being printed: another Node, a remark in the template", async () => {
  const manifest = join(folder, "output/manifest.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replaceAll('"node":"20.12.0"', '"node":"18.0.0"'));
  try {
    await withTemplate("Accept, Excellency", "{{! a remark }}Accept, Excellency", async () => {
      const told = await letters(folder, ["print", "--out", "same"]);
      expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([
        0,
        "3 letters on 6 sheets, 6 pages in same/print.pdf",
      ]);
    });
  } finally {
    await letters(folder, ["generate"]);
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
  mkdirSync(join(folder, "theirs"));
  writeFileSync(join(folder, "theirs/print.pdf"), "theirs");
  const told = await letters(folder, ["print", "--out", "theirs"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    'error: "theirs/print.pdf" is in the way: it is not from the last batch in this folder\n  remedy: move it elsewhere, or choose another folder with --out\n',
  ]);
  expect(namesIn(join(folder, "theirs"))).toEqual(["print.pdf"]);
});
