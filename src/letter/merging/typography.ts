// The content of a paragraph set by the typographic rules of its languages: a text as a whole, then divided again where
// its manner changes. It must not know where the text comes from, or how wide anything is.

import { type Languages, rulesOf } from "../../languages/known.js";
import type { TextRules } from "../../languages/language.js";
import { normalise, withSpaces } from "../../languages/spacing.js";
import type { HardBreak, Inline, Span } from "../letter.js";

/** Passages in another language follow the rules of that one, code and addresses none. */
export function setInlines(
  content: readonly Inline[],
  language: TextRules,
  languages: Languages,
): readonly Inline[] {
  return content
    .reduce<Inline[][]>(intoStretches, [])
    .flatMap((stretch) => {
      const [{ language: passage } = {}] = stretch as readonly Partial<Span>[];
      return setStretch(stretch, passage === undefined ? language : rulesOf(passage, languages));
    })
    .filter(isNotEmpty)
    .map((inline, index, all) => trimAtLineEnds(inline, all[index - 1], all[index + 1]))
    .filter(isNotEmpty);
}

function isNotEmpty(inline: Inline): boolean {
  return inline.kind === "break" || inline.text !== "";
}

const noBreak = "\u00A0";
const narrow = "\u202F";
/** Stands for a span that keeps its text as it is. */
const opaque = "\uFFFC";

/** Neighbouring spans of one language, between line ends that the author asked for. */
function intoStretches(stretches: Inline[][], inline: Inline): Inline[][] {
  const last = stretches.at(-1);
  const previous = last?.at(-1);
  const goesOn = inline.kind === "text" && previous?.kind === "text" && previous.language === inline.language;
  if (last && goesOn) last.push(inline);
  else stretches.push([inline]);
  return stretches;
}

function setStretch(stretch: readonly Inline[], language: TextRules): readonly Inline[] {
  if (!stretch.every((inline) => inline.kind === "text")) return stretch;
  const texts = stretch.map((span) => (keepsItsText(span) ? opaque : normalise(span.text)));
  const whole = withSpaces(texts.join(""), language);
  const pieces = divide(whole, texts);
  return stretch.map((span, index) => (keepsItsText(span) ? span : withText(span, pieces[index] ?? "")));
}

/** The span with its text as it is set, in which what is inserted stands elsewhere. */
function withText({ inserted, ...span }: Span, text: string): Span {
  if (inserted === undefined) return { ...span, text };
  const cuts = inserted.flatMap(({ from, to }) => [from, to]);
  const parts = [0, ...cuts].map((cut, index) => normalise(span.text.slice(cut, cuts[index])));
  let end = 0;
  const ends = divide(text, parts).map((part) => (end += part.length));
  const moved = inserted.map(({ word }, index) => ({
    word,
    from: ends[2 * index] ?? 0,
    to: ends[2 * index + 1] ?? 0,
  }));
  return { ...span, text, inserted: moved };
}

/** Code, and an address that is shown as it is. */
function keepsItsText(span: Span): boolean {
  return span.code === true || (span.link?.endsWith(span.text) === true && /[@./]/.test(span.text));
}

/** Divides a set text as its parts were divided: the rules change spaces only, so other characters can be counted. */
function divide(whole: string, parts: readonly string[]): readonly string[] {
  let at = 0;
  return parts.map((part, index) => {
    const start = at;
    for (let left = countOthers(part); left > 0; at += 1) if (!isSpace(whole[at])) left -= 1;
    const takesSpaces = index === parts.length - 1 || isSpace(part.at(-1));
    while (takesSpaces && at < whole.length && isSpace(whole[at])) at += 1;
    return whole.slice(start, at);
  });
}

function countOthers(text: string): number {
  return text.replaceAll(/[ \u00A0\u202F]/g, "").length;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === noBreak || character === narrow;
}

/** A paragraph and a line end that was asked for have no spaces beside them. */
function trimAtLineEnds(inline: Inline, before: Inline | undefined, after: Inline | undefined): Inline {
  if (inline.kind === "break") return inline satisfies HardBreak;
  const { text } = inline;
  const isFirst = before === undefined || before.kind === "break";
  const isLast = after === undefined || after.kind === "break";
  const from = isFirst ? (/^[ \u00A0\u202F]+/.exec(text)?.[0].length ?? 0) : 0;
  const to = isLast ? (/[ \u00A0\u202F]+$/.exec(text)?.index ?? text.length) : text.length;
  return to - from === text.length ? inline : cutOut(inline, from, to);
}

function cutOut({ inserted, ...span }: Span, from: number, to: number): Span {
  const text = span.text.slice(from, to);
  if (inserted === undefined) return { ...span, text };
  const within = (at: number) => Math.min(Math.max(at - from, 0), text.length);
  const left = inserted.map((each) => ({ ...each, from: within(each.from), to: within(each.to) }));
  return { ...span, text, inserted: left.filter((each) => each.from < each.to) };
}
