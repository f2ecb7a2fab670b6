// The first page of a proof: what to look for in which letter, in the order of the file. Rows in, a laid-out document of its
// own out. It must not know passages or letters.

import { type Diagnostic, InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import { createLineSetter, type Setting, setLines } from "../typesetting/document/setting.js";
import { type RowLook, setRow, type TableCell, type TableColumn } from "../typesetting/document/table.js";
import type { Points } from "../typesetting/manner.js";
import { type FlowItem, type Strip, stripsOfLines, withSpaceAbove } from "../typesetting/page/flow.js";
import type { Tag } from "../typesetting/page/page.js";
import { paginate } from "../typesetting/page/paginate.js";
import type { Room } from "./formats.js";
import * as style from "./plain-sheet.js";

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
  const faults: Diagnostic[] = [];
  const setting = { ...createLineSetter(faces), refuse: (fault: Diagnostic) => void faults.push(fault) };
  const document: Tag = { type: "Document" };
  const measure = paper.width - 2 * style.margin;
  const flow = [
    ...setHead({ title, introduction }, document, measure, setting),
    ...setTable(list, firstPage, { document, measure }, setting),
  ];
  const frame = { firstTop: style.margin, top: style.margin, bottom: paper.height - style.margin };
  const pages = paginate(flow, frame).map((items) => ({ width: paper.width, height: paper.height, items }));
  if (faults.length > 0) throw new InputError(faults);
  return { title, author, subject: title, language: "en", date, pages };
}

function setHead(
  { title, introduction }: Pick<ReadingList, "title" | "introduction">,
  document: Tag,
  measure: Points,
  setting: Setting,
): readonly FlowItem[] {
  const { margin: x, leading, titleGap: before } = style;
  const { size } = style.title;
  const line = setting.setLine(title, style.title);
  const content = setting.contentOf(introduction);
  const lines = setLines(setting, content, style.text, { measure, called: "the list of what to read" });
  return [
    ...stripsOfLines([line], {
      x,
      leading: size,
      rise: size,
      before: 0,
      owner: { type: "H1", parent: document },
    }),
    ...stripsOfLines(lines, { x, leading, rise: leading, before, owner: { type: "P", parent: document } }),
  ];
}

const look: RowLook = {
  leading: style.listLeading,
  rise: style.listLeading,
  above: 0,
  below: 4,
  called: "its column of the list of what to read",
};
const columnGap = 10;
const pagesWidth = 38;
const letterWidth = 130;

function setTable(
  { rows }: ReadingList,
  firstPage: number,
  { document, measure }: { readonly document: Tag; readonly measure: Points },
  setting: Setting,
): readonly Strip[] {
  const table: Tag = { type: "Table", parent: document };
  const news = pagesWidth + letterWidth + 2 * columnGap;
  const columns: readonly TableColumn[] = [
    { x: style.margin, measure: pagesWidth },
    { x: style.margin + pagesWidth + columnGap, measure: letterWidth },
    { x: style.margin + news, measure: measure - news },
  ];
  const { thickness, ink, below } = style.rule;
  const rule = { x: style.margin, width: measure, thickness, room: 0, ink };
  const heads = ["Pages", "Letter", "What to look for: seen here first"].map(
    (text): TableCell => ({
      content: setting.contentOf(text),
      manner: { ...style.listText, strong: true },
      heads: "Column",
    }),
  );
  const head = setRow(heads, columns, { type: "TR", parent: table }, { ...look, below, rule }, setting);
  let next = firstPage;
  const strips = rows.map(({ pages, letter, news: words }) => {
    const range = pages === 1 ? `${next}` : `${next}–${next + pages - 1}`;
    next += pages;
    const cells = [range, letter, words].map(
      (text, index): TableCell => ({
        content: setting.contentOf(text),
        manner: style.listText,
        ...(index === 1 ? { heads: "Row" as const } : {}),
      }),
    );
    return setRow(cells, columns, { type: "TR", parent: table }, look, setting);
  });
  return withSpaceAbove([{ ...head, tie: "firm" }, ...strips], style.sectionGap);
}
