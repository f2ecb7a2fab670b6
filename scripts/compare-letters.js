#!/usr/bin/env node
// Compares two folders of letters as pdf.js reads them: the text with its places, to a hundredth of a point, and the
// structure. For a change that must move nothing: node scripts/compare-letters.js OLD NEW, whose exit code is 1 if
// anything differs.
import { basename, join } from "node:path";
import { pdfsAt, readLetter } from "./read-letter.js";

const places = ["x", "y", "width", "size"];

const [oldFolder, newFolder] = process.argv.slice(2);
if (newFolder === undefined) {
  process.stderr.write("usage: node scripts/compare-letters.js OLD NEW\n");
  process.exit(2);
}
const [old, fresh] = [oldFolder, newFolder].map((folder) => pdfsAt(folder).map((file) => basename(file)));
const files = [...new Set([...old, ...fresh])].sort();
let [letters, furthest] = [0, 0];
for (const file of files) {
  if (!old.includes(file) || !fresh.includes(file)) tell(file, "is in one folder alone");
  else compare(file, await readLetter(join(oldFolder, file)), await readLetter(join(newFolder, file)));
}
const moved = furthest.toFixed(4);
process.stdout.write(
  `${files.length} letters, ${letters} differ; the furthest that text was moved: ${moved} pt\n`,
);
process.exitCode = letters > 0 || files.length === 0 ? 1 : 0;

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
  const distance = Math.max(...places.map((place) => Math.abs(item[place] - other[place])));
  furthest = Math.max(furthest, distance);
  return distance <= 0.01;
}

function shown(item) {
  return item === undefined
    ? "nothing"
    : `"${item.text}" at ${places.map((place) => item[place].toFixed(3)).join(" ")}`;
}

function tell(file, what) {
  letters += 1;
  process.stdout.write(`${file}\n  ${what}\n`);
}
