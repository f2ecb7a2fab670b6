// A pen for plain sheets of our own, such as the cover sheet: texts, rows and rules at given places, with their tags.
// It must not know what the sheet says.

import type { FaceRole, Measures } from "../fonts/faces.js";
import type { Points } from "../typesetting/manner.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";

/** What is put down goes to the end of `items`, so the order of the calls is the reading order. */
export interface Pen {
  readonly items: PageItem[];
  readonly measures: Measures;
  readonly document: Tag;
}

export interface Cell {
  readonly text: string;
  /** The left edge, or the right one if the text is set to the right. */
  readonly x: Points;
  readonly align?: "right";
  readonly face?: FaceRole;
  readonly type?: "TH";
}

export const textSize: Points = 9.5;
export const leading: Points = 14;
const ink = "#1a1a1a";
const ruleInk = "#999999";

/** A row of a table on one baseline: a TH heads its column if all cells of the row are heads, else its row. */
export function putRow(
  pen: Pen,
  cells: readonly Cell[],
  at: { readonly y: Points; readonly size: Points },
  table: Tag,
): void {
  const { y, size } = at;
  const row: Tag = { type: "TR", parent: table };
  const heads = cells.every((cell) => cell.type === "TH");
  for (const cell of cells) {
    const owner: Tag =
      cell.type === "TH"
        ? { type: "TH", parent: row, scope: heads ? "Column" : "Row" }
        : { type: "TD", parent: row };
    const face = cell.face ?? "furniture";
    const x = cell.align === "right" ? cell.x - widthOf(cell.text, face, size, pen) : cell.x;
    putText(pen, cell.text, { x, y, size, face }, owner);
  }
}

/** Where and how a text stands; `y` is its baseline. */
export interface Spot {
  readonly x: Points;
  readonly y: Points;
  readonly size: Points;
  readonly face: FaceRole;
}

export function putText(pen: Pen, text: string, spot: Spot, owner: Tag): void {
  const { size, face } = spot;
  const width = widthOf(text.trimEnd(), face, size, pen);
  const line = { width, runs: [{ face, size, ink, x: 0, width, text }] };
  pen.items.push({ kind: "text", x: spot.x, baseline: spot.y, line, owner });
}

/** Text in the ordinary size from baseline `y`; returns its last baseline. */
export function putParagraph(
  pen: Pen,
  text: string,
  at: { readonly x: Points; readonly y: Points; readonly measure: Points },
  owner: Tag,
): Points {
  const words = text.split(" ");
  let line = words[0] ?? "";
  let { y } = at;
  for (const word of words.slice(1)) {
    if (widthOf(`${line} ${word}`, "furniture", textSize, pen) > at.measure) {
      putText(pen, `${line} `, { x: at.x, y, size: textSize, face: "furniture" }, owner);
      line = word;
      y += leading;
    } else {
      line = `${line} ${word}`;
    }
  }
  putText(pen, line, { x: at.x, y, size: textSize, face: "furniture" }, owner);
  return y;
}

export function putRule(
  pen: Pen,
  at: { readonly x: Points; readonly y: Points; readonly width: Points },
): void {
  pen.items.push({ kind: "rectangle", ...at, height: 0.5, ink: ruleInk });
}

export function widthOf(text: string, face: FaceRole, size: Points, pen: Pen): Points {
  return (pen.measures.width(face, text) * size) / 1000;
}
