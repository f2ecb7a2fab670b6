// What counts as a change of a campaign's files.

import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { campaignFiles } from "../../src/live/campaign-files.js";
import { aMinimalFolder, letterTemplate } from "../support/minimal-folder.js";

function watched(folder: string) {
  const files = campaignFiles(folder);
  onTestFinished(() => files.close());
  return files;
}

test.each([
  ["a template", (folder: string) => appendFileSync(join(folder, letterTemplate), "More.\n")],
  ["a table", (folder: string) => appendFileSync(join(folder, "data/sources.csv"), "\n")],
  ["a language", (folder: string) => writeFileSync(join(folder, "data/languages/pt.yaml"), "name: x\n")],
  ["a logo beside the folders", (folder: string) => writeFileSync(join(folder, "logo.png"), "new")],
  [
    "a picture in a folder of its own",
    (folder: string) => appendFileSync(join(folder, "pictures/a.png"), "b"),
  ],
  [
    "a template that is saved by renaming another file",
    (folder: string) => {
      writeFileSync(join(folder, "templates/.letter.en.hbs.swp"), "Another letter.\n");
      renameSync(join(folder, "templates/.letter.en.hbs.swp"), join(folder, letterTemplate));
    },
  ],
  ["a template that is deleted", (folder: string) => rmSync(join(folder, letterTemplate))],
  [
    "a template of the same length and time, as a drive with a slow clock has it,",
    (folder: string) => {
      const file = join(folder, letterTemplate);
      const { atime, mtime } = statSync(file);
      writeFileSync(file, readFileSync(file, "utf8").replace("Excellency", "Eccellency"));
      utimesSync(file, atime, mtime);
    },
  ],
  ["a picture that is gone", (folder: string) => rmSync(join(folder, "pictures/a.png"))],
])("%s changes the mark", (_, change) => {
  const folder = aMinimalFolder();
  for (const each of ["pictures", "data/languages"]) mkdirSync(join(folder, each));
  writeFileSync(join(folder, "pictures/a.png"), "a");
  const { mark } = watched(folder);
  const before = mark();
  expect(mark()).toBe(before);
  change(folder);
  expect(mark()).not.toBe(before);
});

test.each(["output/KEN-kenya.pdf", "output/drafts.eml", ".git/index", ".hidden"])("%s does not", (name) => {
  const folder = aMinimalFolder();
  for (const each of ["output", ".git"]) mkdirSync(join(folder, each));
  const { mark } = watched(folder);
  const before = mark();
  writeFileSync(join(folder, name), "new");
  expect(mark()).toBe(before);
});

test("a template that is saved as it was does not", () => {
  const folder = aMinimalFolder();
  const { mark } = watched(folder);
  const before = mark();
  const file = join(folder, letterTemplate);
  writeFileSync(file, readFileSync(file));
  utimesSync(file, 1, 1);
  expect(mark()).toBe(before);
});

test("tells of the files that are empty", () => {
  const folder = aMinimalFolder();
  const { empty } = watched(folder);
  expect(empty()).toBe("");
  writeFileSync(join(folder, letterTemplate), "");
  expect(empty()).toBe(join(folder, letterTemplate));
});

test("hints again and again, so that changes are found where nothing tells of them", async () => {
  const { onHint } = watched(aMinimalFolder());
  let hints = 0;
  onHint(() => {
    hints += 1;
  });
  await expect.poll(() => hints, { timeout: 5000 }).toBeGreaterThan(2);
});
