// The stretches of a line, in the order in which they are read, side by side from left to right (Unicode Standard Annex 9,
// rules L1 and L2). It must not know where the line ends or stands.

import type { Direction, Measures } from "../../fonts/faces.js";
import type { Ink, Points } from "../manner.js";
import { visualOrder } from "./bidi.js";
import { advanceOf, directionAt, type Line, type Mark, type Run, sizeIn, type Voice } from "./line.js";

/** A stretch of the line in one voice, ink and mark. */
interface Stretch extends Voice {
  readonly text: string;
  readonly ink: Ink;
  readonly width: Points;
  readonly mark?: Mark | undefined;
}

export interface LineLook {
  /** The way in which the paragraph as a whole is read. */
  readonly base: Direction;
  readonly size: Points;
  readonly faces: Measures;
  /** Whether a space follows the last word: it stands beyond the width, where the line ends. */
  readonly goesOn: boolean;
  /** From the line's left edge to the text. */
  readonly inset?: Points;
  /** From the text to the line's right edge. */
  readonly outset?: Points;
}

export function placeRuns(stretches: readonly Stretch[], look: LineLook): Line {
  const { inset = 0, outset = 0 } = look;
  const left: Points[] = [];
  let x = inset;
  for (const index of visualOrder(stretches.map(({ level = 0 }) => level))) {
    left[index] = x;
    x += stretches[index]?.width ?? 0;
  }
  const runs = stretches.map((stretch, index) => runOf(stretch, left[index] ?? 0, look));
  return {
    runs: look.goesOn ? withSpace(runs, stretches.at(-1), { ...look, inset, end: x }) : runs,
    width: x + outset,
  };
}

/** In the last run, if that runs as the paragraph does: only then does the line end where the run does. */
function withSpace(
  runs: readonly Run[],
  last: Stretch | undefined,
  look: LineLook & { readonly inset: Points; readonly end: Points },
): readonly Run[] {
  const [run, { base, size, faces, inset, end }] = [runs.at(-1), look];
  if (run === undefined || last === undefined) return runs;
  const level = base === "left-to-right" ? 0 : 1;
  if ((last.level ?? 0) === level) return [...runs.slice(0, -1), { ...run, text: `${run.text} ` }];
  const width = advanceOf(" ", { ...last, level, size }, faces);
  const x = base === "left-to-right" ? end : inset - width;
  return [...runs, runOf({ ...last, level, text: " ", width }, x, look)];
}

function runOf(stretch: Stretch, x: Points, { size, faces }: LineLook): Run {
  const { face, level, superior, ink, text, width, mark } = stretch;
  const run = {
    face,
    size: sizeIn(face, size, faces),
    ink,
    x: toThousandth(x),
    width: toThousandth(width),
    text,
  };
  const direction = directionAt(level);
  const directed =
    direction === "right-to-left" ? { ...run, direction } : superior ? { ...run, superior } : run;
  return mark === undefined ? directed : { ...directed, mark };
}

/** A thousandth of a point is finer than any printer, and keeps the same numbers in the file on every machine. */
function toThousandth(length: Points): Points {
  return Math.round(length * 1000) / 1000;
}
