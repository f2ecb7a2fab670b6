// What every setter works with: lines of one face, paragraphs broken to a measure, and a place to report what cannot be
// set. Lines that come again are the same object, so what is worked out for one need not be worked out again.
// It must not know blocks or pages.

import type { Diagnostic } from "../diagnostic.js";
import type { Inline } from "../letter/letter.js";
import { tolerant } from "./check-characters.js";
import type { Measures } from "./fonts.js";
import type { Line, Points, Tag } from "./page.js";
import { createParagraphSetter, type TextManner } from "./set-paragraph.js";
import type { LineManner } from "./style.js";

/** Sets the lines that a letter is made of. */
export interface LineSetter {
  /** The text on one line, however long. Its space at the end, if any, stands beyond `width`. */
  readonly setLine: (text: string, manner: LineManner) => Line;
  readonly setParagraph: ReturnType<typeof createParagraphSetter>;
  /** The text, with a strong lead or none, as content that is the same object whenever the same text comes again. */
  readonly contentOf: (text: string, lead?: string) => readonly Inline[];
}

/** A LineSetter at work on one letter. */
export interface Setting extends LineSetter {
  readonly refuse: (fault: Diagnostic) => void;
}

/** Where blocks stand: `parent` owns what they say. */
export interface Place {
  readonly parent: Tag;
  readonly x: Points;
  readonly measure: Points;
}

/** Texts of single States pass through these memories too, so they are emptied before they swell in a large batch. */
const remembered = 8192;

export function createLineSetter(measures: Measures): LineSetter {
  const faces = tolerant(measures);
  const lines = new Map<LineManner, Map<string, Line>>();
  const contents = new Map<string, readonly Inline[]>();
  return {
    setLine: (text, manner) => {
      const sameManner = recall(lines, manner, () => new Map<string, Line>());
      return recall(sameManner, text, () => lineOf(text, manner, faces));
    },
    setParagraph: createParagraphSetter(faces),
    contentOf: (text, lead) => recall(contents, `${lead ?? ""}\n${text}`, () => inlineOf(text, lead)),
  };
}

/** The lines of a paragraph; words wider than the measure are reported, with where they stand. */
export function setText(
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

/** Enough of a word to find it by. */
const shown = 100;

function shortened(word: string): string {
  return word.length > shown ? `${word.slice(0, shown)}…` : word;
}

/** Where a line of display type may end short of its measure, so that its lines are more even: twentieths of it. */
const shortest = 12;
const whole = 20;

/** The lines of a subject or heading: no more than the measure needs, and as even as they can be. */
export function setDisplay(
  setting: Setting,
  content: readonly Inline[],
  manner: TextManner,
  within: { readonly measure: Points; readonly called: string },
): readonly Line[] {
  const lines = setText(setting, content, manner, within);
  if (lines.length < 2) return lines;
  for (let part = shortest; part < whole; part += 1) {
    const narrower = setting.setParagraph(content, manner, (within.measure * part) / whole);
    if (narrower.lines.length === lines.length && narrower.overfull.length === 0) return narrower.lines;
  }
  return lines;
}

function inlineOf(text: string, lead: string | undefined): readonly Inline[] {
  const plain = { kind: "text", text } as const;
  return lead === undefined ? [plain] : [{ kind: "text", text: lead, strong: true }, plain];
}

function recall<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= remembered) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

function lineOf(text: string, manner: LineManner, faces: Measures): Line {
  const width = (faces.width(manner.face, text.trimEnd()) * manner.size) / 1000;
  return { width, runs: [{ ...manner, x: 0, width, text }] };
}
