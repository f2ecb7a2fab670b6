// Loads the files of the built program together with what V8 compiled of them when they were built, which lies beside
// them: to compile anew would cost a command more time than its work. Another Node, or one with other options, may refuse
// it, and compiles anew.
"use strict";

const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, resolve } = require("node:path");
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
    const script = compile(file);
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
    for (const [file, { script }] of loaded) writeFileSync(file + COMPILED, script.createCachedData());
  };
  return { load: (file) => load(resolve(folder, file)), keepCompiled };
};

function compile(file) {
  const source = readFileSync(file, "utf8");
  const cachedData = existsSync(file + COMPILED) ? readFileSync(file + COMPILED) : undefined;
  return new Script(`(function (module, exports, require, importLater, fileUrl) {${source}\n})`, {
    filename: file,
    cachedData,
  });
}

/** For packages that are modules of the other kind. */
function importLater(name) {
  return import(name);
}
