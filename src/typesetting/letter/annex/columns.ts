// Where the columns of the annex's table stand, from the words of its narrow ones: status, day of the check, and numbers of
// the sources. Faces of a campaign's own may be wider than ours, and so may a language's days: those columns then take from
// commitment and detail what their cells need to stand on one line each, or at least their longest word, for their words are
// the tool's, and nobody could shorten them. It must not know rows or tags.

import type { Setting } from "../../document/setting.js";
import { fitsColumn, standsOnOneLine, type TableCell, type TableColumn } from "../../document/table.js";
import type { Points } from "../../manner.js";
import * as sheet from "../../sheet.js";
import * as style from "../../style.js";

const { columns, cellGap } = style.annex;
const [commitment, status, detail, checked, sources] = columns;

/** What to try, the usual first: how much of the measure a narrow column takes beyond its share. */
const extras = Array.from({ length: 16 }, (_, hundredths) => hundredths / 100);

/** The cells of the narrow columns, their heads among them. */
export interface NarrowColumns {
  readonly status: readonly TableCell[];
  readonly checked: readonly TableCell[];
  readonly sources: readonly TableCell[];
}

/** The usual columns if every cell of the narrow ones fits them; else these as wide as they need, within limits. */
export function annexColumns(narrow: NarrowColumns, left: Points, setting: Setting): readonly TableColumn[] {
  const { measure } = sheet.page;
  const extra = {
    status: extraFor(narrow.status, status * measure - cellGap, setting),
    checked: extraFor(narrow.checked, checked * measure - cellGap, setting),
    sources: extraFor(narrow.sources, sources * measure, setting),
  };
  const shrunk = 1 - (extra.status + extra.checked + extra.sources) / (commitment + detail);
  const shares = [
    commitment * shrunk,
    status + extra.status,
    detail * shrunk,
    checked + extra.checked,
    sources + extra.sources,
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

/**
 * The first with which every cell stands on one line of the column, of which a head may take several; else the first with
 * which every word fits it; the most if none does.
 */
function extraFor(cells: readonly TableCell[], measure: Points, setting: Setting): number {
  const suits = (fits: typeof fitsColumn) => (extra: number) =>
    cells.every((cell) =>
      (cell.heads === "Column" ? fitsColumn : fits)(cell, measure + extra * sheet.page.measure, setting),
    );
  return extras.find(suits(standsOnOneLine)) ?? extras.find(suits(fitsColumn)) ?? extras.at(-1) ?? 0;
}
