import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { letterText } from "../../../../src/letter/text.js";
import { shippedCampaign } from "../../../support/a-campaign.js";
import { aMinimalFolder, letterTemplate } from "../../../support/minimal-folder.js";
import { dataIn, readBy } from "../../../support/proof-page.js";
import { readPdf } from "../../../support/read-pdf.js";
import { letters } from "../../../support/run-letters.js";
import { lettersAndPassages, shippedPageData } from "../../../support/shipped-passages.js";

function bare(text: string): string {
  return text.replaceAll(/^\d+\. /gm, "").replaceAll(/\s/g, "");
}

test("whoever has read a proof has seen every sentence of every letter", () => {
  const data = shippedPageData();
  for (const [index, { letter }] of lettersAndPassages(shippedCampaign(), "2020-04-28").entries()) {
    const passages = data.passages
      .filter(({ states }) => states.includes(index))
      .map((passage) => bare(readBy(index, passage)));
    const unseen = letterText(letter)
      .split("\n")
      .filter((line) => !passages.some((passage) => passage.includes(bare(line))));
    expect(unseen).toEqual([]);
  }
});

test("letters proof writes the page of all letters, and as drafts those that show every passage", async () => {
  const folder = aMinimalFolder();
  const { exitCode, stdout, stderr } = await letters(folder, ["proof"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  const data = dataIn(join(folder, "proof/index.html"));
  expect(stderr).toBe(
    `${data.passages.length} passages of 3 letters (batch ${data.batch}), in proof/index.html\n` +
      "  as they will look: 3 whole letters, in proof.pdf\n" +
      "next: send proof/ to those who read; each saves remarks-NAME.csv from the page\n",
  );
  expect(data.states.map(({ iso3, requests, pages }) => [iso3, requests, pages])).toEqual([
    ["XAA", "mm", 2],
    ["XBB", "mo", 2],
    ["XCC", "ou", 2],
  ]);
  await letters(folder, ["generate"]);
  const told = await letters(folder, ["compare", "output"]);
  expect(told.stdout).toContain(`(batch ${data.batch})`);
});

test("shows first what has changed since the letters of a folder, and keeps the identity of all else", async () => {
  const folder = aMinimalFolder();
  await letters(folder, ["generate", "--out", "then"]);
  await letters(folder, ["proof", "--out", "before"]);
  const template = join(folder, letterTemplate);
  const text = readFileSync(template, "utf8");
  writeFileSync(template, text.replace("what remains to be done", "what is still to be done"));
  expect((await letters(folder, ["proof", "--since", "then"])).exitCode).toBe(0);
  const [before, data] = [
    dataIn(join(folder, "before/index.html")),
    dataIn(join(folder, "proof/index.html")),
  ];
  expect(data.since).toBe(before.batch);
  const changed = data.passages.filter(({ cause }) => cause !== undefined);
  expect(changed.map(({ of, at, cause }) => ({ of, at, cause }))).toEqual([
    { of: "Paragraph", at: "letter.en.hbs:14", cause: "words of the template: Paragraph" },
  ]);
  expect(JSON.stringify(changed[0]?.was)).toContain("what remains to be done");
  const others = data.passages.filter(({ cause }) => cause === undefined).map(({ id }) => id);
  expect(before.passages.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
  expect(others.length).toBe(before.passages.length - 1);
  expect(data.gone).toEqual([]);
});

test("the chosen letters lie beside the page as drafts, and the page names those alone", async () => {
  const folder = aMinimalFolder();
  await letters(folder, ["proof"]);
  const data = dataIn(join(folder, "proof/index.html"));
  const named = data.states.map(({ file }) => file).filter((file) => file !== "");
  expect(readdirSync(join(folder, "proof")).sort()).toEqual([
    "index.html",
    "letters",
    "proof.json",
    "proof.pdf",
  ]);
  const beside = readdirSync(join(folder, "proof/letters")).filter((file) => file.endsWith(".pdf"));
  expect(named).toEqual(beside.sort().map((file) => `letters/${file}`));
  for (const file of [...named, "proof.pdf"]) {
    const { pages } = await readPdf(readFileSync(join(folder, "proof", file)));
    for (const texts of pages) expect(texts.map(({ text }) => text)).toContain("DRAFT");
  }
});

test("dealt out to two readers, the same pages stand in two files", async () => {
  const folder = aMinimalFolder();
  await letters(folder, ["proof"]);
  const { exitCode, stdout, stderr } = await letters(folder, ["proof", "--readers", "2", "--json"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    "in proof-1.pdf and proof-2.pdf\n    proof-1.pdf: English, 4 pages\n    proof-2.pdf: English, 2 pages\n",
  );
  const { batch, passages } = dataIn(join(folder, "proof/index.html"));
  expect(JSON.parse(stdout)).toEqual({
    ...{ batch, folder: "proof", page: "index.html", files: ["proof-1.pdf", "proof-2.pdf"] },
    ...{ letters: 3, passages: passages.length, whole_letters: 3, single_pages: 0, changed: 0, gone: 0 },
    dealt: [
      { file: "proof-1.pdf", languages: ["English"], pages: 4 },
      { file: "proof-2.pdf", languages: ["English"], pages: 2 },
    ],
  });
  expect(readdirSync(join(folder, "proof")).filter((file) => file.endsWith(".pdf"))).toEqual([
    "proof-1.pdf",
    "proof-2.pdf",
  ]);
});

test.each(["0", "100", "two", "-1", "1.5"])(
  "--readers %s is a fault of the command line",
  async (readers) => {
    const { exitCode, stderr } = await letters(aMinimalFolder(), ["proof", `--readers=${readers}`]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--readers: "${readers}" is not a number of readers\n`);
    expect(stderr).toContain("write a number from 1 to 99");
  },
);
