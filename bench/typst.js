// The same letters by Typst, in one process with its cache kept between letters: its quickest way.
// Usage: node typst.js LETTERS.jsonlll FOLDER [COUNT]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { faceFiles } from "./faces.js";
import { readLetters } from "./letters.js";

/** Letters after which Typst forgets what it has not used; without it memory grows by 1.6 MiB a letter. */
const EVICT_EVERY = 10;

const [lettersFile, folder, count] = process.argv.slice(2);
const fontBlobs = Object.values(faceFiles(createRequire(import.meta.url))).map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
const template = readFileSync(new URL("letter.typ", import.meta.url), "utf8");
mkdirSync(folder, { recursive: true });
let index = 0;
for await (const letter of readLetters(lettersFile, count)) {
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { letter: JSON.stringify(letter) },
  });
  const document = compiled.result;
  if (!document) {
    compiled.printErrors();
    process.exit(1);
  }
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1", pdfTags: true });
  writeFileSync(`${folder}/${letter.iso3}.pdf`, pdf);
  index += 1;
  if (index % EVICT_EVERY === 0) compiler.evictCache(2);
}
