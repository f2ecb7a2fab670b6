// Run by the build in a process of its own: does with the program in the folder given what users do most, so that V8
// compiles what that takes, and keeps it beside the program's files. What the runs come to does not matter: the campaign
// of this folder may be half edited, and still the program must be built.
"use strict";

const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { createLoader } = require("../bin/load.cjs");

const { load, keepCompiled } = createLoader(process.argv[2]);
const out = mkdtempSync(join(tmpdir(), "letters-compile-"));

async function compile() {
  const { run } = load("cli/run.js");
  const { surroundingsOf } = load("cli/surroundings.js");
  const silent = { write: (_, done) => done() };
  const surroundings = { ...surroundingsOf(process), stdout: silent, stderr: silent };
  for (const argv of [
    ["--help"],
    ["status"],
    ["explain", "kenya"],
    ["generate", "--only", "ken,sen,per", "--out", join(out, "letters")],
    ["generate", "--campaign", "starters/minimal", "--out", join(out, "minimal")],
    ["preview", "kenya"],
  ]) {
    await run(argv, surroundings);
  }
  load("cli/letter-worker.js");
  keepCompiled();
}

compile().finally(() => rmSync(out, { recursive: true, force: true }));
