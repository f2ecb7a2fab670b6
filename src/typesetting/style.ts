// The style sheet: paper, margins, windows, type sizes, leading, inks and the highlight. Every length of a letter comes
// from here, and `mm` is written here only. It must not know what a letter says.

import type { Paper, WindowPreset } from "../letter/letter.js";
import type { Ink, Leaded, LineManner, Points, TextManner } from "./manner.js";

const mm = (millimetres: number): Points => (millimetres * 72) / 25.4;
const inch = (inches: number): Points => inches * 72;

export const papers: Readonly<Record<Paper, { readonly width: Points; readonly height: Points }>> = {
  A4: { width: mm(210), height: mm(297) },
  Letter: { width: inch(8.5), height: inch(11) },
};

/**
 * Contrast by WCAG 2.2: text, quiet text and links at least 7:1 on white, the label at least 7:1 on the tint. The rule
 * stands at least 3:1 off white, so that a grey print shows it where the tint is only a breath of grey.
 */
export const inks = {
  text: "#1a1a1a",
  quiet: "#4d5359",
  head: "#1f3a5f",
  link: "#1f4e8c",
  hairline: "#b9bec4",
  label: "#5a3d00",
  tint: "#fdf1d8",
  highlightRule: "#a8740c",
} as const satisfies Record<string, Ink>;

/**
 * The page. The left margin puts the text under the address in the window (20 mm to the DIN field and 5 mm within it).
 * The measure holds 60 to 75 characters of Source Serif; the tint, at most, reaches beyond it. Both papers have the
 * same measure, so a paragraph breaks the same way on either.
 */
export const page = {
  left: mm(25),
  measure: mm(142),
  /** Upper edge of the body on later pages, and of the annex. */
  top: mm(27),
  /** From the lower edge of the paper to that of the body. */
  bottom: mm(23),
  runningHead: mm(17),
  /** From the lower edge of the paper to the foot's baseline. */
  foot: mm(14),
} as const;

/** Where the letterhead may stand: above every window. Form A's field begins at 27 mm and leaves it less room. */
export const letterhead = {
  top: mm(13),
  logo: { width: mm(70), height: mm(18) },
  formA: { top: mm(9), logo: { width: mm(60), height: mm(14) } },
  manner: {
    family: "furniture",
    strong: true,
    size: 10,
    ink: inks.head,
    linkInk: inks.link,
  } satisfies TextManner,
  leading: 13,
  mostLines: 3,
} as const;

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

/**
 * DIN 5008, forms B and A: field 85 × 45 mm, 20 mm from the left, 45 or 27 mm from the top; its lower 27.3 mm are the
 * address zone, the 17.7 mm above it (return address and endorsements) take what the zone cannot hold.
 *
 * US #10 (9 1/2 × 4 1/8 in), standard window 4 1/2 × 1 1/8 in, 7/8 in from the left and 1/2 in from the lower edge. A
 * Letter sheet folded in three (3 2/3 in) stands on the envelope's lower edge, so that the window shows it from 2.04 to
 * 3.17 in; pushed to either side, from 7/8 to 4 3/8 in. Measure a real envelope before printing.
 */
export const addressFields: Readonly<Record<WindowPreset, AddressField>> = {
  "din-b": {
    left: page.left,
    width: mm(20 + 85) - page.left,
    top: mm(45),
    zone: mm(45 + 17.7),
    bottom: mm(90),
    subject: mm(98.5),
  },
  "din-a": {
    left: page.left,
    width: mm(20 + 85) - page.left,
    top: mm(27),
    zone: mm(27 + 17.7),
    bottom: mm(72),
    subject: mm(80.5),
  },
  "us-10": {
    left: page.left,
    width: inch(4.375) - page.left,
    top: inch(2.05),
    zone: inch(2.05),
    bottom: inch(3.17),
    subject: inch(3.5),
  },
  none: { left: page.left, width: mm(80), top: mm(45), zone: mm(45), subject: mm(45) },
};

/** The address in its own size, and the one smaller step that is allowed where the field has no room for that. */
export const address = {
  sizes: [
    { manner: { face: "text", size: 10, ink: inks.text } satisfies LineManner, leading: 12.5 },
    { manner: { face: "text", size: 8.5, ink: inks.text } satisfies LineManner, leading: 10.2 },
  ],
  /** From the foot of the address to the subject where no window fixes both. */
  gapBelow: 36,
} as const;

const serif = { family: "text", ink: inks.text, linkInk: inks.link } as const;
const sans = { family: "furniture", ink: inks.text, linkInk: inks.link } as const;

/** Running text. Space between blocks is half a line, so lines meet the same grid after every second block. */
export const text: Leaded = { manner: { ...serif, size: 10.75 }, leading: 14.5 };
/** Numbers and bullets of lists. */
export const marker: LineManner = { face: "text", size: text.manner.size, ink: inks.text };
export const dateline = {
  manner: { face: "text", size: text.manner.size, ink: inks.text } satisfies LineManner,
  leading: text.leading,
  /** From a dateline on a line of its own to the subject. */
  gapBelow: text.leading,
} as const;
export const blockGap: Points = text.leading / 2;

export const subject: Leaded = { manner: { ...serif, strong: true, size: 12.5 }, leading: 16.5 };
export const subjectGap: Points = 12;

/** Headings within the body, by level. The space above is larger than the one below: a heading belongs to what follows. */
export const headings: Readonly<
  Record<2 | 3 | 4 | 5 | 6, Leaded & { readonly above: Points; readonly below: Points }>
> = {
  2: { manner: { ...serif, strong: true, size: 11.75 }, leading: 14.5, above: 14.5, below: 3.5 },
  3: { manner: { ...serif, strong: true, size: 10.75 }, leading: 14.5, above: 11, below: 3.5 },
  4: {
    manner: { ...serif, strong: true, emphasis: true, size: 10.75 },
    leading: 14.5,
    above: 11,
    below: 0,
  },
  5: { manner: { ...serif, emphasis: true, size: 10.75 }, leading: 14.5, above: 7.25, below: 0 },
  6: {
    manner: { ...serif, emphasis: true, size: 10.75, ink: inks.quiet },
    leading: 14.5,
    above: 7.25,
    below: 0,
  },
};

export const list = {
  /** From the marker to the text, for each level. */
  indent: mm(6.5),
  itemGap: 3.75,
  bullet: "•",
  /** Between the longest number and the text. */
  markerGap: 5,
} as const;

export const quotation = { indentLeft: mm(6.5), indentRight: mm(6.5) } as const;

/** A thematic break: a short rule in the middle of the measure. */
export const thematicBreak = { width: mm(30), thickness: 0.5, height: 14.5 } as const;

/** The numbered requests and the label over those that have one. */
export const recommendation = {
  indent: mm(8.5),
  gap: 8,
  /** The label is the strong lead of this manner, the reason its plain part. */
  outstanding: { ...sans, size: 8.75, ink: inks.label } satisfies TextManner,
  quiet: { ...sans, size: 8.75, ink: inks.quiet } satisfies TextManner,
  labelLeading: 12,
  labelBelow: 1.5,
  /** Between label and reason, beside the space of the text. */
  reasonGap: 5,
  shape: { size: 6.5, gap: 4 },
} as const;

/** A tint a little wider than the text, and a rule in the margin. */
export const highlight = {
  left: mm(4),
  right: mm(4),
  padding: 5.5,
  /** Between two boxes, and from a box to plain text. */
  gap: 8,
  rule: mm(0.9),
} as const;

export const signatories = {
  text: { manner: { ...serif, size: 9, hangingIndent: mm(3.5) } satisfies TextManner, leading: 12 },
  columnGap: mm(5),
  above: 18,
  /** Fewer rows than this neither stay below the close alone nor go over to a page of their own. */
  leastRows: 3,
  /** A name is not divided over pages; more lines than this do not fit on the smaller paper. */
  mostLines: 45,
} as const;

export const annex = {
  heading: { manner: { ...sans, strong: true, size: 15, ink: inks.head }, leading: 20 } satisfies Leaded,
  introduction: { manner: { ...serif, size: 10, ink: inks.quiet }, leading: 14 } satisfies Leaded,
  cell: { manner: { ...sans, size: 9 }, leading: 12 } satisfies Leaded,
  strongCell: { manner: { ...sans, strong: true, size: 9 }, leading: 12 } satisfies Leaded,
  /** Shares of the block's width: commitment, status, detail, source. */
  columns: [0.215, 0.175, 0.285, 0.325],
  cellGap: 8,
  padding: 5,
  headRule: 0.9,
  rule: 0.5,
  shape: { size: 6.5, gap: 4 },
  gap: 10,
  /** A row is not divided over pages; more lines than this do not fit on the smaller paper. */
  mostLines: 40,
} as const;

export const furniture = {
  quiet: { face: "furniture", size: 8.5, ink: inks.quiet } satisfies LineManner,
  /** Least space between the foot's words and the folio. */
  gap: 18,
} as const;

/** Height of capitals in the em, in both families (Source Serif 670, Source Sans 660): centres a line in its leading. */
const capitals = 0.67;

/** From the upper edge of a line's strip to its baseline: capitals stand in the middle of the leading. */
export function rise(size: Points, leading: Points): Points {
  return (leading + capitals * size) / 2;
}
