// A typeset line, what the paragraph floor hands up: runs of text in one face and size, side by side.
// It must not know where on a page it stands.

import type { FaceRole, Measures } from "../../fonts/faces.js";
import type { Ink, LineManner, Points } from "../manner.js";

/**
 * What sets some runs of a line apart inside their tag: a Link, or a Span in another language. Runs that share one
 * Mark (by identity) under one tag belong to one element, over line and page ends too.
 */
export interface Mark {
  readonly link?: string;
  /** What a screen reader says of the link. */
  readonly description?: string;
  readonly language?: string;
}

/** Text in one face and size on one baseline. `x` counts from the line's start. Spaces between words are in the text. */
export interface Run {
  readonly face: FaceRole;
  readonly size: Points;
  readonly ink: Ink;
  readonly x: Points;
  readonly width: Points;
  readonly text: string;
  readonly mark?: Mark;
}

/**
 * One typeset line. Lines of a paragraph that several letters share are the same object, so that what is worked out
 * for one (its operators in the PDF) can be remembered. The last run of a line that is not the last of its paragraph
 * ends with a space, beyond `width`, so that words stay apart when the text is taken out again; one that ends within a
 * word (after a hyphen, dash or slash) has none, so that the word stays whole.
 */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: Points;
}

/** The advance of a text in one face, a space at its end included. */
export function advanceOf(
  text: string,
  { face, size }: Pick<LineManner, "face" | "size">,
  faces: Measures,
): Points {
  return (faces.width(face, text) * size) / 1000;
}

/** The text on one line, however long. Its space at the end, if any, stands beyond the width. */
export function lineOf(text: string, manner: LineManner, faces: Measures): Line {
  const width = advanceOf(text.trimEnd(), manner, faces);
  return { width, runs: [{ ...manner, x: 0, width, text }] };
}
