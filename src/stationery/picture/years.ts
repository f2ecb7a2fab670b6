// One panel a commitment: how many States stood where at the end of each year, as stacked bars, small multiples on one
// scale; and the same in figures, as a table. Each panel is a Figure that says its first and last year in words.
// It must not know what a status means.

import type { Setting } from "../../typesetting/document/setting.js";
import {
  type RowLook,
  setTable,
  type TableCell,
  type TableColumn,
} from "../../typesetting/document/table.js";
import type { Points } from "../../typesetting/manner.js";
import { type Strip, withSpaceAbove } from "../../typesetting/page/flow.js";
import type { PageItem, Tag } from "../../typesetting/page/page.js";
import type { Sheet } from "../sheet-parts.js";
import type { Counts, PictureColumn, PictureContent, PictureYear } from "./content.js";
import * as style from "./style.js";

const { years: look } = style;

interface Panels {
  readonly years: readonly PictureYear[];
  /** The most States of any year: the height of the scale. */
  readonly scale: number;
  readonly document: Tag;
  readonly setting: Setting;
}

/** What the inks of the bars mean, from below. */
export function setLegend({ document, setting }: Sheet): Strip {
  const owner: Tag = { type: "P", parent: document };
  let x = style.margin;
  const items = style.order.flatMap((standing): readonly PageItem[] => {
    const { bar: ink, word } = style.standings[standing];
    const line = setting.setLine(`${word} `, style.legend);
    const square = { kind: "rectangle", x, y: 3, width: 6, height: 6, ink } as const;
    const text = { kind: "text", x: x + 9, baseline: 8.6, line, owner } as const;
    x += 9 + line.width + 14;
    return [square, text];
  });
  return { kind: "strip", items, height: style.leading, before: 2, tie: "firm" };
}

/** Panels side by side, row by row. */
export function setPanels(
  { columns, years }: PictureContent,
  { document, measure, setting }: Sheet,
): readonly Strip[] {
  const commitments = columns.filter(({ kind }) => kind === "commitment");
  const scale = Math.max(1, ...years.map(({ states }) => states));
  const width = (measure - (look.across - 1) * look.gap) / look.across;
  const panels = { years, scale, document, setting };
  const rows = Array.from({ length: Math.ceil(commitments.length / look.across) }, (_, row): Strip => {
    const here = commitments.slice(row * look.across, (row + 1) * look.across);
    const items = here.flatMap((column, index) =>
      panelItems(column, { x: style.margin + index * (width + look.gap), width }, panels),
    );
    const height = 2 * style.leading + look.height + look.axis + look.below;
    return { kind: "strip", items, height, before: 0, tie: "none" };
  });
  return withSpaceAbove(rows, style.sectionGap);
}

interface Place {
  readonly x: Points;
  readonly width: Points;
}

function panelItems(column: PictureColumn, place: Place, panels: Panels): readonly PageItem[] {
  const { setting, document, years } = panels;
  const heading = setting.setLine(`${column.sign} ${column.label}`, style.heading);
  const last = countsIn(years.at(-1), column.id);
  const words = style.order
    .map((standing) => `${style.standings[standing].word} ${last[standing]}`)
    .join(" · ");
  return [
    { kind: "text", x: place.x, baseline: 8, line: heading, owner: { type: "H3", parent: document } },
    {
      kind: "text",
      x: place.x,
      baseline: 8 + style.leading,
      line: setting.setLine(words, style.quiet),
      owner: { type: "P", parent: document },
    },
    ...barItems(column, place, panels),
    ...axisItems(place, panels),
  ];
}

const top: Points = 2 * style.leading;

function barItems(
  column: PictureColumn,
  { x, width }: Place,
  { years, scale, document }: Panels,
): readonly PageItem[] {
  const owner: Tag = { type: "Figure", parent: document, alternative: inWords(column, years) };
  const step = width / Math.max(1, years.length);
  return years.flatMap((year, index) => {
    const counts = countsIn(year, column.id);
    let foot = top + look.height;
    return style.order.flatMap((standing): readonly PageItem[] => {
      const height = (counts[standing] / scale) * look.height;
      foot -= height;
      if (height === 0) return [];
      const { bar: ink } = style.standings[standing];
      return [
        { kind: "rectangle", x: x + index * step, y: foot, width: step - look.barGap, height, ink, owner },
      ];
    });
  });
}

/** The first and the last year, and those between that end in 0 and have room. */
function axisItems({ x, width }: Place, { years, setting }: Panels): readonly PageItem[] {
  const step = width / Math.max(1, years.length);
  const labelled = years.filter(({ year }, index) => {
    const isEnd = index === 0 || index === years.length - 1;
    return isEnd || (year % 10 === 0 && index >= 4 && index <= years.length - 5);
  });
  return labelled.map(({ year }): PageItem => {
    const index = years.findIndex((each) => each.year === year);
    const line = setting.setLine(String(year), style.quiet);
    const isLast = index === years.length - 1;
    const left = isLast ? x + width - line.width : x + index * step;
    return { kind: "text", x: left, baseline: top + look.height + 8, line, owner: "artifact" };
  });
}

const nobody: Counts = { met: 0, partial: 0, outstanding: 0, unknown: 0 };

function countsIn(year: PictureYear | undefined, id: string): Counts {
  return year?.counts.get(id) ?? nobody;
}

function inWords({ label, id }: PictureColumn, years: readonly PictureYear[]): string {
  const told = [years[0], years.at(-1)].map((year) => {
    const counts = countsIn(year, id);
    const words = style.order.map((standing) => `${counts[standing]} ${style.standings[standing].word}`);
    return `${year?.year ?? ""}: ${words.join(", ")}`;
  });
  return `${label}, States by standing at the end of each year, as bars. ${told.join(". ")}.`;
}

const rowLook: RowLook = { leading: 9.4, rise: 7.2, above: 0, below: 0, called: "its column of the years" };
const labelWidth = 150;
const standingWidth = 62;
const small = { ...style.text, size: 7 };
const smallStrong = { ...small, strong: true } as const;

/** The figures of every fourth year and the last: a row for each commitment and standing. */
export function setYearFigures(
  { columns, years }: PictureContent,
  { document, measure, setting }: Sheet,
): readonly Strip[] {
  const shown = years.filter(
    (_, index) => index === years.length - 1 || (years.length - 1 - index) % look.step === 0,
  );
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    content: setting.contentOf(text),
    manner: small,
    ...more,
  });
  const words = ["Commitment", "Standing", ...shown.map(({ year }) => String(year))];
  const head = words.map((text) => cell(text, { manner: smallStrong, heads: "Column" }));
  const commitments = columns.filter(({ kind }) => kind === "commitment");
  const rows = commitments.flatMap(({ id, label }) =>
    style.order.map((standing) => [
      cell(label, { heads: "Row" }),
      cell(style.standings[standing].word),
      ...shown.map((year) => cell(String(countsIn(year, id)[standing]))),
    ]),
  );
  const table = { columns: figurePlaces(shown.length, measure), head, rows, look: rowLook };
  return setTable(table, { parent: document, before: style.sectionGap }, setting);
}

function figurePlaces(count: number, measure: Points): readonly TableColumn[] {
  const left = style.margin + labelWidth + standingWidth;
  const width = (measure - labelWidth - standingWidth) / Math.max(1, count);
  return [
    { x: style.margin, measure: labelWidth - 6 },
    { x: style.margin + labelWidth, measure: standingWidth - 6 },
    ...Array.from({ length: count }, (_, index) => ({
      x: left + index * width,
      measure: width - 8,
      align: "right" as const,
    })),
  ];
}
