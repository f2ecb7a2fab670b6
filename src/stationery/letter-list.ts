// The list of a print file's letters, each with its first page, in columns over as many pages as it needs.
// It must not know what stands above it.

import type { Points } from "../typesetting/manner.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";
import type { Room } from "./formats.js";
import { type Cell, leading, type Pen, putRow, putText, textSize, widthOf } from "./sheet-pen.js";

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

/** Of the sheet, on all sides. */
export const margin: Points = 64;
const listSize = 8;
const listLeading = 11;
/** As many columns as the longest name allows. */
const listColumns = [3, 2, 1] as const;
const columnGap = 14;
/** For a page number of five figures. */
const folioWidth = 24;

/** Every letter with its first page, in columns; goes on over as many pages as it needs. */
export function listLetters(
  pen: Pen,
  letters: readonly PrintedLetter[],
  place: { readonly top: Points; readonly paper: Room },
): readonly (readonly PageItem[])[] {
  const heading: Tag = { type: "H2", parent: pen.document };
  const at = { x: margin, y: place.top + leading, size: textSize, face: "furniture-strong" } as const;
  putText(pen, "First page of each letter in the file", at, heading);
  const table: Tag = { type: "Table", parent: pen.document };
  const measure = place.paper.width - 2 * margin;
  const columns = columnsFor(letters, measure, pen);
  const step = measure / columns;
  const pages: PageItem[][] = [pen.items];
  let left = letters;
  let top = at.y + 3;
  while (left.length > 0) {
    const rows = Math.floor((place.paper.height - margin - top) / listLeading);
    const page: Pen = { ...pen, items: pages.at(-1) ?? [] };
    const here = left.slice(0, rows * columns);
    // Few letters stand in columns of even length rather than in one long one.
    const depth = Math.min(rows, Math.ceil(here.length / columns));
    here.forEach((letter, index) => {
      const x = margin + Math.floor(index / depth) * step;
      const baseline = top + ((index % depth) + 1) * listLeading;
      putRow(page, contentsCells(letter, x, step), { y: baseline, size: listSize }, table);
    });
    left = left.slice(here.length);
    if (left.length > 0) pages.push([]);
    top = margin;
  }
  return pages;
}

function columnsFor(letters: readonly PrintedLetter[], measure: Points, pen: Pen): number {
  const widest = Math.max(0, ...letters.map((letter) => widthOf(nameOf(letter), "furniture", listSize, pen)));
  const needed = widest + folioWidth + columnGap;
  return listColumns.find((columns) => measure / columns >= needed) ?? 1;
}

function contentsCells(letter: PrintedLetter, x: Points, step: Points): readonly Cell[] {
  return [
    { text: nameOf(letter), x, type: "TH" },
    { text: String(letter.firstPage), x: x + step - columnGap, align: "right" },
  ];
}

export function nameOf(letter: PrintedLetter): string {
  return `${letter.iso3} ${letter.name}`;
}
