// The cover sheet of a print file: what the printer and the person who checks the delivery must know, on one page or more.
// In: the letters' places in the file; out: a laid-out document of its own. It goes beside the print file, not into it.
// It must not know PDF, and says nothing that is not counted from the letters.

import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { TableColumn } from "../typesetting/document/table.js";
import type { Strip } from "../typesetting/page/flow.js";
import type { Room } from "./formats.js";
import { listLetters, nameOf, type PrintedLetter } from "./letter-list.js";
import { layOutSheet, type Sheet, setFacts, setFigures, setGrid, setTitle } from "./sheet-parts.js";

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

/**
 * The cover sheet, on as many pages as the list of letters needs. Throws an InputError for a name or title with a word
 * wider than the sheet.
 */
export function layOutCoverSheet(content: CoverSheetContent, faces: Measures): LaidOutDocument {
  const { letters, date, sender: author, paper } = content;
  const below = `${content.sender} · ${content.title} · ${content.dateInWords}`;
  const pages = layOutSheet({ called: "the cover sheet", paper }, faces, (sheet) => [
    [
      ...setTitle(sheet, "Cover sheet of the print batch", below),
      setFigures(sheet, figuresOf(content)),
      ...setFacts(sheet, factsOf(content)),
      ...setGroups(content, sheet),
      ...listLetters(letters, sheet),
    ],
  ]);
  const title = `Cover sheet: ${content.title}`;
  return { title, author, subject: `${letters.length} letters for printing`, language: "en", date, pages };
}

/** The three counts that a printer asks for. */
function figuresOf({ letters }: CoverSheetContent): readonly (readonly [string, number])[] {
  return [
    ["letters", letters.length],
    ["pages", sum(letters, (letter) => letter.pages)],
    ["sheets", sum(letters, (letter) => letter.sheets)],
  ];
}

function factsOf(content: CoverSheetContent): readonly (readonly [string, string])[] {
  const { letters, pagesInFile } = content;
  const blank = pagesInFile - sum(letters, (letter) => letter.pages);
  const [first, last] = [letters.slice(0, 1), letters.slice(-1)].map((some) => some.map(nameOf).join(""));
  return [
    ["File", `${content.file}, ${pagesInFile} pages${blank === 0 ? "" : `, ${blank} of them blank backs`}`],
    ["SHA-256", content.sha256],
    ["Paper", `${content.paper.name}, actual size (100 %)`],
    ["Printing", printingWords[content.printing]],
    ["Order", orderWords[content.order]],
    ["First and last", `${first} to ${last}`],
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

/** Left edge, from the margin, and width; the figures end at a common right edge. */
const groupColumns: readonly TableColumn[] = [
  { x: 0, measure: 84 },
  { x: 84, measure: 46, align: "right" },
  { x: 138, measure: 52, align: "right" },
  { x: 198, measure: 52, align: "right" },
  { x: 260, measure: 110, align: "right" },
];

const groupHeads = ["Sheets a letter", "Letters", "Pages", "Sheets", "Pages of the file"];

/** How many letters have one sheet, two sheets and so on: what a folding machine is set for. */
function setGroups(content: CoverSheetContent, sheet: Sheet): readonly Strip[] {
  const shown = content.order === "by-sheets" ? groupHeads.length : groupHeads.length - 1;
  const [columns, heads] = [groupColumns.slice(0, shown), groupHeads.slice(0, shown)];
  return setGrid(sheet, { columns, heads, rows: groupsOf(content).map((row) => row.slice(0, shown)) });
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

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
