// A Markdown block and the values of its stand-ins into a block of the letter: values put in as plain text and
// fitted to their sentence, then the whole set by the typographic rules of its language. It must not know templates or States.

import type { CellFault } from "../../data/cells/cell-fault.js";
import { linkFault } from "../../data/cells/web-address.js";
import { type Languages, rulesOf } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import type { Inline, Span, TextBlock } from "../letter.js";
import { inOtherWords } from "../tree.js";
import { closeUp } from "./close-up.js";
import { type FittedPiece, fitted } from "./fit.js";
import { emptyWords, standIns, type TextValue, type Value, valueBehind } from "./stand-ins.js";
import { setInlines } from "./typography.js";

export interface Filling {
  readonly values: readonly Value[];
  readonly language: Language;
  /** For passages in another one. */
  readonly languages: Languages;
  /** Called with what is wrong with a link's address, values put in. */
  readonly onBadAddress: (fault: CellFault) => void;
  /** Called for each word that is empty where its sentence needs it. */
  readonly onBroken: (word: TextValue) => void;
}

/**
 * The finished block; undefined if nothing is left of it but empty words. Passages in another language may begin and
 * end anywhere in it, in reading order.
 */
export function fillBlock(block: TextBlock, filling: Filling): TextBlock | undefined {
  const progress: Progress = { ...filling, passage: "" };
  return inOtherWords(block, (content) => filled(content, progress));
}

interface Progress extends Filling {
  /** The language of the passage that is open, or "". */
  passage: string;
}

function filled(content: readonly Inline[], progress: Progress): readonly Inline[] {
  const whole = closeUp(content, progress.values, progress.onBroken);
  const pieces = whole.flatMap((inline) => piecesOf(inline, progress));
  const texts = pieces.some(({ kind }) => kind === "value") ? fitted(pieces) : undefined;
  const spans: Inline[] = [];
  for (const [index, piece] of pieces.entries()) {
    append(spans, piece, texts?.[index] ?? piece.text, pieces[index - 1]);
  }
  return setInlines(spans, progress.language, progress.languages);
}

/** A stretch of one inline, of which it has the manner. */
interface InlinePiece extends FittedPiece {
  /** What it is a part of, with its address filled in. */
  readonly of: Inline;
  /** The language of the passage in which it stands, or "". */
  readonly passage: string;
  /** The word of the template that a value stands for. */
  readonly word?: string;
}

/** The inline's words and the values in it, in reading order. */
function piecesOf(inline: Inline, progress: Progress): readonly InlinePiece[] {
  const { language, languages } = progress;
  if (inline.kind === "break")
    return [{ text: "\n", kind: "kept", grammar: language.grammar, of: inline, passage: "" }];
  const of = inline.link === undefined ? inline : { ...inline, link: addressOf(inline.link, progress) };
  return inline.text.split(/([\uE000-\uF8FF])/).flatMap((text, index): readonly InlinePiece[] => {
    const value = index % 2 === 0 ? undefined : valueBehind(text, progress.values);
    if (value?.kind === "language") progress.passage = value.code;
    if (text === "" || value?.kind === "language") return [];
    const passage = progress.passage === language.code ? "" : progress.passage;
    const kind = inline.code ? "kept" : value === undefined ? "template" : "value";
    const { grammar } = passage === "" ? language : rulesOf(passage, languages);
    const word = value === undefined ? {} : { word: value.word };
    return [{ text: value?.text ?? text, kind, grammar, of, passage, ...word }];
  });
}

/** Adds the piece's text to the last span if that is of the same inline and in the same language, else a new span. */
function append(
  spans: Inline[],
  { of, passage, word }: InlinePiece,
  text: string,
  before?: InlinePiece,
): void {
  if (of.kind === "break") {
    spans.push(of);
    return;
  }
  if (text === "") return;
  const last = spans.at(-1);
  if (last?.kind === "text" && before?.of === of && before.passage === passage) {
    spans[spans.length - 1] = { ...last, text: last.text + text, ...insertedAfter(last, text, word) };
  } else {
    const language = passage === "" ? {} : { language: passage };
    spans.push({ ...of, text, ...language, ...insertedAfter({ text: "" }, text, word) });
  }
}

/** What is inserted in a span once the text is put to its end. */
function insertedAfter(
  { text: before, inserted = [] }: Pick<Span, "text" | "inserted">,
  text: string,
  word: string | undefined,
): Pick<Span, "inserted"> {
  if (word === undefined) return {};
  return { inserted: [...inserted, { word, from: before.length, to: before.length + text.length }] };
}

function addressOf(link: string, { values, onBadAddress, onBroken }: Progress): string {
  const empty = emptyWords((link.match(standIns) ?? []).map((standIn) => valueBehind(standIn, values)));
  for (const word of empty) onBroken(word);
  const address = link.replaceAll(standIns, (standIn) => {
    const value = valueBehind(standIn, values);
    return value.kind === "text" ? value.text.trim() : "";
  });
  const fault = empty.length === 0 ? linkFault(address) : undefined;
  if (fault !== undefined) onBadAddress(fault);
  return address;
}
