import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../../src/data/csv/csv.js";
import { cellOf } from "../../../../src/data/csv/row-cells.js";
import type { ManifestRow } from "../../../../src/output/accounts/manifest.js";
import { aMinimalFolder, letterTemplate } from "../../../support/minimal-folder.js";
import { readPdf } from "../../../support/read-pdf.js";
import { aCampaignFolderOfMany, letters } from "../../../support/run-letters.js";

const required = {
  [letterTemplate]: (text: string) => text.replace("treaty:", "approval: required\ntreaty:"),
};

function edit(folder: string, was: string, now: string): void {
  const file = join(folder, letterTemplate);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(was);
  writeFileSync(file, text.replace(was, now));
}

function manifestOf(folder: string): readonly ManifestRow[] {
  return JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8")) as readonly ManifestRow[];
}

/** The States whose letters say on every page that they are drafts, by the letters themselves. */
async function marked(folder: string): Promise<readonly string[]> {
  const states: string[] = [];
  for (const { iso3, file } of manifestOf(folder)) {
    const { pages, structure } = await readPdf(readFileSync(join(folder, "output", file)));
    const marks = pages.filter((page) => page.some(({ text }) => text === "DRAFT")).length;
    expect([0, pages.length]).toContain(marks);
    expect(JSON.stringify(structure)).not.toContain("DRAFT");
    if (marks > 0) states.push(iso3);
  }
  return states;
}

/** The States of which the manifest says so, which must be the same in both its forms. */
function told(folder: string): readonly string[] {
  const bytes = readFileSync(join(folder, "output/manifest.csv"));
  const { rows } = readTable({ file: "manifest.csv", bytes });
  const inCsv = rows.map(({ cells }) => [cellOf(cells, "iso3"), cellOf(cells, "draft")]);
  expect(inCsv).toEqual(manifestOf(folder).map(({ iso3, draft }) => [iso3, draft]));
  return manifestOf(folder).flatMap(({ iso3, draft }) => (draft === "yes" ? [iso3] : []));
}

async function run(folder: string, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stderr, stdout } = await letters(folder, argv);
  expect(exitCode, stderr).toBe(0);
  return stderr + stdout;
}

describe("where approval is required", () => {
  test("exactly the letters whose text is not approved are drafts, all the way from the first batch to the last", async () => {
    const folder = aMinimalFolder(required);
    const first = await run(folder, "generate");
    expect(first).toContain(
      "  drafts, for nobody has approved the text: 3 letters, to Examplia, Modelland, Specimen Coast\n",
    );
    expect(first).toMatch(
      /next: read the drafts, record with letters approve --by NAME that they may be sent, and run letters generate again\n$/,
    );
    expect([await marked(folder), told(folder)]).toEqual([
      ["XAA", "XBB", "XCC"],
      ["XAA", "XBB", "XCC"],
    ]);

    const approved = await run(folder, "approve", "--by", "Ana");
    expect(approved).toMatch(
      /next: run letters generate again, which makes them without the mark of a draft; then post them\n$/,
    );
    const texts = manifestOf(folder).map(({ text_sha256 }) => text_sha256);
    expect(await run(folder, "generate")).toContain(
      "  3 letters differ from the last batch in the file alone, not in the words\n",
    );
    expect([await marked(folder), told(folder)]).toEqual([[], []]);
    expect(manifestOf(folder).map(({ text_sha256 }) => text_sha256)).toEqual(texts);
    const [, batch = ""] = /of batch ([0-9a-f]{8}) approved/.exec(approved) ?? [];
    expect(await run(folder, "approve", "--by", "Ben")).toContain(
      `3 letters of batch ${batch} approved by Ben`,
    );

    await run(folder, "generate", "--out", "approved");
    edit(folder, "Ratify the Optional Protocol, or accede to it.**", "Ratify the Optional Protocol.**");
    expect(await run(folder, "generate")).toContain(
      "  drafts, for nobody has approved the text: 1 letter, to Specimen Coast\n",
    );
    expect([await marked(folder), told(folder)]).toEqual([["XCC"], ["XCC"]]);
    const compared = await run(folder, "compare", "approved", "output");
    expect(compared).toContain("  1 letter: Specimen Coast\n");
    expect(compared).not.toContain("how it looks");

    await run(folder, "approve", "--by", "Ana", "--only", "xcc");
    await run(folder, "generate");
    expect([await marked(folder), told(folder)]).toEqual([[], []]);
    expect(await run(folder, "labels")).toMatch(/^3 labels/);
  }, 120_000);

  test.each(["print", "email", "envelopes", "labels"])(
    "%s takes no letter that still bears the mark, unless it is asked for, and says what to do",
    async (command) => {
      const folder = aMinimalFolder(required);
      await run(folder, "generate");
      await run(folder, "approve", "--by", "Ana", "--except", "xbb");
      expect(await letters(folder, [command])).toMatchObject({
        exitCode: 1,
        stderr: [
          "error: left out, for nobody has approved its text: 1 letter, to Modelland",
          "  remedy: approve them with letters approve --by NAME and run letters generate again, or take them all the same with --drafts",
          "error: left out, for their texts are approved, but they were made before and bear the mark of a draft: 2 letters, to Examplia, Specimen Coast",
          "  remedy: run letters generate again, or take them all the same with --drafts",
          'error: no letter in "output" that is asked for may be posted yet',
          "",
        ].join("\n"),
      });
      await run(folder, command, "--drafts", "--out", "drafts");
      await run(folder, "generate", "--only", "xaa");
      expect(await run(folder, command)).toContain(
        "warning: left out, for its text is approved, but it was made before and bears the mark of a draft: 1 letter, to Specimen Coast\n",
      );
    },
  );

  test("preview shows the mark as the batch will have it, and shows it no more once the text is approved", async () => {
    const folder = aMinimalFolder(required);
    const marks = async () => {
      await run(folder, "preview", "xaa", "--pdf", "xaa.pdf");
      const { pages } = await readPdf(readFileSync(join(folder, "xaa.pdf")));
      return pages.map((page) => page.some(({ text }) => text === "DRAFT"));
    };
    expect(await marks()).toEqual([true, true]);
    await run(folder, "generate");
    await run(folder, "approve", "--by", "Ana", "--only", "xaa");
    expect(await marks()).toEqual([false, false]);
    edit(folder, "what remains to be done", "what is to be done");
    expect(await marks()).toEqual([true, true]);
  });

  test("where all of many letters are left out they are counted, where some are each is named", async () => {
    const folder = aCampaignFolderOfMany(12);
    for (const language of ["en", "fr"]) {
      const file = join(folder, `templates/letter.${language}.hbs`);
      writeFileSync(file, readFileSync(file, "utf8").replace("window:", "approval: required\nwindow:"));
    }
    await run(folder, "generate");
    expect((await letters(folder, ["labels"])).stderr).toBe(
      'error: left out, for nobody has approved their texts: all 14 letters\n  remedy: approve them with letters approve --by NAME and run letters generate again, or take them all the same with --drafts\nerror: no letter in "output" that is asked for may be posted yet\n',
    );
    await run(folder, "approve", "--by", "Ana", "--only", "ken");
    await run(folder, "generate");
    expect(await run(folder, "labels")).toMatch(
      /left out, for nobody has approved their texts: 13 letters, to Senegal, XAAland(?:, X[A-Z]{2}land){11}\n/,
    );
  });

  test("a letter that bears the mark is not posted either once approval is required no longer", async () => {
    const folder = aMinimalFolder(required);
    await run(folder, "generate");
    edit(folder, "approval: required\n", "");
    expect(await letters(folder, ["email"])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("bear the mark of a draft: 3 letters"),
    });
  });

  test("compare tells that the mark alone has gone, and takes it for no change of words", async () => {
    const folder = aMinimalFolder(required);
    await run(folder, "generate", "--out", "drafts");
    await run(folder, "approve", "--by", "Ana", "--from", "drafts", "--only", "xaa,xbb");
    await run(folder, "generate");
    const { stdout } = await letters(folder, ["compare", "drafts", "output"]);
    expect(stdout.split("\n").filter((line) => line !== "")).toEqual([
      expect.stringMatching(/^3 of 3 letters read as in drafts \(batch [0-9a-f]{8}\); 1 change$/),
      "type or program: the mark of a draft",
      "  2 letters: Examplia, Modelland",
    ]);
    expect(await run(folder, "compare", "output")).not.toContain("draft");
  });

  test("verify names the letters that would bear the mark no more", async () => {
    const folder = aMinimalFolder(required);
    await run(folder, "generate");
    expect(await run(folder, "verify")).toContain("the campaign would make the 3 letters");
    await run(folder, "approve", "--by", "Ana", "--only", "xaa");
    const { exitCode, stdout } = await letters(folder, ["verify"]);
    expect([exitCode, stdout]).toEqual([1, "XAA: draft yes → no\n"]);
  });

  test("a letter that lost its approval is a draft again, and everyone is told so", async () => {
    const folder = aMinimalFolder(required);
    await run(folder, "generate");
    await run(folder, "approve", "--by", "Ana");
    await run(folder, "generate");
    const file = join(folder, "data/approvals.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^XBB.*\r\n/m, ""));
    expect(await run(folder, "labels")).toContain(
      "warning: left out, for data/approvals.csv no longer has the approval of its text, with which it was made: 1 letter, to Modelland\n  remedy: put the file back from a copy, or approve them anew with letters approve --by NAME, or take them all the same with --drafts\n",
    );
    expect(await run(folder, "generate")).toContain(
      "  warning: data/approvals.csv no longer has the approval of 1 letter, to Modelland: put it back from a copy, or have them approved anew\n",
    );
    expect([await marked(folder), told(folder)]).toEqual([["XBB"], ["XBB"]]);
  });

  test.each(["generate", "check", "labels", "approve"])(
    "damaged approvals stop %s and are named with their line",
    async (command) => {
      const folder = aMinimalFolder(required);
      await run(folder, "generate");
      writeFileSync(join(folder, "data/approvals.csv"), "iso3,text_sha256,batch,by,approved\nXAA,1,2,3,4\n");
      const by = command === "approve" ? ["--by", "Ana"] : [];
      const { exitCode, stderr, stdout } = await letters(folder, [command, ...by]);
      expect(exitCode).toBe(1);
      expect(stderr + stdout).toContain('data/approvals.csv:2: text_sha256: "1" is not the hash of a text');
    },
  );
});

test("where approval is not required, approving changes neither letters nor manifest", async () => {
  const folder = aMinimalFolder();
  await run(folder, "generate");
  const files = ["manifest.json", "manifest.csv", "XAA-examplia.pdf"].map((name) =>
    join(folder, "output", name),
  );
  const before = files.map((file) => readFileSync(file));
  await run(folder, "approve", "--by", "Ana");
  await run(folder, "generate");
  expect(files.map((file) => readFileSync(file))).toEqual(before);
  expect(String(before[1])).not.toContain("draft");
  expect(await marked(folder)).toEqual([]);
});
