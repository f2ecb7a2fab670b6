// Typst as its `watch` works, without the tenth of a second for which that waits: one process with its cache kept, a letter
// as JSON that is edited, the PDF written anew. Tells on standard output, in milliseconds since 1970, when each was written.
// Usage: node typst-watch.js LETTER.json LETTER.pdf
import { readFileSync, renameSync, watch, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { faceFiles } from "./faces.js";

const [letter, out] = process.argv.slice(2);
const fontBlobs = Object.values(faceFiles(createRequire(import.meta.url))).map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
const mainFileContent = readFileSync(new URL("letter.typ", import.meta.url), "utf8");
let last = "";

function make() {
  const text = readFileSync(letter, "utf8");
  // A file that is being saved is empty for a moment, and is told of twice.
  if (text === "" || text === last) return;
  last = text;
  const { result } = compiler.compile({ mainFileContent, inputs: { letter: text } });
  if (!result) throw new Error("Typst cannot set the letter");
  writeFileSync(`${out}.new`, compiler.pdf(result, { pdfStandard: "ua-1", pdfTags: true }));
  renameSync(`${out}.new`, out);
  compiler.evictCache(10);
  console.log(Date.now());
}

watch(dirname(letter), (_, name) => {
  if (letter.endsWith(String(name))) make();
});
make();
