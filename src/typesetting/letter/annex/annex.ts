// The annex "where the State stands" into strips, in a section of its own: heading, introduction, a table with its head and
// its key, the sources, and the invitation to correct. Rows are not divided; the head returns on a later page. It must not
// know where pages end.

import type { Annex, AnnexRow, Inline } from "../../../letter/letter.js";
import { type Setting, setLines, type TextArea } from "../../document/setting.js";
import { type RowLook, setRow, type TableCell, type TableColumn } from "../../document/table.js";
import type { Ink, Leaded, Points } from "../../manner.js";
import { type FlowItem, type Region, type Strip, stripsOfLines, tiedToNext } from "../../page/flow.js";
import type { Owner, PageItem, Tag } from "../../page/page.js";
import * as sheet from "../../sheet.js";
import * as style from "../../style.js";
import { annexColumns } from "./columns.js";
import { setKey, shapes } from "./key.js";
import { setSources } from "./sources.js";

const { cell, strongCell, padding } = style.annex;
const { measure } = sheet.page;

/** The whole annex, for a page of its own. */
export function setAnnex(
  annex: Annex,
  { parent, x }: Omit<TextArea, "measure">,
  setting: Setting,
): readonly FlowItem[] {
  const section: Tag = { type: "Sect", parent };
  const leaded = (content: readonly Inline[], look: Leaded, type: "H2" | "P") =>
    setLeaded(content, look, { x, owner: { type, parent: section } }, setting);
  const heading = leaded(setting.contentOf(annex.heading), style.annex.heading, "H2");
  return [
    ...heading.map((strip) => ({ ...strip, before: 0, tie: "firm" as const })),
    ...tiedToNext(leaded(annex.introduction, style.annex.introduction, "P"), "firm"),
    ...setTable(annex, { parent: section, x }, setting),
    ...setKey(annex.key, { parent: section, x, measure }, setting),
    ...setSources(annex, { parent: section, x, measure }, setting),
    ...leaded(annex.invitation, style.annex.introduction, "P"),
  ];
}

function setLeaded(
  content: readonly Inline[],
  { manner, leading }: Leaded,
  { x, owner }: { readonly x: Points; readonly owner: Tag },
  setting: Setting,
): readonly Strip[] {
  const lines = setLines(setting, content, manner, { measure, called: "its line" });
  const rise = style.rise(manner.size, leading);
  return stripsOfLines(lines, { x, leading, rise, before: style.annex.gap, owner });
}

function setTable(
  annex: Annex,
  { parent, x }: Omit<TextArea, "measure">,
  setting: Setting,
): readonly Strip[] {
  const table: Tag = { type: "Table", parent };
  const rows = annex.rows.map((row) => ({ called: row.commitment, cells: cellsOf(row, setting) }));
  const all = [headCells(annex, setting), ...rows.map(({ cells }) => cells)];
  const inColumn = (index: number) => all.flatMap((cells) => cells.slice(index, index + 1));
  const columns = annexColumns(
    { status: inColumn(1), checked: inColumn(3), sources: inColumn(4) },
    x,
    setting,
  );
  const headed = (row: Owner): Strip => setHead(annex, row, columns, setting);
  const head = headed({ type: "TR", parent: { type: "THead", parent: table } });
  const region: Region = { continued: [headed("artifact")] };
  const body: Tag = { type: "TBody", parent: table };
  const lookOf = (index: number) => (index === rows.length - 1 ? headLook(x) : bodyLook(x));
  const strips = rows.map(({ called, cells }, index): Strip => {
    const strip = setRow(cells, columns, { type: "TR", parent: body }, lookOf(index), setting);
    refuseIfHigh(strip, called, setting);
    return { ...strip, tie: index >= rows.length - 2 ? "firm" : "none" };
  });
  return [head, ...strips].map((strip) => ({ ...strip, region }));
}

function setHead(annex: Annex, row: Owner, columns: readonly TableColumn[], setting: Setting): Strip {
  const x = columns[0]?.x ?? 0;
  const strip = setRow(headCells(annex, setting), columns, row, headLook(x), setting);
  const over: PageItem = { kind: "rectangle", x, y: 0, width: measure, ...headRule };
  return { ...strip, items: [...strip.items, over], before: style.annex.gap, tie: "firm" };
}

const headRule = { height: style.annex.headRule, ink: style.inks.head };

function headCells({ columns }: Annex, { contentOf }: Setting): readonly TableCell[] {
  const { manner } = strongCell;
  return columns.map((text): TableCell => ({ content: contentOf(text), manner, heads: "Column" }));
}

const headLook = (x: Points) => lookWith(style.annex.headRule, style.inks.head, x);
const bodyLook = (x: Points) => lookWith(style.annex.rule, style.inks.hairline, x);

function lookWith(thickness: Points, ink: Ink, x: Points): RowLook {
  const rise = style.rise(cell.manner.size, cell.leading);
  const rule = { x, width: measure, thickness, room: thickness, ink };
  return {
    leading: cell.leading,
    rise,
    above: padding,
    below: padding,
    rule,
    called: "its column of the annex",
  };
}

function refuseIfHigh({ height }: Strip, called: string, setting: Setting): void {
  const { mostLines, rule } = style.annex;
  if (height - rule <= mostLines * cell.leading) return;
  setting.refuse({
    what: `the row "${called}" of the annex takes more than ${mostLines} lines, which is more than a page can hold`,
    remedy: "shorten its detail",
  });
}

/** Commitment, status, detail, day of the check, sources. */
function cellsOf(row: AnnexRow, { contentOf }: Setting): readonly TableCell[] {
  const { manner } = cell;
  const shape = { ...style.annex.shape, shape: shapes[row.standing], ink: style.inks.text };
  return [
    { content: contentOf(row.commitment), manner, heads: "Row" },
    { content: contentOf(row.status), manner: statusManner(row), shape },
    { content: contentOf(row.detail), manner },
    { content: contentOf(row.checked), manner },
    { content: contentOf(row.sources), manner },
  ];
}

/** What is open is set strong. */
function statusManner({ standing }: AnnexRow): Leaded["manner"] {
  return (standing === "outstanding" || standing === "partial" ? strongCell : cell).manner;
}
