// The annex "where the State stands" into strips, in a section of its own: heading, introduction, a table with its head and
// its key, the sources, and the invitation to correct. Rows are not divided; the head returns on a later page. It must not
// know where pages end.

import type { Annex, AnnexRow, Inline } from "../../../letter/letter.js";
import { type Setting, setLeaded, type TextArea } from "../../document/setting.js";
import { type RowLook, setTable, type TableCell } from "../../document/table.js";
import type { Leaded, Points } from "../../manner.js";
import {
  type FlowItem,
  type Strip,
  space,
  tiedThroughout,
  tiedToNext,
  withSpaceAbove,
} from "../../page/flow.js";
import type { Tag } from "../../page/page.js";
import * as sheet from "../../sheet.js";
import * as style from "../../style.js";
import { annexColumns } from "./columns.js";
import { setKey, shapes } from "./key.js";
import { setSources } from "./sources.js";

const { cell, strongCell, quietCell, padding } = style.annex;
const { measure } = sheet.page;

/** The whole annex, for a page of its own. */
export function setAnnex(
  annex: Annex,
  { parent, x }: Omit<TextArea, "measure">,
  setting: Setting,
): readonly FlowItem[] {
  const section: Tag = { type: "Sect", parent };
  const area = { parent: section, x, measure };
  const leaded = (content: readonly Inline[], look: Leaded, type: "H2" | "P") =>
    setLeaded(content, look, { ...area, type, before: style.annex.gap }, setting);
  const heading = leaded(setting.contentOf(annex.heading), style.annex.heading, "H2");
  return [
    ...withSpaceAbove(tiedThroughout(heading), 0),
    ...tiedToNext(leaded(annex.introduction, style.annex.introduction, "P"), "firm"),
    ...setRecord(annex, area, setting),
    ...setKey(annex.key, area, setting),
    ...setSources(annex, area, setting),
    ...leaded(annex.invitation, style.annex.introduction, "P"),
  ];
}

function setRecord(annex: Annex, area: TextArea, setting: Setting): readonly Strip[] {
  const { x } = area;
  const head = headCells(annex, setting);
  const rows = annex.rows.map((row) => cellsOf(row, setting));
  const inColumn = (index: number) => [head, ...rows].flatMap((cells) => cells.slice(index, index + 1));
  const narrow = { status: inColumn(1), checked: inColumn(3), sources: inColumn(4) };
  const columns = annexColumns(narrow, x, setting);
  const rule = { thickness: style.annex.headRule, ink: style.inks.head };
  const look = lookWith({ thickness: style.annex.rule, ink: style.inks.hairline }, x);
  const [headLook, lastLook] = [lookWith({ ...rule, isDouble: true }, x), lookWith(rule, x)];
  const table = { columns, head, rows, look, headLook, lastLook };
  const strips = setTable(table, { parent: area.parent, before: style.annex.gap }, setting);
  for (const [index, { commitment }] of annex.rows.entries())
    refuseIfHigh(strips[index + 1], commitment, setting);
  return strips.map((strip, index) => (index > rows.length - 2 ? { ...strip, tie: "firm" } : strip));
}

function headCells({ columns }: Annex, { contentOf }: Setting): readonly TableCell[] {
  const { manner } = strongCell;
  return columns.map((text): TableCell => ({ content: contentOf(text), manner, heads: "Column" }));
}

function lookWith(
  given: Pick<NonNullable<RowLook["rule"]>, "thickness" | "ink" | "isDouble">,
  x: Points,
): RowLook {
  const { manner, leading } = cell;
  const rule = { ...given, x, width: measure, room: given.thickness };
  const called = "its column of the annex";
  return { leading, rise: style.rise(manner.size, leading), above: padding, below: padding, rule, called };
}

function refuseIfHigh({ height }: Strip = space(0, "none"), called: string, setting: Setting): void {
  const { mostLines, rule } = style.annex;
  if (height - rule <= mostLines * cell.leading) return;
  setting.refuse({
    what: `the row "${called}" of the annex takes more than ${mostLines} lines, which is more than a page can hold`,
    remedy: "shorten its detail",
  });
}

/** Commitment, status, detail, day of the check, sources. */
function cellsOf(row: AnnexRow, { contentOf }: Setting): readonly TableCell[] {
  const { manner } = lookOf(row);
  const shape = { ...style.annex.shape, shape: shapes[row.standing], ink: style.inks.text };
  return [
    { content: contentOf(row.commitment), manner: cell.manner, heads: "Row" },
    { content: contentOf(row.status), manner: statusLook(row).manner, shape },
    { content: contentOf(row.detail), manner },
    { content: contentOf(row.checked), manner },
    { content: contentOf(row.sources), manner },
  ];
}

/** What is open is set strong, what is not known quietly. */
function statusLook(row: AnnexRow): Leaded {
  return row.standing === "outstanding" || row.standing === "partial" ? strongCell : lookOf(row);
}

function lookOf({ standing }: AnnexRow): Leaded {
  return standing === "unknown" ? quietCell : cell;
}
