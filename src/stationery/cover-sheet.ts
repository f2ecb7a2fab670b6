// The cover sheet of a print file: what the printer and the person who checks the delivery must know, on one page or more.
// In: the letters' places in the file; out: a laid-out document of its own. It goes beside the print file, not into it.
// It must not know PDF, and says nothing that is not counted from the letters.

import { type Diagnostic, InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import { createLineSetter, type Setting, setLines } from "../typesetting/document/setting.js";
import { type RowLook, setRow, type TableCell, type TableColumn } from "../typesetting/document/table.js";
import type { Points } from "../typesetting/manner.js";
import { type FlowItem, type Strip, stripsOfLines, withSpaceAbove } from "../typesetting/page/flow.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";
import { paginate } from "../typesetting/page/paginate.js";
import type { Room } from "./formats.js";
import { listLetters, nameOf, type PrintedLetter } from "./letter-list.js";
import * as style from "./plain-sheet.js";

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

/** A sheet being set. */
interface Sheet {
  readonly content: CoverSheetContent;
  readonly document: Tag;
  readonly measure: Points;
  readonly setting: Setting;
}

/**
 * The cover sheet, on as many pages as the list of letters needs. Throws an InputError for a name or title with a word
 * wider than the sheet.
 */
export function layOutCoverSheet(content: CoverSheetContent, faces: Measures): LaidOutDocument {
  const { letters, date, sender: author, paper } = content;
  const faults: Diagnostic[] = [];
  const setting = { ...createLineSetter(faces), refuse: (fault: Diagnostic) => void faults.push(fault) };
  const measure = paper.width - 2 * style.margin;
  const sheet: Sheet = { content, document: { type: "Document" }, measure, setting };
  const flow = [
    ...setTitle(sheet),
    setFigures(sheet),
    ...setFacts(sheet),
    ...setGroups(sheet),
    ...listLetters(letters, sheet.document, measure, setting),
  ];
  const frame = { firstTop: style.margin, top: style.margin, bottom: paper.height - style.margin };
  const pages = paginate(flow, frame).map((items) => ({ width: paper.width, height: paper.height, items }));
  if (faults.length > 0) throw new InputError(faults);
  const title = `Cover sheet: ${content.title}`;
  return { title, author, subject: `${letters.length} letters for printing`, language: "en", date, pages };
}

function setTitle({ content, document, measure, setting }: Sheet): readonly FlowItem[] {
  const { size } = style.title;
  const heading: Tag = { type: "H1", parent: document };
  const title = setting.setLine("Cover sheet of the print batch", style.title);
  const words = setting.contentOf(`${content.sender} · ${content.title} · ${content.dateInWords}`);
  const lines = setLines(setting, words, style.text, { measure, called: "the cover sheet" });
  const { margin: x, leading, titleGap: before } = style;
  return [
    ...stripsOfLines([title], { x, leading: size, rise: size, before: 0, owner: heading }),
    ...stripsOfLines(lines, { x, leading, rise: leading, before, owner: { type: "P", parent: document } }),
  ];
}

/** The three counts that a printer asks for, large enough to be read across a counter. */
function setFigures({ content: { letters }, document, measure, setting }: Sheet): Strip {
  const counts: readonly (readonly [string, number])[] = [
    ["letters", letters.length],
    ["pages", sum(letters, (letter) => letter.pages)],
    ["sheets", sum(letters, (letter) => letter.sheets)],
  ];
  const { size } = style.figure;
  const items = counts.flatMap(([word, count], index): readonly PageItem[] => {
    const owner: Tag = { type: "P", parent: document };
    const x = style.margin + (index * measure) / counts.length;
    const figure = setting.setLine(`${count} `, style.figure);
    return [
      { kind: "text", x, baseline: size, line: figure, owner },
      { kind: "text", x, baseline: size + style.leading, line: setting.setLine(word, style.word), owner },
    ];
  });
  return { kind: "strip", items, height: size + style.leading, before: style.sectionGap, tie: "none" };
}

const rowLook: RowLook = {
  leading: style.leading,
  rise: style.leading,
  above: 0,
  below: 0,
  called: "its column of the cover sheet",
};
const labelWidth = 84;

function setFacts({ content, document, measure, setting }: Sheet): readonly Strip[] {
  const table: Tag = { type: "Table", parent: document };
  const columns = [
    { x: style.margin, measure: labelWidth },
    { x: style.margin + labelWidth, measure: measure - labelWidth },
  ];
  const rows = factsOf(content).map(([label, value]) => [
    { content: setting.contentOf(label), manner: style.strongText, heads: "Row" as const },
    { content: setting.contentOf(value), manner: style.text },
  ]);
  return withSpaceAbove(setRows(rows, columns, table, setting), style.sectionGap);
}

/** Each under a TR of its own. */
function setRows(
  rows: readonly (readonly TableCell[])[],
  columns: readonly TableColumn[],
  table: Tag,
  setting: Setting,
): readonly Strip[] {
  return rows.map((cells) => setRow(cells, columns, { type: "TR", parent: table }, rowLook, setting));
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
  { x: 84, measure: 46, align: "right" as const },
  { x: 138, measure: 52, align: "right" as const },
  { x: 198, measure: 52, align: "right" as const },
  { x: 260, measure: 110, align: "right" as const },
].map((column) => ({ ...column, x: style.margin + column.x }));

const groupHeads = ["Sheets a letter", "Letters", "Pages", "Sheets", "Pages of the file"];

/** How many letters have one sheet, two sheets and so on: what a folding machine is set for. */
function setGroups({ content, document, setting }: Sheet): readonly Strip[] {
  const table: Tag = { type: "Table", parent: document };
  const columns = groupColumns.slice(0, content.order === "by-sheets" ? undefined : -1);
  const cellsOf = (texts: readonly string[], look: Omit<TableCell, "content">): readonly TableCell[] =>
    texts.slice(0, columns.length).map((text) => ({ content: setting.contentOf(text), ...look }));
  const heads = cellsOf(groupHeads, { manner: style.strongText, heads: "Column" });
  const head = setRow(heads, columns, { type: "TR", parent: table }, headLook(columns), setting);
  const rows = groupsOf(content).map((texts) => cellsOf(texts, { manner: style.text }));
  return [{ ...head, before: style.sectionGap }, ...setRows(rows, columns, table, setting)];
}

/** A rule under the columns that are shown. */
function headLook(columns: readonly TableColumn[]): RowLook {
  const { thickness, ink, below } = style.rule;
  const width = Math.max(...columns.map(({ x, measure }) => x + measure)) - style.margin;
  return { ...rowLook, below, rule: { x: style.margin, width, thickness, room: 0, ink } };
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
