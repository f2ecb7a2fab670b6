// How break-lines.ts judges a line: ragged right, the setting of our letters, and in few lines, that of addresses.
// Must not know text, faces or points.

import { between, FORCED, type Judge, type Node, type Totals } from "./break-lines.js";

/** Widths are sums of many fractions: what differs by less is the same. */
const ROUNDING = 1e-6;

/**
 * A last line of one word, and this small a part of the measure, looks like an accident: in a line of 75 characters a
 * word of up to 15.
 */
const SHORT_LAST_LINE = 1 / 5;

/** So much shorter may another line become to avoid it, in hundredths of the measure. */
const SHORT_LAST_LINE_PENALTY = 40;

/** A last line of some six letters in a line of 85 looks lost, whatever its words. */
const SCRAP = 1 / 12;

/** It is avoided wherever it can be: this is more than all other prices of a text together. */
const SCRAP_DEMERITS = 1e7;

/**
 * The setting of a letter: no space stretched or shrunk, no line too wide, and the sum over all lines but the last of
 * the squared shortfalls as small as it can be, which makes the right edge as even as it can be. Shortfalls and
 * penalties are in hundredths of the measure, so a penalty of 10 weighs as much as a line that ends a tenth short.
 */
export const raggedRight: Judge = {
  isTooWide: (totals, from, at) => between(totals.width, from, at) > from.goal + ROUNDING,
  demerits: (totals, from, at) => {
    const width = naturalWidth(totals, from, at);
    if (width > from.goal + ROUNDING) return Number.POSITIVE_INFINITY;
    const penalty = penaltyAt(totals, at);
    if (penalty === FORCED) return lastLineDemerits(totals, from, at);
    const shortfall = (100 * (from.goal - width)) / from.goal;
    const repeated = flaggedTwice(totals, from, at) ? penalty * penalty : 0;
    return shortfall * shortfall + Math.sign(penalty) * penalty * penalty + repeated;
  },
  fitness: () => 0,
  ratio: () => 0,
};

const lastLineDemerits = (totals: Totals, from: Node, at: number): number => {
  const width = between(totals.width, from, at);
  if (width < from.goal * SCRAP && from.previous !== undefined) return SCRAP_DEMERITS;
  const isShort = width < from.goal * SHORT_LAST_LINE;
  return isShort && between(totals.spaces, from, at) === 0 ? SHORT_LAST_LINE_PENALTY ** 2 : 0;
};

/** More than all other prices of a text together. */
const LINE = 1e9;

/** For lines that are no running text, such as those of an address: first of all as few as the measure allows. */
const inFewestLines = (price: (shortfall: number, penalty: number) => number): Judge => ({
  ...raggedRight,
  demerits: (totals, from, at) => {
    const width = naturalWidth(totals, from, at);
    if (width > from.goal + ROUNDING) return Number.POSITIVE_INFINITY;
    const shortfall = (100 * (from.goal - width)) / from.goal;
    return LINE + price(shortfall, Math.max(0, penaltyAt(totals, at)));
  },
});

/** Few lines, that end where the sum of the penalties is least. */
export const fewestLines = inFewestLines((_, penalty) => penalty);

/** Few lines of much the same length, the last one too: squared shortfalls and penalties as for a letter's text. */
export const evenLines = inFewestLines((shortfall, penalty) => shortfall ** 2 + penalty ** 2);

/** The price of ending the line at this item. */
export const penaltyAt = (totals: Totals, at: number): number => {
  const item = totals.items[at];
  return item?.kind === "penalty" ? item.penalty : 0;
};

/** Whether the line ends flagged, and the one before it too. */
export const flaggedTwice = (totals: Totals, from: Node, at: number): boolean => {
  const item = totals.items[at];
  return from.flagged && item?.kind === "penalty" && item.flagged;
};

/** The width of the line with nothing stretched or shrunk. */
export const naturalWidth = (totals: Totals, from: Node, at: number): number => {
  const item = totals.items[at];
  return between(totals.width, from, at) + (item?.kind === "penalty" ? item.width : 0);
};
