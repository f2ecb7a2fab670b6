// The vertical list onto pages: where break-pages.ts ends them, with the tint under each page's part of a region.
// It must not know blocks, tags or letters.

import { type BrokenPages, breakPages, type Frame, type Placed } from "./break-pages.js";
import { type FlowItem, lowered, type Region } from "./flow.js";
import type { PageItem } from "./page.js";

/** The items of each page, with positions on the paper. */
export type PageItems = readonly (readonly PageItem[])[];

/** The items of the list, broken into pages. An empty list makes one empty page. */
export function paginate(flow: readonly FlowItem[], frame: Frame): PageItems {
  return assemblePages(breakPages(flow, frame));
}

export function assemblePages({ pages }: BrokenPages): PageItems {
  return pages.map(assemble);
}

/** The items where they stand, and the tint of each region's part before its first item. */
function assemble(placed: readonly Placed[]): readonly PageItem[] {
  const items: PageItem[] = [];
  placed.forEach((strip, index) => {
    if (strip.region !== undefined && strip.region !== placed[index - 1]?.region) {
      items.push(...tintOf(strip.region, placed.slice(index)));
    }
    for (const item of strip.content.items) items.push(lowered(item, strip.y));
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
  const height = last === undefined ? 0 : last.y + last.content.height - y;
  const { x, width, edge } = tint;
  return [
    { kind: "rectangle", x, y, width, height, ink: tint.ink },
    { kind: "rectangle", x, y, width, height: edge, ink: tint.edgeInk },
    { kind: "rectangle", x, y: y + height - edge, width, height: edge, ink: tint.edgeInk },
    { kind: "rectangle", x, y, width: tint.ruleWidth, height, ink: tint.ruleInk },
  ];
}
