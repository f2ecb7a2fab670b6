// What every setter works with: lines of one face, paragraphs broken to a measure, and a place to report what cannot be
// set. Lines that come again are the same object, so what is worked out for one need not be worked out again.
// It must not know blocks or pages.

import type { Diagnostic } from "../../diagnostic.js";
import type { Inline } from "../../letter/letter.js";
import { remember } from "../../memory.js";
import type { Leaded, LineManner, Points, TextManner } from "../manner.js";
import { type Strip, stripsOfLines } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import type { Voices } from "../paragraph/divide.js";
import type { Line } from "../paragraph/line.js";
import { createParagraphSetter } from "../paragraph/set.js";
import { lengthOf, lineOf } from "../paragraph/single-line.js";
import { type BodyType, rise as riseOf } from "../style.js";

/** Sets the lines that a letter is made of. */
export interface LineSetter {
  /** The text on one line, however long. Its space at the end, if any, stands beyond `width`. */
  readonly setLine: (text: string, manner: LineManner) => Line;
  /** The advance of the text: for a line that may never be set. */
  readonly widthOf: (text: string, manner: LineManner) => Points;
  readonly setParagraph: ReturnType<typeof createParagraphSetter>;
  /** The text, with a strong lead or none, as content that is the same object whenever the same text comes again. */
  readonly contentOf: (text: string, lead?: string) => readonly Inline[];
}

/** A LineSetter at work on one letter. */
export interface Setting extends LineSetter {
  readonly refuse: (fault: Diagnostic) => void;
}

/** A Setting for running text, in one of its sizes. */
export interface BodySetting extends Setting {
  readonly type: BodyType;
}

/** Where blocks stand: `parent` owns what they say. */
export interface TextArea {
  readonly parent: Tag;
  readonly x: Points;
  readonly measure: Points;
}

/** Lines of one manner that are remembered: labels, feet and names that come again, with room for those of one State. */
const rememberedLines = 256;
const rememberedTexts = 1024;

export function createLineSetter(faces: Voices): LineSetter {
  const setters = new Map<LineManner, (text: string) => Line>();
  const contentOf = remember(rememberedTexts, (_: string, { text, lead }: Led) => inlineOf(text, lead));
  return {
    setLine: (text, manner) => {
      const set =
        setters.get(manner) ?? remember(rememberedLines, (line: string) => lineOf(line, manner, faces));
      setters.set(manner, set);
      return set(text);
    },
    widthOf: (text, manner) => lengthOf(text, manner, faces),
    setParagraph: createParagraphSetter(faces),
    contentOf: (text, lead) => contentOf(`${lead ?? ""}\n${text}`, { text, lead }),
  };
}

/** The lines of a paragraph; words wider than the measure are reported, with where they stand. */
export function setLines(
  setting: Setting,
  content: readonly Inline[],
  manner: TextManner,
  within: { readonly measure: Points; readonly called: string },
): readonly Line[] {
  const { lines, overfull } = setting.setParagraph(content, manner, within.measure);
  for (const word of overfull) {
    setting.refuse({
      what: `"${shortened(word)}" is wider than ${within.called}`,
      remedy: "shorten it, or let it break with a space or a hyphen",
    });
  }
  return lines;
}

/** Where a text stands, what it is in the structure of its document, and how much white stands above it. */
export interface TextPlace extends TextArea {
  readonly type: Tag["type"];
  readonly before: Points;
  /** For faults, if not "its line". */
  readonly called?: string;
}

/** A text in strips, a line each, under a tag of its own. */
export function setLeaded(
  content: readonly Inline[],
  { manner, leading }: Leaded,
  { type, parent, x, measure, before, called = "its line" }: TextPlace,
  setting: Setting,
  linesOf = setLines,
): readonly Strip[] {
  const lines = linesOf(setting, content, manner, { measure, called });
  const rise = riseOf(manner.size, leading);
  return stripsOfLines(lines, { x, leading, rise, before, owner: { type, parent } });
}

/** Enough of a word to find it by. */
const shown = 100;

function shortened(word: string): string {
  return word.length > shown ? `${word.slice(0, shown)}…` : word;
}

/** Where a line of display type may end short of its measure, so that its lines are more even: sixtieths of it. */
const shortest = 36;
const whole = 60;

/** An article, a preposition, a conjunction: display type that ends a line with one is not broken by sense. */
const endsInShortWord = /(?:^|\s)(?:\p{Ll}\p{M}*){1,3}$/u;

/**
 * The lines of a subject or heading: no more than the measure needs, as few as can be that end in a short word, and then as
 * even as they can be.
 */
export function setDisplay(
  setting: Setting,
  content: readonly Inline[],
  manner: TextManner,
  within: { readonly measure: Points; readonly called: string },
): readonly Line[] {
  const lines = setLines(setting, content, manner, within);
  if (lines.length < 2) return lines;
  let best: readonly Line[] | undefined;
  for (let part = shortest; part < whole; part += 1) {
    const set = setting.setParagraph(content, manner, (within.measure * part) / whole);
    if (set.lines.length !== lines.length || set.overfull.length > 0) continue;
    if (best === undefined || shortEnds(set.lines) < shortEnds(best)) best = set.lines;
    if (shortEnds(best) === 0) return best;
  }
  return best === undefined || shortEnds(lines) < shortEnds(best) ? lines : best;
}

function shortEnds(lines: readonly Line[]): number {
  const texts = lines.slice(0, -1).map(({ runs }) => runs.map(({ text }) => text).join(""));
  return texts.filter((text) => endsInShortWord.test(text.trimEnd())).length;
}

interface Led {
  readonly text: string;
  readonly lead: string | undefined;
}

function inlineOf(text: string, lead: string | undefined): readonly Inline[] {
  const plain = { kind: "text", text } as const;
  return lead === undefined ? [plain] : [{ kind: "text", text: lead, strong: true }, plain];
}
