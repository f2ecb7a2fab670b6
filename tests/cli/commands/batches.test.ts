// What becomes of the batch that lies in a folder when another run is made there: whole, or for some States alone.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, filesIn, letters, namesIn } from "../../support/run-letters.js";

const CAMPAIGN = "  campaign: this folder\n";
const NEXT = `  manifest: output/manifest.csv and output/manifest.json
next: have every sentence read once with letters proof, record with letters approve --by NAME that they may be sent, then post them by output/manifest.csv
`;
const OUTSIDE =
  "  left out, not States Parties on that day: Burundi (until 27 October 2017), Ukraine (from 1 January 2025)\n";

/** The small campaign with its batch of two letters, to Kenya and to Senegal, in output/. */
async function aBatch(): Promise<string> {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

function rowsIn(folder: string, out = "output"): readonly Record<string, unknown>[] {
  return JSON.parse(readFileSync(join(folder, out, "manifest.json"), "utf8"));
}

test("a run for one State makes its letter anew, leaves the others and tells the truth in both manifests", async () => {
  const folder = await aBatch();
  const before = filesIn(join(folder, "output"));
  change(folder, "templates/letter.en.hbs", "Defend the Court", "Defend the Court of law");
  const told = await letters(folder, ["generate", "--only", "ken"]);
  expect(told.stderr).toBe(`1 letter for 28 April 2020, in output/
${CAMPAIGN}  requests highlighted: 0 in 0 letters, 1 in 1
  languages: en 1
${OUTSIDE}  left out by the filters: 2 States
  1 letter differs from the last batch: Kenya
  left as it was: 1 letter of the last batch
${NEXT}`);
  const after = filesIn(join(folder, "output"));
  expect([...after.keys()]).toEqual([
    "KEN-kenya.pdf",
    "SEN-senegal.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
  expect(after.get("SEN-senegal.pdf")).toEqual(before.get("SEN-senegal.pdf"));
  expect(after.get("KEN-kenya.pdf")).not.toEqual(before.get("KEN-kenya.pdf"));
  expect(rowsIn(folder).map(({ iso3 }) => iso3)).toEqual(["KEN", "SEN"]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test.each([
  ["--only", "sen"],
  ["--except", "ken"],
  ["--region", "African"],
  ["--language", "fr"],
  ["--where", "apic=2014-09-25"],
])("%s %s leaves what a whole run would have made, byte for byte", async (option, value) => {
  const folder = await aBatch();
  const whole = filesIn(join(folder, "output"));
  await letters(folder, ["generate", option, value]);
  expect(filesIn(join(folder, "output"))).toEqual(whole);
});

test("letters made one by one are the batch that they would have been at once", async () => {
  const folder = await aBatch();
  for (const iso3 of ["sen", "ken"]) await letters(folder, ["generate", "--only", iso3, "--out", "pieces"]);
  expect(filesIn(join(folder, "pieces"))).toEqual(filesIn(join(folder, "output")));
});

test("a whole run says who has gone since, who has come, and whose letters say something else", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate", "--include-held"]);
  change(
    folder,
    "data/states-parties.csv",
    "SEN,SN,Senegal,African,fr,2002-07-01,",
    "SEN,SN,Senegal,African,fr,2002-07-01,2020-01-01",
  );
  change(
    folder,
    "data/states-parties.csv",
    "UKR,UA,Ukraine,Eastern European,en,2025-01-01",
    "UKR,UA,Ukraine,Eastern European,en,2019-01-01",
  );
  change(folder, "templates/letter.en.hbs", "Ratify the Agreement.", "Do ratify the Agreement.");
  const told = await letters(folder, ["generate"]);
  expect(told.stderr).toContain(`  1 letter differs from the last batch: Kenya
  1 letter more than the last batch: Ukraine
  2 letters fewer than the last batch, now removed: Malawi, Senegal
`);
  expect([...filesIn(join(folder, "output")).keys()]).toEqual([
    "KEN-kenya.pdf",
    "UKR-ukraine.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
});

test("a letter that differs in its file alone is told from one that says something else", async () => {
  const folder = await aBatch();
  change(folder, "templates/letter.fr.hbs", "Thank you.", "**Thank you.**");
  const told = await letters(folder, ["generate"]);
  expect(told.stderr).toContain(
    "  1 letter differs from the last batch in the file alone, not in the words\n",
  );
});

test("nothing differs: that is said too", async () => {
  const folder = await aBatch();
  expect((await letters(folder, ["generate"])).stderr).toContain("  no letter differs from the last batch\n");
});

test("a State that is renamed gets its letter under the new name, and the old file goes, in a run for it alone too", async () => {
  const folder = await aBatch();
  change(folder, "data/states-parties.csv", "KEN,KE,Kenya,", "KEN,KE,Kenya Again,");
  await letters(folder, ["generate", "--only", "ken"]);
  expect([...filesIn(join(folder, "output")).keys()]).toEqual([
    "KEN-kenya-again.pdf",
    "SEN-senegal.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test("letters of one folder made under different rules are each compared under their own", async () => {
  const folder = aCampaignFolder({ "data/commitments.csv": (text) => text.replace("apic,365", "apic,30") });
  await letters(folder, ["generate"]);
  await letters(folder, ["generate", "--only", "ken", "--accept-stale"]);
  expect(rowsIn(folder).map(({ iso3, highlighted }) => [iso3, highlighted])).toEqual([
    ["KEN", "apic"],
    ["SEN", ""],
  ]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test.each([
  ["whole", []],
  ["for one State", ["--only", "ken"]],
])("a batch of another day is not replaced by accident by a run %s", async (_kind, argv) => {
  const folder = await aBatch();
  const before = filesIn(join(folder, "output"));
  const told = await letters(folder, ["generate", "--date", "2020-05-01", ...argv]);
  expect(told).toMatchObject({
    exitCode: 1,
    stderr: `error: "output" holds 2 letters for 28 April 2020, and this batch is for 1 May 2020
  remedy: choose another folder with --out, or replace what lies there with --replace
no letter has been written
`,
  });
  expect(filesIn(join(folder, "output"))).toEqual(before);
  const replaced = await letters(folder, ["generate", "--date", "2020-05-01", "--replace", ...argv]);
  expect(replaced.stderr).toContain("  replaced: 2 letters of another batch\n");
  const made = argv.length === 0 ? ["KEN", "SEN"] : ["KEN"];
  expect(rowsIn(folder).map(({ iso3, letter_date }) => [iso3, letter_date])).toEqual(
    made.map((iso3) => [iso3, "2020-05-01"]),
  );
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test.each([
  [
    "the sender",
    "sender: A coalition",
    "sender: Another coalition",
    '"Letter to {{state.name}}" of Another coalition',
  ],
  [
    "the title",
    "title: Letter to {{state.name}}",
    "title: Call on {{state.name}}",
    '"Call on {{state.name}}" of A coalition',
  ],
])(
  "a batch of another campaign, of which %s is another, is not replaced by accident",
  async (_what, from, to, words) => {
    const folder = await aBatch();
    const other = aCampaignFolder({
      "templates/letter.en.hbs": (text) => text.replace(from, to),
      "templates/letter.fr.hbs": (text) => text.replace(from, to),
    });
    const told = await letters(folder, ["generate", "--campaign", other, "--only", "ken"]);
    expect(told).toMatchObject({
      exitCode: 1,
      stderr: `error: "output" holds 2 letters of another campaign, "Letter to {{state.name}}" of A coalition; this is ${words}
  remedy: choose another folder with --out, or replace what lies there with --replace
no letter has been written
`,
    });
    expect((await letters(folder, ["generate", "--campaign", other, "--replace"])).exitCode).toBe(0);
  },
);

test("a campaign is known again when its folder has been moved, or one of its titles corrected", async () => {
  const folder = await aBatch();
  const moved = join(folder, "..", `${folder.split("/").at(-1)}-moved`);
  renameSync(folder, moved);
  change(moved, "templates/letter.fr.hbs", "title: Letter to", "title: Lettre à");
  expect((await letters(moved, ["generate"])).exitCode).toBe(0);
  renameSync(moved, folder);
});

test("a batch to none of the States of this campaign is another's, whatever else it says", async () => {
  const folder = await aBatch();
  for (const name of ["manifest.json", "manifest.csv"]) {
    change(folder, `output/${name}`, "KEN", "XAA");
    change(folder, `output/${name}`, "SEN", "XBB");
  }
  for (const name of ["KEN-kenya.pdf", "SEN-senegal.pdf"]) rmSync(join(folder, "output", name));
  expect(
    (await letters(folder, ["generate"])).stderr,
  ).toBe(`error: "output" holds 2 letters of another campaign: it writes to none of the States of this one
  remedy: choose another folder with --out, or replace what lies there with --replace
no letter has been written
`);
});

test("a manifest of an older version, which does not say of which campaign it is, is replaced as ever", async () => {
  const folder = await aBatch();
  const file = join(folder, "output/manifest.json");
  const rows = rowsIn(folder).map(({ file: name, sha256 }) => ({ file: name, sha256 }));
  writeFileSync(file, JSON.stringify(rows));
  expect((await letters(folder, ["generate"])).exitCode).toBe(0);
  writeFileSync(file, JSON.stringify(rows));
  const told = await letters(folder, ["generate", "--only", "ken"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `error: "output/manifest.json" is not a list of files as this tool writes it, row 1, iso3
  remedy: put it back from a copy, or make the batch again
no letter has been written
`,
  ]);
});

test.each([
  ["a letter that is to be made anew", "KEN-kenya.pdf", []],
  ["a letter that is to go", "SEN-senegal.pdf", ["--date", "2020-04-28"]],
  ["the table for the spreadsheet", "manifest.csv", []],
])("%s and has been altered is not lost", async (_what, name, argv) => {
  const folder = await aBatch();
  if (name.startsWith("SEN"))
    change(
      folder,
      "data/states-parties.csv",
      "SEN,SN,Senegal,African,fr,2002-07-01,",
      "SEN,SN,Senegal,African,fr,2002-07-01,2020-01-01",
    );
  const remarks = `${readFileSync(join(folder, "output", name), "latin1")}remarks`;
  writeFileSync(join(folder, "output", name), remarks);
  const told = await letters(folder, ["generate", ...argv]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `error: 1 file has been altered in "output" since it was made: ${name}
  remedy: move it elsewhere, choose another folder with --out, or write over it with --replace
no letter has been written
`,
  ]);
  expect(readFileSync(join(folder, "output", name), "utf8")).toBe(remarks);
  const forced = await letters(folder, ["generate", "--replace", ...argv]);
  expect(forced.stderr).toContain(`  written over although altered: ${name}\n`);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test("another day and altered letters are told together: --replace would cost both", async () => {
  const folder = await aBatch();
  writeFileSync(join(folder, "output/SEN-senegal.pdf"), "remarks");
  const told = await letters(folder, ["generate", "--date", "2020-05-01"]);
  expect(
    told.stderr,
  ).toBe(`error: "output" holds 2 letters for 28 April 2020, and this batch is for 1 May 2020
  remedy: choose another folder with --out, or replace what lies there with --replace
error: 1 file has been altered in "output" since it was made: SEN-senegal.pdf
  remedy: move it elsewhere, choose another folder with --out, or write over it with --replace
no letter has been written
`);
});

test("a run for one State leaves another's altered letter alone, and verify still names it", async () => {
  const folder = await aBatch();
  writeFileSync(join(folder, "output/SEN-senegal.pdf"), "remarks");
  expect((await letters(folder, ["generate", "--only", "ken"])).exitCode).toBe(0);
  const told = await letters(folder, ["verify"]);
  expect([told.exitCode, told.stdout]).toEqual([
    1,
    expect.stringMatching(/^"SEN-senegal\.pdf" has been altered: .*\n$/),
  ]);
});

test("a spreadsheet that has only opened and saved the table has altered nothing", async () => {
  const folder = await aBatch();
  const table = join(folder, "output/manifest.csv");
  writeFileSync(table, `\uFEFF${readFileSync(table, "utf8").replaceAll("\r\n", "\n")}`);
  expect((await letters(folder, ["generate"])).exitCode).toBe(0);
});

test("a damaged manifest of which something is to be kept is refused, and a whole run is not hindered by it", async () => {
  const folder = await aBatch();
  change(folder, "output/manifest.json", '"file":"SEN-senegal.pdf"', '"file":"KEN-kenya.pdf"');
  const told = await letters(folder, ["generate", "--only", "ken"]);
  expect(told).toMatchObject({
    exitCode: 1,
    stderr: `error: "output/manifest.json" gives "KEN-kenya.pdf" as the letter SEN
  remedy: put the manifest back from a copy, or make the batch again
no letter has been written
`,
  });
});

test("a letter that was cut off from its manifest is in the way, as any strange file is", async () => {
  const folder = await aBatch();
  rmSync(join(folder, "output/manifest.json"));
  const told = await letters(folder, ["generate", "--replace"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain('error: "output/KEN-kenya.pdf" is in the way');
  expect(namesIn(join(folder, "output"))).toEqual([
    "KEN-kenya.pdf",
    "SEN-senegal.pdf",
    "manifest.csv",
    "texts.json",
  ]);
});
