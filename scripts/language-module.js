// The file of a language as a module of plain values, for the build and for the tests alike: no program that runs has to
// read YAML for the languages that ship. That each is a whole language is for tests/languages/.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";

/** The module's text. The file's name is the language's code. */
function moduleOf(file) {
  const language = { code: basename(file, ".yaml"), ...parse(readFileSync(file, "utf8")) };
  return `export const language = ${JSON.stringify(language)};`;
}

export const forEsbuild = {
  name: "languages",
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: moduleOf(path), loader: "js" }));
  },
};

export const forVite = {
  name: "languages",
  enforce: "pre",
  load(id) {
    return id.endsWith(".yaml") ? moduleOf(id) : undefined;
  },
};
