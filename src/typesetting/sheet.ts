// The sheet: paper, margins, where text and furniture stand on it, and the windows of envelopes. Lengths in millimetres are
// written here and in the style sheet only. It must not know type, ink or letters.

import type { Paper, WindowPreset } from "../letter/letter.js";
import type { Points } from "./manner.js";

export const mm = (millimetres: number): Points => (millimetres * 72) / 25.4;
export const inch = (inches: number): Points => inches * 72;

/**
 * The length of a line: some 85 characters of Source Serif, which the leading bears. It is the same on either paper, so
 * that a paragraph breaks the same way on both.
 */
const measure = mm(160);

/** A sheet, and the left edge of the text on it: the margins are equal. On A4 they are 25 mm. */
interface Sheet {
  readonly width: Points;
  readonly height: Points;
  readonly left: Points;
}

export const papers: Readonly<Record<Paper, Sheet>> = {
  A4: sheetOf(mm(210), mm(297)),
  Letter: sheetOf(inch(8.5), inch(11)),
};

function sheetOf(width: Points, height: Points): Sheet {
  return { width, height, left: (width - measure) / 2 };
}

/** The page. The highlight, at most, reaches beyond the measure. */
export const page = {
  measure,
  /** Upper edge of the body on later pages, and of the annex: the capitals of its first line stand 25 mm from the paper's. */
  top: mm(23.65),
  /** From the lower edge of the paper to that of the body. */
  bottom: mm(20.5),
  runningHead: mm(16),
  /** A hairline below the running head. */
  headRule: { y: mm(17.9), thickness: 0.4 },
  /** From the lower edge of the paper to the foot's baseline. */
  foot: mm(12),
} as const;

/** Where a sheet is folded for a DIN window: a short line at the left edge, from the upper edge of the paper. */
export const foldMarks = { x: mm(5), length: mm(3.5), thickness: 0.3 } as const;

/** Where an address must stand to be seen. `zone` is where its first line begins; it may grow upward to `top`. */
export interface AddressField {
  readonly left: Points;
  readonly width: Points;
  readonly top: Points;
  readonly zone: Points;
  /** Absent where no window limits the block. */
  readonly bottom?: Points;
  /** Where the subject's line begins, at the earliest. */
  readonly subject: Points;
}

/** A field by its edges: its left one is that of the text. */
interface Window extends Omit<AddressField, "left" | "width"> {
  readonly right: Points;
  /** Where the sheet is folded, from its upper edge. */
  readonly folds: readonly Points[];
}

/**
 * DIN 5008, forms B and A: field 85 × 45 mm, 20 mm from the left, 45 or 27 mm from the top; its lower 27.3 mm are the
 * address zone, the 17.7 mm above it (return address and endorsements) take what the zone cannot hold. Text keeps 5 mm
 * from either end of the field, for the play of the sheet in its envelope.
 *
 * US #10 (9 1/2 × 4 1/8 in), standard window 4 1/2 × 1 1/8 in, 7/8 in from the left and 1/2 in from the lower edge. A
 * Letter sheet folded in three (3 2/3 in) stands on the envelope's lower edge, so that the window shows it from 2.04 to
 * 3.17 in; pushed to either side, from 7/8 to 4 3/8 in. Measure a real envelope before printing.
 */
const windows: Readonly<Record<WindowPreset, Window>> = {
  "din-b": {
    right: mm(20 + 85 - 5),
    top: mm(45),
    zone: mm(45 + 17.7),
    bottom: mm(90),
    subject: mm(96),
    folds: [mm(105), mm(210)],
  },
  "din-a": {
    right: mm(20 + 85 - 5),
    top: mm(27),
    zone: mm(27 + 17.7),
    bottom: mm(72),
    subject: mm(78),
    folds: [mm(87), mm(192)],
  },
  "us-10": {
    right: inch(4.375),
    top: inch(2.05),
    zone: inch(2.05),
    bottom: inch(3.17),
    subject: inch(3.5),
    folds: [],
  },
  none: { right: mm(105), top: mm(45), zone: mm(45), subject: mm(45), folds: [] },
};

/** The address's field of a window on a paper. */
export function addressField(window: WindowPreset, paper: Paper): AddressField {
  const { right, folds: _, ...field } = windows[window];
  const { left } = papers[paper];
  return { left, width: right - left, ...field };
}

/** Where the sheet is folded for its window, from its upper edge. */
export function foldsOf(window: WindowPreset): readonly Points[] {
  return windows[window].folds;
}
