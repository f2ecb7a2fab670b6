// Font files opened once: measures text, finds characters that a face lacks, and hands pdf/ the glyphs and subsets.
// The only file that knows fontkit. It must not know letters, lines or PDFKit.

import type { FaceRole } from "./page.js";

/** A font file that plays a part, as the campaign or the shipped defaults name it. */
export interface FaceFile {
  readonly role: FaceRole;
  /** For error messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Vertical measures in thousandths of the em, upward positive. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** What typesetting asks of the faces. Widths are in thousandths of the em, kerning and ligatures included. */
export interface Measures {
  /** The advance of the text: the sum of its words' and spaces' advances, each word shaped once and remembered. */
  readonly width: (role: FaceRole, text: string) => number;
  /** Code points of the text for which the face has no glyph, each once, in order of occurrence. */
  readonly missing: (role: FaceRole, text: string) => readonly number[];
  readonly metrics: (role: FaceRole) => FaceMetrics;
}
