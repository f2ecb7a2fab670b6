// Strange tables: grown, blank, ragged, in other encodings, damaged; and strange words in each of their cells.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chance, changing, mutated, read, write } from "./folder.js";

const tables = [
  "states-parties",
  "addressees",
  "names",
  "commitments",
  "recommendations",
  "signatories",
  "sources",
];

const fileOf = (/** @type {string} */ table) => `data/${table}.csv`;

/** @type {Readonly<Record<string, (text: string) => string | Uint8Array>>} */
const changes = {
  "rows ×10": (text) => grown(text, 10),
  "rows ×100": (text) => grown(text, 100),
  "rows ×10,000": (text) => grown(text, 10_000),
  "columns ×10": (text) => widened(text, 10),
  "columns ×10,000": (text) => widened(text, 10_000),
  "a million blank lines": (text) => text + "\n".repeat(1_000_000),
  "a million rows of commas": (text) => text + ",\n".repeat(1_000_000),
  "40 MB": (text) => text + "x".repeat(40 << 20),
  "a first line of 10 MB": (text) => "x".repeat(10 << 20) + text,
  "a quotation mark that is never closed": (text) => `${text}"${text.repeat(100)}`,
  "a million quotation marks": (text) => text + '"'.repeat(1_000_000),
  nothing: () => "",
  "headers alone": (text) => `${text.split("\n", 1)[0]}\n`,
  "no headers": (text) => text.slice(text.indexOf("\n") + 1),
  "rows ended by CR": (text) => text.replaceAll("\n", "\r"),
  semicolons: (text) => text.replaceAll(",", ";"),
  "UTF-16": (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
  "UTF-16 of an odd length": (text) =>
    Buffer.concat([Buffer.from([0xff, 0xfe, 0]), Buffer.from(text, "utf16le")]),
  "Latin-1": (text) => Buffer.from(`${text}é`, "latin1"),
  zeros: () => Buffer.alloc(100_000),
};

const words = {
  "of 30,000 letters": "w".repeat(30_000),
  "of 100,000 letters": "w".repeat(100_000),
  "of 10,000 words": "ab cd ".repeat(5_000).trim(),
  "of 30,000 spaces": `a${" ".repeat(30_000)}b`,
  "of 60,000 dots": `a@${".".repeat(30_000)} b`,
  "of line ends": `a${"\n".repeat(1_000)}b`,
  "of a tag": "{{state.name}} {{#if met}}",
  "of marks": `a${"\u0301".repeat(5_000)}`,
  "of letters from right to left": "\u05d0\u05d1 \u0627\u0644",
  "of what cannot be seen": "a\u200b\u202e\ufeff\u00adb",
  "of signs beyond 16 bits": "\u{1f600}\u{20000}".repeat(1_000),
  "of a formula": "=HYPERLINK(A1)",
  "of Markdown": "**a** [b](http://c) > - # `",
  "of a path": "../../../etc/passwd",
  "of nothing": "",
  "of a number": "99999999999999999999",
};

/** @param {string} text @param {number} times */
function grown(text, times) {
  const [header = "", ...rows] = text.trimEnd().split("\n");
  return [header, ...Array.from({ length: times }, () => rows).flat()].join("\n");
}

/** @param {string} text @param {number} times */
function widened(text, times) {
  const lines = text.trimEnd().split("\n");
  const more = (/** @type {number} */ line) =>
    Array.from({ length: times }, (_, index) => (line === 0 ? `more_${index}` : "x")).join(",");
  return lines.map((line, index) => `${line},${more(index)}`).join("\n");
}

/** @returns {readonly import("./folder.js").StrangeInput[]} */
export function strangeTables() {
  const whole = tables.flatMap((table, index) =>
    Object.entries(changes)
      .filter((_, number) => index === 0 || (number + index) % 4 === 0)
      .map(([name, change]) => ({
        kind: "table",
        name: `${table}: ${name}`,
        apply: changing(fileOf(table), change),
      })),
  );
  const damaged = tables.flatMap((table, index) =>
    [1, 2, 3, 4, 5, 6].map((seed) => ({
      kind: "table",
      name: `${table}: damaged (${seed})`,
      apply: (/** @type {string} */ folder) =>
        write(folder, fileOf(table), mutated(read(folder, fileOf(table)), 100 * index + seed)),
    })),
  );
  const gone = tables.map((table, index) => ({
    kind: "table",
    name: `${table}: ${index % 2 === 0 ? "not there" : "a folder"}`,
    apply: (/** @type {string} */ folder) => {
      rmSync(join(folder, fileOf(table)));
      if (index % 2 === 1) mkdirSync(join(folder, fileOf(table)));
    },
  }));
  return [...whole, ...damaged, ...gone, ...strangeCells()];
}

/** Each kind of words in ten cells of all tables, here and there. */
function strangeCells() {
  return Object.entries(words).flatMap(([name, cell], number) =>
    Array.from({ length: 10 }, (_, index) => {
      const table = tables[(number + index) % tables.length] ?? "";
      return {
        kind: "cell",
        name: `${table}: a cell ${name} (${index + 1})`,
        apply: changing(fileOf(table), (text) => withCell(text, cell, chance(10 * number + index))),
      };
    }),
  );
}

/** @param {string} text @param {string} cell @param {(below: number) => number} next */
function withCell(text, cell, next) {
  const lines = text.trimEnd().split("\n");
  const row = 1 + next(lines.length - 1);
  const cells = (lines[row] ?? "").split(",");
  cells[next(cells.length)] = `"${cell.replaceAll('"', '""')}"`;
  lines[row] = cells.join(",");
  return `${lines.join("\n")}\n`;
}
