// The vertical list between setting and paging: strips of a page's height, one below the other, each with its items and
// its tie to the next. Setters make it, paginate.ts cuts it. It must not know blocks, letters or paper.

import type { Ink, Points } from "../manner.js";
import type { Line } from "../paragraph/line.js";
import type { Owner, PageItem, TextItem } from "./page.js";

/**
 * How well a page may end between a strip and the next one:
 * - none: freely;
 * - lines: within a paragraph, rather than a line short;
 * - close: before the close of a letter that names follow, rather than some lines short;
 * - together: between what is best seen on one page, rather than more than half of a page short;
 * - whole: only if all that is so tied together fits on no page;
 * - firm: only if even the firmly tied part fits on no page.
 */
export type Tie = "none" | "lines" | "close" | "together" | "whole" | "firm";

/** A part of the list that says on every later page what it is: a highlighted request, a table with its head. */
export interface Region {
  /** Set again, as furniture, where the region goes on over the page. */
  readonly continued: readonly Strip[];
  /** The tint under the strips, drawn for each page's part. */
  readonly tint?: Tint;
}

/** A tint with a bar at its left edge and hairlines along its upper and lower ones. */
export interface Tint {
  readonly x: Points;
  readonly width: Points;
  readonly ink: Ink;
  readonly ruleWidth: Points;
  readonly ruleInk: Ink;
  readonly edge: Points;
  readonly edgeInk: Ink;
}

/** A piece of the page's height that is not divided. */
export interface Strip {
  readonly kind: "strip";
  /** `x` counts from the paper's left edge, `y` and `baseline` from the strip's upper edge. */
  readonly items: readonly PageItem[];
  readonly height: Points;
  /** White space above; falls away at the head of a page. */
  readonly before: Points;
  readonly tie: Tie;
  readonly region?: Region;
}

/** Entries that run in columns and fill what height they are given: how much fits is known on the page only. */
export interface Columns {
  readonly kind: "columns";
  readonly before: Points;
  /** The least height worth beginning with. */
  readonly needs: Points;
  readonly fill: (height: Points) => FilledColumns;
}

export interface FilledColumns {
  readonly items: readonly PageItem[];
  readonly height: Points;
  /** What did not fit. */
  readonly rest?: Columns;
}

export type FlowItem = Strip | Columns;

/** How the lines of one paragraph stand: all in one column at `x`, `leading` apart. */
export interface LinePlace {
  readonly x: Points;
  readonly leading: Points;
  /** From a strip's upper edge to its baseline. */
  readonly rise: Points;
  readonly before: Points;
  readonly owner: Owner;
}

/** Lines one below the other, `leading` apart, the first on the baseline. */
export function linesAt(
  lines: readonly Line[],
  { baseline, x, leading, owner }: Pick<LinePlace, "x" | "leading" | "owner"> & { readonly baseline: Points },
): readonly TextItem[] {
  return lines.map((line, index) => ({ kind: "text", x, baseline: baseline + index * leading, line, owner }));
}

/** The lines of a paragraph as strips tied so that neither its first nor its last line ever stands alone. */
export function stripsOfLines(lines: readonly Line[], place: LinePlace): readonly Strip[] {
  return lines.map((line, index) => ({
    kind: "strip",
    items: [{ kind: "text", x: place.x, baseline: place.rise, line, owner: place.owner }],
    height: place.leading,
    before: index === 0 ? place.before : 0,
    tie: tieWithin(index, lines.length),
  }));
}

/** Three lines stay together, since any cut would leave one alone. */
function tieWithin(index: number, count: number): Tie {
  if (index === count - 1) return "none";
  return index === 0 || index === count - 2 ? "firm" : "lines";
}

/** An empty strip: space that does not fall away. */
export function space(height: Points, tie: Tie): Strip {
  return { kind: "strip", items: [], height, before: 0, tie };
}

/** The strips with the white space above the first one changed. */
export function withSpaceAbove(strips: readonly Strip[], before: Points): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, before } : strip));
}

/** The strips with the last one tied to whatever follows. */
export function tiedToNext(strips: readonly Strip[], tie: Tie): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, tie } : strip));
}

/** The strips tied to each other and to whatever follows. */
export function tiedThroughout(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip) => ({ ...strip, tie: "firm" }));
}

/** The strips with more on the first of them, before what stands there. */
export function withItems(items: readonly PageItem[], strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) =>
    index === 0 ? { ...strip, items: [...items, ...strip.items] } : strip,
  );
}

/** The strips kept on one page, if they fit on one. */
export function keptWhole(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) =>
    strip.tie !== "firm" && index < strips.length - 1 ? { ...strip, tie: "whole" } : strip,
  );
}

/** Height of the strips as they stand below each other, without the space above the first. */
export function heightOf(strips: readonly Strip[]): Points {
  return strips.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before), 0);
}

/** The item, so much further down. */
export function lowered(item: PageItem, by: Points): PageItem {
  return item.kind === "text" || item.kind === "shape"
    ? { ...item, baseline: item.baseline + by }
    : { ...item, y: item.y + by };
}
