// The cover sheet of a print file: what the printer and the person who checks the delivery must know, on one page or more.
// In: the letters' places in the file; out: a laid-out document of its own. It goes beside the print file, not into it.
// It must not know PDF, and says nothing that is not counted from the letters.

import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { Points } from "../typesetting/manner.js";
import type { LaidOutPage, Tag } from "../typesetting/page/page.js";
import type { Room } from "./formats.js";
import { listLetters, margin, nameOf, type PrintedLetter } from "./letter-list.js";
import {
  type Cell,
  leading,
  type Pen,
  putParagraph,
  putRow,
  putRule,
  putText,
  textSize,
} from "./sheet-pen.js";

export interface CoverSheetContent {
  /** Of the letters. */
  readonly title: string;
  readonly sender: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** The letters' date in words. */
  readonly dateInWords: string;
  readonly file: string;
  readonly sha256: string;
  /** Blank backs included. */
  readonly pagesInFile: number;
  readonly printing: "one-side" | "both-sides";
  readonly order: "manifest" | "by-sheets";
  readonly paper: { readonly name: string } & Room;
  /** In the order of the file. */
  readonly letters: readonly PrintedLetter[];
}

const titleSize = 20;
const figureSize = 26;
/** Space before a section's heading. */
const sectionGap = 22;
const labelWidth = 84;

/** The cover sheet, on as many pages as the list of letters needs. */
export function layOutCoverSheet(content: CoverSheetContent, measures: Measures): LaidOutDocument {
  const { width, height } = content.paper;
  const document: Tag = { type: "Document" };
  const first: Pen = { items: [], measures, document };
  let y = setTitle(first, content);
  y = setFigures(first, content, y + sectionGap);
  y = setFacts(first, content, y + sectionGap);
  y = setGroups(first, content, y + sectionGap);
  const pages = listLetters(first, content.letters, { top: y + sectionGap, paper: content.paper });
  const title = `Cover sheet: ${content.title}`;
  return {
    title,
    author: content.sender,
    subject: `${content.letters.length} letters for printing`,
    language: "en",
    date: content.date,
    pages: pages.map((items): LaidOutPage => ({ width, height, items })),
  };
}

function setTitle(pen: Pen, content: CoverSheetContent): Points {
  const heading: Tag = { type: "H1", parent: pen.document };
  const top = margin + titleSize;
  putText(
    pen,
    "Cover sheet of the print batch",
    { x: margin, y: top, size: titleSize, face: "furniture-strong" },
    heading,
  );
  const measure = content.paper.width - 2 * margin;
  const words = `${content.sender} · ${content.title} · ${content.dateInWords}`;
  return putParagraph(
    pen,
    words,
    { x: margin, y: top + leading + 6, measure },
    { type: "P", parent: pen.document },
  );
}

/** The three counts that a printer asks for, large enough to be read across a counter. */
function setFigures(pen: Pen, content: CoverSheetContent, y: Points): Points {
  const counts: readonly (readonly [string, number])[] = [
    ["letters", content.letters.length],
    ["pages", sum(content.letters, (letter) => letter.pages)],
    ["sheets", sum(content.letters, (letter) => letter.sheets)],
  ];
  const step = (content.paper.width - 2 * margin) / counts.length;
  counts.forEach(([word, count], index) => {
    const owner: Tag = { type: "P", parent: pen.document };
    const x = margin + index * step;
    const figure = `${count} `;
    putText(pen, figure, { x, y: y + figureSize, size: figureSize, face: "furniture-strong" }, owner);
    putText(pen, word, { x, y: y + figureSize + leading, size: textSize, face: "furniture" }, owner);
  });
  return y + figureSize + leading;
}

function setFacts(pen: Pen, content: CoverSheetContent, y: Points): Points {
  const table: Tag = { type: "Table", parent: pen.document };
  let baseline = y + leading;
  for (const [label, value] of factsOf(content)) {
    const row: Tag = { type: "TR", parent: table };
    const head: Tag = { type: "TH", parent: row, scope: "Row" };
    putText(pen, label, { x: margin, y: baseline, size: textSize, face: "furniture-strong" }, head);
    const x = margin + labelWidth;
    const measure = content.paper.width - margin - x;
    baseline = putParagraph(pen, value, { x, y: baseline, measure }, { type: "TD", parent: row }) + leading;
  }
  return baseline - leading;
}

function factsOf(content: CoverSheetContent): readonly (readonly [string, string])[] {
  const { letters, pagesInFile } = content;
  const blank = pagesInFile - sum(letters, (letter) => letter.pages);
  const first = letters[0];
  const last = letters.at(-1);
  return [
    ["File", `${content.file}, ${pagesInFile} pages${blank === 0 ? "" : `, ${blank} of them blank backs`}`],
    ["SHA-256", content.sha256],
    ["Paper", `${content.paper.name}, actual size (100 %)`],
    ["Printing", printingWords[content.printing]],
    ["Order", orderWords[content.order]],
    [
      "First and last",
      `${first === undefined ? "" : nameOf(first)} to ${last === undefined ? "" : nameOf(last)}`,
    ],
  ];
}

const printingWords = {
  "one-side": "on one side; each page is a sheet",
  "both-sides": "on both sides, turned on the long edge; each letter starts on a sheet of its own",
} as const;

const orderWords = {
  manifest: "by ISO 3166 code, as in the manifest",
  "by-sheets": "by the number of sheets in a letter, then by ISO 3166 code",
} as const;

/** How many letters have one sheet, two sheets and so on: what a folding machine is set for. */
function setGroups(pen: Pen, content: CoverSheetContent, y: Points): Points {
  const columns = [0, 90, 150, 210, 330].map((offset) => margin + offset);
  const table: Tag = { type: "Table", parent: pen.document };
  const header = ["Sheets a letter", "Letters", "Pages", "Sheets", "Pages of the file"];
  const rows = groupsOf(content);
  const shown = content.order === "by-sheets" ? header.length : header.length - 1;
  const right = (columns[shown - 1] ?? margin) + 40;
  putRow(pen, headerCells(header.slice(0, shown), columns), { y: y + leading, size: textSize }, table);
  putRule(pen, { x: margin, y: y + leading + 5, width: right - margin });
  let baseline = y + leading + 5;
  for (const row of rows) {
    baseline += leading;
    putRow(pen, bodyCells(row.slice(0, shown), columns), { y: baseline, size: textSize }, table);
  }
  return baseline;
}

function groupsOf(content: CoverSheetContent): readonly (readonly string[])[] {
  const sizes = [...new Set(content.letters.map((letter) => letter.sheets))].sort((a, b) => a - b);
  return sizes.map((sheets) => {
    const group = content.letters.filter((letter) => letter.sheets === sheets);
    const first = group[0]?.firstPage ?? 0;
    const last = group.at(-1);
    const end = last === undefined ? 0 : last.firstPage + last.pages - 1;
    const pages = sum(group, (letter) => letter.pages);
    return [sheets, group.length, pages, sheets * group.length, `${first} to ${end}`].map(String);
  });
}

function headerCells(texts: readonly string[], columns: readonly Points[]): readonly Cell[] {
  return texts.map((text, index) => ({
    ...cellAt(text, index, columns),
    face: "furniture-strong",
    type: "TH",
  }));
}

function bodyCells(texts: readonly string[], columns: readonly Points[]): readonly Cell[] {
  return texts.map((text, index) => cellAt(text, index, columns));
}

/** The first column starts at its left edge, the figures end at a common right edge. */
function cellAt(text: string, index: number, columns: readonly Points[]): Cell {
  const x = columns[index] ?? margin;
  return index === 0 ? { text, x } : { text, x: x + 40, align: "right" };
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
