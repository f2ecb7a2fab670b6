// The style sheet of a letter's head: sender, contact line, return line, and what stands beside the address; and of the
// signature at its end. It must not know what a letter says.

import type { Leaded, LineManner, Points, TextManner } from "../manner.js";
import { mm } from "../sheet.js";
import { inks } from "../style.js";

const sans = { family: "furniture", ink: inks.head, linkInk: inks.head } as const;

/** A head's own measures: form A's field begins at 27 mm and leaves it less room than the other windows do. */
export interface HeadLook {
  readonly name: Leaded;
  readonly mostLines: number;
  /** Where the last line of the name stands; the lines before it stand above. */
  readonly baseline: Points;
  /** The last line's, beside a logo, which reaches lower than one line of words. */
  readonly baselineBesideLogo: Points;
  /** The upper edge of the rule below. */
  readonly rule: Points;
  readonly contact: Points;
  readonly logo: { readonly top: Points; readonly width: Points; readonly height: Points };
}

/** Above every window but that of form A. */
const usual: HeadLook = {
  name: { manner: { ...sans, strong: true, size: 15 }, leading: 18 },
  mostLines: 3,
  baseline: mm(27.3),
  baselineBesideLogo: mm(25.5),
  rule: mm(31.5),
  contact: mm(35.5),
  logo: { top: mm(13.5), width: mm(45), height: mm(15.2) },
};

const narrow: HeadLook = {
  name: { manner: { ...sans, strong: true, size: 12 }, leading: 14 },
  mostLines: 2,
  baseline: mm(15.5),
  baselineBesideLogo: mm(14.5),
  rule: mm(18.5),
  contact: mm(22),
  logo: { top: mm(6.5), width: mm(36), height: mm(10) },
};

export function headLook(window: string): HeadLook {
  return window === "din-a" ? narrow : usual;
}

export const head = {
  ruleThickness: 0.9,
  /** From the logo to the name beside it. */
  logoGap: mm(4.3),
  contact: {
    manner: { ...sans, size: 8.25, ink: inks.quiet, linkInk: inks.quiet } satisfies TextManner,
    leading: 10.5,
    /** Between e-mail and site, and the least between the two sides. */
    gap: 11,
    mostLines: 2,
  },
} as const;

/** The sender once more, over the address in the window, for the post to return what it cannot deliver. */
export const returnLine = {
  manner: { face: "furniture", size: 6.2, ink: inks.quiet } satisfies LineManner,
  /** From its baseline down to the first of the address in its zone, and to the hairline between. */
  above: mm(6.4),
  rule: { below: mm(1.2), thickness: 0.3, most: mm(75) },
} as const;

/** Date, reference and annex, beside the address. */
export const particulars = {
  label: { face: "furniture", size: 8.25, ink: inks.quiet } satisfies LineManner,
  words: {
    manner: { family: "text", ink: inks.text, linkInk: inks.link, size: 10 } satisfies TextManner,
    leading: 12.5,
  },
  /** From the widest label to the words; at least so wide is the column of labels. */
  gap: 8,
  labels: mm(19),
  /** Where the labels stand, from the right edge of the text, unless the words need more room. */
  fromRight: mm(60),
  /** Between the address's field and the labels, at least. */
  fromField: mm(3),
  /** From the last of them to the subject. */
  gapBelow: 25,
} as const;

/** The one person who signs. */
export const signature = {
  above: 12,
  picture: { width: mm(55), height: mm(18), gap: 3 },
  /** Room for ink where there is no picture. */
  room: mm(15),
} as const;
