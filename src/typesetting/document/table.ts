// A table into strips: cells side by side in their columns, their first lines on one baseline, with the tags of a table.
// Rows are not divided, and the head returns on a later page. It must not know what the table says, nor where pages end.

import type { Inline } from "../../letter/letter.js";
import type { Ink, Points, TextManner } from "../manner.js";

import { type Region, type Strip, withSpaceAbove } from "../page/flow.js";
import type { Owner, PageItem, ShapeItem, Tag } from "../page/page.js";
import type { Line, Run } from "../paragraph/line.js";
import { type Setting, setLines } from "./setting.js";

/** Left edge and width of a column's text, and whether it ends at a common right edge. */
export interface TableColumn {
  readonly x: Points;
  readonly measure: Points;
  readonly align?: "right";
}

export interface TableCell {
  readonly content: readonly Inline[];
  readonly manner: TextManner;
  /** What it heads, if anything. */
  readonly heads?: "Row" | "Column";
  /** A mark before the text. */
  readonly shape?: Pick<ShapeItem, "shape" | "size" | "ink"> & { readonly gap: Points };
}

/** How the rows of a table look. */
export interface RowLook {
  readonly leading: Points;
  /** From the upper edge of a line to its baseline. */
  readonly rise: Points;
  /** Above the first line. */
  readonly above: Points;
  /** Below the last one. */
  readonly below: Points;
  /** Below the row; `room` is what it takes of the height. `isDouble` rules the row off above as well. */
  readonly rule?: {
    readonly x: Points;
    readonly width: Points;
    readonly thickness: Points;
    readonly room: Points;
    readonly ink: Ink;
    readonly isDouble?: boolean;
  };
  /** Of a column, for faults: "its column of the annex". */
  readonly called: string;
}

/** Rows in columns, below a head or without. */
interface Table {
  readonly columns: readonly TableColumn[];
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly look: RowLook;
  /** Of the head and of the last row, where they look otherwise. */
  readonly headLook?: RowLook;
  readonly lastLook?: RowLook;
}

/** The rows under a Table of their own, the head first and tied to them. */
export function setTable(
  { columns, head, rows, look, headLook = look, lastLook = look }: Table,
  { parent, before }: { readonly parent: Tag; readonly before: Points },
  setting: Setting,
): readonly Strip[] {
  const table: Tag = { type: "Table", parent };
  const body: Tag = head === undefined ? table : { type: "TBody", parent: table };
  const strips = rows.map((cells, index) => {
    const own = index === rows.length - 1 ? lastLook : look;
    return setRow(cells, columns, { type: "TR", parent: body }, own, setting);
  });
  if (head === undefined) return withSpaceAbove(strips, before);
  const headed = (row: Owner): Strip => ({
    ...setRow(head, columns, row, headLook, setting),
    before,
    tie: "firm",
  });
  const first = headed({ type: "TR", parent: { type: "THead", parent: table } });
  const region: Region = { continued: [headed("artifact")] };
  return [first, ...strips].map((strip) => ({ ...strip, region }));
}

/** The row under its TR; or as furniture, where a head is said again. */
export function setRow(
  cells: readonly TableCell[],
  columns: readonly TableColumn[],
  row: Owner,
  look: RowLook,
  setting: Setting,
): Strip {
  const items: PageItem[] = [];
  let mostLines = 1;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column === undefined) throw new Error("more cells than columns");
    const measure = column.measure - insetOf(cell);
    const lines = setLines(setting, cell.content, cell.manner, { measure, called: look.called }).map(
      keptApart,
    );
    items.push(...cellItems(cell, lines, column, ownerOf(cell, row), look));
    mostLines = Math.max(mostLines, lines.length);
  }
  const height = look.above + mostLines * look.leading + look.below;
  return { kind: "strip", ...ruledOff({ items, height }, look), before: 0, tie: "none" };
}

/** Whether every word of the cell fits a column of the measure. */
export function fitsColumn(cell: TableCell, measure: Points, setting: Setting): boolean {
  return setting.setParagraph(cell.content, cell.manner, measure - insetOf(cell)).overfull.length === 0;
}

/** Whether the whole cell fits one line of it. */
export function standsOnOneLine(cell: TableCell, measure: Points, setting: Setting): boolean {
  const { lines, overfull } = setting.setParagraph(cell.content, cell.manner, measure - insetOf(cell));
  return lines.length <= 1 && overfull.length === 0;
}

function insetOf({ shape }: TableCell): Points {
  return shape === undefined ? 0 : shape.size + shape.gap;
}

function ownerOf({ heads }: TableCell, row: Owner): Owner {
  if (row === "artifact") return row;
  return heads === undefined ? { type: "TD", parent: row } : { type: "TH", parent: row, scope: heads };
}

function cellItems(
  cell: TableCell,
  lines: readonly Line[],
  { x, measure, align }: TableColumn,
  owner: Owner,
  { leading, rise, above }: RowLook,
): readonly PageItem[] {
  const texts = lines.map((line, index): PageItem => {
    const left = align === "right" ? x + measure - line.width : x + insetOf(cell);
    return { kind: "text", x: left, baseline: above + index * leading + rise, line, owner };
  });
  if (cell.shape === undefined) return texts;
  const { gap: _, ...shape } = cell.shape;
  return [{ kind: "shape", ...shape, x, baseline: above + rise }, ...texts];
}

const spacedLines = new WeakMap<Line, Line>();

/** From right to left, readers of a PDF join the words of a cell to those of the next, unless a space parts them. */
function keptApart(line: Line): Line {
  const [first, last] = [line.runs[0], line.runs.at(-1)];
  if (first === undefined || last === undefined || last.text.endsWith(" ")) return line;
  if (last.direction === undefined && last.x >= first.x) return line;
  const known = spacedLines.get(line);
  if (known !== undefined) return known;
  const spaced = { ...line, runs: [...line.runs.slice(0, -1), ...withSpace(last)] };
  spacedLines.set(line, spaced);
  return spaced;
}

/** After a number or a Latin word, which stand at the left end of their line, the space is a run of its own. */
function withSpace(last: Run): readonly Run[] {
  if (last.direction !== undefined) return [{ ...last, text: `${last.text} ` }];
  const width = last.size * usualSpace;
  return [last, { ...last, x: last.x - width, width, text: " ", direction: "right-to-left" }];
}

/** In the em, about; it shows nothing. */
const usualSpace = 0.25;

type Content = Pick<Strip, "items" | "height">;

function ruledOff({ items, height }: Content, { rule }: RowLook): Content {
  if (rule === undefined) return { items, height };
  const { x, width, thickness, room, ink, isDouble = false } = rule;
  const rules = [height, ...(isDouble ? [0] : [])].map(
    (y): PageItem => ({ kind: "rectangle", x, y, width, height: thickness, ink }),
  );
  return { items: [...items, ...rules], height: height + room };
}
