// Date, reference and annex beside the address, on its lines: labels in one column, words in another, at the right edge
// of the text. Words too wide for their column turn over. It must not know what a reference is.

import type { Particular } from "../../letter/letter.js";
import { type Setting, setDisplay } from "../document/setting.js";
import type { Points } from "../manner.js";
import { linesAt } from "../page/flow.js";
import type { PageItem, Tag } from "../page/page.js";
import { particulars as look } from "./head-style.js";

/** The room beside the address: from the edge of its field to the right edge of the text. */
export interface Beside {
  readonly left: Points;
  readonly right: Points;
  readonly firstBaseline: Points;
}

export interface SetParticulars {
  readonly items: readonly PageItem[];
  /** Where they begin. */
  readonly left: Points;
  /** The lower edge of the last line. */
  readonly bottom: Points;
}

export function setParticulars(
  particulars: readonly Particular[],
  { left, right, firstBaseline }: Beside,
  document: Tag,
  setting: Setting,
): SetParticulars {
  const { manner, leading } = look.words;
  const labels = particulars.map(({ label }) => setting.setLine(`${label} `, look.label));
  const labelWidth = Math.max(look.labels, ...labels.map(({ width }) => width + look.gap));
  const room = right - left - look.fromField - labelWidth;
  const words = particulars.map(({ words: text }) =>
    setDisplay(setting, setting.contentOf(text), manner, {
      measure: room,
      called: "its room beside the address",
    }),
  );
  const widest = Math.max(0, ...words.flat().map(({ width }) => width));
  const x = right - Math.max(look.fromRight, labelWidth + widest);
  let baseline = firstBaseline;
  const items = labels.flatMap((label, index): readonly PageItem[] => {
    const owner: Tag = { type: "P", parent: document };
    const lines = words[index] ?? [];
    const first = baseline;
    baseline += lines.length * leading;
    return [
      { kind: "text", x, baseline: first, line: label, owner },
      ...linesAt(lines, { x: x + labelWidth, baseline: first, leading, owner }),
    ];
  });
  return { items, left: x, bottom: baseline - leading + look.gapBelow };
}
