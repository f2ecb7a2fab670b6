// The file of a language as a module, for the build and for the tests alike: no program that runs has to read YAML for
// the languages that ship, and one that nobody asks for is never more than a text. That each is a whole language is for
// tests/languages/.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";

/** The module's text. The file's name is the language's code. */
function moduleOf(file) {
  const code = basename(file, ".yaml");
  const text = JSON.stringify({ code, ...parse(readFileSync(file, "utf8")) });
  return `const text = ${JSON.stringify(text)};
let made;
export const code = ${JSON.stringify(code)};
export const language = () => (made ??= JSON.parse(text));`;
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
