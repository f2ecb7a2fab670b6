// The annex "where the State stands" into strips, in a section of its own: heading, introduction, a table with its head,
// and the invitation to correct. Rows are not divided; the head returns on a later page. It must not know where pages end.

import type { Annex, AnnexRow, Inline } from "../../letter/letter.js";
import { type Setting, setLines } from "../document/setting.js";
import type { Ink, Leaded, Points } from "../manner.js";
import { type FlowItem, type Region, type Strip, stripsOfLines, type Tie, tiedToNext } from "../page/flow.js";
import type { Owner, PageItem, ShapeItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";
import { annexColumns, type ColumnPlace } from "./annex-columns.js";

const { cell, strongCell, padding } = style.annex;
const shapeInset = style.annex.shape.size + style.annex.shape.gap;
const { left, measure } = style.page;
const cellRise = style.rise(cell.manner.size, cell.leading);

/** The whole annex, for a page of its own. */
export function setAnnex(annex: Annex, document: Tag, setting: Setting): readonly FlowItem[] {
  const section: Tag = { type: "Sect", parent: document };
  const heading = setLeaded(
    setting.contentOf(annex.heading),
    style.annex.heading,
    { type: "H2", parent: section },
    setting,
  );
  const introduction = setLeaded(
    annex.introduction,
    style.annex.introduction,
    { type: "P", parent: section },
    setting,
  );
  const invitation = setLeaded(
    annex.invitation,
    style.annex.introduction,
    { type: "P", parent: section },
    setting,
  );
  return [
    ...heading.map((strip) => ({ ...strip, before: 0, tie: "firm" as const })),
    ...tiedToNext(introduction, "firm"),
    ...setTable(annex, section, setting),
    ...invitation,
  ];
}

function setLeaded(
  content: readonly Inline[],
  { manner, leading }: Leaded,
  owner: Tag,
  setting: Setting,
): readonly Strip[] {
  const lines = setLines(setting, content, manner, { measure: style.page.measure, called: "its line" });
  const rise = style.rise(manner.size, leading);
  return stripsOfLines(lines, { x: left, leading, rise, before: style.annex.gap, owner });
}

function setTable(annex: Annex, section: Tag, setting: Setting): readonly Strip[] {
  const table: Tag = { type: "Table", parent: section };
  const headRow: Tag = { type: "TR", parent: { type: "THead", parent: table } };
  const places = placesFor(annex, setting);
  const headed = (ownerOf: () => Owner): Strip =>
    headStrip(
      annex.columns.map((text) => ({
        content: setting.contentOf(text),
        leaded: strongCell,
        owner: ownerOf(),
      })),
      places,
      setting,
    );
  const region: Region = { continued: [headed(() => "artifact")] };
  const head = headed(() => ({ type: "TH", parent: headRow, scope: "Column" }));
  const body: Tag = { type: "TBody", parent: table };
  const rows = annex.rows.map((row, index) =>
    rowStrip(cellsOf(row, { type: "TR", parent: body }, setting), places, setting, {
      commitment: row.commitment,
      tie: index === annex.rows.length - 2 ? "firm" : "none",
    }),
  );
  return [head, ...rows].map((strip) => ({ ...strip, region }));
}

/** The columns that this annex's statuses need, each with the shape before it. */
function placesFor(annex: Annex, setting: Setting): readonly ColumnPlace[] {
  const statuses = annex.rows.map((row) => ({
    content: setting.contentOf(row.status),
    manner: statusManner(row).manner,
    inset: shapeInset,
  }));
  return annexColumns(statuses, setting);
}

interface Cell {
  readonly content: readonly Inline[];
  readonly leaded: Leaded;
  readonly owner: Owner;
  readonly shape?: ShapeItem["shape"];
}

function headStrip(cells: readonly Cell[], places: readonly ColumnPlace[], setting: Setting): Strip {
  const { items, height } = setCells(cells, places, setting);
  const rule = ruleBelow(height, style.annex.headRule, style.inks.text);
  return {
    kind: "strip",
    items: [...items, rule],
    height: height + style.annex.headRule,
    before: style.annex.gap,
    tie: "firm",
  };
}

function rowStrip(
  cells: readonly Cell[],
  places: readonly ColumnPlace[],
  setting: Setting,
  { commitment, tie }: { readonly commitment: string; readonly tie: Tie },
): Strip {
  const { items, height } = setCells(cells, places, setting);
  if (height > style.annex.mostLines * cell.leading) {
    setting.refuse({
      what: `the row "${commitment}" of the annex takes more than ${style.annex.mostLines} lines, which is more than a page can hold`,
      remedy: "shorten its detail or its sources",
    });
  }
  const rule = ruleBelow(height, style.annex.rule, style.inks.hairline);
  return { kind: "strip", items: [...items, rule], height: height + style.annex.rule, before: 0, tie };
}

const shapes: Readonly<Record<AnnexRow["standing"], ShapeItem["shape"]>> = {
  party: "party",
  met: "check",
  partial: "half",
  outstanding: "triangle",
  unknown: "question",
};

function cellsOf(row: AnnexRow, parent: Tag, setting: Setting): readonly Cell[] {
  const plain = setting.contentOf;
  const data = (): Tag => ({ type: "TD", parent });
  return [
    { content: plain(row.commitment), leaded: cell, owner: { type: "TH", parent, scope: "Row" } },
    {
      content: plain(row.status),
      leaded: statusManner(row),
      owner: data(),
      shape: shapes[row.standing],
    },
    { content: plain(row.detail), leaded: cell, owner: data() },
    { content: row.source, leaded: cell, owner: data() },
  ];
}

/** What is open is set strong. */
function statusManner(row: AnnexRow): Leaded {
  return row.standing === "outstanding" || row.standing === "partial" ? strongCell : cell;
}

/** The cells side by side, their first lines on one baseline. */
function setCells(
  cells: readonly Cell[],
  places: readonly ColumnPlace[],
  setting: Setting,
): { readonly items: readonly PageItem[]; readonly height: Points } {
  const items: PageItem[] = [];
  let mostLines = 1;
  for (const [index, each] of cells.entries()) {
    const place = places[index];
    if (place === undefined) throw new Error("more cells than columns");
    const inset = each.shape === undefined ? 0 : shapeInset;
    if (each.shape !== undefined) items.push(shapeAt(each.shape, place.x));
    const lines = setLines(setting, each.content, each.leaded.manner, {
      measure: place.measure - inset,
      called: "its column of the annex",
    });
    items.push(...cellLines(lines, place.x + inset, each.owner));
    mostLines = Math.max(mostLines, lines.length);
  }
  return { items, height: 2 * padding + mostLines * cell.leading };
}

function cellLines(lines: readonly Line[], x: Points, owner: Owner): readonly PageItem[] {
  return lines.map((line, index) => ({
    kind: "text",
    x,
    baseline: padding + index * cell.leading + cellRise,
    line,
    owner,
  }));
}

function shapeAt(shape: ShapeItem["shape"], x: Points): ShapeItem {
  const ink = style.inks.text;
  return { kind: "shape", shape, x, baseline: padding + cellRise, size: style.annex.shape.size, ink };
}

function ruleBelow(y: Points, height: Points, ink: Ink): PageItem {
  return { kind: "rectangle", x: left, y, width: measure, height, ink };
}
