// What a maintainer counts over all letters, on a sample of three languages.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, builtProgram } from "../support/run-letters.js";

const repository = join(import.meta.dirname, "../..");
const script = join(repository, "scripts/count-setting.js");

test("letters take two sheets, keep the State's requests together and part nothing that belongs together", () => {
  const out = join(aFolder(), "output");
  const sample = [
    "generate",
    "--quiet",
    "--campaign",
    repository,
    "--out",
    out,
    "--only",
    "KEN,SEN,PER,ARG,COK",
  ];
  const made = spawnSync(process.execPath, [builtProgram(), ...sample], { encoding: "utf8" });
  expect([made.status, made.stderr]).toEqual([0, ""]);
  const { status, stdout } = spawnSync(process.execPath, [script, out], { encoding: "utf8" });
  const { "names that turn over, at most": turned, ...told } = JSON.parse(stdout);
  expect([status, told]).toEqual([
    0,
    {
      letters: 5,
      "letters of four pages or fewer": 5,
      "with requests 6 to 8 on one page": 5,
      "paragraphs that end in a line of fewer than six letters": 0,
      "numbers at a line's end, parted from what they count": 0,
      "lines of the annex that end before the number of a law": 0,
      "lines that end within Statut de Rome": 0,
      "lines that end with a hyphen between spaces": 0,
    },
  ]);
  expect(turned).toBeGreaterThan(0);
  expect(turned).toBeLessThanOrEqual(15);
}, 120_000);

test("without letters to count it says how it is called", () => {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "usage: node scripts/count-setting.js FOLDER-OR-FILE...\n"]);
});
