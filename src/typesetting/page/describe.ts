// The pages as plain text, line by line: `letters preview` prints it, tests compare it. Words stand about where they
// stand on the paper; highlighted passages have a bar at the left. It must not know what they are pages of.

import type { Points } from "../manner.js";
import type { Run } from "../paragraph/line.js";
import { inks } from "../style.js";
import { mirrored } from "./mirror.js";
import type { LaidOutPage, PageItem, RectangleItem, ShapeItem, TextItem } from "./page.js";

export interface DescriptionOptions {
  /** With the escape sequences of a colour terminal (ECMA-48). */
  readonly colour: boolean;
  /** The way in which the pages are read: a terminal turns words round by itself, not what stands beside each other. */
  readonly direction?: "right-to-left" | undefined;
}

/** One column of the description for so much of the paper's width: the measure has as many as the rule. */
const columnWidth: Points = 4.75;

/** A rule across the terminal, for page ends. */
const ruleLength = 96;

/** A text that ends in a line end, pages parted by a rule that counts them. */
export function describePages(pages: readonly LaidOutPage[], options: DescriptionOptions): string {
  const described = pages.map((page, index) => {
    const rule = `── page ${index + 1} of ${pages.length} `.padEnd(ruleLength, "─");
    const told = options.direction === undefined ? page : inReadingOrder(page);
    return [styled(rule, "quiet", options), ...describePage(told, options)].join("\n");
  });
  return `${described.join("\n\n")}\n`;
}

function inReadingOrder(page: LaidOutPage): LaidOutPage {
  return { ...page, items: page.items.map((item) => mirrored(item, page.width)) };
}

/** What stands on one baseline. */
interface Row {
  readonly baseline: Points;
  readonly cells: Cell[];
}

interface Cell {
  readonly x: Points;
  readonly size: Points;
  readonly words: readonly Words[];
}

type Look = "plain" | "strong" | "quiet" | "highlight";

interface Words {
  readonly text: string;
  readonly look: Look;
}

function describePage(page: LaidOutPage, options: DescriptionOptions): readonly string[] {
  const rows = rowsOf(page.items);
  const left = Math.min(...rows.flatMap((row) => row.cells.map((cell) => cell.x)));
  const tints = page.items.filter(isTint);
  const bar = styled("▌", "highlight", options);
  let above: { readonly row: Row; readonly tint: RectangleItem | undefined } | undefined;
  const lines: string[] = [];
  for (const row of rows) {
    const tint = tints.find(({ y, height }) => row.baseline > y && row.baseline < y + height);
    if (above !== undefined && standsApart(row, above.row)) {
      lines.push(tint !== undefined && tint === above.tint ? bar : "");
    }
    lines.push(`${tint === undefined ? " " : bar} ${describeRow(row, left, options)}`.trimEnd());
    above = { row, tint };
  }
  return lines;
}

function isTint(item: PageItem): item is RectangleItem {
  return item.kind === "rectangle" && item.ink === inks.tint;
}

/** Rows from top to bottom, the cells of each from left to right. */
function rowsOf(items: readonly PageItem[]): readonly Row[] {
  const rows = new Map<number, Row>();
  for (const item of items) {
    if (item.kind === "rectangle") continue;
    const baseline = item.kind === "image" ? item.y + item.height : item.baseline;
    const row = rows.get(Math.round(baseline)) ?? { baseline, cells: [] };
    rows.set(Math.round(baseline), row);
    row.cells.push(cellOf(item));
  }
  const sorted = [...rows.values()].sort((one, other) => one.baseline - other.baseline);
  for (const row of sorted) row.cells.sort((one, other) => one.x - other.x);
  return sorted;
}

const shapes: Readonly<Record<ShapeItem["shape"], string>> = {
  triangle: "▲",
  check: "✓",
  half: "◐",
  question: "?",
  party: "●",
};

function cellOf(item: Exclude<PageItem, RectangleItem>): Cell {
  if (item.kind === "text") return textCell(item);
  if (item.kind === "shape") {
    return {
      x: item.x,
      size: item.size,
      words: [{ text: shapes[item.shape], look: lookOf(item.ink, false) }],
    };
  }
  const shown = item.owner === "artifact" ? undefined : item.owner.alternative;
  const text = shown === undefined ? "[picture]" : `[picture: ${shown}]`;
  return { x: item.x, size: item.height, words: [{ text, look: "plain" }] };
}

function textCell({ x, line, owner }: TextItem): Cell {
  const words = line.runs.map((run, index) => {
    const { text, face, ink } = run;
    const isQuiet = owner === "artifact" && ink !== inks.label;
    const shown = text.replaceAll(/[\u00A0\u202F]/g, " ");
    return {
      text: isParted(run, line.runs[index - 1]) ? ` ${shown}` : shown,
      look: isQuiet ? ("quiet" as const) : lookOf(ink, face.includes("strong")),
    };
  });
  const inset = Math.max(0, Math.min(...line.runs.map((run) => run.x)));
  return { x: x + (line.runs.length === 0 ? 0 : inset), size: line.runs[0]?.size ?? 0, words };
}

/** Whether more white than the texts' own spaces stands between two runs. */
function isParted(run: Run, before: Run | undefined): boolean {
  return before !== undefined && run.x - (before.x + before.width) > 2;
}

function lookOf(ink: string, isStrong: boolean): Look {
  if (ink === inks.label) return "highlight";
  return isStrong ? "strong" : "plain";
}

/** The cells about where they stand, at least a space apart; widths do not count the escape sequences. */
function describeRow(row: Row, left: Points, options: DescriptionOptions): string {
  let line = "";
  let length = 0;
  for (const { x, words } of row.cells) {
    const column = Math.round((x - left) / columnWidth);
    const gap = Math.max(column - length, length === 0 ? 0 : 1);
    const text = words
      .map((each) => each.text)
      .join("")
      .trimEnd();
    line +=
      " ".repeat(gap) +
      words
        .map((each) => styled(each.text, each.look, options))
        .join("")
        .trimEnd();
    length += gap + [...text].length;
  }
  return line;
}

/** Further below the row above than the lines of a paragraph are, even where a smaller size follows a larger. */
function standsApart(row: Row, above: Row): boolean {
  const size = Math.max(...[...above.cells, ...row.cells].map((cell) => cell.size));
  return row.baseline - above.baseline > 1.7 * size;
}

const escapes: Readonly<Record<Exclude<Look, "plain">, string>> = {
  strong: "\u001B[1m",
  quiet: "\u001B[2m",
  highlight: "\u001B[1;33m",
};

function styled(text: string, look: Look, { colour }: DescriptionOptions): string {
  return colour && look !== "plain" ? `${escapes[look]}${text}\u001B[0m` : text;
}
