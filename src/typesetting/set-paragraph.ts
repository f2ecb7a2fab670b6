// Inline content into typeset lines of a given measure: boxes, glue and penalties, broken by break-lines.ts, then runs.

import type { Ink, Points } from "./page.js";

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
