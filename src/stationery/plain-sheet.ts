// How plain sheets of our own look, such as the cover sheet. A style sheet and nothing else.

import type { LineManner, Points, TextManner } from "../typesetting/manner.js";
import { inks } from "../typesetting/style.js";

/** Of the sheet, on all sides. */
export const margin: Points = 64;
export const leading: Points = 14;

/** Space before a section, and from the title to what stands below it. */
export const sectionGap: Points = 22;
export const titleGap: Points = 6;

export const text = {
  family: "furniture",
  size: 9.5,
  ink: inks.text,
  linkInk: inks.text,
} satisfies TextManner;
export const strongText = { ...text, strong: true } satisfies TextManner;
export const listText = { ...text, size: 8 } satisfies TextManner;
export const listLeading: Points = 11;

/** One word or number on a line of its own. */
export const word = { face: "furniture", size: text.size, ink: inks.text } satisfies LineManner;
export const title = { face: "furniture-strong", size: 20, ink: inks.text } satisfies LineManner;
export const figure = { ...title, size: 26 } satisfies LineManner;

export const rule = { thickness: 0.5, ink: "#999999", below: 5 } as const;
