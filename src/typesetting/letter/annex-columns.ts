// Where the columns of the annex's table stand, from the words of its status column. Faces of a campaign's own may be
// wider than ours: that column then takes from the two to its right what its longest word needs, for its words are the
// tool's, and nobody could shorten them. It must not know rows or tags.

import type { Setting } from "../document/setting.js";
import { fitsColumn, type TableCell, type TableColumn } from "../document/table.js";
import type { Points } from "../manner.js";
import * as sheet from "../sheet.js";
import * as style from "../style.js";

const { columns, cellGap } = style.annex;
const [commitmentShare, statusShare, ...laterShares] = columns;

/** What to try, the usual first: how much of the measure the status column takes beyond its share. */
const extras = [0, 0.02, 0.04, 0.06, 0.08, 0.1];

/** The usual columns if every word of the status column fits them, else the first that it fits; else the widest. */
export function annexColumns(
  statuses: readonly TableCell[],
  left: Points,
  setting: Setting,
): readonly TableColumn[] {
  const layouts = extras.map((extra) => layoutWith(extra, left));
  const fitting = layouts.find(([, column]) =>
    statuses.every((cell) => column !== undefined && fitsColumn(cell, column, setting)),
  );
  return fitting ?? layouts.at(-1) ?? [];
}

function layoutWith(extra: number, left: Points): readonly TableColumn[] {
  const later = laterShares.reduce((sum, share) => sum + share, 0);
  const shares = [
    commitmentShare,
    statusShare + extra,
    ...laterShares.map((share) => share * (1 - extra / later)),
  ];
  return shares.map((share, index) => {
    const before = shares.slice(0, index).reduce((sum, each) => sum + each, 0);
    const isLast = index === shares.length - 1;
    return {
      x: left + before * sheet.page.measure,
      measure: share * sheet.page.measure - (isLast ? 0 : cellGap),
    };
  });
}
