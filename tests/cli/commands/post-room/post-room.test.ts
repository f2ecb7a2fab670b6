// What the commands of the post room have in common: they are of the letters that lie in a folder, or stop.
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFolder, filesIn, letters, namesIn } from "../../../support/run-letters.js";

const commands = [["print"], ["envelopes"], ["labels"], ["email"]] as const;

/** A minimal campaign with its letters in output/. */
async function aMadeBatch(...options: readonly string[]): Promise<string> {
  const folder = aFolder();
  await letters(folder, ["init", ".", "--minimal"]);
  const told = await letters(folder, ["generate", ...options]);
  if (told.exitCode !== 0) throw new Error(told.stderr);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

const anew =
  "  remedy: make the letters anew with letters generate, or name the campaign that made them with --campaign\n";

describe.each(commands)("letters %s", (command) => {
  test("says to make letters first where none lie", async () => {
    const folder = aFolder();
    await letters(folder, ["init", ".", "--minimal"]);
    const told = await letters(folder, [command]);
    expect([told.exitCode, told.stdout, told.stderr]).toEqual([
      1,
      "",
      'error: no letters lie in "output": there is no manifest.json\n  remedy: make them first with letters generate, or name the folder in which they lie with --from\n',
    ]);
    expect(namesIn(folder)).not.toContain("output");
  });

  test("names every letter that is missing or altered, and writes nothing", async () => {
    const folder = await aMadeBatch();
    const output = join(folder, "output");
    rmSync(join(output, "XAA-examplia.pdf"));
    writeFileSync(join(output, "XCC-specimen-coast.pdf"), "other");
    const before = namesIn(output);
    const told = await letters(folder, [command, "--except", "xbb"]);
    expect([told.exitCode, told.stdout]).toEqual([1, ""]);
    const missing =
      'error: "output/XAA-examplia.pdf" is missing\n  remedy: put it back from a copy, or make it anew with letters generate --only xaa\n';
    const altered =
      'error: "output/XCC-specimen-coast.pdf" has been altered since its manifest was written\n  remedy: put it back from a copy, or make it anew with letters generate --only xcc\n';
    // Specimen Coast gets no e-mail.
    expect(told.stderr).toBe(command === "email" ? missing : missing + altered);
    expect(namesIn(output)).toEqual(before);
    expect((await letters(folder, [command, "--only", "xbb"])).exitCode).toBe(0);
  });

  test("does not take a letter that is a link for the letter", async () => {
    const folder = await aMadeBatch();
    const letter = join(folder, "output/XAA-examplia.pdf");
    renameSync(letter, join(folder, "elsewhere.pdf"));
    symlinkSync("../elsewhere.pdf", letter);
    const told = await letters(folder, [command]);
    expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([
      1,
      'error: "output/XAA-examplia.pdf" is missing',
    ]);
  });

  test("takes the date of the letters, and refuses another one", async () => {
    const folder = await aMadeBatch("--date", "2026-12-01");
    expect((await letters(folder, [command])).exitCode).toBe(0);
    expect((await letters(folder, [command, "--date", "2026-12-01"])).exitCode).toBe(0);
    for (const date of ["2026-11-02", "today"]) {
      const told = await letters(folder, [command, "--date", date]);
      const [day, words] = date === "today" ? ["2026-12-02", "2 December 2026"] : [date, "2 November 2026"];
      expect([told.exitCode, told.stderr]).toEqual([
        2,
        `error: --date: the letters in "output" are of 1 December 2026, not of ${words}\n  remedy: leave --date out, or make letters of that day first with letters generate --date ${day}\n`,
      ]);
    }
  });

  test("names a State that has no letter there", async () => {
    const folder = await aMadeBatch("--only", "xaa");
    const told = await letters(folder, [command, "--only", "xbb,xaa"]);
    expect([told.exitCode, told.stderr]).toEqual([
      2,
      'error: no letter to Modelland lies in "output"\n  remedy: make it first with letters generate --only xbb, or give another State\n',
    ]);
  });

  test("does not write to a State that has left the tables, nor to one that is no party any more", async () => {
    const folder = await aMadeBatch();
    const table = "data/states-parties.csv";
    change(folder, table, "2003-11-15,,", "2003-11-15,2020-01-01,");
    const told = await letters(folder, [command]);
    const gone = (state: string) =>
      `error: a letter to ${state} lies in "output", and the campaign makes none for 2 November 2026 any more\n${anew}`;
    expect([told.exitCode, told.stderr]).toEqual([1, gone("Modelland (XBB)")]);
    expect((await letters(folder, [command, "--except", "xbb"])).exitCode).toBe(0);
    for (const file of [table, "data/names.csv", "data/addressees.csv"]) {
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      writeFileSync(join(folder, file), lines.filter((line) => !line.startsWith("XBB")).join("\n"));
    }
    expect((await letters(folder, [command])).stderr).toBe(gone("Modelland (XBB)"));
    expect((await letters(folder, [command, "--only", "xaa"])).exitCode).toBe(0);
  });

  test("stops at a letter that is held back since it was made, and takes one that was made all the same", async () => {
    const folder = await aMadeBatch();
    const hold = (folder: string) =>
      change(folder, "data/states-parties.csv", "no,2026-10-01,SURVEY,", "no,2026-10-01,SURVEY,talks go on");
    hold(folder);
    const told = await letters(folder, [command]);
    expect([told.exitCode, told.stderr]).toEqual([
      1,
      "error: Modelland is held back since its letter was made: talks go on\n  remedy: leave it out with --except xbb, or post it all the same with --include-held\n",
    ]);
    expect((await letters(folder, [command, "--except", "xbb"])).exitCode).toBe(0);
    expect((await letters(folder, [command, "--include-held"])).exitCode).toBe(0);
    await letters(folder, ["generate", "--include-held"]);
    expect((await letters(folder, [command])).exitCode).toBe(0);
  });

  test("names what the campaign would address otherwise by now, both ways out, and writes nothing", async () => {
    const folder = await aMadeBatch();
    cpCampaign(folder, "former");
    change(folder, "data/addressees.csv", "1 Sample Street", "1 Other Street");
    const before = filesOf(folder);
    const told = await letters(folder, [command]);
    expect([told.exitCode, told.stdout, told.stderr]).toEqual([
      1,
      "",
      [
        "error: XAA: address 1 Sample Street → 1 Other Street",
        'error: the campaign would make 1 letter in "output" otherwise by now: XAA',
        anew,
      ].join("\n"),
    ]);
    expect(filesOf(folder)).toEqual(before);
    expect((await letters(folder, [command, "--campaign", "former"])).exitCode).toBe(0);
    await letters(folder, ["generate"]);
    expect((await letters(folder, [command])).exitCode).toBe(0);
  });

  test("works from another folder, and puts what it makes there or where it is told", async () => {
    const folder = await aMadeBatch();
    renameSync(join(folder, "output"), join(folder, "approved"));
    const told = await letters(folder, [command, "--from", "approved"]);
    expect(told.exitCode, told.stderr).toBe(0);
    expect(namesIn(folder)).not.toContain("output");
    const made = namesIn(join(folder, "approved")).filter((name) => !/^X|^manifest|^texts/.test(name));
    expect(made.length).toBeGreaterThan(0);
    await letters(folder, [command, "--from", "approved", "--out", "post"]);
    const beside = command === "email" ? namesIn(join(folder, "approved/email")) : made;
    expect(namesIn(join(folder, "post"))).toEqual(beside);
  });
});

function cpCampaign(folder: string, name: string): void {
  for (const part of ["data", "templates"]) {
    mkdirSync(join(folder, name, part), { recursive: true });
    for (const file of namesIn(join(folder, part)))
      copyFileSync(join(folder, part, file), join(folder, name, part, file));
  }
}

function filesOf(folder: string): readonly string[] {
  return namesIn(join(folder, "output"));
}

test("--accept-stale is that of the letters", async () => {
  const folder = await aMadeBatch();
  const told = await letters(folder, ["print", "--accept-stale"]);
  expect([told.exitCode, told.stderr]).toEqual([
    2,
    'error: --accept-stale: the letters in "output" were made without it\n  remedy: leave it out, or make the letters first with letters generate --accept-stale\n',
  ]);
  change(folder, "data/commitments.csv", "prevention_body,730", "prevention_body,7");
  await letters(folder, ["generate", "--accept-stale"]);
  expect((await letters(folder, ["print"])).exitCode).toBe(0);
  expect((await letters(folder, ["email", "--accept-stale"])).exitCode).toBe(0);
});

test("an envelope is good as long as its address is: other words of the letter are none of its business", async () => {
  const folder = await aMadeBatch();
  change(folder, "templates/letter.en.hbs", "what remains to be done", "what is left to do");
  expect((await letters(folder, ["envelopes"])).exitCode).toBe(0);
  expect((await letters(folder, ["labels"])).exitCode).toBe(0);
  const told = [await letters(folder, ["print"]), await letters(folder, ["email"])];
  expect(told.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
    [
      1,
      [
        "error: templates/letter.en.hbs has changed, and with it the wording of: 3 letters, XAA XBB XCC",
        'error: the campaign would make 3 letters in "output" otherwise by now: XAA XBB XCC',
        anew,
      ].join("\n"),
    ],
    [
      1,
      [
        "error: templates/letter.en.hbs has changed, and with it the wording of: 2 letters, XAA XBB",
        'error: the campaign would make 2 letters in "output" otherwise by now: XAA XBB',
        anew,
      ].join("\n"),
    ],
  ]);
});

test("envelopes and labels for some have names of their own; a whole set that lacks a new letter is told", async () => {
  const folder = await aMadeBatch("--except", "xcc");
  await letters(folder, ["envelopes"]);
  await letters(folder, ["labels"]);
  await letters(folder, ["envelopes", "--only", "xaa"]);
  await letters(folder, ["labels", "--only", "xaa"]);
  const output = join(folder, "output");
  expect(namesIn(output).filter((name) => /^(?:env|lab)/.test(name))).toEqual([
    "envelopes-dl-XAA.json",
    "envelopes-dl-XAA.pdf",
    "envelopes-dl.json",
    "envelopes-dl.pdf",
    "labels-3x8-XAA.json",
    "labels-3x8-XAA.pdf",
    "labels-3x8.json",
    "labels-3x8.pdf",
  ]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
  await letters(folder, ["generate"]);
  expect((await letters(folder, ["verify"])).stdout).toBe(
    [
      '"envelopes-dl.pdf" is not of the letters as they are now: the letter XCC\n',
      '"labels-3x8.pdf" is not of the letters as they are now: the letter XCC\n',
    ].join(""),
  );
});

test("an address that is completed later is missed among the envelopes", async () => {
  const folder = await aMadeBatch();
  change(folder, "data/addressees.csv", ",1 Sample Street,,New York,NY,10017", ",,,,,");
  await letters(folder, ["generate"]);
  await letters(folder, ["envelopes"]);
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
  change(
    folder,
    "data/addressees.csv",
    "to the United Nations,,,,,",
    "to the United Nations,1 New Street,,New York,NY,10017",
  );
  await letters(folder, ["generate"]);
  expect((await letters(folder, ["verify"])).stdout).toBe(
    '"envelopes-dl.pdf" is not of the letters as they are now: the letter XAA\n',
  );
});

describe("a manifest that another hand has changed", () => {
  test.each<readonly [string, (rows: Record<string, unknown>[]) => unknown, string]>([
    [
      "names a file outside the folder",
      ([row, ...rows]) => [{ ...row, file: "../XAA-examplia.pdf" }, ...rows],
      'error: "output/manifest.json" gives "../XAA-examplia.pdf" as the letter XAA',
    ],
    [
      "gives one State the letter of another",
      ([row, next, ...rows]) => [{ ...row, file: next?.["file"] }, next, ...rows],
      'error: "output/manifest.json" gives "XBB-modelland.pdf" as the letter XAA',
    ],
    [
      "lists a letter twice",
      ([row, ...rows]) => [row, row, ...rows],
      'error: "output/manifest.json" lists the letter XAA twice',
    ],
    [
      "is of two days",
      ([row, ...rows]) => [{ ...row, letter_date: "2026-01-01" }, ...rows],
      'error: the letters in "output" are not of one batch: 2026-01-01 (XAA), 2026-11-02 (XBB XCC)',
    ],
    ["is empty", () => [], 'error: no letters lie in "output": its manifest lists none'],
    ["is no list", () => ({}), 'error: "output/manifest.json" is not a list of files as this tool writes it'],
    [
      "lacks a cell",
      ([row, ...rows]) => [{ ...row, text_sha256: undefined }, ...rows],
      'error: "output/manifest.json" is not a list of files as this tool writes it, row 1, text_sha256',
    ],
  ])("that %s is refused", async (_, changed, first) => {
    const folder = await aMadeBatch();
    const manifest = join(folder, "output/manifest.json");
    const rows = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>[];
    writeFileSync(manifest, JSON.stringify(changed(rows)));
    const told = await letters(folder, ["print"]);
    expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([1, first]);
  });

  test("only in its form is read all the same", async () => {
    const folder = await aMadeBatch();
    const manifest = join(folder, "output/manifest.json");
    const rows = JSON.parse(readFileSync(manifest, "utf8")) as unknown;
    writeFileSync(manifest, JSON.stringify(rows, null, 2));
    expect((await letters(folder, ["envelopes"])).exitCode).toBe(0);
  });

  test("that breaks off is refused", async () => {
    const folder = await aMadeBatch();
    const manifest = join(folder, "output/manifest.json");
    const text = readFileSync(manifest, "utf8");
    for (const cut of [text.slice(0, -3), text.slice(0, text.indexOf("\n", 10)), text.slice(0, 500)]) {
      writeFileSync(manifest, cut);
      const told = await letters(folder, ["print"]);
      expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([
        1,
        'error: "output/manifest.json" is not a list of files as this tool writes it',
      ]);
    }
  });
});

test("drafts appear all at once: one that cannot be written keeps the others away", async () => {
  const folder = await aMadeBatch();
  change(folder, "data/addressees.csv", "modelland@example.org", "modelland@example");
  const faulty = await letters(folder, ["email", "--out", "drafts"]);
  expect(faulty.exitCode).toBe(1);
  expect(filesIn(join(folder, "drafts")).size).toBe(0);
});
