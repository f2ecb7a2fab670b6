// The loader of the built program: what was compiled at build time is used if it fits, and never needed.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
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
  const folder = aProgram(PROGRAM);
  const first = createLoader(folder);
  first.load("cli/run.js");
  first.keepCompiled();
  expect(existsSync(join(folder, "cli/run.js.compiled"))).toBe(true);
  expect(existsSync(join(folder, "chunks/number.js.compiled"))).toBe(true);
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
});

test.each([
  ["empty", ""],
  ["another Node's, or damaged", "not what V8 has compiled"],
])("what was compiled is left aside where it is %s", (_, compiled) => {
  const folder = aProgram({ ...PROGRAM, "cli/run.js.compiled": compiled });
  expect(createLoader(folder).load("cli/run.js")).toEqual({ answer: 42 });
});
