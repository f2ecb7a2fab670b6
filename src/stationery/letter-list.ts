// The list of a print file's letters, each with its first page: a table in as many columns as its longest name allows,
// that fills what height it is given. It must not know what stands above it.

import type { Setting } from "../typesetting/document/setting.js";
import { type RowLook, setRow, type TableColumn } from "../typesetting/document/table.js";
import type { Points } from "../typesetting/manner.js";
import { type Columns, type FilledColumns, type FlowItem, lowered, space } from "../typesetting/page/flow.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";
import * as style from "./plain-sheet.js";
import type { Sheet } from "./sheet-parts.js";
import { setHeading } from "./sheet-parts.js";

/** One letter in the print file. */
export interface PrintedLetter {
  readonly iso3: string;
  readonly name: string;
  readonly language: string;
  readonly pages: number;
  readonly sheets: number;
  /** Its first page in the print file, from 1. */
  readonly firstPage: number;
}

/** As many columns as the longest name allows. */
const columnCounts = [3, 2, 1] as const;
const columnGap = 14;
/** For a page number of five figures. */
const folioWidth = 24;
/** From the heading's baseline to the list. */
const headingDepth = 3;
const look: RowLook = {
  leading: style.listLeading,
  rise: style.listLeading,
  above: 0,
  below: 0,
  called: "the list of letters",
};

/** A heading and every letter with its first page; goes on over as many pages as it needs. */
export function listLetters(letters: readonly PrintedLetter[], sheet: Sheet): readonly FlowItem[] {
  const { document, measure, setting } = sheet;
  const table: Tag = { type: "Table", parent: document };
  const list = { table, measure, count: countOf(letters, measure, setting) };
  return [
    ...setHeading(sheet, "First page of each letter in the file"),
    space(headingDepth, "firm"),
    columnsOf(letters, list, setting),
  ];
}

interface List {
  readonly table: Tag;
  readonly count: number;
  readonly measure: Points;
}

function columnsOf(letters: readonly PrintedLetter[], list: List, setting: Setting): Columns {
  return {
    kind: "columns",
    before: 0,
    needs: look.leading,
    fill: (height) => fill(letters, list, setting, height),
  };
}

/** Few letters stand in columns of even length rather than in one long one. */
function fill(
  letters: readonly PrintedLetter[],
  list: List,
  setting: Setting,
  height: Points,
): FilledColumns {
  const rows = Math.max(1, Math.floor(height / look.leading));
  const here = letters.slice(0, rows * list.count);
  const depth = Math.min(rows, Math.ceil(here.length / list.count));
  const items = here.flatMap((letter, index) =>
    rowOf(letter, list, Math.floor(index / depth), setting).map((item) =>
      lowered(item, (index % depth) * look.leading),
    ),
  );
  const filled = { items, height: depth * look.leading };
  if (here.length === letters.length) return filled;
  return { ...filled, rest: columnsOf(letters.slice(here.length), list, setting) };
}

function rowOf(
  letter: PrintedLetter,
  { table, count, measure }: List,
  column: number,
  setting: Setting,
): readonly PageItem[] {
  const step = measure / count;
  const x = style.margin + column * step;
  const nameWidth = step - columnGap - folioWidth;
  const columns: readonly TableColumn[] = [
    { x, measure: nameWidth },
    { x: x + nameWidth, measure: folioWidth, align: "right" },
  ];
  const cellOf = (words: string) => ({ content: setting.contentOf(words), manner: style.listText });
  const cells = [{ ...cellOf(nameOf(letter)), heads: "Row" as const }, cellOf(String(letter.firstPage))];
  return setRow(cells, columns, { type: "TR", parent: table }, look, setting).items;
}

function countOf(letters: readonly PrintedLetter[], measure: Points, { widthOf }: Setting): number {
  const manner = { ...style.word, size: style.listText.size };
  const widest = Math.max(0, ...letters.map((letter) => widthOf(nameOf(letter), manner)));
  return columnCounts.find((count) => measure / count >= widest + folioWidth + columnGap) ?? 1;
}

export function nameOf(letter: PrintedLetter): string {
  return `${letter.iso3} ${letter.name}`;
}
