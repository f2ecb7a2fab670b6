// A list into strips: each item with its marker to the left, on the baseline of its first line of text. How an item's
// blocks are set is handed in. It must not know what kinds of blocks there are, nor where pages end.

import type { List, TextBlock } from "../../letter/letter.js";
import type { Points } from "../manner.js";
import { type Strip, space, withSpaceAbove } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";
import type { BodySetting, TextArea } from "./setting.js";

/** Where a list or another block stands, and within how many lists. */
export interface Nesting {
  readonly area: TextArea;
  /** Lists around it. */
  readonly depth: number;
  /** White space above it. */
  readonly gap: Points;
}

/** Sets the blocks of an item below each other. */
export type SetItem = (content: readonly TextBlock[], nesting: Nesting) => readonly Strip[];

/** Markers stand to the right, one above the other, so that the longest begins at the area's left edge. */
export function setList(
  list: List,
  { area, depth, gap }: Nesting,
  setting: BodySetting,
  setItem: SetItem,
): readonly Strip[] {
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
    const strips = setItem(content, { area: inner, depth: depth + 1, gap: style.list.itemGap });
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
  return [{ ...first, items: [item, ...first.items] }, ...strips.slice(1)];
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
