// The totals of a picture: a row for each request and commitment, with the sign under which it stands in the matrix, how
// many States stand where, and the same as a bar. It is the key to the matrix too. It must not know pages.

import type { Setting } from "../../typesetting/document/setting.js";
import { setTable, type TableCell, type TableColumn } from "../../typesetting/document/table.js";
import type { Points } from "../../typesetting/manner.js";
import type { Strip } from "../../typesetting/page/flow.js";
import type { PageItem } from "../../typesetting/page/page.js";
import type { Sheet } from "../sheet-parts.js";
import type { Counts, PictureColumn, PictureContent } from "./content.js";
import * as style from "./style.js";

const signWidth = 20;
const countWidth = 61;
const barWidth = 72;

export function setTotals(
  { columns, totals }: PictureContent,
  { document, measure, setting }: Sheet,
): readonly Strip[] {
  const counted = columns.flatMap((column, index) => {
    const counts = totals[index];
    return counts === undefined ? [] : [{ column, counts }];
  });
  const table = {
    columns: placesIn(measure),
    head: headCells(setting),
    rows: counted.map(({ column, counts }) => cellsOf(column, counts, setting)),
    look: { leading: style.leading, rise: 8.2, above: 0, below: 0, called: "its column of the totals" },
  };
  const x = style.margin + measure - barWidth;
  const [head, ...rows] = setTable(table, { parent: document, before: style.sectionGap }, setting);
  const bars = counted.map(({ counts }) => barOf(counts, x));
  return [
    ...(head === undefined ? [] : [head]),
    ...rows.map((row, index) => ({ ...row, items: [...row.items, ...(bars[index] ?? [])] })),
  ];
}

function placesIn(measure: Points): readonly TableColumn[] {
  const counts = style.order.map((_, index) => ({
    x: style.margin + measure - barWidth - (style.order.length - index) * countWidth,
    measure: countWidth - 6,
  }));
  const [first] = counts;
  const labelEnd = (first?.x ?? 0) - 8;
  const label = { x: style.margin + signWidth, measure: labelEnd - style.margin - signWidth };
  return [{ x: style.margin, measure: signWidth }, label, ...counts];
}

function headCells(setting: Setting): readonly TableCell[] {
  const words: readonly TableCell[] = ["No", "Request or commitment"].map((word) => ({
    content: setting.contentOf(word),
    manner: style.strongText,
    heads: "Column",
  }));
  const counts = style.order.map((standing): TableCell => {
    const { word, shape, ink } = style.standings[standing];
    return {
      content: setting.contentOf(word),
      manner: style.strongText,
      heads: "Column",
      shape: { shape, ink, size: 6, gap: 3 },
    };
  });
  return [...words, ...counts];
}

function cellsOf(
  { kind, sign, label }: PictureColumn,
  counts: Counts,
  setting: Setting,
): readonly TableCell[] {
  const manner = kind === "request" ? style.strongText : style.text;
  const cell = (text: string): TableCell => ({ content: setting.contentOf(text), manner });
  return [
    cell(sign),
    { ...cell(kind === "request" ? `request: ${label}` : label), heads: "Row" },
    ...style.order.map((standing) => cell(String(counts[standing]))),
  ];
}

/** Furniture: the figures stand beside it. */
function barOf(counts: Counts, x: Points): readonly PageItem[] {
  const sum = style.order.reduce((total, standing) => total + counts[standing], 0);
  const items: PageItem[] = [];
  let left = x;
  for (const standing of style.order) {
    const width = sum === 0 ? 0 : (counts[standing] / sum) * barWidth;
    if (width > 0)
      items.push({ kind: "rectangle", x: left, y: 2, width, height: 7, ink: style.standings[standing].bar });
    left += width;
  }
  return items;
}
