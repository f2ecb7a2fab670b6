// How the paper itself judges a line (Knuth and Plass 1981), by which the method is tried on the paper's own paragraph.

import {
  between,
  FORCED,
  type Judge,
  type Node,
  type Totals,
} from "../../../src/typesetting/paragraph/break-lines.js";
import { flaggedTwice, naturalWidth, penaltyAt } from "../../../src/typesetting/paragraph/judge-lines.js";

/** Widths are sums of many fractions: what differs by less is the same. */
const ROUNDING = 1e-6;

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
