// The loader of the built program: what was compiled at build time is used if it fits, and never needed.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { aFolder } from "../support/run-letters.js";

interface Loader {
  readonly load: (file: string) => Record<string, unknown>;
  readonly keepCompiled: () => void;
}

const { createLoader } = createRequire(import.meta.url)("../../bin/load.cjs") as {
  readonly createLoader: (folder: string) => Loader;
};

function aProgram(files: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  for (const part of ["cli", "chunks"]) mkdirSync(join(folder, part));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const PROGRAM = {
  "cli/run.js": 'const { twice } = require("../chunks/number.js"); exports.answer = twice(21);',
  "chunks/number.js": "exports.twice = (value) => 2 * value;",
};

test("a file gets what it requires, from where it lies and from Node, each file once", () => {
  const folder = aProgram({
    ...PROGRAM,
    "cli/where.js":
      'exports.same = require("./run.js") === require("../cli/run.js"); exports.url = fileUrl; exports.fs = require("node:fs");',
  });
  const { load } = createLoader(folder);
  expect(load("cli/run.js")).toEqual({ answer: 42 });
  expect(load("cli/where.js")).toMatchObject({
    same: true,
    url: pathToFileURL(join(folder, "cli/where.js")).href,
    fs: { existsSync },
  });
});

test("what was compiled lies beside each file that was loaded, and the program is the same with it", () => {
  const folder = aCompiledProgram();
  expect(existsSync(join(folder, "cli/run.js.compiled"))).toBe(true);
  expect(existsSync(join(folder, "chunks/number.js.compiled"))).toBe(true);
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
});

test.each([
  ["empty", ""],
  ["something else", "not what V8 has compiled, though long enough to have been"],
])("what was compiled is left aside where it is %s", (_, compiled) => {
  const folder = aProgram({ ...PROGRAM, "cli/run.js.compiled": compiled });
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
});

test("what was compiled is left aside where any of its bytes is damaged, or it cannot be read", () => {
  const folder = aCompiledProgram();
  const file = join(folder, "cli/run.js.compiled");
  const sound = readFileSync(file);
  for (let at = 0; at < sound.length; at += 7) {
    const damaged = Buffer.from(sound);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    writeFileSync(file, damaged);
    expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
  }
  rmSync(file);
  mkdirSync(file);
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
});

test("a file that was changed is what counts, even where it is as long as before", () => {
  const folder = aCompiledProgram();
  const file = join(folder, "cli/run.js");
  writeFileSync(file, readFileSync(file, "utf8").replace("21", "34"));
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 68 });
});

test("a fault is told with a place that is the same on every machine", () => {
  const folder = aProgram({ "cli/run.js": 'exports.fail = () => { throw new Error("bug"); };' });
  const { fail } = createLoader(folder).load("cli/run.js") as { readonly fail: () => never };
  expect(stackOf(fail)).toMatch(/at exports\.fail \(letters\/dist\/cli\/run\.js:1:\d+\)/);
});

function aCompiledProgram(): string {
  const folder = aProgram(PROGRAM);
  const { load, keepCompiled } = createLoader(folder);
  load("cli/run.js");
  keepCompiled();
  return folder;
}

function stackOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error.stack ?? "";
  }
  return "";
}
