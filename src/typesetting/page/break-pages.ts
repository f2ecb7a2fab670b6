// Where pages end: the vertical list in, the best division of the whole of it out, as the lines of a paragraph are broken
// (M. F. Plass, "Optimal pagination techniques for automatic typesetting systems", Stanford 1981). A page that ends short
// has its price, and so has each tie that a page's end cuts. It must not know blocks, tags or letters.

import type { Points } from "../manner.js";
import type { Columns, FlowItem, Region, Strip, Tie } from "./flow.js";
import type { PageItem } from "./page.js";

/** Where the body may stand: the first page begins lower, below address and subject. */
export interface Frame {
  readonly firstTop: Points;
  readonly top: Points;
  readonly bottom: Points;
}

/** What stands in its place on a page. */
export interface Placed {
  readonly content: { readonly items: readonly PageItem[]; readonly height: Points };
  readonly y: Points;
  readonly region: Region | undefined;
}

/** The pages of a list. */
export interface BrokenPages {
  readonly pages: readonly (readonly Placed[])[];
  /** How often what belongs together stands on two pages. */
  readonly parted: number;
}

/**
 * What it costs to end a page at a tie, to be compared with the squared shortfall of a page in hundredths of its height: a
 * price of 400 is paid if the page would otherwise end a fifth short.
 */
const prices: Readonly<Record<Tie, number>> = {
  none: 0,
  lines: 25,
  close: 144,
  together: 3600,
  whole: 1e9,
  firm: 1e13,
};

/** Names are best seen at a glance. */
const partedColumns = 900;

/** More than all shortfalls and lesser ties of a letter. */
const onePage = 1e6;

/** Sums of many heights differ from the same height in one by rounding. */
const rounding: Points = 0.001;

/** Where a page may begin: with an item, or with what is left of columns that began on the page before. */
interface PageStart {
  readonly index: number;
  readonly rest?: Columns;
}

/** The best way found so far to begin a page here. */
interface Node {
  readonly start: PageStart;
  readonly cost: number;
  readonly parted: number;
  readonly previous: Node | undefined;
}

const origin: Node = { start: { index: 0 }, cost: 0, parted: 0, previous: undefined };

/** Breaks the list so that the sum of the prices is least. An empty list makes one empty page. */
export function breakPages(flow: readonly FlowItem[], frame: Frame): BrokenPages {
  const last = flow.length === 0 ? { ...origin, previous: origin } : cheapestWay(flow, frame);
  const nodes: Node[] = [];
  for (let node = last.previous; node !== undefined; node = node.previous) nodes.unshift(node);
  const pages = nodes.map((node, index) => {
    const placed = placedFrom(node, flow, frame);
    return placed.slice(0, endOf(placed, nodes[index + 1]?.start));
  });
  return { pages, parted: last.parted };
}

/** How much of what fits stands on a page before the start of the next one. */
function endOf(placed: readonly PlacedItem[], next: PageStart | undefined): number {
  if (next === undefined) return placed.length;
  const isLast = ({ next: own }: PlacedItem) =>
    own?.index === next.index && (own.rest === undefined) === (next.rest === undefined);
  return placed.findIndex(isLast) + 1;
}

/** The end of the list, from which the nodes lead back to the first page. What costs most is tried only where it must be. */
function cheapestWay(flow: readonly FlowItem[], frame: Frame): Node {
  for (const limit of [prices.together, prices.whole, prices.firm]) {
    const found = cheapestWithin(flow, frame, limit);
    if (found !== undefined) return found;
  }
  throw new Error("no way to break the pages");
}

/** The cheapest way that cuts no tie dearer than the limit. */
function cheapestWithin(flow: readonly FlowItem[], frame: Frame, limit: number): Node | undefined {
  const best: (Node | undefined)[] = [origin];
  for (let index = 0; index < flow.length; index += 1) {
    const begun = best[index];
    const waiting = begun === undefined ? [] : [begun];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const way of betterWaysFrom(node, { flow, frame, limit, best })) {
        if (way.start.index === index) waiting.push(way);
        else best[way.start.index] = way;
      }
    }
  }
  return best[flow.length];
}

interface Search {
  readonly flow: readonly FlowItem[];
  readonly frame: Frame;
  readonly limit: number;
  /** By the item with which a page begins, the best way found so far. */
  readonly best: readonly (Node | undefined)[];
}

/**
 * The page that begins at a node, ended after each of its items in turn, as far as no way so good is known; the first page
 * may also stay empty.
 */
function betterWaysFrom(node: Node, { flow, frame, limit, best }: Search): readonly Node[] {
  const pageHeight = frame.bottom - frame.top;
  const shortfall = (end: Points) => Math.max(0, (100 * (frame.bottom - end)) / pageHeight) ** 2;
  const ways: Node[] = [];
  if (node === origin && frame.firstTop > frame.top) {
    ways.push({ ...origin, cost: onePage + shortfall(frame.firstTop), previous: node });
  }
  fillPage(node, flow, frame, ({ height }, y, { tie }, index, rest) => {
    const isLast = index === flow.length;
    if (prices[tie] > limit && !isLast) return;
    const price = rest === undefined ? prices[tie] : partedColumns;
    const cost = isLast ? node.cost : node.cost + onePage + price + shortfall(y + height);
    if (index !== node.start.index && cost >= (best[index]?.cost ?? Number.POSITIVE_INFINITY)) return;
    const parted = node.parted + (prices[tie] >= prices.together && !isLast ? 1 : 0);
    ways.push({ start: rest === undefined ? { index } : { index, rest }, cost, parted, previous: node });
  });
  return ways;
}

/** What stands on a page, and where a page would begin that ends after it; a head that is said again ends none. */
interface PlacedItem extends Placed {
  readonly next?: PageStart;
}

function placedFrom(node: Node, flow: readonly FlowItem[], frame: Frame): readonly PlacedItem[] {
  const placed: PlacedItem[] = headFrom(node, flow, frame.top);
  fillPage(node, flow, frame, (content, y, { region }, index, rest) => {
    placed.push({ content, y, region, next: rest === undefined ? { index } : { index, rest } });
  });
  return placed;
}

/** Called for what stands at `y`, with the item with which a page would begin that ends after it. */
type Visit = (
  content: Placed["content"],
  y: Points,
  strip: Partial<Pick<Strip, "region">> & Pick<Strip, "tie">,
  next: number,
  rest?: Columns,
) => void;

const untied = { tie: "none" } as const;

/** Visits what a page holds below its head that begins at a node: as much as fits, and one item at least. */
function fillPage(node: Node, flow: readonly FlowItem[], frame: Frame, visit: Visit): void {
  const { start, previous } = node;
  const head = headFrom(node, flow, frame.top);
  let y = previous === undefined ? frame.firstTop : endOfHead(head, frame.top);
  let mustPlace = y <= frame.top || head.length > 0;
  for (let index = start.index; index < flow.length; index += 1) {
    const item = index === start.index ? (start.rest ?? flow[index]) : flow[index];
    if (item === undefined) break;
    const isFirst = index === start.index && head.length === 0;
    y += isFirst ? 0 : item.before;
    const needed = item.kind === "columns" ? item.needs : item.height;
    if (!mustPlace && y + needed > frame.bottom + rounding) break;
    mustPlace = false;
    if (item.kind === "strip") {
      visit(item, y, item, index + 1);
      y += item.height;
    } else {
      const content = item.fill(frame.bottom - y);
      visit(content, y, untied, content.rest === undefined ? index + 1 : index, content.rest);
      if (content.rest !== undefined) break;
      y += content.height;
    }
  }
}

function headFrom({ start, previous }: Node, flow: readonly FlowItem[], top: Points): PlacedItem[] {
  return previous === undefined ? [] : headOf(flow, start, top);
}

/** What says again, at the head of a page, what region it goes on with. */
function headOf(flow: readonly FlowItem[], { index, rest }: PageStart, top: Points): PlacedItem[] {
  const region = rest === undefined ? regionGoingOn(flow, index) : undefined;
  const placed: PlacedItem[] = [];
  let y = top;
  for (const strip of region?.continued ?? []) {
    if (placed.length > 0) y += strip.before;
    placed.push({ content: strip, y, region });
    y += strip.height;
  }
  return placed;
}

function endOfHead(head: readonly PlacedItem[], top: Points): Points {
  const last = head.at(-1);
  return last === undefined ? top : last.y + last.content.height;
}

/** The region that a page would go on with if it began at this item. */
function regionGoingOn(flow: readonly FlowItem[], index: number): Region | undefined {
  const item = flow[index];
  const above = flow[index - 1];
  if (item?.kind !== "strip" || above?.kind !== "strip") return undefined;
  return item.region === above.region ? item.region : undefined;
}
