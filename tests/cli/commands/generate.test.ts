import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Interruption } from "../../../src/batch/scene.js";
import { aCampaignFolder, filesIn, letters, memoryStream, namesIn } from "../../support/run-letters.js";

test("writes a letter to each State Party and the manifest, and tells what it did", async () => {
  const folder = aCampaignFolder();
  const told = await letters(folder, ["generate"]);
  expect(told.stderr).toBe(`2 letters for 28 April 2020, in output/
  campaign: this folder
  requests highlighted: 0 in 1 letter, 1 in 1
  languages: en 1, fr 1
  left out, not States Parties on that day: Burundi (until 27 October 2017), Ukraine (from 1 January 2025)
  left out, held back: Malawi (channel to be decided)
  warning: no postal address for 1 letter: Senegal
  manifest: output/manifest.csv and output/manifest.json
next: have every sentence read once with letters proof, record with letters approve --by NAME that they may be sent, then post them by output/manifest.csv
`);
  expect([told.exitCode, told.stdout]).toEqual([0, ""]);
  expect([...filesIn(join(folder, "output")).keys()]).toEqual([
    "KEN-kenya.pdf",
    "SEN-senegal.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
});

test("a template that no letter is written in is looked at no further than its head; check looks at all of it", async () => {
  const broken = (text: string) => text.replace("Excellence", "{{stat.name}}");
  const folder = aCampaignFolder({ "templates/letter.fr.hbs": broken });
  expect(await letters(folder, ["generate", "--only", "ken"])).toMatchObject({ exitCode: 0 });
  for (const command of [["generate"], ["check", "--only", "ken"]]) {
    const told = await letters(folder, command);
    expect([told.exitCode, told.stderr]).toEqual([
      1,
      expect.stringContaining(
        'templates/letter.fr.hbs:10:3: "stat.name" is not a word that a template may use',
      ),
    ]);
  }
});

test("heads that disagree keep every letter from being made, whatever its language", async () => {
  const later = (text: string) => text.replace("2020-04-28", "2020-04-29");
  const folder = aCampaignFolder({ "templates/letter.fr.hbs": later });
  const told = await letters(folder, ["generate", "--only", "ken"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    expect.stringContaining('date is "2020-04-29" here and "2020-04-28" in templates/letter.en.hbs'),
  ]);
});

test("the manifest's rows match the files", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  const files = filesIn(join(folder, "output"));
  const rows: readonly { file: string; bytes: number; sha256: string; pages: number }[] = JSON.parse(
    String(files.get("manifest.json")),
  );
  expect(rows.map(({ file }) => file)).toEqual(["KEN-kenya.pdf", "SEN-senegal.pdf"]);
  for (const { file, bytes, sha256, pages } of rows) {
    const pdf = files.get(file) ?? Buffer.alloc(0);
    expect([bytes, sha256, pages]).toEqual([pdf.length, createHash("sha256").update(pdf).digest("hex"), 1]);
  }
});

test("manifest.json records what made the batch: tool, Node, PDFKit, faces and every file of the campaign", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate", "--only", "ken"]);
  const [row] = JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8"));
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(row.made_with).toEqual({
    letters: "1.3.0",
    node: "20.12.0",
    pdfkit: "0.20.2",
    fonts: hash,
    accept_stale: false,
    accept_later: false,
    campaign: { treaty: "", senders: ["A coalition"], titles: ["Letter to {{state.name}}"] },
    files: {
      "data/addressees.csv": hash,
      "data/commitments.csv": hash,
      "data/names.csv": hash,
      "data/recommendations.csv": hash,
      "data/signatories.csv": hash,
      "data/sources.csv": hash,
      "data/states-parties.csv": hash,
      "templates/letter.en.hbs": hash,
      "templates/letter.fr.hbs": hash,
    },
  });
});

test("the same inputs give the same bytes, and a letter made alone is the same as in a batch", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate", "--out", "one"]);
  await letters(folder, ["generate", "--out", "two"]);
  await letters(folder, ["generate", "--out", "alone", "--only", "senegal"]);
  const one = filesIn(join(folder, "one"));
  expect(filesIn(join(folder, "two"))).toEqual(one);
  expect(filesIn(join(folder, "alone")).get("SEN-senegal.pdf")).toEqual(one.get("SEN-senegal.pdf"));
});

test("--json tells the result on standard output, --quiet silences the talk", async () => {
  const told = await letters(aCampaignFolder(), ["generate", "--json", "--quiet", "--out", "batch"]);
  expect([told.exitCode, told.stderr]).toEqual([0, ""]);
  expect(told.stdout).toBe(
    '{"date":"2020-04-28","letters":2,"out":"batch","manifest":"batch/manifest.csv"}\n',
  );
});

test("--include-held makes the letters that are held back as well", async () => {
  const folder = aCampaignFolder();
  const told = await letters(folder, ["generate", "--include-held"]);
  expect(told.stderr).toContain("3 letters for 28 April 2020");
  expect(told.stderr).not.toContain("held back");
  expect(filesIn(join(folder, "output")).has("MWI-malawi.pdf")).toBe(true);
});

test("membership and statuses are those of --date; what is too old is counted and taken as unknown", async () => {
  const told = await letters(aCampaignFolder(), ["generate", "--date", "2026-11-23"]);
  expect(told.stderr).toBe(`3 letters for 23 November 2026, in output/
  campaign: this folder
  requests highlighted: 0 in 3 letters, 1 in 0
  languages: en 2, fr 1
  left out, not States Parties on that day: Burundi (until 27 October 2017)
  left out, held back: Malawi (channel to be decided)
  warning: facts too old for this date: apic 1 (taken as unknown; letters due lists them; check them again, or use --accept-stale)
  warning: no postal address for 1 letter: Senegal
  manifest: output/manifest.csv and output/manifest.json
next: have every sentence read once with letters proof, record with letters approve --by NAME that they may be sent, then post them by output/manifest.csv
`);
});

test("--accept-stale uses what is too old, and says so", async () => {
  const told = await letters(aCampaignFolder(), ["generate", "--date", "today", "--accept-stale"]);
  expect(told.stderr).toContain("3 letters for 2 December 2026");
  expect(told.stderr).toContain("requests highlighted: 0 in 2 letters, 1 in 1\n");
  expect(told.stderr).toContain("warning: facts too old for this date: apic 1 (used all the same)\n");
});

const lookedAgain = {
  "data/checks.csv": "iso3,commitment,found,checked,source\nKEN,apic,no,2026-11-24,UNTC\n",
};

test("a look after the letter's date supports nothing in it; the summary names the date that would let it count", async () => {
  const told = await letters(aCampaignFolder(lookedAgain), ["generate", "--date", "2026-11-20"]);
  expect(told.stderr).toContain("requests highlighted: 0 in 3 letters, 1 in 0\n");
  expect(told.stderr).toContain(
    "  warning: facts known only after this date: apic 1 by 24 November 2026 (taken as unknown; date the letter that day or later to rest on them, or use --accept-later)\n",
  );
  expect(told.stderr).not.toContain("too old");
  const dated = await letters(aCampaignFolder(lookedAgain), ["generate", "--date", "2026-11-24"]);
  expect(dated.stderr).toContain("requests highlighted: 0 in 2 letters, 1 in 1\n");
  expect(dated.stderr).not.toContain("warning: facts");
});

test("--accept-later uses a no that was found after the date, where nothing else was known", async () => {
  const folder = aCampaignFolder(lookedAgain);
  const on = ["generate", "--date", "2018-01-01", "--only", "ken"];
  expect((await letters(folder, on)).stderr).toContain("requests highlighted: 0 in 1 letter, 1 in 0\n");
  const told = await letters(folder, [...on, "--accept-later"]);
  expect(told.stderr).toContain("requests highlighted: 0 in 0 letters, 1 in 1\n");
  expect(told.stderr).not.toContain("known only after");
});

test("a foreign file in the place of a letter is refused", async () => {
  const folder = aCampaignFolder();
  mkdirSync(join(folder, "output"));
  writeFileSync(join(folder, "output/KEN-kenya.pdf"), "somebody's");
  const told = await letters(folder, ["generate"]);
  expect(told).toMatchObject({
    exitCode: 1,
    stdout: "",
    stderr: `error: "output/KEN-kenya.pdf" is in the way: it is not from the last batch in this folder
  remedy: move it elsewhere, or choose another folder with --out
no letter has been written
`,
  });
  expect([...filesIn(join(folder, "output")).keys()]).toEqual(["KEN-kenya.pdf"]);
});

test("a misspelt word in a template: named with its place, exit 1, nothing written", async () => {
  const folder = aCampaignFolder({
    "templates/letter.en.hbs": (text) => text.replace("Defend the Court", "Defend {{state.nam}}"),
  });
  const told = await letters(folder, ["generate"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toMatch(/^templates\/letter\.en\.hbs:13:10: .*state\.nam/);
  expect(told.stderr).toMatch(/\n {2}remedy: .*state\.name/);
  expect(told.stderr).toMatch(/\nno letter has been written\n$/);
  expect(filesIn(join(folder, "output")).size).toBe(0);
});

test("faults of all letters come together, and not even an empty folder is left", async () => {
  const folder = aCampaignFolder({
    "data/names.csv": (text) => text.replaceAll("Kenya", "肯尼亚").replaceAll("Sénégal", "塞内加尔"),
    "templates/letter.fr.hbs": (text) => text.replace("Defend the Court", "Defend the Court {{state.of}}"),
  });
  const told = await letters(folder, ["generate"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain("data/names.csv:3: in_text_en: ");
  expect(told.stderr).toContain("data/names.csv:5: of_fr: ");
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

test("a fault that shows in many letters is told once, where it comes from", async () => {
  const folder = aCampaignFolder({ "data/signatories.csv": "organisation\nОдна организация 漢\n" });
  const told = await letters(folder, ["generate"]);
  expect(
    told.stderr,
  ).toBe(`data/signatories.csv:2: organisation: the furniture face has no "漢" (U+6F22), which stands in "Одна организация 漢"
  remedy: write it in other characters, or name a font that has it under faces in the front matter
no letter has been written
`);
});

test("a path that cannot be a folder is told in words", async () => {
  const folder = aCampaignFolder({ "a-file": "" });
  const told = await letters(folder, ["generate", "--out", "a-file/output"]);
  expect(told).toMatchObject({
    exitCode: 1,
    stderr: `error: "a-file/output": a part of this path is a file, not a folder (ENOTDIR)
  remedy: move the file, or choose another folder
no letter has been written
`,
  });
});

test("an interruption between two letters: a clear word, exit 130, nothing written", async () => {
  const folder = aCampaignFolder();
  const onInterruption = (listener: (interruption: Interruption) => void) => {
    setImmediate(() => listener("SIGINT"));
    return () => undefined;
  };
  const told = await letters(folder, ["generate"], { onInterruption });
  expect(told).toMatchObject({ exitCode: 130, stderr: "interrupted\nno letter has been written\n" });
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

test("progress is shown on a terminal, and taken away before the summary", async () => {
  const stderr = memoryStream({ isTTY: true });
  await letters(aCampaignFolder(), ["generate"], { stderr: stderr.stream });
  const clear = "\r\u001b[K";
  expect(String(stderr.bytes())).toContain(
    `${clear}1 of 2  Kenya${clear}${clear}2 of 2  Senegal${clear}2 letters for 28 April 2020`,
  );
});
