// Inline content into typeset lines of a given measure: items from items.ts, line ends from break-lines.ts,
// then runs. Remembers what it set, since most of a letter's paragraphs recur in the next. Must not know pages or tags.

import type { Measures } from "../../fonts/faces.js";
import type { Inline } from "../../letter/letter.js";
import { remember } from "../../memory.js";
import type { Points, TextManner } from "../manner.js";
import { type BrokenLine, breakLines } from "./break-lines.js";
import { type ParagraphItems, type Piece, paragraphItems } from "./items.js";
import { raggedRight } from "./judge-lines.js";
import { advanceOf, type Line, type Run } from "./line.js";

/**
 * A paragraph's lines. A line's width counts from the paragraph's left edge, hanging indent included, to the end of
 * its last letter. Between the runs' texts of two lines nothing is lost: a line that ends between words ends with a
 * space, one that ends within a word (after a hyphen, dash or slash) does not.
 */
export interface SetParagraph {
  readonly lines: readonly Line[];
  /** Words that fit no line of the measure and were divided between letters: a fault, or an emergency. */
  readonly overfull: readonly string[];
}

/** Sets the content in lines no wider than the measure; content without a word gives no line. */
export const setParagraph = (
  content: readonly Inline[],
  manner: TextManner,
  measure: Points,
  faces: Measures,
): SetParagraph => {
  const later = measure - (manner.hangingIndent ?? 0);
  const narrowest = Math.min(measure, later);
  const paragraph = paragraphItems(content, { manner, faces, measure: narrowest });
  const broken = breakLines(paragraph.items, { first: measure, later }, raggedRight);
  const lines = broken.map((line, i) =>
    setLine(paragraph, line, { manner, faces, indent: i === 0 ? 0 : measure - later }),
  );
  return { lines, overfull: overfullWords(paragraph, broken) };
};

/** A word is divided where a line ends within it, or where a single letter of it is wider than the line. */
const overfullWords = (paragraph: ParagraphItems, broken: readonly BrokenLine[]): readonly string[] => {
  const words = broken.map(
    ({ start, end, overfull }) =>
      paragraph.tooWide.get(end) ?? (overfull ? paragraph.tooWide.get(start) : undefined),
  );
  return [...new Set(words.filter((word) => word !== undefined))];
};

interface LineLook {
  readonly manner: TextManner;
  readonly faces: Measures;
  readonly indent: Points;
}

const setLine = (paragraph: ParagraphItems, line: BrokenLine, look: LineLook): Line => {
  const stretches = stretchesOf(paragraph, line, look);
  const wordsFollow = paragraph.pieces[line.end]?.text === " ";
  let x = look.indent;
  const runs = stretches.map((stretch, i) => {
    const space = wordsFollow && i === stretches.length - 1 ? " " : "";
    const run = runOf(stretch, { x, text: stretch.text + space }, look);
    x += stretch.width;
    return run;
  });
  return { runs, width: x };
};

/** A stretch of the line in one face and mark, and how wide it is. */
interface Stretch {
  readonly piece: Piece;
  text: string;
  width: Points;
}

const stretchesOf = (paragraph: ParagraphItems, line: BrokenLine, look: LineLook): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (let i = line.start; i < line.end; i += 1) {
    const piece = paragraph.pieces[i];
    if (piece === undefined || paragraph.items[i]?.kind === "penalty") continue;
    if (last === undefined || last.piece.face !== piece.face || last.piece.mark !== piece.mark) {
      last = { piece, text: "", width: 0 };
      stretches.push(last);
    }
    last.text += piece.text;
  }
  for (const stretch of stretches) {
    const { face } = stretch.piece;
    stretch.width = advanceOf(stretch.text, { face, size: look.manner.size }, look.faces);
  }
  return stretches;
};

const runOf = (stretch: Stretch, own: Pick<Run, "x" | "text">, { manner }: LineLook): Run => {
  const { face, mark } = stretch.piece;
  const run = {
    face,
    size: manner.size,
    ink: mark?.link === undefined ? manner.ink : manner.linkInk,
    x: toThousandth(own.x),
    width: toThousandth(stretch.width),
    text: own.text,
  };
  return mark === undefined ? run : { ...run, mark };
};

/** A thousandth of a point is finer than any printer, and keeps the same numbers in the file on every machine. */
const toThousandth = (length: Points): Points => Math.round(length * 1000) / 1000;

/** How many paragraphs are remembered by their words: those that letters share, with room for those of one State. */
const REMEMBERED = 1024;

/** Longer texts are not remembered by their words: they seldom recur, and their keys take room. */
const LONGEST_REMEMBERED = 4000;

interface Asked {
  readonly content: readonly Inline[];
  readonly manner: TextManner;
  readonly measure: Points;
}

/**
 * A `setParagraph` with a memory: the same content, or other content with the same words, in the same manner and
 * measure gives the same lines by identity.
 */
export const createParagraphSetter = (
  faces: Measures,
): ((content: readonly Inline[], manner: TextManner, measure: Points) => SetParagraph) => {
  const byIdentity = new WeakMap<readonly Inline[], Map<string, SetParagraph>>();
  const byWords = remember(REMEMBERED, (_: string, { content, manner, measure }: Asked) =>
    setParagraph(content, manner, measure, faces),
  );
  const setAnew = (asked: Asked, setting: string): SetParagraph => {
    const key = setting + wordsOf(asked.content);
    if (key.length <= LONGEST_REMEMBERED) return byWords(key, asked);
    return setParagraph(asked.content, asked.manner, asked.measure, faces);
  };
  return (content, manner, measure) => {
    const setting = keyOf(manner, measure);
    const known = byIdentity.get(content) ?? new Map<string, SetParagraph>();
    byIdentity.set(content, known);
    const found = known.get(setting) ?? setAnew({ content, manner, measure }, setting);
    known.set(setting, found);
    return found;
  };
};

const keyOf = (manner: TextManner, measure: Points): string => {
  const { family, strong, emphasis, size, ink, linkInk, hangingIndent } = manner;
  return [family, strong, emphasis, size, ink, linkInk, hangingIndent, measure].join("\u0001");
};

const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => JSON.stringify(inline)).join("");
