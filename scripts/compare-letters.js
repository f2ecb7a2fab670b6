#!/usr/bin/env node
// Compares two folders of letters as pdf.js reads them: the text with its places, to a hundredth of a point, and the
// structure. For a change that must move nothing: node scripts/compare-letters.js OLD NEW, whose exit code is 1 if
// anything differs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [oldFolder, newFolder] = process.argv.slice(2);
if (newFolder === undefined) {
  process.stderr.write("usage: node scripts/compare-letters.js OLD NEW\n");
  process.exit(2);
}
const files = [...new Set([oldFolder, newFolder].flatMap(pdfsIn))].sort();
let [letters, furthest] = [0, 0];
for (const file of files) {
  const pair = [oldFolder, newFolder].map((folder) => pdfsIn(folder).includes(file) && join(folder, file));
  if (pair.includes(false)) tell(file, "is in one folder alone");
  else compare(file, await read(pair[0]), await read(pair[1]));
}
const moved = furthest.toFixed(4);
process.stdout.write(
  `${files.length} letters, ${letters} differ; the furthest that text was moved: ${moved} pt\n`,
);
process.exitCode = letters > 0 || files.length === 0 ? 1 : 0;

function pdfsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".pdf"));
}

function compare(file, before, after) {
  const differences = [];
  if (before.pages.length !== after.pages.length)
    differences.push(`${before.pages.length} pages, now ${after.pages.length}`);
  before.pages.forEach((items, page) => {
    const others = after.pages[page] ?? [];
    const at = items.findIndex((item, index) => !isSame(item, others[index]));
    if (at !== -1) differences.push(`page ${page + 1}: ${shown(items[at])}, now ${shown(others[at])}`);
    else if (others.length > items.length)
      differences.push(`page ${page + 1}: also ${shown(others[items.length])}`);
  });
  if (before.structure !== after.structure) differences.push("another structure");
  if (differences.length > 0) tell(file, differences.join("\n  "));
}

function isSame(item, other) {
  if (other === undefined || item.text !== other.text) return false;
  const distance = Math.max(...item.place.map((value, index) => Math.abs(value - other.place[index])));
  furthest = Math.max(furthest, distance);
  return distance <= 0.01;
}

function shown(item) {
  return item === undefined
    ? "nothing"
    : `"${item.text}" at ${item.place.map((value) => value.toFixed(3)).join(" ")}`;
}

function tell(file, what) {
  letters += 1;
  process.stdout.write(`${file}\n  ${what}\n`);
}

/** Of each piece of text the place is x, y, its width and size. */
async function read(path) {
  const task = getDocument({ data: Uint8Array.from(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const [pages, structure] = [[], []];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    pages.push(items.filter(({ str }) => str !== undefined && str !== "").map(placed));
    structure.push(await page.getStructTree());
  }
  await task.destroy();
  return { pages, structure: JSON.stringify(structure) };
}

function placed({ str, transform, width }) {
  return { text: str, place: [transform[4], transform[5], width, transform[0]] };
}
