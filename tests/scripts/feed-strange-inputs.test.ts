// A small part of what a maintainer runs by hand: a few strange inputs of each of our own readers.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtProgram } from "../support/run-letters.js";

const script = join(import.meta.dirname, "../../scripts/feed-strange-inputs.js");

function feed(portion: string, word: string) {
  const env = { ...process.env, LETTERS: builtProgram() };
  return spawnSync(process.execPath, [script, portion, word], { encoding: "utf8", env });
}

test.each([
  ["table", "1/50", "table "],
  ["cell", "1/80", "cell "],
  ["picture", "2/28", "picture "],
  ["face", "2/23", "face damaged"],
  // One of its two is taken, and its letters are held against sound ones.
  ["face", "2/2", "face TrueType, table prep filled with 0"],
])(
  "strange inputs end in time and in words: %s",
  (kind, portion, beginning) => {
    const { status, stdout, stderr } = feed(portion, beginning);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^${kind}: [12] fed, [012] refused, 0 broken; [^\n]*\n$`));
  },
  120_000,
);
