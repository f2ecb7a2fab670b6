// The organisations that sign: under a rule and a line that says how many, in columns of even height on each page, read
// down one column after the other. How many fit is known on the page only, so the columns fill what height they are given.
// It must not know where a page begins or ends.

import type { Diagnostic } from "../../diagnostic.js";
import type { Signatories, Signatory } from "../../letter/letter.js";
import { type BodySetting, type Setting, setLines, type TextArea } from "../document/setting.js";
import type { Points } from "../manner.js";
import type { Columns, FilledColumns, FlowItem, Strip } from "../page/flow.js";
import { linesAt } from "../page/flow.js";
import type { PageItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";
import { type ColumnWidths, chooseColumns, fill, type LinesIn, shareOut } from "./name-columns.js";

const look = style.signatories;
const { manner } = look;

/** A name, set once for each column that it may stand in, and its item of the list. */
interface Entry {
  readonly lines: readonly (readonly Line[])[];
  readonly owner: Tag;
}

/** Where the columns stand, how wide they are, and from line to line. */
interface ColumnPlace {
  readonly x: Points;
  readonly leading: Points;
  readonly widths: ColumnWidths;
}

/** The line above the names and the names, or nothing if nobody signs. */
export function setSignatories(
  block: Signatories,
  area: TextArea,
  setting: BodySetting,
): readonly FlowItem[] {
  if (block.signatories.length === 0) return [];
  const parent: Tag = { type: "L", parent: area.parent, listNumbering: "None" };
  const { widths, lines, faults } = namesOf(block.signatories, area, setting);
  for (const fault of faults) setting.refuse(fault);
  const entries = block.signatories.map(
    ({ language }, index): Entry => ({
      lines: lines[index] ?? [],
      owner: {
        type: "LBody",
        parent: { type: "LI", parent },
        ...(language === undefined ? {} : { language }),
      },
    }),
  );
  return [
    ...setHeading(block.heading, area, setting),
    columnsOf(entries, { x: area.x, widths, leading: setting.type.names }),
  ];
}

/** Who signs, under a rule over the whole measure: without it the names would be taken for the text's last list. */
function setHeading(heading: string, area: TextArea, setting: Setting): readonly Strip[] {
  const { text, rule, above, baseline, below } = look.heading;
  const lines = setLines(setting, setting.contentOf(heading), text.manner, {
    measure: area.measure,
    called: "its line",
  });
  const owner: Tag = { type: "H2", parent: area.parent };
  const items = linesAt(lines, { x: area.x, baseline, leading: text.leading, owner });
  const height = baseline + (lines.length - 1) * text.leading + below;
  const line = { kind: "rectangle", x: area.x, y: 0, width: area.measure, height: rule.thickness } as const;
  return [
    { kind: "strip", items: [{ ...line, ink: rule.ink }, ...items], height, before: above, tie: "firm" },
  ];
}

/** The names of a list, set for all letters that it signs. */
interface SetNames {
  readonly widths: ColumnWidths;
  /** By name and column. */
  readonly lines: readonly Entry["lines"][];
  readonly faults: readonly Diagnostic[];
}

const known = new WeakMap<Setting["setParagraph"], WeakMap<readonly Signatory[], SetNames>>();

function namesOf(signatories: readonly Signatory[], area: TextArea, setting: Setting): SetNames {
  const ours = known.get(setting.setParagraph) ?? new WeakMap<readonly Signatory[], SetNames>();
  known.set(setting.setParagraph, ours);
  const names = ours.get(signatories) ?? setNames(signatories, area, setting);
  ours.set(signatories, names);
  return names;
}

function setNames(signatories: readonly Signatory[], { measure }: TextArea, setting: Setting): SetNames {
  const faults: Diagnostic[] = [];
  const refusing = { ...setting, refuse: (fault: Diagnostic) => void faults.push(fault) };
  const line = { face: "furniture", size: manner.size, ink: manner.ink } as const;
  const widths = chooseColumns(
    signatories.map(({ name }) => setting.widthOf(name, line)),
    { measure, gap: look.columnGap, indent: manner.hangingIndent, leastRows: look.leastRows },
  );
  return { widths, lines: signatories.map((each) => setName(each, widths, refusing)), faults };
}

function setName({ name, parts }: Signatory, widths: ColumnWidths, setting: Setting): Entry["lines"] {
  const lines = widths.map((measure) =>
    setLines(setting, parts ?? setting.contentOf(name), manner, {
      measure,
      called: "the column of the signatories",
    }),
  );
  const most = Math.max(...lines.map((each) => each.length));
  if (most > look.mostLines) {
    setting.refuse({
      what: `the signatory "${name.slice(0, 60)}…" takes ${most} lines of its column, which is more than a page can hold`,
      remedy: "shorten the name",
    });
  }
  return lines;
}

function linesOf(entries: readonly Entry[]): LinesIn {
  return (column, name) => entries[name]?.lines[column]?.length ?? 0;
}

function columnsOf(entries: readonly Entry[], place: ColumnPlace): Columns {
  const first = entries.slice(0, place.widths.length * look.leastRows);
  return {
    kind: "columns",
    before: 0,
    needs: heightOf(first, shareOut(first.length, place.widths.length, linesOf(first)), place),
    fill: (height) => fillColumns(entries, place, height),
  };
}

function fillColumns(entries: readonly Entry[], place: ColumnPlace, height: Points): FilledColumns {
  const taken = entries.slice(0, fittingCount(entries, place, height));
  const counts = shareOut(taken.length, place.widths.length, linesOf(taken));
  return {
    get items() {
      return itemsOf(taken, counts, place);
    },
    height: heightOf(taken, counts, place),
    ...(taken.length === entries.length ? {} : { rest: columnsOf(entries.slice(taken.length), place) }),
  };
}

/** How many entries columns of this height hold; if few would be left over, some go with them for company. */
function fittingCount(entries: readonly Entry[], { widths, leading }: ColumnPlace, height: Points): number {
  const rows = Math.floor(height / leading + 1e-6);
  const columns = widths.length;
  const counts = fill(entries.length, rows, { columns, linesIn: linesOf(entries) });
  const count = counts.reduce((sum, each) => sum + each, 0);
  const company = columns * look.leastRows;
  const left = entries.length - count;
  const spared = left > 0 && left < company ? company - left : 0;
  return Math.max(1, count > company + spared ? count - spared : count);
}

function heightOf(entries: readonly Entry[], counts: readonly number[], { leading }: ColumnPlace): Points {
  const linesIn = linesOf(entries);
  let name = 0;
  const rows = counts.map((count, column) => {
    let height = 0;
    for (const end = name + count; name < end; name += 1) height += linesIn(column, name);
    return height;
  });
  return leading * Math.max(...rows);
}

function itemsOf(
  entries: readonly Entry[],
  counts: readonly number[],
  { x, widths, leading }: ColumnPlace,
): readonly PageItem[] {
  let [start, left] = [0, x];
  return counts.flatMap((count, column) => {
    const items = columnItems(entries.slice(start, start + count), column, { x: left, leading });
    start += count;
    left += (widths[column] ?? 0) + look.columnGap;
    return items;
  });
}

function columnItems(
  entries: readonly Entry[],
  column: number,
  { x, leading }: Pick<ColumnPlace, "x" | "leading">,
): readonly PageItem[] {
  const rise = style.rise(manner.size, leading);
  const items: PageItem[] = [];
  for (const { lines, owner } of entries) {
    for (const line of lines[column] ?? []) {
      items.push({ kind: "text", x, baseline: items.length * leading + rise, line, owner });
    }
  }
  return items;
}
