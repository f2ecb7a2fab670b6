// Run by the build in a process of its own: does with the program in the folder given what users do most, so that V8
// compiles what that takes, and keeps it beside the program's files.
"use strict";

const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { createLoader } = require("../bin/load.cjs");

const { load, keepCompiled } = createLoader(process.argv[2]);
const out = mkdtempSync(join(tmpdir(), "letters-compile-"));

async function compile() {
  const { run } = load("cli/run.js");
  const surroundings = {
    ...load("cli/surroundings.js").surroundingsOf(process),
    stdout: silent,
    stderr: complaints,
  };
  for (const argv of [
    ["--help"],
    ["status"],
    ["explain", "kenya"],
    ["generate", "--only", "ken,sen,per", "--out", join(out, "letters")],
    ["preview", "kenya"],
  ]) {
    const exitCode = await run(argv, surroundings);
    if (exitCode !== 0)
      throw new Error(`letters ${argv.join(" ")} ended with ${exitCode}: ${complaints.text}`);
  }
  load("cli/letter-worker.js");
  keepCompiled();
}

const silent = { write: (_, done) => done() };
const complaints = {
  text: "",
  write(text, done) {
    this.text += text;
    done();
  },
};

compile()
  .catch((error) => {
    process.exitCode = 1;
    process.stderr.write(`${error.stack}\n`);
  })
  .finally(() => rmSync(out, { recursive: true, force: true }));
