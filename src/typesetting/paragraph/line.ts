// A typeset line, what the paragraph floor hands up: runs of text in one face and size, side by side.
// It must not know where on a page it stands.

import type { Direction, FaceRole, Measures, Shaping } from "../../fonts/faces.js";
import type { Ink, Points } from "../manner.js";

/**
 * What sets some runs of a line apart inside their tag: a Link, or a Span that is in another language or spoken otherwise
 * than it is written. Runs that share one Mark (by identity) under one tag belong to one element, over line and page ends too.
 */
export interface Mark {
  readonly link?: string;
  /** What a screen reader says of the link. */
  readonly description?: string;
  readonly language?: string;
  /** What a voice says for it: "numéro" for « n° ». */
  readonly spoken?: string;
  /** The mark inside whose element this one's stands. */
  readonly within?: Mark;
}

/**
 * Text in one face and size on one baseline. `x` counts from the line's left edge. Spaces between words are in the text.
 * The runs of a line stand in the order in which they are read.
 */
export interface Run {
  readonly face: FaceRole;
  readonly size: Points;
  readonly ink: Ink;
  readonly x: Points;
  readonly width: Points;
  readonly text: string;
  /** Set for text that is read from right to left. */
  readonly direction?: "right-to-left";
  /** Set for letters that stand high, read from left to right. */
  readonly superior?: true;
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

/** Text in one face and at one level: how deep it lies within stretches that run the other way, 0 if it is not said. */
export interface Voice {
  readonly face: FaceRole;
  readonly level?: number;
  readonly superior?: true;
}

/** Levels are even from left to right, odd from right to left (Unicode Standard Annex 9). */
export function directionAt(level = 0): Direction {
  return level % 2 === 0 ? "left-to-right" : "right-to-left";
}

/** How a run's glyphs are found. */
export function shapingOf({ direction, superior }: Pick<Run, "direction" | "superior">): Shaping {
  return direction ?? (superior === true ? "superior" : "left-to-right");
}

/** The size in which a face stands among text of this one. */
export function sizeIn(face: FaceRole, size: Points, faces: Measures): Points {
  return size * scaleOf(face, faces);
}

function scaleOf(face: FaceRole, faces: Measures): number {
  return faces.serving(face)[0]?.scale ?? 1;
}

/** A length in thousandths of the em: a text of any size has the same. */
export type Ems = number;

export function inEms(length: Points, size: Points): Ems {
  return (length * 1000) / size;
}

/** How wide a text in one voice is, a space at its end included. */
export function widthOf(text: string, { face, level, superior }: Voice, faces: Measures): Ems {
  const direction = directionAt(level);
  const shaping = superior === true && direction === "left-to-right" ? "superior" : direction;
  return faces.width(face, text, shaping) * scaleOf(face, faces);
}

/** The advance of a text in one voice and size, a space at its end included. */
export function advanceOf(text: string, voice: Voice & { readonly size: Points }, faces: Measures): Points {
  return (widthOf(text, voice, faces) * voice.size) / 1000;
}
