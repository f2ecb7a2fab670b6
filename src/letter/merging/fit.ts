// Inserted texts fitted to their place in a sentence: a preposition before them contracted, an indefinite article turned
// to their sound, a capital where they open a sentence. Only what the template says beside a value, and the value's own
// first word, change; what stands within data is never touched. It must not know Markdown or States.

import { abbreviationsOf, join, sentenceCase } from "../../languages/grammar.js";
import type { Grammar } from "../../languages/language.js";

/** A stretch of a paragraph's text, in reading order. */
export interface FittedPiece {
  readonly text: string;
  /** "kept" is set as it stands, such as code; a value and a template's words may change where they meet. */
  readonly kind: "template" | "value" | "kept";
  readonly grammar: Grammar;
}

/** The texts of the pieces of one paragraph, fitted to one another. */
export function fitted(pieces: readonly FittedPiece[]): readonly string[] {
  const texts = pieces.map(({ text }) => text);
  for (const [index, { kind, grammar }] of pieces.entries()) {
    if (kind !== "value") continue;
    const place: Place = { pieces, texts, index };
    joinToWordBefore(place, grammar);
    if (opensSentence(textBefore(place), grammar)) texts[index] = withCapital(texts[index] ?? "");
  }
  return texts;
}

/** A value among the texts that stand so far. */
interface Place {
  readonly pieces: readonly FittedPiece[];
  readonly texts: string[];
  readonly index: number;
}

/** A word of the template, the blanks after it, and a mark that may open the inserted text. */
const wordBefore = /(?<![\p{L}\p{M}\p{N}-])(\p{L}+['’]?)([ \t\n\u00A0\u202F]*)([“‘"'«(]?)$/u;

function joinToWordBefore(place: Place, grammar: Grammar): void {
  const before = textBefore(place);
  const [whole, word = "", gap = "", mark = ""] = wordBefore.exec(before) ?? [];
  if (whole === undefined || (mark !== "" && !grammar.quotes)) return;
  const isAttached = /['’]$/.test(word) || grammar.attached.includes(word);
  if (isAttached === (gap !== "")) return;
  // "Annex A" has a letter, not an article.
  if (/^\p{Lu}/u.test(word) && !opensSentence(before.slice(0, -whole.length), grammar)) return;
  const joined = join(word, place.texts[place.index] ?? "", grammar);
  if (joined === undefined) return;
  const space = joined.isElided ? "" : gap || " ";
  if (replaceBefore(place, whole.length, joined.word + space + mark)) place.texts[place.index] = joined.next;
}

/** Far enough to see the word before a value and whether it ends a sentence. */
const reach = 80;

/** What stands before the value, from its paragraph's start or further back than anything is looked for. */
function textBefore({ texts, index }: Place): string {
  let text = "";
  for (let at = index - 1; at >= 0 && text.length < reach; at -= 1) text = texts[at] + text;
  return text;
}

/** Puts other words in the place of the last characters before the value, if all of them are the template's own. */
function replaceBefore({ pieces, texts, index }: Place, length: number, words: string): boolean {
  let first = index;
  for (let left = length; left > 0; left -= texts[first]?.length ?? 0) {
    first -= 1;
    if (pieces[first]?.kind !== "template" && texts[first] !== "") return false;
  }
  const taken = texts.slice(first, index).join("");
  texts[first] = taken.slice(0, taken.length - length) + words;
  texts.fill("", first + 1, index);
  return true;
}

/** Marks that open a quotation, a bracket, a question; they may stand between a sentence's start and its first word. */
const openers = "[\\s“‘\"'«‹„‚(\\[¿¡]*$";
const atStart = new RegExp(`^${openers}`, "u");
/** The end of a sentence, closing marks, a blank. */
const afterEnd = new RegExp(`(\\S*?)([.!?…]+)(?:[ \u00A0\u202F]?[»”’"')\\]])*\\s+${openers}`, "u");

/** Whether a sentence begins after these words. */
function opensSentence(before: string, grammar: Grammar): boolean {
  if (atStart.test(before)) return true;
  const [, word = "", end = ""] = afterEnd.exec(before) ?? [];
  if (end === "") return false;
  if (end !== ".") return true;
  const last = word.replace(/^[^\p{L}\p{N}]+/u, "").toLowerCase();
  // An initial, "U.S.", "H.E.", and what a list of abbreviations has.
  return !(/^\p{L}$/u.test(last) || last.includes(".") || abbreviationsOf(grammar).has(last));
}

/** Names that live by their small letters keep them: addresses, and words such as "eCourt". */
function withCapital(value: string): string {
  const [first = ""] = /^\S*/.exec(value) ?? [];
  const isOwn = /[@/_]|\w\.\w|(?<!['’])\p{Lu}/u.test(first.slice(1));
  return isOwn ? value : sentenceCase(value);
}
