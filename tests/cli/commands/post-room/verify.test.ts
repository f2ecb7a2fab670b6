import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, letters } from "../../../support/run-letters.js";

/** A minimal campaign with its letters in output/. */
async function aMadeBatch(): Promise<string> {
  const folder = aFolder();
  await letters(folder, ["init", ".", "--minimal"]);
  await letters(folder, ["generate"]);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

test("finds nothing in a batch that nobody has touched, and writes nothing", async () => {
  const folder = await aMadeBatch();
  const told = await letters(folder, ["verify"]);
  expect(told).toMatchObject({ exitCode: 0, stdout: "" });
  expect(told.stderr).toBe(
    "3 files in output/: each is there, whole and unaltered\nthe campaign would make the 3 letters of 2 November 2026 the same today\ncampaign: this folder\n",
  );
});

test("names an altered byte, a missing letter, an added one and an altered table, a line each", async () => {
  const folder = await aMadeBatch();
  const output = join(folder, "output");
  const letter = readFileSync(join(output, "XAA-examplia.pdf"));
  writeFileSync(join(output, "XDD-added.pdf"), letter);
  letter.writeUInt8(letter.readUInt8(500) ^ 1, 500);
  writeFileSync(join(output, "XAA-examplia.pdf"), letter);
  rmSync(join(output, "XBB-modelland.pdf"));
  change(folder, "output/manifest.csv", "Examplia", "Exemplia");
  const told = await letters(folder, ["verify", "output"]);
  expect(told.exitCode).toBe(1);
  expect(told.stdout.replaceAll(/[0-9a-f]{12}…/g, "…")).toBe(
    [
      '"XAA-examplia.pdf" has been altered: its SHA-256 is …, it was made as …',
      '"XBB-modelland.pdf" is missing',
      '"XDD-added.pdf" is not listed: it is not from this batch',
      '"manifest.csv" has been altered: it does not say what manifest.json says',
      "",
    ].join("\n"),
  );
  expect(told.stderr).toContain(
    "4 faults in output/; put the files back from a copy, or make the batch again\n",
  );
});

test("names a changed fact, a changed word and a changed rule, by State and by cause", async () => {
  const folder = await aMadeBatch();
  change(
    folder,
    "data/states-parties.csv",
    "XCC,XC,Specimen Coast,Asia-Pacific,en,2011-07-01,,TREATY-STATUS,no",
    "XCC,XC,Specimen Coast,Asia-Pacific,en,2011-07-01,,TREATY-STATUS,2026-10-15",
  );
  const fact = await letters(folder, ["verify"]);
  expect([fact.exitCode, fact.stdout]).toEqual([
    1,
    "XCC: optional_protocol no → 2026-10-15\nXCC: highlighted optional-protocol → (empty)\n",
  ]);
  change(folder, "templates/letter.en.hbs", "what remains to be done", "what is left to do");
  const word = await letters(folder, ["verify"]);
  expect(word.stdout).toBe(
    `${fact.stdout}templates/letter.en.hbs has changed, and with it the wording of: 3 letters, XAA XBB XCC\n`,
  );
  change(folder, "templates/letter.en.hbs", "what is left to do", "what remains to be done");
  change(folder, "data/commitments.csv", "prevention_body,730", "prevention_body,7");
  const rule = await letters(folder, ["verify"]);
  expect(rule.stdout).toBe(
    [
      "XBB: highlighted prevention-body → (empty)",
      "XCC: optional_protocol no → 2026-10-15",
      "XCC: highlighted optional-protocol → (empty)",
      "data/commitments.csv has changed, and with it the wording of: 2 letters, XBB XCC",
      "",
    ].join("\n"),
  );
});

test("does not blame another Node for letters that came out the same, or for words that a file changed", async () => {
  const folder = await aMadeBatch();
  change(folder, "output/manifest.json", '"node":"20.12.0"', '"node":"18.0.0"');
  expect((await letters(folder, ["verify"])).exitCode).toBe(0);
  change(folder, "data/signatories.csv", "Ninth Example", "Ninth Other");
  const told = await letters(folder, ["verify"]);
  expect(told.stdout).toBe(
    "data/signatories.csv has changed, and with it the wording of: 3 letters, XAA XBB XCC\n",
  );
});

test("proves what the post room has made, too", async () => {
  const folder = await aMadeBatch();
  await letters(folder, ["print"]);
  await letters(folder, ["email"]);
  expect((await letters(folder, ["verify", "output/email"])).stderr).toBe(
    "2 files in output/email/: each is there, whole and unaltered\n",
  );
  writeFileSync(join(folder, "output/print.pdf"), "other");
  const told = await letters(folder, ["verify", "--quiet"]);
  expect([told.exitCode, told.stdout.startsWith('"print.pdf" has been altered')]).toEqual([1, true]);
});

test("names what the post room has made of letters that have been made anew since", async () => {
  const folder = await aMadeBatch();
  const made = [["print"], ["envelopes", "--format", "C5"], ["labels", "--sheet", "3x8"], ["email"]];
  for (const command of made) await letters(folder, command);
  change(folder, "data/addressees.csv", "1 Sample Street", "1 Other Street");
  await letters(folder, ["generate"]);
  const older = (file: string) => `"${file}" is not of the letters as they are now: the letter XAA\n`;
  const told = await letters(folder, ["verify"]);
  expect(told.stdout).toBe(["envelopes-c5.pdf", "labels-3x8.pdf", "print.pdf"].map(older).join(""));
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `7 files in output/: each is there, whole and unaltered
3 files to make again; print, post or send none of them
the campaign would make the 3 letters of 2 November 2026 the same today
campaign: this folder
`,
  ]);
  expect((await letters(folder, ["verify", "output/email"])).stdout).toBe(older("XAA-examplia.eml"));
  for (const command of made) await letters(folder, command);
  const anew = [await letters(folder, ["verify"]), await letters(folder, ["verify", "output/email"])];
  expect(anew.map(({ exitCode, stdout }) => [exitCode, stdout])).toEqual([
    [0, ""],
    [0, ""],
  ]);
});

test("a corrected e-mail address makes the draft to the former one stale, though no letter changes", async () => {
  const folder = await aMadeBatch();
  await letters(folder, ["email"]);
  change(folder, "data/addressees.csv", "examplia@example.org", "office.examplia@example.org");
  await letters(folder, ["generate"]);
  expect((await letters(folder, ["verify", "output/email"])).stdout).toBe(
    '"XAA-examplia.eml" is not of the letters as they are now: the letter XAA\n',
  );
});

test("says so where there are no letters to compare with, and does not take those of a damaged manifest", async () => {
  const folder = await aMadeBatch();
  await letters(folder, ["email", "--out", "drafts"]);
  expect(await letters(folder, ["verify", "drafts"])).toMatchObject({
    exitCode: 0,
    stderr: `2 files in drafts/: each is there, whole and unaltered
no letters lie there or in the folder above: whether it was made of them is not known
`,
  });
  await letters(folder, ["email"]);
  writeFileSync(join(folder, "output/manifest.json"), "[");
  const told = await letters(folder, ["verify", "output/email"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `2 files in output/email/: each is there, whole and unaltered
error: "output/manifest.json" is not a list of files as this tool writes it
  remedy: put it back from a copy, or make the batch again
`,
  ]);
});

test("says so where there is no manifest, or none that can be read", async () => {
  const folder = aFolder();
  const none = await letters(folder, ["verify", "nowhere"]);
  expect([none.exitCode, none.stderr]).toEqual([
    1,
    'error: there is no manifest in "nowhere"\n  remedy: name the folder that letters generate has written: letters verify output\n',
  ]);
  writeFileSync(join(folder, "manifest.json"), "{");
  const broken = await letters(folder, ["verify", "."]);
  expect([broken.exitCode, broken.stderr]).toEqual([
    1,
    'error: "manifest.json" is not a list of files as this tool writes it\n  remedy: put it back from a copy, or make the batch again\n',
  ]);
});
