// The first page of a proof: what to look for in which letter, in the order of the file. Rows in, a laid-out document of its
// own out. It must not know passages or letters.

import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { Strip } from "../typesetting/page/flow.js";
import type { Room } from "./formats.js";
import type { Sheet } from "./sheet-parts.js";
import { layOutSheet, setGrid, setTitle } from "./sheet-parts.js";

export interface ReadingListRow {
  /** How many pages of the file it has. */
  readonly pages: number;
  /** "Kenya, whole letter". */
  readonly letter: string;
  /** What is to be looked for there. */
  readonly news: string;
}

export interface ReadingList {
  readonly title: string;
  readonly author: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly introduction: string;
  readonly paper: Room;
  readonly rows: readonly ReadingListRow[];
}

/** The list, its own pages counted among those of the file. Throws an InputError for what is wider than its column. */
export function layOutReadingList(list: ReadingList, faces: Measures): LaidOutDocument {
  let pages = 1;
  for (;;) {
    const document = layOut(list, pages + 1, faces);
    if (document.pages.length <= pages) return document;
    pages = document.pages.length;
  }
}

function layOut(list: ReadingList, firstPage: number, faces: Measures): LaidOutDocument {
  const { title, author, date, introduction, paper } = list;
  const pages = layOutSheet({ called: "the list of what to read", paper }, faces, (sheet) => [
    [...setTitle(sheet, title, introduction), ...setRows(list, firstPage, sheet)],
  ]);
  return { title, author, subject: title, language: "en", date, pages };
}

const columnGap = 10;
const pagesWidth = 38;
const letterWidth = 130;

function setRows({ rows }: ReadingList, firstPage: number, sheet: Sheet): readonly Strip[] {
  const news = pagesWidth + letterWidth + 2 * columnGap;
  const columns = [
    { x: 0, measure: pagesWidth },
    { x: pagesWidth + columnGap, measure: letterWidth },
    { x: news, measure: sheet.measure - news },
  ];
  let next = firstPage;
  const words = rows.map(({ pages, letter, news }) => {
    const range = pages === 1 ? `${next}` : `${next}–${next + pages - 1}`;
    next += pages;
    return [range, letter, news];
  });
  const heads = ["Pages", "Letter", "What to look for: seen here first"];
  return setGrid(sheet, { columns, heads, rows: words, heading: 1, size: "list", below: 4 });
}
