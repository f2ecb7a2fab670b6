// How text looks: its face, size and ink, and the distance from line to line. The lowest floor of typesetting: what
// breaks lines and what fills pages speak of text in these words. It must not know letters, lines or pages.

import type { FaceRole } from "../fonts/faces.js";

/** 1/72 inch. */
export type Points = number;

/** "#rrggbb". */
export type Ink = string;

/** Text in one face on lines of its own: furniture, numbers, address. */
export interface LineManner {
  readonly face: FaceRole;
  readonly size: Points;
  readonly ink: Ink;
}

/** In what manner a paragraph is set. */
export interface TextManner {
  /** `text` faces or `furniture` faces; strong and emphasised spans choose within the family. */
  readonly family: "text" | "furniture";
  /** The whole paragraph in the family's strong face. */
  readonly strong?: true;
  readonly emphasis?: true;
  readonly size: Points;
  readonly ink: Ink;
  readonly linkInk: Ink;
  /** Later lines start this much further right: an organisation's name that turns over. */
  readonly hangingIndent?: Points;
}

/** A manner of text and the distance from baseline to baseline in it. */
export interface Leaded {
  readonly manner: TextManner;
  readonly leading: Points;
}
