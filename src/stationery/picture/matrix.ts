// The matrix of a picture: States by regional group down, requests and commitments across, a shape on a tint a cell. A
// table for each group, in as many blocks side by side as the names allow, filling what height it is given. Each shape is
// a Figure that says its word. It must not know what stands above it.

import type { Setting } from "../../typesetting/document/setting.js";
import type { Points } from "../../typesetting/manner.js";
import { type Columns, type FilledColumns, lowered } from "../../typesetting/page/flow.js";
import type { Owner, PageItem, Tag } from "../../typesetting/page/page.js";
import type { Sheet } from "../sheet-parts.js";
import type { DrawnStanding, PictureColumn, PictureContent, PictureRow } from "./content.js";
import * as style from "./style.js";

const { matrix } = style;

/** One line of the matrix: the head of a group, or a State. */
type Line =
  | { readonly kind: "head"; readonly group: string; readonly table: Tag }
  | { readonly kind: "row"; readonly row: PictureRow; readonly group: string; readonly table: Tag };

/** Where the blocks stand, and the columns in each. */
interface Grid {
  readonly blocks: number;
  readonly step: Points;
  readonly nameWidth: Points;
  readonly cellWidth: Points;
}

interface Matrix {
  readonly columns: readonly PictureColumn[];
  readonly grid: Grid;
  readonly setting: Setting;
}

export function setMatrix(
  { columns, groups }: PictureContent,
  { document, measure, setting }: Sheet,
): Columns {
  const lines = groups.flatMap(({ name, rows }): readonly Line[] => {
    const table: Tag = { type: "Table", parent: document };
    const group = name === "" ? "States" : name;
    return [
      { kind: "head", group, table },
      ...rows.map((row) => ({ kind: "row" as const, row, group, table })),
    ];
  });
  return columnsOf(lines, { columns, grid: gridFor(columns.length, measure, setting), setting });
}

/** The most blocks in which a name has room beside the signs; of very many columns, all in one, and narrower. */
function gridFor(count: number, measure: Points, setting: Setting): Grid {
  const widthIn = (blocks: number) => (measure - (blocks - 1) * matrix.blockGap) / blocks;
  const blocks =
    matrix.blocks.find((each) => widthIn(each) - count * matrix.widest >= matrix.leastName) ??
    matrix.blocks[matrix.blocks.length - 1] ??
    1;
  const width = widthIn(blocks);
  const cellWidth = Math.min(matrix.widest, (width - matrix.leastName) / Math.max(1, count));
  if (cellWidth < matrix.narrowest)
    setting.refuse({
      what: `${count} requests and commitments do not fit across the paper`,
      remedy: "use letters status --csv",
    });
  return { blocks, step: width + matrix.blockGap, nameWidth: width - count * cellWidth, cellWidth };
}

function columnsOf(lines: readonly Line[], whole: Matrix): Columns {
  return {
    kind: "columns",
    before: style.sectionGap,
    needs: 3 * matrix.leading,
    fill: (height) => fill(lines, whole, height),
  };
}

/** Few lines stand in blocks of even height. A head never ends a block; a group that goes on says its name again. */
function fill(lines: readonly Line[], whole: Matrix, height: Points): FilledColumns {
  const most = Math.max(3, Math.floor(height / matrix.leading) - 1);
  const depth = Math.min(most, Math.ceil((lines.length + whole.grid.blocks) / whole.grid.blocks));
  const items: PageItem[] = [];
  let rest = lines;
  for (let block = 0; block < whole.grid.blocks && rest.length > 0; block += 1) {
    const { taken, left } = cut(rest, depth);
    const x = style.margin + block * whole.grid.step;
    items.push(
      ...taken.flatMap((line, index) =>
        lineItems(line, x, whole).map((item) => lowered(item, index * matrix.leading)),
      ),
    );
    rest = left;
  }
  const filled = { items, height: depth * matrix.leading };
  return rest.length === 0 ? filled : { ...filled, rest: columnsOf(rest, whole) };
}

/** A line to be drawn: the head of a group that goes on is furniture. */
type DrawnLine = Line | { readonly kind: "again"; readonly group: string };

function cut(
  lines: readonly Line[],
  depth: number,
): { readonly taken: readonly DrawnLine[]; readonly left: readonly Line[] } {
  const [first] = lines;
  const again: readonly DrawnLine[] = first?.kind === "row" ? [{ kind: "again", group: first.group }] : [];
  const room = depth - again.length;
  const end = lines[room - 1]?.kind === "head" ? room - 1 : room;
  return { taken: [...again, ...lines.slice(0, end)], left: lines.slice(end) };
}

function lineItems(line: DrawnLine, x: Points, whole: Matrix): readonly PageItem[] {
  if (line.kind === "row") return rowItems(line.row, line.table, x, whole);
  return headItems(
    line.group,
    line.kind === "head" ? { type: "TR", parent: line.table } : "artifact",
    x,
    whole,
  );
}

const baseline: Points = 6.4;

function headItems(
  group: string,
  row: Owner,
  x: Points,
  { columns, grid, setting }: Matrix,
): readonly PageItem[] {
  const heads = (): Owner => (row === "artifact" ? row : { type: "TH", parent: row, scope: "Column" });
  const name = setting.setLine(row === "artifact" ? `${group}, continued` : group, matrix.head);
  const signs = columns.map(({ sign }, index): PageItem => {
    const line = setting.setLine(sign, matrix.head);
    const left = x + grid.nameWidth + index * grid.cellWidth + (grid.cellWidth - line.width) / 2;
    return { kind: "text", x: left, baseline, line, owner: heads() };
  });
  const width = grid.step - matrix.blockGap;
  return [
    { kind: "rectangle", x, y: matrix.leading - 0.6, width, height: 0.5, ink: "#9aa5b1" },
    { kind: "text", x, baseline, line: name, owner: heads() },
    ...signs,
  ];
}

function rowItems(
  { iso3, state, cells }: PictureRow,
  table: Tag,
  x: Points,
  { columns, grid, setting }: Matrix,
): readonly PageItem[] {
  const row: Tag = { type: "TR", parent: table };
  const text = fitted(`${iso3} ${state}`, grid.nameWidth - 4, setting);
  const name: PageItem = {
    kind: "text",
    x,
    baseline,
    line: setting.setLine(text, matrix.name),
    owner: { type: "TH", parent: row, scope: "Row" },
  };
  const signs = columns.flatMap((_, index) =>
    cellItems(cells[index] ?? "unknown", row, x + grid.nameWidth + index * grid.cellWidth, grid.cellWidth),
  );
  return [name, ...signs];
}

function cellItems(standing: DrawnStanding, row: Tag, x: Points, width: Points): readonly PageItem[] {
  const { shape, ink, tint, word } = style.standings[standing];
  const owner: Tag = { type: "Figure", parent: { type: "TD", parent: row }, alternative: word };
  const size = matrix.shape;
  const sign: PageItem = {
    kind: "shape",
    shape,
    ink,
    size,
    x: x + (width - size) / 2,
    baseline: baseline + 0.1,
    owner,
  };
  if (tint === undefined) return [sign];
  const { cellGap: gap, leading: height } = matrix;
  return [
    { kind: "rectangle", x: x + gap / 2, y: gap / 2, width: width - gap, height: height - gap, ink: tint },
    sign,
  ];
}

/** A name that is too wide ends in an ellipsis: the code before it tells whose it is. */
function fitted(text: string, measure: Points, { widthOf }: Setting): string {
  if (widthOf(text, matrix.name) <= measure) return text;
  const characters = [...text];
  while (characters.length > 4 && widthOf(`${characters.join("")}…`, matrix.name) > measure) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
