// One block of running text into strips: a paragraph, heading, list, quotation or rule, with the tags it needs.
// It must not know requests and signatories, which stand in the body alone, nor where pages end.

import type { Heading, List, Quotation, TextBlock } from "../../letter/letter.js";
import type { Points } from "../manner.js";
import { type Strip, space, tiedThroughout, tiedToNext, withItems, withSpaceAbove } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";
import { type BodySetting, setDisplay, setLeaded, type TextArea } from "./setting.js";

/** Where a block stands, and within how many lists. */
export interface Nesting {
  readonly area: TextArea;
  /** Lists around it. */
  readonly depth: number;
  /** White space above it. */
  readonly gap: Points;
}

export function setBlock(block: TextBlock, nesting: Nesting, setting: BodySetting): readonly Strip[] {
  switch (block.kind) {
    case "paragraph":
      return setLeaded(
        block.content,
        setting.type,
        { ...nesting.area, type: "P", before: nesting.gap },
        setting,
      );
    case "heading":
      return setHeading(block, nesting, setting);
    case "list":
      return setList(block, nesting, setting);
    case "quotation":
      return setQuotation(block, nesting, setting);
    case "thematic-break":
      return [thematicBreak(nesting)];
  }
}

/** Blocks below each other; headings stay with what follows. The first one stands at the head of its area. */
export function setBlocks(
  blocks: readonly TextBlock[],
  nesting: Nesting,
  setting: BodySetting,
): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const strips = setBlock(block, nesting, setting);
    const spaced = index === 0 ? withSpaceAbove(strips, 0) : strips;
    return block.kind === "heading" ? tiedToNext(spaced, "firm") : spaced;
  });
}

function setHeading(block: Heading, { area }: Nesting, setting: BodySetting): readonly Strip[] {
  const look = style.headings[block.level];
  const place = { ...area, type: `H${block.level}`, before: look.above } as const;
  const strips = tiedThroughout(setLeaded(block.content, look, place, setting, setDisplay));
  // What follows brings its own gap; the heading takes back what makes it more than `below`.
  return [...strips.slice(0, -1), ...shortened(strips.at(-1), setting.type.gap - look.below)];
}

function shortened(strip: Strip | undefined, by: Points): readonly Strip[] {
  return strip === undefined ? [] : [{ ...strip, height: strip.height - by }];
}

/** Markers stand to the right, one above the other, so that the longest begins at the area's left edge. */
function setList(list: List, { area, depth, gap }: Nesting, setting: BodySetting): readonly Strip[] {
  const listNumbering = list.markers === undefined ? "Disc" : "Decimal";
  const parent: Tag = { type: "L", parent: area.parent, listNumbering };
  const items = list.items.map((content, index) => {
    const text = list.markers?.[index] ?? style.list.bullet;
    return { content, marker: setting.setLine(`${text} `, setting.type.marker) };
  });
  const widest = Math.max(0, ...items.map(({ marker }) => marker.width));
  const indent = Math.max(style.list.indent, widest + style.list.markerGap);
  return items.flatMap(({ content, marker }, index) => {
    const tag: Tag = { type: "LI", parent };
    const inner: TextArea = {
      parent: { type: "LBody", parent: tag },
      x: area.x + indent,
      measure: area.measure - indent,
    };
    const strips = setBlocks(content, { area: inner, depth: depth + 1, gap: style.list.itemGap }, setting);
    const x = area.x + (list.markers === undefined ? 0 : widest - marker.width);
    const owner: Tag = { type: "Lbl", parent: tag };
    const above = index === 0 ? listGap(depth, gap) : style.list.itemGap;
    return withSpaceAbove(marked(strips, marker, { x, owner, above: 0, type: setting.type }), above);
  });
}

/** A list within a list stands as close to its lead as the items to each other. */
function listGap(depth: number, gap: Points): Points {
  return depth === 0 ? gap : style.list.itemGap;
}

/**
 * The strips with an item's marker before the first thing that is read, but on the baseline of the first line of text:
 * `above` strips stand over that.
 */
export function marked(
  strips: readonly Strip[],
  marker: Line,
  at: { readonly x: Points; readonly owner: Tag; readonly above: number; readonly type: style.BodyType },
): readonly Strip[] {
  const { leading, manner } = at.type;
  const first = strips[0] ?? space(leading, "none");
  const baseline = baselineBelow(strips, at.above) ?? style.rise(manner.size, leading);
  const item = { kind: "text", x: at.x, baseline, line: marker, owner: at.owner } as const;
  return withItems([item], [first, ...strips.slice(1)]);
}

/** From the upper edge of the strips to the first baseline that is not in the `skipped` ones. */
function baselineBelow(strips: readonly Strip[], skipped: number): Points | undefined {
  let above = 0;
  for (const [index, strip] of strips.entries()) {
    if (index > 0) above += strip.before;
    const text = index < skipped ? undefined : strip.items.find((item) => item.kind === "text");
    if (text?.kind === "text") return above + text.baseline;
    above += strip.height;
  }
  return undefined;
}

function setQuotation(block: Quotation, nesting: Nesting, setting: BodySetting): readonly Strip[] {
  const { area, gap } = nesting;
  const { indentLeft, indentRight } = style.quotation;
  const inner = {
    parent: { type: "BlockQuote", parent: area.parent },
    x: area.x + indentLeft,
    measure: area.measure - indentLeft - indentRight,
  } as const;
  return withSpaceAbove(setBlocks(block.content, { ...nesting, area: inner }, setting), gap);
}

function thematicBreak({ area, gap }: Nesting): Strip {
  const { width, thickness, height } = style.thematicBreak;
  const x = area.x + (area.measure - width) / 2;
  const rule = {
    kind: "rectangle",
    x,
    y: height / 2,
    width,
    height: thickness,
    ink: style.inks.hairline,
  } as const;
  return { kind: "strip", items: [rule], height, before: gap, tie: "none" };
}
