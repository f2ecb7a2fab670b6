// The parts of a plain sheet of our own, such as the cover sheet: title, large figures, facts, tables. Words in, strips of the
// page out. It must not know which sheet it is, or what it says.

import { type Diagnostic, InputError, merged } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import { createLineSetter, type Setting, setLines } from "../typesetting/document/setting.js";
import { strangeFault, strangeIn } from "../typesetting/document/strange-characters.js";
import { type RowLook, setTable, type TableCell, type TableColumn } from "../typesetting/document/table.js";
import type { Points } from "../typesetting/manner.js";
import { type FlowItem, type Strip, stripsOfLines, tiedThroughout } from "../typesetting/page/flow.js";
import type { LaidOutPage, PageItem, Tag } from "../typesetting/page/page.js";
import { paginate } from "../typesetting/page/paginate.js";
import type { Room } from "./formats.js";
import * as style from "./plain-sheet.js";

/** A sheet being set. */
export interface Sheet {
  readonly document: Tag;
  readonly measure: Points;
  readonly setting: Setting;
  /** For faults: "the cover sheet". */
  readonly called: string;
}

/** What a sheet is printed on, and how it is called in faults. */
export interface SheetOfPaper {
  readonly called: string;
  readonly paper: Room;
  /** On all sides, if not that of plain sheets. */
  readonly margin?: Points;
}

/**
 * A sheet on as many pages as it needs; each flow begins on a page of its own. Throws an InputError for a word that is
 * wider than its column, and for characters that no face has: a reader's name may be in any script.
 */
export function layOutSheet(
  { called, paper: { width, height }, margin = style.margin }: SheetOfPaper,
  faces: Measures,
  flowsOf: (sheet: Sheet) => readonly (readonly FlowItem[])[],
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
  const flows = flowsOf({ document: { type: "Document" }, measure: width - 2 * margin, setting, called });
  const frame = { firstTop: margin, top: margin, bottom: height - margin };
  const pages = flows.flatMap((flow) => paginate(flow, frame)).map((items) => ({ width, height, items }));
  const strange = [...texts].flatMap((text) => {
    const found = strangeIn(text, "furniture", faces);
    return found.length === 0 ? [] : [strangeFault(text, found)];
  });
  if (faults.length + strange.length > 0) throw new InputError(merged([...faults, ...strange]));
  return pages;
}

function noted(text: string, texts: Set<string>): string {
  texts.add(text);
  return text;
}

export function setTitle(sheet: Sheet, words: string, below: string): readonly Strip[] {
  const { size } = style.title;
  const heading: Tag = { type: "H1", parent: sheet.document };
  const title = sheet.setting.setLine(words, style.title);
  const { margin: x, titleGap } = style;
  return [
    ...stripsOfLines([title], { x, leading: size, rise: size, before: 0, owner: heading }),
    ...setSentence(sheet, below, titleGap),
  ];
}

/** Over the whole measure. */
export function setSentence(
  { document, measure, setting, called }: Sheet,
  words: string,
  before: Points = 0,
): readonly Strip[] {
  const lines = setLines(setting, setting.contentOf(words), style.text, { measure, called });
  const { margin: x, leading } = style;
  return stripsOfLines(lines, { x, leading, rise: leading, before, owner: { type: "P", parent: document } });
}

/** Over a section; it stays with what follows. */
export function setHeading({ document, measure, setting }: Sheet, words: string): readonly Strip[] {
  const { margin: x, leading, sectionGap: before } = style;
  const { lines } = setting.setParagraph(setting.contentOf(words), style.strongText, measure);
  const owner: Tag = { type: "H2", parent: document };
  return tiedThroughout(stripsOfLines(lines, { x, leading, rise: leading, before, owner }));
}

/** Counts side by side, large enough to be read across a counter. */
export function setFigures(
  { document, measure, setting }: Sheet,
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
  sheet: Sheet,
  facts: readonly (readonly [label: string, value: string])[],
): readonly Strip[] {
  const { document, measure, setting } = sheet;
  const columns = [
    { x: style.margin, measure: labelWidth },
    { x: style.margin + labelWidth, measure: measure - labelWidth },
  ];
  const rows = facts.map(([label, value]) => [
    { content: setting.contentOf(label), manner: style.strongText, heads: "Row" as const },
    { content: setting.contentOf(value), manner: style.text },
  ]);
  const table = { columns, rows, look: lookOf(sheet, {}) };
  return setTable(table, { parent: document, before: style.sectionGap }, setting);
}

/** A table of words with a head. */
export interface Grid {
  /** `x` counts from the margin. */
  readonly columns: readonly TableColumn[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which column heads the rows, if any does. */
  readonly heading?: number;
  readonly size?: "text" | "list";
  /** Below each row. */
  readonly below?: Points;
}

export function setGrid(
  sheet: Sheet,
  { columns: given, heads, rows, heading, size = "text", below = 0 }: Grid,
): readonly Strip[] {
  const { document, setting } = sheet;
  const columns = given.map((column) => ({ ...column, x: style.margin + column.x }));
  const manner = size === "text" ? style.text : style.listText;
  const leading = size === "text" ? style.leading : style.listLeading;
  const cellOf = (text: string, more: Partial<TableCell>): TableCell => ({
    content: setting.contentOf(text),
    manner,
    ...more,
  });
  const head = heads.map((text) => cellOf(text, { manner: { ...manner, strong: true }, heads: "Column" }));
  const body = rows.map((row) =>
    row.map((text, index) => cellOf(text, index === heading ? { heads: "Row" } : {})),
  );
  const width = Math.max(...columns.map(({ x, measure }) => x + measure)) - style.margin;
  const { thickness, ink, below: belowHead } = style.rule;
  const rule = { x: style.margin, width, thickness, room: 0, ink };
  const headLook = lookOf(sheet, { leading, below: belowHead, rule });
  const table = { columns, head, rows: body, look: lookOf(sheet, { leading, below }), headLook };
  return setTable(table, { parent: document, before: style.sectionGap }, setting);
}

function lookOf({ called }: Sheet, { leading = style.leading, ...given }: Partial<RowLook>): RowLook {
  return { leading, rise: leading, above: 0, below: 0, called: `its column of ${called}`, ...given };
}
