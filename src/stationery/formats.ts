// The stationery of the post room: envelopes and sheets of labels, as they are sold, with the sources of their measures.
// A style sheet and nothing else: it must not know addresses or faces. Measure a real sample before a large run.

import type { Points } from "../typesetting/manner.js";

const mm = (millimetres: number): Points => (millimetres * 72) / 25.4;
const inch = (inches: number): Points => inches * 72;

export interface Room {
  readonly width: Points;
  readonly height: Points;
}

export interface EnvelopeFormat extends Room {
  /** How people call it. */
  readonly name: string;
}

/** C5 and DL: ISO 269 (229 × 162 mm, 220 × 110 mm). US #10: 9 1/2 × 4 1/8 in. */
export const envelopeFormats = {
  C5: { name: "C5", width: mm(229), height: mm(162) },
  DL: { name: "DL", width: mm(220), height: mm(110) },
  "US-10": { name: "US #10", width: inch(9.5), height: inch(4.125) },
} as const satisfies Record<string, EnvelopeFormat>;

export type EnvelopeFormatName = keyof typeof envelopeFormats;

/**
 * Where an address may stand on the face of an envelope. The Universal Postal Union's regulations for standardised
 * letters ask for 40 mm below the upper edge (the franking has the strip above), 15 mm from the right and the lower
 * edge, and at most 140 mm from the right edge. USPS Publication 28, appendix A1, keeps the lowest 5/8 in (15.9 mm) for
 * its barcode. So 16 mm at the foot serves both.
 */
export const addressZone = {
  fromTop: mm(40),
  fromRight: mm(15),
  fromFoot: mm(16),
  reach: mm(140),
} as const;

/**
 * The sender's address: top left, outside the franking strip, which the Universal Postal Union puts at the upper edge,
 * 40 mm deep and 74 mm from the right edge.
 */
export const returnAddressZone = {
  fromLeft: mm(10),
  fromTop: mm(10),
  fromRight: mm(74 + 5),
  depth: mm(40 - 10 - 3),
} as const;

/** A sheet of labels. All labels have one size; the pitch counts from one label's edge to the next one's. */
export interface LabelSheet {
  readonly name: string;
  readonly paper: Room;
  readonly columns: number;
  readonly rows: number;
  /** Upper left corner of the first label. */
  readonly left: Points;
  readonly top: Points;
  readonly label: Room;
  readonly pitch: Room;
  /** Kept free within a label: the cut wanders, and most printers do not reach the outer 4 mm of a sheet. */
  readonly padding: Room;
}

const a4: Room = { width: mm(210), height: mm(297) };
const usLetter: Room = { width: inch(8.5), height: inch(11) };

/**
 * - 3x8: 70 × 37 mm, the whole width of A4 without gaps (Avery Zweckform 3474 and its equals).
 * - 2x7: 99.1 × 38.1 mm, pitch 101.6 mm (Avery L7163); measures as in LibreOffice's table of labels.
 * - avery-5160: 2 5/8 × 1 in on US Letter, pitch 2 3/4 in; margins 3/16 and 1/2 in.
 */
export const labelSheets = {
  "3x8": {
    name: "3 × 8 on A4 (70 × 37 mm)",
    paper: a4,
    columns: 3,
    rows: 8,
    left: 0,
    top: mm(0.5),
    label: { width: mm(70), height: mm(37) },
    pitch: { width: mm(70), height: mm(37) },
    padding: { width: mm(5), height: mm(4) },
  },
  "2x7": {
    name: "2 × 7 on A4 (99.1 × 38.1 mm)",
    paper: a4,
    columns: 2,
    rows: 7,
    left: mm(4.65),
    top: mm(15.15),
    label: { width: mm(99.1), height: mm(38.1) },
    pitch: { width: mm(101.6), height: mm(38.1) },
    padding: { width: mm(5), height: mm(3) },
  },
  "avery-5160": {
    name: "Avery 5160, 3 × 10 on US Letter (2 5/8 × 1 in)",
    paper: usLetter,
    columns: 3,
    rows: 10,
    left: inch(3 / 16),
    top: inch(0.5),
    label: { width: inch(2.625), height: inch(1) },
    pitch: { width: inch(2.75), height: inch(1) },
    padding: { width: inch(1 / 8), height: inch(1 / 16) },
  },
} as const satisfies Record<string, LabelSheet>;

export type LabelSheetName = keyof typeof labelSheets;

/** For error messages: whole millimetres, rounded down, so that nothing is promised that is not there. */
export function millimetres(points: Points): number {
  return Math.floor((points * 25.4) / 72 + 1e-6);
}
