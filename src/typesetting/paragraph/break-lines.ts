// Where the lines of a paragraph end: boxes, glue and penalties in, the optimum over the whole paragraph out
// (D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11, 1981,
// 1119-1184). How a line is judged is the judge's, in judge-lines.ts. It must not know text, faces or points: a
// width is a number.

/** Something to be set that no line end can divide. */
export interface Box {
  readonly kind: "box";
  readonly width: number;
}

/** Blank space: a line may end here if a box comes right before, and the space then vanishes. */
export interface Glue {
  readonly kind: "glue";
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/**
 * A place between boxes where a line may end at a price: `Infinity` forbids, `-Infinity` forces. `width` is what
 * ending there adds to the line (a hyphen); two `flagged` ends in a row are worse than two apart.
 */
export interface Penalty {
  readonly kind: "penalty";
  readonly width: number;
  readonly penalty: number;
  readonly flagged: boolean;
}

export type Item = Box | Glue | Penalty;

/** The widths to be filled; they differ where later lines hang. */
export interface LineWidths {
  readonly first: number;
  readonly later: number;
}

/** The items from `start` up to `end`, not including it: `end` is the glue or penalty at which the line was broken. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  /** Stretch (above 0) or shrink (below 0) of the line's glue, in its own measure; 0 where nothing is stretched. */
  readonly ratio: number;
  /** True if not even the shortest line that was possible here fitted. */
  readonly overfull: boolean;
}

/** The items with running totals, so that the width of any line is one subtraction. Entry i counts the items before i. */
export interface Totals {
  readonly items: readonly Item[];
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  readonly spaces: Float64Array;
  /** The first item at or after i that may begin a line. */
  readonly start: Float64Array;
}

/** A break that some best way of setting the text so far ends with; the next line starts at `start`, `goal` wide. */
export interface Node {
  readonly start: number;
  readonly end: number;
  readonly goal: number;
  readonly fitness: number;
  readonly flagged: boolean;
  readonly demerits: number;
  readonly overfull: boolean;
  readonly previous: Node | undefined;
}

/** How a line is judged. Every function looks at the line from a node to the break at item `at`. */
export interface Judge {
  /** Too wide for its measure, and every longer line too. */
  readonly isTooWide: (totals: Totals, from: Node, at: number) => boolean;
  /** The price of the line; `Infinity` if it cannot be set so. */
  readonly demerits: (totals: Totals, from: Node, at: number) => number;
  /** 0 to 3: lines that follow each other should not be far apart in tightness. */
  readonly fitness: (totals: Totals, from: Node, at: number) => number;
  readonly ratio: (totals: Totals, from: Node, at: number) => number;
}

/** The penalty of a break that must be taken. */
export const FORCED = Number.NEGATIVE_INFINITY;

/**
 * Breaks the items, the last of which is a forced break, into lines so that the sum of the demerits is least. Of two
 * ways that are equally good it takes the one whose earlier lines are fuller, so the outcome never depends on chance.
 */
export const breakLines = (
  items: readonly Item[],
  widths: LineWidths,
  judge: Judge,
): readonly BrokenLine[] => {
  const totals = total(items);
  const active: Node[] = [origin(widths.first)];
  for (let at = 0; at < items.length; at += 1) {
    if (mayBreak(items, at)) weigh(totals, active, { at, goal: widths.later, judge });
  }
  return trace(totals, judge, cheapest(active));
};

const origin = (goal: number): Node => ({
  start: 0,
  end: 0,
  goal,
  fitness: 1,
  flagged: false,
  demerits: 0,
  overfull: false,
  previous: undefined,
});

const total = (items: readonly Item[]): Totals => {
  const size = items.length + 1;
  const totals = {
    items,
    width: new Float64Array(size),
    stretch: new Float64Array(size),
    shrink: new Float64Array(size),
    spaces: new Float64Array(size),
    start: new Float64Array(size).fill(items.length),
  };
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    const glue = item?.kind === "glue" ? item : undefined;
    totals.width[i + 1] = before(totals.width, i) + (item?.kind === "penalty" ? 0 : (item?.width ?? 0));
    totals.stretch[i + 1] = before(totals.stretch, i) + (glue?.stretch ?? 0);
    totals.shrink[i + 1] = before(totals.shrink, i) + (glue?.shrink ?? 0);
    totals.spaces[i + 1] = before(totals.spaces, i) + (glue === undefined ? 0 : 1);
  }
  for (let i = items.length - 1; i >= 0; i -= 1) {
    totals.start[i] = mayBegin(items[i]) ? i : before(totals.start, i + 1);
  }
  return totals;
};

const before = (sums: Float64Array, i: number): number => sums[i] ?? 0;

/** What the items add up to from the start of the line after a node up to the item `at`. */
export const between = (sums: Float64Array, from: Node, at: number): number =>
  Math.max(0, before(sums, at) - before(sums, from.start));

const isForced = (item: Item | undefined): boolean => item?.kind === "penalty" && item.penalty === FORCED;

/** Space at a line's start vanishes, and so does every break in it that is not forced. */
const mayBegin = (item: Item | undefined): boolean => item?.kind === "box" || isForced(item);

const mayBreak = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item?.kind === "glue") return items[at - 1]?.kind === "box";
  return item?.kind === "penalty" && item.penalty < Number.POSITIVE_INFINITY;
};

interface Break {
  readonly at: number;
  /** The width of the line after this break. */
  readonly goal: number;
  readonly judge: Judge;
}

/**
 * Weighs a break: takes from the active nodes those that it and every later break lie too far from, and adds the best
 * ways to end a line here. The list is changed in place, for speed; it lives as long as one call of `breakLines`.
 */
const weigh = (totals: Totals, active: Node[], here: Break): void => {
  const { at, judge } = here;
  const forced = isForced(totals.items[at]);
  const last = active.at(-1);
  const best: Best[] = [];
  let kept = 0;
  for (const from of active) {
    if (judge.isTooWide(totals, from, at)) continue;
    if (!forced) active[kept++] = from;
    const demerits = from.demerits + judge.demerits(totals, from, at);
    if (demerits < Number.POSITIVE_INFINITY) improve(best, judge.fitness(totals, from, at), from, demerits);
  }
  active.length = kept;
  for (const line of best) active.push(nodeAt(totals, here, line));
  if (active.length === 0 && last !== undefined) active.push(overrun(totals, last, here));
};

/** The best way found so far to end a line of this fitness at the break in hand; changed in place, for speed. */
interface Best {
  readonly fitness: number;
  from: Node;
  demerits: number;
}

const improve = (best: Best[], fitness: number, from: Node, demerits: number): void => {
  const known = best.find((candidate) => candidate.fitness === fitness);
  if (known === undefined) best.push({ fitness, from, demerits });
  else if (demerits <= known.demerits) {
    known.from = from;
    known.demerits = demerits;
  }
};

const nodeAt = (totals: Totals, { at, goal }: Break, line: Readonly<Best>, overfull = false): Node => {
  const item = totals.items[at];
  return {
    start: before(totals.start, at + 1),
    end: at,
    goal,
    fitness: line.fitness,
    flagged: item?.kind === "penalty" && item.flagged,
    demerits: line.demerits,
    overfull,
    previous: line.from,
  };
};

/** No line that ends here fits: the shortest is let through and marked, as TeX does with its last hope. */
const overrun = (totals: Totals, from: Node, here: Break): Node => {
  const line = { fitness: 1, from, demerits: from.demerits };
  return nodeAt(totals, here, line, here.judge.isTooWide(totals, from, here.at));
};

const cheapest = (active: readonly Node[]): Node | undefined =>
  active.reduce<Node | undefined>(
    (best, candidate) => (best === undefined || candidate.demerits < best.demerits ? candidate : best),
    undefined,
  );

const trace = (totals: Totals, judge: Judge, last: Node | undefined): readonly BrokenLine[] => {
  const lines: BrokenLine[] = [];
  for (let at = last; at?.previous !== undefined; at = at.previous) {
    const { end, overfull, previous } = at;
    lines.push({ start: previous.start, end, ratio: judge.ratio(totals, previous, end), overfull });
  }
  return lines.reverse();
};
