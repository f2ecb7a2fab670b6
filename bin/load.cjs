// Loads the files of the built program together with what V8 compiled of them when they were built, which lies beside
// them: to compile anew would cost a command more time than its work. What is damaged, or of another text, is left aside;
// another Node, or one with other options, refuses it, and compiles anew.
"use strict";

const { createHash } = require("node:crypto");
const { readFileSync, writeFileSync } = require("node:fs");
const { dirname, relative, resolve } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const COMPILED = ".compiled";

/** A function that loads a file of the folder, named by its path within it, and gives its exports. */
exports.createLoader = (folder) => {
  const loaded = new Map();
  const load = (file) => {
    const known = loaded.get(file);
    if (known !== undefined) return known.module.exports;
    const module = { exports: {} };
    const script = compile(file, folder);
    loaded.set(file, { module, script });
    const requireFrom = (name) => (name.startsWith(".") ? load(resolve(dirname(file), name)) : require(name));
    const run = script.runInThisContext();
    try {
      run.call(module.exports, module, module.exports, requireFrom, importLater, pathToFileURL(file).href);
    } catch (error) {
      loaded.delete(file);
      throw error;
    }
    return module.exports;
  };
  /** For the build: keeps what has been compiled of every file that is loaded, lazily compiled functions included. */
  const keepCompiled = () => {
    for (const [file, { script }] of loaded) {
      const code = script.createCachedData();
      writeFileSync(file + COMPILED, Buffer.concat([seal(readFileSync(file), code), code]));
    }
  };
  return { load: (file) => load(resolve(folder, file)), keepCompiled };
};

function compile(file, folder) {
  const source = readFileSync(file);
  const wrapped = `(function (module, exports, require, importLater, fileUrl) {${source}\n})`;
  // V8 keeps the name with the code: one that holds on every machine.
  const filename = `letters/dist/${relative(folder, file).replaceAll("\\", "/")}`;
  return new Script(wrapped, { filename, cachedData: soundCode(file, source) });
}

const sealLength = 32;

/** What was compiled of the file; undefined if there is none, or one byte of it or of the file is not as it was. */
function soundCode(file, source) {
  let kept;
  try {
    kept = readFileSync(file + COMPILED);
  } catch {
    return undefined;
  }
  const code = kept.subarray(sealLength);
  return seal(source, code).equals(kept.subarray(0, sealLength)) ? code : undefined;
}

/** V8 itself looks at no more than the length of a text, and runs damaged code. */
function seal(source, code) {
  return createHash("sha256").update(source).update(code).digest();
}

/** For packages that are modules of the other kind. */
function importLater(name) {
  return import(name);
}
