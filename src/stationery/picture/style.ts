// How the picture of a campaign looks. A style sheet and nothing else.
//
// Four standings, told apart three times over: by shape, by ink, and in the bars by greys far enough from each other for
// any printer (relative luminance about 0.04, 0.24, 0.47 and 0.84).

import type { Ink, LineManner, Points, TextManner } from "../../typesetting/manner.js";
import type { ShapeItem } from "../../typesetting/page/page.js";
import { inks } from "../../typesetting/style.js";
import type { DrawnStanding } from "./content.js";

export const margin: Points = 36;
export const leading: Points = 11;
export const sectionGap: Points = 11;

export const title = { face: "furniture-strong", size: 16, ink: inks.head } satisfies LineManner;
export const titleLeading: Points = 20;
export const heading = { face: "furniture-strong", size: 9, ink: inks.head } satisfies LineManner;

export const text = { family: "furniture", size: 8, ink: inks.text, linkInk: inks.text } satisfies TextManner;
export const strongText = { ...text, strong: true } satisfies TextManner;
export const quiet = { face: "furniture", size: 7, ink: inks.quiet } satisfies LineManner;

export const legend = { face: "furniture", size: 8, ink: inks.text } satisfies LineManner;

/** The matrix: as small as a page of 125 States asks for. */
export const matrix = {
  leading: 8.7,
  name: { face: "furniture", size: 7, ink: inks.text } satisfies LineManner,
  head: { face: "furniture-strong", size: 7, ink: inks.head } satisfies LineManner,
  /** Widest and narrowest a column of signs may be, and the least room for a name. */
  widest: 12.2,
  narrowest: 8,
  leastName: 96,
  blocks: [2, 1],
  blockGap: 18,
  shape: 5.2,
  /** Between tints of neighbouring cells. */
  cellGap: 0.7,
} as const;

export interface StandingLook {
  readonly word: string;
  readonly shape: ShapeItem["shape"];
  readonly ink: Ink;
  /** Behind the shape; of what is not known, none. */
  readonly tint?: Ink;
  readonly bar: Ink;
}

/** In the order in which they are listed and stacked, from below. */
export const standings: Readonly<Record<DrawnStanding, StandingLook>> = {
  met: { word: "met", shape: "check", ink: "#1d3a5f", tint: "#dde8f4", bar: "#1d3a5f" },
  partial: { word: "partial", shape: "half", ink: "#4c5762", tint: "#eceff2", bar: "#7d8ea3" },
  outstanding: { word: "outstanding", shape: "triangle", ink: "#6b4700", tint: "#f5d9a3", bar: "#dfa544" },
  unknown: { word: "unknown", shape: "question", ink: "#4c5762", bar: "#e9ecef" },
};

export const order: readonly DrawnStanding[] = ["met", "partial", "outstanding", "unknown"];

export const years = {
  /** Side by side. */
  across: 2,
  gap: 24,
  height: 52,
  /** Between the bars of neighbouring years. */
  barGap: 0.6,
  axis: 10,
  below: 9,
  /** Of the table: every so many years. */
  step: 4,
} as const;
