// A laid-out page: items at fixed positions and the structure they belong to. Typesetting makes it, pdf/draw.ts draws it
// and decides nothing, describe.ts tells it in plain text.
// Points (1/72 inch); the origin is the page's top left corner, x to the right and y downward.

import type { Picture } from "../../pictures/picture.js";
import type { Ink, Points } from "../manner.js";
import type { Line } from "../paragraph/line.js";

/**
 * An element of the structure tree (ISO 32000-1, 14.8.4). An element's children are those that name it as parent, in
 * the order in which their first item occurs on the pages; so the order of the items is the reading order.
 */
export interface Tag {
  readonly type:
    | "Document"
    | "Sect"
    | "H1"
    | "H2"
    | "H3"
    | "H4"
    | "H5"
    | "H6"
    | "P"
    | "BlockQuote"
    | "L"
    | "LI"
    | "Lbl"
    | "LBody"
    | "Table"
    | "THead"
    | "TBody"
    | "TR"
    | "TH"
    | "TD"
    | "Figure";
  /** Absent for the Document alone. */
  readonly parent?: Tag;
  readonly language?: string;
  /** Of a TH: the cells it heads. */
  readonly scope?: "Row" | "Column";
  /** Of an L (ISO 32000-1, table 347). */
  readonly listNumbering?: "Decimal" | "Disc" | "None";
  /** What the place is called where one may jump to it. A heading is called by its words. */
  readonly bookmark?: string;
  /** What a voice says for it, whatever is seen. */
  readonly spoken?: string;
  /** Of a Figure: what it shows. */
  readonly alternative?: string;
}

/** Furniture: repeated or decorative, not read aloud. */
export type Owner = Tag | "artifact";

export interface TextItem {
  readonly kind: "text";
  readonly x: Points;
  readonly baseline: Points;
  readonly line: Line;
  readonly owner: Owner;
}

/** A filled rectangle: a tint or a rule, which is furniture; or a part of a Figure. */
export interface RectangleItem {
  readonly kind: "rectangle";
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  readonly ink: Ink;
  /** The Figure that it draws. */
  readonly owner?: Tag;
}

/**
 * A small filled or stroked mark that tells a status by shape: furniture where words beside it are read, else a Figure that
 * says what it means.
 */
export interface ShapeItem {
  readonly kind: "shape";
  readonly shape: "triangle" | "check" | "half" | "question" | "party";
  /** Left edge and baseline of the square it fills. */
  readonly x: Points;
  readonly baseline: Points;
  readonly size: Points;
  readonly ink: Ink;
  readonly owner?: Tag;
}

export interface ImageItem {
  readonly kind: "image";
  readonly picture: Picture;
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  readonly owner: Owner;
}

export type PageItem = TextItem | RectangleItem | ShapeItem | ImageItem;

/** The items in reading order; furniture stands where it must be drawn (a tint before its text). */
export interface LaidOutPage {
  readonly width: Points;
  readonly height: Points;
  readonly items: readonly PageItem[];
}
