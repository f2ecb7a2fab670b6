// Run by the build in a process of its own: does with the program in the folder given what users do most, so that V8
// compiles what that takes, and keeps it beside the program's files. Only what nobody edits must succeed: the campaign of
// this folder may be half edited, and still the program must be built.
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
  let told = "";
  const stream = {
    write(text, done) {
      told += text;
      done();
    },
  };
  const surroundings = { ...surroundingsOf(process), stdout: stream, stderr: stream };
  for (const argv of [
    ["status"],
    ["explain", "kenya"],
    ["generate", "--only", "ken,sen,per", "--out", join(out, "letters")],
    ["preview", "kenya"],
  ]) {
    await run(argv, surroundings);
  }
  for (const argv of [
    ["--help"],
    ["generate", "--campaign", "starters/minimal", "--out", join(out, "minimal")],
  ]) {
    told = "";
    if ((await run(argv, surroundings)) !== 0) throw new Error(`letters ${argv.join(" ")}: ${told}`);
  }
  load("cli/letter-worker.js");
  keepCompiled();
}

compile()
  .catch((error) => {
    process.exitCode = 1;
    process.stderr.write(`${error.stack}\n`);
  })
  .finally(() => rmSync(out, { recursive: true, force: true }));
