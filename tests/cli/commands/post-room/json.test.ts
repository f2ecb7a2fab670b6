// What commands of the post room, verify and init tell, as data for programs.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, aFolder, letters } from "../../../support/run-letters.js";

const nothingElse = { removed: [], left_alone: [], written_over: [] };

test("--json tells what was made, of how many letters, and for whom there is none", async () => {
  const folder = aCampaignFolder({
    "templates/email.en.hbs": "---\nsubject: A letter\n---\nYour Excellency,\n",
    "templates/email.fr.hbs": "---\nsubject: Une lettre\n---\nExcellence,\n",
    "templates/letter.en.hbs": (text) =>
      text.replace("window: none", "sender_email: office@example.org\nwindow: none"),
    "templates/letter.fr.hbs": (text) =>
      text.replace("window: none", "sender_email: office@example.org\nwindow: none"),
  });
  await letters(folder, ["generate"]);
  const toldBy = async (...argv: readonly string[]) => {
    const { exitCode, stdout } = await letters(folder, [...argv, "--json"]);
    expect(exitCode).toBe(0);
    return JSON.parse(stdout);
  };
  const made = { date: "2020-04-28", out: "output", ...nothingElse };
  expect(await toldBy("print")).toEqual({
    ...made,
    files: ["print.pdf", "print-cover-sheet.pdf"],
    letters: 2,
    without: [],
  });
  expect(await toldBy("envelopes")).toEqual({
    ...made,
    files: ["envelopes-dl.pdf"],
    letters: 1,
    without: ["SEN"],
  });
  expect(await toldBy("labels")).toEqual({
    ...made,
    files: ["labels-3x8.pdf"],
    letters: 1,
    without: ["SEN"],
  });
  expect(await toldBy("email")).toEqual({
    ...made,
    out: "output/email",
    files: ["KEN-kenya.eml"],
    letters: 1,
    without: ["SEN"],
  });
});

test("verify --json tells what was found in the folder, of what was made of it, and against the campaign", async () => {
  const folder = aFolder();
  const made = await letters(folder, ["init", ".", "--minimal", "--json"]);
  const { dir, made: files } = JSON.parse(made.stdout);
  expect([dir, files.length, files.includes("datapackage.json")]).toEqual([".", 11, true]);
  await letters(folder, ["generate"]);
  const sound = await letters(folder, ["verify", "--json"]);
  expect([sound.exitCode, JSON.parse(sound.stdout)]).toEqual([
    0,
    { dir: "output", files: 3, folder: [], post: [], campaign: [] },
  ]);
  rmSync(join(folder, "output/XBB-modelland.pdf"));
  const missing = await letters(folder, ["verify", "--json"]);
  expect([missing.exitCode, JSON.parse(missing.stdout)]).toEqual([
    1,
    { dir: "output", files: 3, folder: ['"XBB-modelland.pdf" is missing'], post: [], campaign: [] },
  ]);
});
