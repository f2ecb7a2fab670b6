// The organisations that sign, in two columns of even height on each page, read down the first column and then the
// second. How many fit is known on the page only, so the columns fill what height they are given.
// It must not know where a page begins or ends.

import type { Signatories, Signatory } from "../../letter/letter.js";
import { type Setting, setLines, type TextArea } from "../document/setting.js";
import type { Points } from "../manner.js";
import type { Columns, FilledColumns } from "../page/flow.js";
import type { PageItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as sheet from "../sheet.js";
import * as style from "../style.js";

interface Entry {
  readonly lines: readonly Line[];
  readonly owner: Tag;
}

const { manner, leading } = style.signatories.text;
const columnGap = style.signatories.columnGap;
const columnWidth: Points = (sheet.page.measure - columnGap) / 2;
const rise = style.rise(manner.size, leading);

/** The columns, or nothing if nobody signs. */
export function setSignatories(block: Signatories, area: TextArea, setting: Setting): readonly Columns[] {
  if (block.signatories.length === 0) return [];
  const parent: Tag = { type: "L", parent: area.parent, listNumbering: "None" };
  const entries = block.signatories.map((signatory) => setSignatory(signatory, parent, setting));
  return [columnsOf(entries, area.x, style.signatories.above)];
}

function setSignatory({ name, language }: Signatory, list: Tag, setting: Setting): Entry {
  const parent: Tag = { type: "LI", parent: list };
  const lines = setLines(setting, setting.contentOf(name), manner, {
    measure: columnWidth,
    called: "the column of the signatories",
  });
  if (lines.length > style.signatories.mostLines) {
    setting.refuse({
      what: `the signatory "${name.slice(0, 60)}…" takes ${lines.length} lines of its column, which is more than a page can hold`,
      remedy: "shorten the name",
    });
  }
  return { lines, owner: { type: "LBody", parent, ...(language === undefined ? {} : { language }) } };
}

function columnsOf(entries: readonly Entry[], x: Points, before: Points): Columns {
  const first = entries.slice(0, 2 * style.signatories.leastRows);
  return {
    kind: "columns",
    before,
    needs: columnHeights(first, balancedSplit(first)),
    fill: (height) => fillColumns(entries, x, height),
  };
}

function fillColumns(entries: readonly Entry[], x: Points, height: Points): FilledColumns {
  const count = fittingCount(entries, height);
  const taken = entries.slice(0, count);
  const split = balancedSplit(taken);
  const items = [
    ...columnItems(taken.slice(0, split), x),
    ...columnItems(taken.slice(split), x + columnWidth + columnGap),
  ];
  const filled = { items, height: columnHeights(taken, split) };
  if (count === entries.length) return filled;
  return { ...filled, rest: columnsOf(entries.slice(count), x, 0) };
}

/** How many entries two columns of this height hold; if few would be left over, some go with them for company. */
function fittingCount(entries: readonly Entry[], height: Points): number {
  const rows = Math.floor(height / leading + 1e-6);
  let count = 0;
  for (let column = 0; column < 2; column += 1) {
    let free = rows;
    for (let next = entries[count]; next !== undefined && next.lines.length <= free; next = entries[count]) {
      free -= next.lines.length;
      count += 1;
    }
  }
  const company = 2 * style.signatories.leastRows;
  const left = entries.length - count;
  const spared = left > 0 && left < company ? company - left : 0;
  return Math.max(1, count > company + spared ? count - spared : count);
}

/** How many entries the first column takes so that the higher column is as low as can be, the first no lower if equal. */
function balancedSplit(entries: readonly Entry[]): number {
  const total = rowsOf(entries);
  let above = 0;
  let best = { split: entries.length, higher: total };
  for (const [index, entry] of entries.entries()) {
    above += entry.lines.length;
    const higher = Math.max(above, total - above);
    if (higher < best.higher || (higher === best.higher && above * 2 >= total && best.split < index + 1)) {
      best = { split: index + 1, higher };
    }
  }
  return best.split;
}

function columnHeights(entries: readonly Entry[], split: number): Points {
  return leading * Math.max(rowsOf(entries.slice(0, split)), rowsOf(entries.slice(split)));
}

function rowsOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.lines.length, 0);
}

function columnItems(entries: readonly Entry[], x: Points): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const { lines, owner } of entries) {
    for (const line of lines) {
      items.push({ kind: "text", x, baseline: items.length * leading + rise, line, owner });
    }
  }
  return items;
}
