#!/usr/bin/env node
// Counts over letters how well they are set, as pdf.js reads them: sheets, requests on one page, names that turn over, and
// line ends that part what belongs together. node scripts/count-setting.js FOLDER-OR-FILE...
import { pdfsAt, readLetter } from "./read-letter.js";

/** Of running text, of the annex's table and of names, as the style sheet has them. */
const textSizes = [10.75, 10.5];
const tableSize = 9;
const nameSize = 8.5;
const hangingIndent = (3.5 * 72) / 25.4;
/** Wider than any space between words, narrower than any between columns. */
const columnGap = 6;
/** What is nothing without the number that follows it. */
const namesLaw =
  /(?:^|\s)(?:n[°ºo]s?|n\.[ºo]s?|nos?\.|arts?\.|art[íi]c(?:ulo|le)s?|ley(?: orgánica)?|lois?|laws?|décrets?|decretos?|t[íi]tulo|titre|title|livre|libro|chap(?:ter|itre)|capítulo|section|sección)$/i;
/** The last requests, which depend on the State. */
const together = ["6.", "7.", "8."];

const files = process.argv.slice(2).flatMap(pdfsAt);
if (files.length === 0) {
  process.stderr.write("usage: node scripts/count-setting.js FOLDER-OR-FILE...\n");
  process.exit(2);
}
const counted = [];
for (const file of files) counted.push(count((await readLetter(file)).pages));
const sum = (of) => counted.reduce((total, each) => total + of(each), 0);
const told = {
  letters: counted.length,
  "letters of four pages or fewer": sum(({ pages }) => (pages <= 4 ? 1 : 0)),
  "with requests 6 to 8 on one page": sum(({ isTogether }) => (isTogether ? 1 : 0)),
  "names that turn over, at most": Math.max(...counted.map(({ turned }) => turned)),
  "paragraphs that end in a line of fewer than six letters": sum(({ scraps }) => scraps),
  "numbers at a line's end, parted from what they count": sum(({ parted }) => parted),
  "lines of the annex that end before the number of a law": sum(({ laws }) => laws),
  "lines that end within Statut de Rome": sum(({ statutes }) => statutes),
  "lines that end with a hyphen between spaces": sum(({ hyphens }) => hyphens),
};
process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);

function count(pages) {
  const paragraphs = pages.flatMap((items) => paragraphsOf(items, textSizes));
  const cells = pages.flatMap((items) => paragraphsOf(items, [tableSize]));
  const among = (holds, some = paragraphs) => endsOf(some).filter(([line, next]) => holds(line, next)).length;
  return {
    pages: pages.length,
    isTogether: pages.some((items) =>
      together.every((number) => items.some(({ text }) => text.trim() === number)),
    ),
    turned: pages.reduce((total, items) => total + turnedNames(items), 0),
    scraps: paragraphs.filter((lines) => lines.length > 1 && lettersIn(lines.at(-1)) < 6).length,
    parted: among((line, next) => /(?:^|\s)\d{1,3}$/.test(line) && /^\p{L}/u.test(next)),
    laws: among((line, next) => namesLaw.test(line) && /^(?:\d|[IVXLC]+[\s,;.)-])/.test(next), cells),
    statutes: among((line, next) => /Statut(?: de)?$/.test(line) && /^(?:de )?Rome/.test(next)),
    hyphens: among((line) => / -$/.test(line)),
  };
}

function endsOf(paragraphs) {
  return paragraphs.flatMap((lines) => lines.slice(0, -1).map((line, at) => [line, lines[at + 1]]));
}

function lettersIn(text) {
  return text.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;
}

/** The lines of each paragraph in these sizes: those that stand one leading apart at one left edge. */
function paragraphsOf(items, sizes) {
  const paragraphs = [];
  for (const line of linesOf(
    items.filter(({ size }) => sizes.some((each) => Math.abs(each - size) < 0.01)),
  )) {
    const above = paragraphs.find(
      ({ last }) => last.y > line.y && last.y - line.y < 1.45 * line.size && Math.abs(last.x - line.x) < 0.5,
    );
    if (above === undefined) paragraphs.push({ last: line, lines: [line.text] });
    else {
      above.last = line;
      above.lines.push(line.text);
    }
  }
  return paragraphs.map(({ lines }) => lines);
}

/** From the top down. Numbers of lists stand to the left of their text, in a line of their own. */
function linesOf(items) {
  const lines = [];
  for (const { text, x, y, size, width } of items) {
    if (/^\d+\.\s*$/.test(text)) continue;
    const line = lines.find((each) => each.y === y && x >= each.end - 0.5 && x - each.end < columnGap);
    if (line === undefined) lines.push({ x, y, size, text, end: x + width });
    else Object.assign(line, { text: line.text + text, end: x + width });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).sort((a, b) => b.y - a.y);
}

/** Later lines of a name stand further in than the column. */
function turnedNames(items) {
  const names = items.filter(({ size, text }) => Math.abs(size - nameSize) < 0.01 && text.trim() !== "");
  const starts = names.map(({ x }) => x);
  const isIndented = (x) => starts.some((start) => Math.abs(x - start - hangingIndent) < 0.05);
  const turned = names.filter(({ x }) => isIndented(x));
  return new Set(turned.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size;
}
