// The parts of a plain sheet of our own, such as the cover sheet: title, large figures, facts, tables. Words in, strips of the
// page out. It must not know which sheet it is, or what it says.

import { type Diagnostic, InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import { createLineSetter, type Setting, setLines } from "../typesetting/document/setting.js";
import { strangeFault, strangeIn } from "../typesetting/document/strange-characters.js";
import { type RowLook, setRow, type TableCell, type TableColumn } from "../typesetting/document/table.js";
import type { Points } from "../typesetting/manner.js";
import { type FlowItem, type Strip, stripsOfLines, withSpaceAbove } from "../typesetting/page/flow.js";
import type { LaidOutPage, PageItem, Tag } from "../typesetting/page/page.js";
import { paginate } from "../typesetting/page/paginate.js";
import type { Room } from "./formats.js";
import * as style from "./plain-sheet.js";

/** A sheet being set. */
export interface PlainSheet {
  readonly document: Tag;
  readonly measure: Points;
  readonly setting: Setting;
  /** For faults: "the cover sheet". */
  readonly called: string;
}

/**
 * A sheet on as many pages as it needs. Throws an InputError for a word that is wider than its column, and for characters
 * that no face has: a reader's name may be in any script.
 */
export function layOutSheet(
  called: string,
  paper: Room,
  faces: Measures,
  flowOf: (sheet: PlainSheet) => readonly FlowItem[],
): readonly LaidOutPage[] {
  const faults: Diagnostic[] = [];
  const setter = createLineSetter(faces);
  const texts = new Set<string>();
  const setting: Setting = {
    ...setter,
    contentOf: (text, lead) => setter.contentOf(noted(text, texts), lead),
    setLine: (text, manner) => setter.setLine(noted(text, texts), manner),
    refuse: (fault) => void faults.push(fault),
  };
  const measure = paper.width - 2 * style.margin;
  const flow = flowOf({ document: { type: "Document" }, measure, setting, called });
  const frame = { firstTop: style.margin, top: style.margin, bottom: paper.height - style.margin };
  const pages = paginate(flow, frame).map((items) => ({ width: paper.width, height: paper.height, items }));
  const strange = [...texts].flatMap((text) => {
    const found = strangeIn(text, "furniture", faces);
    return found.length === 0 ? [] : [strangeFault(text, found)];
  });
  if (faults.length + strange.length > 0) throw new InputError([...faults, ...strange]);
  return pages;
}

function noted(text: string, texts: Set<string>): string {
  texts.add(text);
  return text;
}

export function setTitle(
  { document, measure, setting, called }: PlainSheet,
  words: string,
  below: string,
): readonly Strip[] {
  const { size } = style.title;
  const heading: Tag = { type: "H1", parent: document };
  const title = setting.setLine(words, style.title);
  const lines = setLines(setting, setting.contentOf(below), style.text, { measure, called });
  const { margin: x, leading, titleGap: before } = style;
  return [
    ...stripsOfLines([title], { x, leading: size, rise: size, before: 0, owner: heading }),
    ...stripsOfLines(lines, { x, leading, rise: leading, before, owner: { type: "P", parent: document } }),
  ];
}

/** Counts side by side, large enough to be read across a counter. */
export function setFigures(
  { document, measure, setting }: PlainSheet,
  counts: readonly (readonly [word: string, count: number])[],
): Strip {
  const { size } = style.figure;
  const items = counts.flatMap(([word, count], index): readonly PageItem[] => {
    const owner: Tag = { type: "P", parent: document };
    const x = style.margin + (index * measure) / counts.length;
    const figure = setting.setLine(`${count} `, style.figure);
    return [
      { kind: "text", x, baseline: size, line: figure, owner },
      { kind: "text", x, baseline: size + style.leading, line: setting.setLine(word, style.word), owner },
    ];
  });
  return { kind: "strip", items, height: size + style.leading, before: style.sectionGap, tie: "none" };
}

const labelWidth = 84;

export function setFacts(
  sheet: PlainSheet,
  facts: readonly (readonly [label: string, value: string])[],
): readonly Strip[] {
  const { document, measure, setting } = sheet;
  const table: Tag = { type: "Table", parent: document };
  const columns = [
    { x: style.margin, measure: labelWidth },
    { x: style.margin + labelWidth, measure: measure - labelWidth },
  ];
  const rows = facts.map(([label, value]) => [
    { content: setting.contentOf(label), manner: style.strongText, heads: "Row" as const },
    { content: setting.contentOf(value), manner: style.text },
  ]);
  return withSpaceAbove(setRows(sheet, rows, columns, table), style.sectionGap);
}

/** A table with a head; `x` of a column counts from the margin. Its first column heads the rows if `headed` says so. */
export function setGrid(
  sheet: PlainSheet,
  given: readonly TableColumn[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  headed: "rows" | "none" = "none",
): readonly Strip[] {
  const { document, setting } = sheet;
  const columns = given.map((column) => ({ ...column, x: style.margin + column.x }));
  const table: Tag = { type: "Table", parent: document };
  const cellsOf = (texts: readonly string[], look: Omit<TableCell, "content">): readonly TableCell[] =>
    texts.slice(0, columns.length).map((text, index) => ({
      content: setting.contentOf(text),
      ...(headed === "rows" && index === 0 ? { heads: "Row" as const } : {}),
      ...look,
    }));
  const head = cellsOf(heads, { manner: style.strongText, heads: "Column" });
  const row: Tag = { type: "TR", parent: table };
  return [
    {
      ...setRow(head, columns, row, headLook(sheet, columns), setting),
      before: style.sectionGap,
      tie: "firm",
    },
    ...setRows(
      sheet,
      rows.map((texts) => cellsOf(texts, { manner: style.text })),
      columns,
      table,
    ),
  ];
}

/** Each under a TR of its own. */
function setRows(
  sheet: PlainSheet,
  rows: readonly (readonly TableCell[])[],
  columns: readonly TableColumn[],
  table: Tag,
): readonly Strip[] {
  const look = rowLook(sheet);
  return rows.map((cells) => setRow(cells, columns, { type: "TR", parent: table }, look, sheet.setting));
}

function rowLook({ called }: PlainSheet): RowLook {
  const { leading } = style;
  return { leading, rise: leading, above: 0, below: 0, called: `its column of ${called}` };
}

/** A rule under the columns that are shown. */
function headLook(sheet: PlainSheet, columns: readonly TableColumn[]): RowLook {
  const { thickness, ink, below } = style.rule;
  const width = Math.max(...columns.map(({ x, measure }) => x + measure)) - style.margin;
  return { ...rowLook(sheet), below, rule: { x: style.margin, width, thickness, room: 0, ink } };
}
