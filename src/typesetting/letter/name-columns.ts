// How names are shared out over columns: the widths of two or three columns in which the fewest names turn over, and how
// many names go into each so that the rows are even. Names come in as lengths; it must not know words, tags or pages.

import type { Points } from "../manner.js";

/** Columns of names: their widths, from the first on. */
export type ColumnWidths = readonly Points[];

/** What decides the columns, and stays the same for all that is set in them. */
export interface ColumnRoom {
  readonly measure: Points;
  readonly gap: Points;
  /** By how much a line that was turned over is shorter. */
  readonly indent: Points;
  /** Fewer rows than this do not make another column worth while. */
  readonly leastRows: number;
}

/** How many lines the name of this place takes in this column. */
export type LinesIn = (column: number, name: number) => number;

/** Widths that are tried differ by these parts of the measure. */
const steps: Readonly<Record<2 | 3, number>> = { 2: 1 / 120, 3: 1 / 48 };

/** No column is narrower than this part of an equal one. */
const narrowest = 0.8;

/**
 * The columns in which the fewest names turn over; of these, those with the fewest rows, then the most equal ones. `lengths`
 * are the names' on one line each.
 */
export function chooseColumns(lengths: readonly Points[], room: ColumnRoom): ColumnWidths {
  const counts = ([2, 3] as const).filter((count) => count === 2 || lengths.length >= count * room.leastRows);
  const tried = counts
    .flatMap((count) => widthsOf(count, room))
    .map((widths) => judge(widths, lengths, room));
  const best = tried.reduce((one, other) => (isBetter(other, one) ? other : one));
  return best.widths;
}

interface Judged {
  readonly widths: ColumnWidths;
  readonly turned: number;
  readonly rows: number;
  readonly unequal: Points;
}

function isBetter(one: Judged, other: Judged): boolean {
  if (one.turned !== other.turned) return one.turned < other.turned;
  if (one.rows !== other.rows) return one.rows < other.rows;
  return one.unequal < other.unequal - 1e-6;
}

/** Every way to divide the measure that is tried. */
function widthsOf(count: 2 | 3, { measure, gap }: ColumnRoom): readonly ColumnWidths[] {
  const whole = measure - (count - 1) * gap;
  const least = (narrowest * whole) / count;
  const step = steps[count] * measure;
  const free = whole - count * least;
  const parts = Array.from({ length: Math.floor(free / step + 1e-6) + 1 }, (_, index) => index * step);
  if (count === 2) return [...parts, free / 2].map((part) => [least + part, least + free - part]);
  const pairs = parts.flatMap((one) =>
    parts.filter((other) => one + other <= free + 1e-6).map((other) => [one, other, free - one - other]),
  );
  return [...pairs, [free / 3, free / 3, free / 3]].map((added) => added.map((part) => least + part));
}

function judge(widths: ColumnWidths, lengths: readonly Points[], { indent }: ColumnRoom): Judged {
  const linesIn: LinesIn = (column, name) => linesOf(lengths[name] ?? 0, widths[column] ?? 0, indent);
  const counts = shareOut(lengths.length, widths.length, linesIn);
  let [name, turned, rows] = [0, 0, 0];
  for (const [column, count] of counts.entries()) {
    let height = 0;
    for (const end = name + count; name < end; name += 1) {
      const lines = linesIn(column, name);
      height += lines;
      if (lines > 1) turned += 1;
    }
    rows = Math.max(rows, height);
  }
  return { widths, turned, rows, unequal: Math.max(...widths) - Math.min(...widths) };
}

/** So much of a line do ragged names fill. */
const filled = 0.9;

/** How many lines a name will take, near enough. */
function linesOf(length: Points, width: Points, indent: Points): number {
  if (length <= width) return 1;
  return 1 + Math.ceil((length - filled * width) / (filled * (width - indent)));
}

/** How many names each column takes, so that the highest is as low as can be and the others are much the same. */
export function shareOut(names: number, columns: number, linesIn: LinesIn): readonly number[] {
  for (let rows = Math.ceil(names / columns); ; rows += 1) {
    const full = fill(names, rows, { columns, linesIn });
    if (full.reduce((sum, count) => sum + count, 0) < names) continue;
    const even = fill(names, rows, { columns, linesIn }, "even");
    return even.reduce((sum, count) => sum + count, 0) < names ? full : even;
  }
}

interface Sharing {
  readonly columns: number;
  readonly linesIn: LinesIn;
}

/**
 * How many of the names each column takes that has so many rows: as many as it holds, or no more than its share of what is
 * left. What does not fit stays out.
 */
export function fill(
  names: number,
  rows: number,
  { columns, linesIn }: Sharing,
  how: "full" | "even" = "full",
): readonly number[] {
  const counts: number[] = [];
  let name = 0;
  for (let column = 0; column < columns; column += 1) {
    const linesOfNext = (): number => linesIn(column, name);
    let left = 0;
    for (let at = name; how === "even" && at < names; at += 1) left += linesIn(column, at);
    const share = how === "even" ? Math.ceil(left / (columns - column)) : Number.POSITIVE_INFINITY;
    const start = name;
    for (let height = 0; name < names && height < share && height + linesOfNext() <= rows; name += 1)
      height += linesOfNext();
    counts.push(name - start);
  }
  return counts;
}
