// The vertical list into pages. Each item knows the height that must be free for it to be set where it would stand; here
// is only asked whether that fits. What fits on no page is divided all the same, first where it harms least.
// It must not know blocks, tags or letters.

import type { Points } from "../manner.js";
import { type Columns, type FlowItem, heightOf, lowered, type Region, type Strip, type Tie } from "./flow.js";
import type { PageItem } from "./page.js";

/** Where the body may stand: the first page begins lower, below address and subject. */
export interface Frame {
  readonly firstTop: Points;
  readonly top: Points;
  readonly bottom: Points;
}

interface Placed {
  readonly items: readonly PageItem[];
  readonly y: Points;
  readonly height: Points;
  readonly region: Region | undefined;
}

/** The page that is being filled and those before it; `headed` while it holds nothing but a repeated head. */
interface Filling {
  readonly pages: Placed[][];
  current: Placed[];
  y: Points;
  headed: boolean;
}

/** Sums of many heights differ from the same height in one by rounding. */
const rounding: Points = 0.001;

/** The items of each page, with positions on the paper. An empty list makes one empty page. */
export function paginate(flow: readonly FlowItem[], frame: Frame): readonly (readonly PageItem[])[] {
  const needs = neededHeights(flow, frame.bottom - frame.top);
  const filling: Filling = { pages: [], current: [], y: frame.firstTop, headed: frame.firstTop <= frame.top };
  flow.forEach((item, index) => {
    if (item.kind === "columns") {
      placeColumns(item, frame, filling);
      return;
    }
    if (!fits(item.before, needs[index] ?? item.height, frame, filling)) {
      turnPage(frame, filling, regionGoingOn(flow, index));
    }
    place(item, filling);
  });
  return [...filling.pages, filling.current].map(assemble);
}

/**
 * For each item the height that must be free below the space above it. The first strip of a tied group speaks for the
 * group; if that is higher than any page, the first strip of each firmly tied part speaks for its part, and so on.
 */
function neededHeights(flow: readonly FlowItem[], pageHeight: Points): readonly Points[] {
  const needs = flow.map((item) => (item.kind === "columns" ? item.needs : item.height));
  for (const group of groupsOf(flow, 0, flow.length, ["whole", "firm"])) {
    if (claim(group, flow, needs, pageHeight)) continue;
    for (const part of groupsOf(flow, group.start, group.end, ["firm"])) claim(part, flow, needs, pageHeight);
  }
  return needs;
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Maximal stretches from `from` up to `to` that hang together by the given ties. */
function groupsOf(
  flow: readonly FlowItem[],
  from: number,
  to: number,
  ties: readonly Tie[],
): readonly Group[] {
  const groups: Group[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    const item = flow[index];
    const goesOn = item?.kind === "strip" && ties.includes(item.tie) && index + 1 < to;
    if (goesOn) continue;
    groups.push({ start, end: index + 1 });
    start = index + 1;
  }
  return groups;
}

/** Gives the group's height to its first item, unless no page could hold it. */
function claim(group: Group, flow: readonly FlowItem[], needs: Points[], pageHeight: Points): boolean {
  let height = 0;
  for (let index = group.start; index < group.end; index += 1) {
    height += (needs[index] ?? 0) + (index === group.start ? 0 : (flow[index]?.before ?? 0));
  }
  const head = heightOf(regionGoingOn(flow, group.start)?.continued ?? []);
  if (height + head > pageHeight + rounding) return false;
  needs[group.start] = height;
  return true;
}

/** The region that a page would go on with if it began at this item. */
function regionGoingOn(flow: readonly FlowItem[], index: number): Region | undefined {
  const item = flow[index];
  const above = flow[index - 1];
  if (item?.kind !== "strip" || above?.kind !== "strip") return undefined;
  return item.region === above.region ? item.region : undefined;
}

function fits(before: Points, needed: Points, frame: Frame, filling: Filling): boolean {
  if (filling.headed) return true;
  const above = filling.current.length === 0 ? 0 : before;
  return filling.y + above + needed <= frame.bottom + rounding;
}

function turnPage(frame: Frame, filling: Filling, region: Region | undefined): void {
  filling.pages.push(filling.current);
  filling.current = [];
  filling.y = frame.top;
  for (const strip of region?.continued ?? []) place({ ...strip, region }, filling);
  filling.headed = true;
}

type Placeable = Omit<Strip, "region" | "tie"> & { readonly region?: Region | undefined };

function place(strip: Placeable, filling: Filling): void {
  if (filling.current.length > 0) filling.y += strip.before;
  const { items, height, region } = strip;
  filling.current.push({ items, y: filling.y, height, region });
  filling.y += height;
  filling.headed = false;
}

function placeColumns(columns: Columns, frame: Frame, filling: Filling): void {
  if (!fits(columns.before, columns.needs, frame, filling)) turnPage(frame, filling, undefined);
  const above = filling.current.length === 0 ? 0 : columns.before;
  const { items, height, rest } = columns.fill(frame.bottom - filling.y - above);
  place({ kind: "strip", items, height, before: columns.before }, filling);
  if (rest === undefined) return;
  turnPage(frame, filling, undefined);
  placeColumns(rest, frame, filling);
}

/** The items where they stand, and the tint of each region's part before its first item. */
function assemble(placed: readonly Placed[]): readonly PageItem[] {
  const items: PageItem[] = [];
  placed.forEach((strip, index) => {
    if (strip.region !== undefined && strip.region !== placed[index - 1]?.region) {
      items.push(...tintOf(strip.region, placed.slice(index)));
    }
    for (const item of strip.items) items.push(lowered(item, strip.y));
  });
  return items;
}

function tintOf(region: Region, placed: readonly Placed[]): readonly PageItem[] {
  const { tint } = region;
  if (tint === undefined) return [];
  const end = placed.findIndex((strip) => strip.region !== region);
  const part = end === -1 ? placed : placed.slice(0, end);
  const y = part[0]?.y ?? 0;
  const last = part.at(-1);
  const height = last === undefined ? 0 : last.y + last.height - y;
  const { x, width, edge } = tint;
  return [
    { kind: "rectangle", x, y, width, height, ink: tint.ink },
    { kind: "rectangle", x, y, width, height: edge, ink: tint.edgeInk },
    { kind: "rectangle", x, y: y + height - edge, width, height: edge, ink: tint.edgeInk },
    { kind: "rectangle", x, y, width: tint.ruleWidth, height, ink: tint.ruleInk },
  ];
}
