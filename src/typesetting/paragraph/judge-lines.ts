// How break-lines.ts judges a line: ragged right, the setting of our letters, and justified, the paper's own, by which
// the method is tried on the paper's own paragraph (Knuth and Plass 1981). Must not know text, faces or points.

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
  const isShort = between(totals.width, from, at) < from.goal * SHORT_LAST_LINE;
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

/** What the paper leaves to the user of its algorithm. */
export interface Tolerance {
  /** The greatest stretch of a line, rho in the paper. */
  readonly stretch: number;
  /** Extra demerits for two flagged ends in a row (alpha) and for neighbours of unlike tightness (gamma). */
  readonly flagged: number;
  readonly unlike: number;
}

/** The paper's setting with both edges straight and its own demerits; for the paper's paragraph. */
export const justified = (tolerance: Tolerance): Judge => ({
  isTooWide: (totals, from, at) =>
    between(totals.width, from, at) - between(totals.shrink, from, at) > from.goal + ROUNDING,
  demerits: (totals, from, at) => {
    const ratio = adjustmentRatio(totals, from, at);
    if (ratio < -1 - ROUNDING || ratio > tolerance.stretch) return Number.POSITIVE_INFINITY;
    const badness = 1 + 100 * Math.abs(ratio) ** 3;
    const flagged = flaggedTwice(totals, from, at) ? tolerance.flagged : 0;
    const unlike = Math.abs(tightness(ratio) - from.fitness) > 1 ? tolerance.unlike : 0;
    return pricedDemerits(badness, penaltyAt(totals, at)) + flagged + unlike;
  },
  fitness: (totals, from, at) => tightness(adjustmentRatio(totals, from, at)),
  ratio: adjustmentRatio,
});

const pricedDemerits = (badness: number, penalty: number): number => {
  if (penalty >= 0) return (badness + penalty) ** 2;
  return penalty === FORCED ? badness ** 2 : badness ** 2 - penalty ** 2;
};

/** By how much of its stretch or shrink a line must give to fill its measure (the paper's r). */
const adjustmentRatio = (totals: Totals, from: Node, at: number): number => {
  const missing = from.goal - naturalWidth(totals, from, at);
  if (missing === 0) return 0;
  const give = between(missing > 0 ? totals.stretch : totals.shrink, from, at);
  return give > 0 ? missing / give : missing * Number.POSITIVE_INFINITY;
};

/** The paper's four classes: tight, normal, loose, very loose. */
const tightness = (ratio: number): number => {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
};

const penaltyAt = (totals: Totals, at: number): number => {
  const item = totals.items[at];
  return item?.kind === "penalty" ? item.penalty : 0;
};

const flaggedTwice = (totals: Totals, from: Node, at: number): boolean => {
  const item = totals.items[at];
  return from.flagged && item?.kind === "penalty" && item.flagged;
};

const naturalWidth = (totals: Totals, from: Node, at: number): number => {
  const item = totals.items[at];
  return between(totals.width, from, at) + (item?.kind === "penalty" ? item.width : 0);
};
