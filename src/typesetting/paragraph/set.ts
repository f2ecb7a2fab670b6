// Inline content into typeset lines of a given measure: items from items.ts, line ends from break-lines.ts,
// then runs. Remembers what it set, since most of a letter's paragraphs recur in the next. Must not know pages or tags.

import type { Inline } from "../../letter/letter.js";
import { remember } from "../../memory.js";
import type { Points, TextManner } from "../manner.js";
import { type BrokenLine, breakLines } from "./break-lines.js";
import type { Voices } from "./divide.js";
import { type ParagraphItems, paragraphItems } from "./items.js";
import { raggedRight } from "./judge-lines.js";
import { advanceOf, inEms, type Line, type Mark } from "./line.js";
import { placeRuns } from "./place-runs.js";
import type { WordPiece } from "./word-parts.js";

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
  faces: Voices,
  itemsOf = paragraphItems,
): SetParagraph => {
  const { size, hangingIndent = 0 } = manner;
  const widths = { first: inEms(measure, size), later: inEms(measure - hangingIndent, size) };
  const paragraph = itemsOf(content, { manner, faces, measure: Math.min(widths.first, widths.later) });
  const broken = breakLines(paragraph.items, widths, raggedRight);
  const lines = broken.map((line, i) =>
    setLine(paragraph, line, { manner, faces, indent: i === 0 ? 0 : hangingIndent }),
  );
  return { lines, overfull: overfullWords(paragraph, broken) };
};

/**
 * A `paragraphItems` that remembers those of each content, by the manner of its faces: a paragraph that is tried in several
 * sizes or measures is read and measured once.
 */
const createItemsReader = (): typeof paragraphItems => {
  const known = new WeakMap<readonly Inline[], Map<string, ParagraphItems>>();
  return (content, setter) => {
    const { family, strong, emphasis } = setter.manner;
    const manner = `${family} ${strong} ${emphasis}`;
    const own = known.get(content) ?? new Map<string, ParagraphItems>();
    known.set(content, own);
    const before = own.get(manner);
    if (before !== undefined && before.widest <= setter.measure) return before;
    const items = paragraphItems(content, setter);
    if (items.widest <= setter.measure) own.set(manner, items);
    return items;
  };
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
  readonly faces: Voices;
  readonly indent: Points;
}

const setLine = (paragraph: ParagraphItems, line: BrokenLine, look: LineLook): Line => {
  const { manner, faces, indent } = look;
  const stretches = stretchesOf(paragraph, line).map(
    ({ text, piece: { face, level = 0, superior, mark } }) => ({
      ...{ text, face, level, mark, ...(superior && { superior }) },
      ink: isLinked(mark) ? manner.linkInk : manner.ink,
      width: advanceOf(text, { face, level, size: manner.size, ...(superior && { superior }) }, faces),
    }),
  );
  return placeRuns(stretches, {
    ...{ base: paragraph.base, size: manner.size, faces },
    goesOn: paragraph.pieces[line.end]?.text === " ",
    ...(faces.direction === "right-to-left" ? { outset: indent } : { inset: indent }),
  });
};

const isLinked = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.link !== undefined || isLinked(mark.within));

/** Neighbouring pieces of a line in one voice and mark. */
interface Joined {
  readonly piece: WordPiece;
  text: string;
}

const stretchesOf = (paragraph: ParagraphItems, line: BrokenLine): readonly Joined[] => {
  const stretches: Joined[] = [];
  let last: Joined | undefined;
  for (let i = line.start; i < line.end; i += 1) {
    const piece = paragraph.pieces[i];
    if (piece === undefined || paragraph.items[i]?.kind === "penalty") continue;
    if (last === undefined || !isAlike(last.piece, piece)) {
      last = { piece, text: "" };
      stretches.push(last);
    }
    last.text += piece.text;
  }
  return stretches;
};

const isAlike = (one: WordPiece, other: WordPiece): boolean =>
  one.face === other.face &&
  (one.level ?? 0) === (other.level ?? 0) &&
  one.superior === other.superior &&
  one.mark === other.mark;

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
  faces: Voices,
): ((content: readonly Inline[], manner: TextManner, measure: Points) => SetParagraph) => {
  const byIdentity = new WeakMap<readonly Inline[], Map<string, SetParagraph>>();
  const itemsOf = createItemsReader();
  const set = ({ content, manner, measure }: Asked): SetParagraph =>
    setParagraph(content, manner, measure, faces, itemsOf);
  const byWords = remember(REMEMBERED, (_: string, asked: Asked) => set(asked));
  const setAnew = (asked: Asked, setting: string): SetParagraph => {
    const key = setting + wordsOf(asked.content);
    if (key.length <= LONGEST_REMEMBERED) return byWords(key, asked);
    return set(asked);
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

const mannerKeys = new WeakMap<TextManner, string>();

const keyOf = (manner: TextManner, measure: Points): string => {
  const { family, strong, emphasis, size, ink, linkInk, hangingIndent } = manner;
  const key =
    mannerKeys.get(manner) ?? [family, strong, emphasis, size, ink, linkInk, hangingIndent].join("\u0001");
  mannerKeys.set(manner, key);
  return `${key}\u0001${measure}`;
};

const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => JSON.stringify(inline)).join("");
