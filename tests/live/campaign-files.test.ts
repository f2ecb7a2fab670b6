// What counts as a change of a campaign's files.

import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
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
