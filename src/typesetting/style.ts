// The style sheet: type sizes, leading, inks and the highlight. Every length of a letter comes from here, but for those of
// the sheet that it stands on, in sheet.ts. It must not know what a letter says.

import type { Ink, Leaded, LineManner, Points, TextManner } from "./manner.js";
import { mm } from "./sheet.js";

/**
 * Contrast by WCAG 2.2: text, quiet text and links at least 7:1 on white, the label at least 7:1 on the tint. The rule
 * stands at least 3:1 off white, so that a grey print shows it where the tint is only a breath of grey.
 */
export const inks = {
  text: "#16181b",
  quiet: "#4c5762",
  head: "#1d3a5f",
  link: "#1d4f91",
  hairline: "#b9c1c9",
  label: "#6b4700",
  tint: "#fdf1d8",
  highlightRule: "#a8740c",
  /** The rule's ink at 55 %, on white. */
  highlightEdge: "#cfb27a",
} as const satisfies Record<string, Ink>;

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

/** Running text of one size, and what goes by it. */
export interface BodyType extends Leaded {
  /** Numbers and bullets of lists. */
  readonly marker: LineManner;
  /** Between paragraphs: half a line, so that lines meet the same grid after every second block. */
  readonly gap: Points;
  /** Leading of the names of those who sign. */
  readonly names: Points;
}

/** Of running text in the first of its steps, if the campaign says nothing. */
export const textSize: Points = 10.75;

/**
 * The steps of running text, from the largest: a letter is set in the first in which it stands as it should. The
 * smallest has a third more of leading than its size, still enough for lines so long. In the last the names, too, stand as
 * close as they may: on American paper, 17 mm shorter, that brings the close and 112 names onto a page.
 */
export function bodyTypes(largest: Points): readonly [BodyType, ...BodyType[]] {
  const smallest = largest - 0.25;
  return [
    bodyType(largest, largest + 4.25),
    bodyType(largest, largest + 3.75),
    bodyType(smallest, smallest + 3.5),
    { ...bodyType(smallest, smallest + 3.5), names: 9.75 },
  ];
}

/** Two sheets, printed on both sides. */
export const wantedPages = 4;

function bodyType(size: Points, leading: Points): BodyType {
  return {
    manner: { ...serif, size },
    leading,
    marker: { face: "text", size, ink: inks.text },
    gap: leading / 2,
    names: 10.25,
  };
}

export const subject: Leaded = { manner: { ...serif, strong: true, size: 13 }, leading: 16.5 };
/** Between the subject and what follows, beside the space above that. */
export const subjectGap: Points = 2.7;

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
  gap: 6,
  /** The label is the strong lead of this manner, the reason its plain part. */
  outstanding: { ...sans, size: 8.75, ink: inks.label } satisfies TextManner,
  quiet: { ...sans, size: 8.75, ink: inks.quiet } satisfies TextManner,
  labelLeading: 12,
  labelBelow: -0.4,
  shape: { size: 6.8, gap: 5.7 },
} as const;

/** A tint a little wider than the text, a bar in the margin, and hairlines above and below, which a poor copier keeps. */
export const highlight = {
  left: mm(4),
  right: mm(4),
  /** From the box's upper edge to the first line, and from the last line to its lower edge. */
  above: 3.4,
  below: 5.3,
  /** Between plain text and a box that follows, and between a box and what follows it. */
  gapAbove: 12,
  gapBelow: 10.3,
  rule: mm(1.2),
  edge: 0.5,
} as const;

export const signatories = {
  manner: { ...sans, size: 8.5, hangingIndent: mm(3.5) } satisfies TextManner,
  columnGap: mm(4),
  /** The line that says who signs, under a rule; its baseline is counted from the rule. */
  heading: {
    text: { manner: { ...sans, strong: true, size: 9.25, ink: inks.head }, leading: 12 } satisfies Leaded,
    rule: { thickness: 0.9, ink: inks.head },
    above: 17,
    baseline: 12,
    below: 7.7,
  },
  /** Fewer rows than this neither stay below the close alone nor go over to a page of their own. */
  leastRows: 3,
  /** A name is not divided over pages; more lines than this do not fit on the smaller paper. */
  mostLines: 45,
} as const;

export const annex = {
  heading: { manner: { ...sans, strong: true, size: 15, ink: inks.head }, leading: 19 } satisfies Leaded,
  introduction: { manner: { ...serif, size: 10 }, leading: 13.75 } satisfies Leaded,
  cell: { manner: { ...sans, size: 9 }, leading: 12 } satisfies Leaded,
  strongCell: { manner: { ...sans, strong: true, size: 9 }, leading: 12 } satisfies Leaded,
  quietCell: { manner: { ...sans, size: 9, ink: inks.quiet }, leading: 12 } satisfies Leaded,
  /** Shares of the measure: commitment, status, detail, day of the check, numbers of the sources. */
  columns: [0.3, 0.14, 0.355, 0.13, 0.075],
  cellGap: 8,
  padding: 5,
  headRule: 0.9,
  rule: 0.5,
  shape: { size: 6.5, gap: 4 },
  gap: 10,
  /** The signs and what they mean, side by side as far as they fit. */
  key: {
    text: { manner: { ...sans, size: 8.25, ink: inks.quiet }, leading: 11.5 } satisfies Leaded,
    shape: { size: 5.9, gap: 3.6 },
    above: 7,
    between: mm(5),
  },
  sources: {
    heading: { manner: { ...sans, strong: true, size: 10.5, ink: inks.head }, leading: 14 } satisfies Leaded,
    text: { manner: { ...sans, size: 8.75 }, leading: 11.5 } satisfies Leaded,
    number: { face: "furniture", size: 8.75, ink: inks.text } satisfies LineManner,
    indent: mm(6),
    headingAbove: 9,
    above: 4,
  },
  /** A row is not divided over pages; more lines than this do not fit on the smaller paper. */
  mostLines: 40,
} as const;

export const furniture = {
  quiet: { face: "furniture", size: 8.25, ink: inks.quiet } satisfies LineManner,
  /** The word that tells a draft stands above every head, and within what an office printer reaches. */
  draftMark: {
    manner: { face: "furniture-strong", size: 11, ink: inks.label } satisfies LineManner,
    baseline: mm(7),
  },
  /** Least space between the foot's words and the folio. */
  gap: 18,
} as const;

/** Height of capitals in the em, in both families (Source Serif 670, Source Sans 660): centres a line in its leading. */
const capitals = 0.67;

/** From the upper edge of a line's strip to its baseline: capitals stand in the middle of the leading. */
export function rise(size: Points, leading: Points): Points {
  return (leading + capitals * size) / 2;
}
