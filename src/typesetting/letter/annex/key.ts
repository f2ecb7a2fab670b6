// The signs of the annex's table with what they mean, below it: side by side as far as they fit a line. A sign whose words
// take more than a line has its lines to itself. It must not know where pages end.

import type { AnnexRow, AnnexSign } from "../../../letter/letter.js";
import { type Setting, setLines, type TextArea } from "../../document/setting.js";
import type { Points } from "../../manner.js";
import { type Strip, stripsOfLines, withItems } from "../../page/flow.js";
import type { PageItem, ShapeItem, Tag } from "../../page/page.js";
import type { Line } from "../../paragraph/line.js";
import * as style from "../../style.js";

/** Each standing by a shape of its own, for a reader who sees no colour. */
export const shapes: Readonly<Record<AnnexRow["standing"], ShapeItem["shape"]>> = {
  party: "party",
  met: "check",
  partial: "half",
  outstanding: "triangle",
  unknown: "question",
};

const { key: look } = style.annex;
const { manner, leading } = look.text;
const rise = style.rise(manner.size, leading);
const inset: Points = look.shape.size + look.shape.gap;

export function setKey(
  signs: readonly AnnexSign[],
  { parent, x, measure }: TextArea,
  setting: Setting,
): readonly Strip[] {
  const set = signs.map((sign): SetSign => {
    const within = { measure: measure - inset, called: "its line" };
    const lines = setLines(setting, setting.contentOf(sign.words), manner, within);
    return { sign, lines, width: inset + Math.max(0, ...lines.map(({ width }) => width)) };
  });
  return inRows(set, measure).flatMap((row, index) => rowOfSigns(row, { x, parent, isFirst: index === 0 }));
}

interface SetSign {
  readonly sign: AnnexSign;
  readonly lines: readonly Line[];
  readonly width: Points;
}

/** As many signs in a row as fit beside each other. */
function inRows(signs: readonly SetSign[], measure: Points): readonly (readonly SetSign[])[] {
  const rows: SetSign[][] = [];
  let left = 0;
  for (const sign of signs) {
    const row = rows.at(-1);
    if (row !== undefined && left + sign.width <= measure && sign.lines.length === 1) row.push(sign);
    else {
      rows.push([sign]);
      left = 0;
    }
    left += sign.lines.length > 1 ? measure : sign.width + look.between;
  }
  return rows;
}

function rowOfSigns(
  row: readonly SetSign[],
  { x, parent, isFirst }: { readonly x: Points; readonly parent: Tag; readonly isFirst: boolean },
): readonly Strip[] {
  const place = { leading, rise, before: isFirst ? look.above : 0 };
  let left = x;
  const items: PageItem[] = [];
  for (const { sign, lines, width } of row) {
    const owner: Tag = { type: "P", parent };
    items.push({ kind: "shape", ...shapeOf(sign), x: left, baseline: rise });
    const strips = stripsOfLines(lines, { ...place, x: left + inset, owner });
    if (strips.length !== 1) return withItems(items, strips);
    items.push(...(strips[0]?.items ?? []));
    left += width + look.between;
  }
  return [{ kind: "strip", items, height: leading, before: place.before, tie: "none" }];
}

function shapeOf({ standing }: AnnexSign) {
  return { shape: shapes[standing], size: look.shape.size, ink: style.inks.quiet };
}
