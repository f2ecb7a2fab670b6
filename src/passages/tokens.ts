// A text of the letter into the template's words and those of one State: by the marks that merging has left, or, where
// the tool itself fills a phrase, by what it is known to have put in. What comes out reads as what went in, letter for letter.
// It must not know which passage it is for.

import { sentenceCase } from "../languages/grammar.js";
import type { Inline, Span } from "../letter/letter.js";
import { remember } from "../memory.js";
import type { PassageToken } from "./passage.js";

/** A word and what it says for the State at hand. */
export type Known = readonly [word: string, value: string];

/** The text with every known value that stands in it as the place of its word; of several at one place the longest. */
export function around(text: string, known: readonly Known[]): readonly PassageToken[] {
  const sought = known.flatMap(([word, value]) => formsOf(value).map((form) => ({ word, value: form })));
  const seen = alike(text);
  const tokens: PassageToken[] = [];
  let end = 0;
  for (let found = firstIn(seen, sought, end); found !== undefined; found = firstIn(seen, sought, end)) {
    const { at, word, value } = found;
    tokens.push({ text: text.slice(end, at) }, { text: text.slice(at, at + value.length), word });
    end = at + value.length;
  }
  return [...tokens, { text: text.slice(end) }];
}

interface Sought {
  readonly word: string;
  readonly value: string;
}

/** Values of which the forms are remembered: a letter's own are sought in each of its phrases. */
const rememberedValues = 256;

/** As it is, and as it opens a sentence; none of an empty one. */
const formsOf = remember(rememberedValues, (value: string): readonly string[] => {
  const seen = alike(value);
  return seen.trim() === "" ? [] : [...new Set([seen, sentenceCase(seen)])];
});

/** Whatever its spaces and apostrophes have become; as long as the text itself. */
function alike(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll("’", "'");
}

function firstIn(
  text: string,
  sought: readonly Sought[],
  from: number,
): (Sought & { readonly at: number }) | undefined {
  let first: (Sought & { readonly at: number }) | undefined;
  for (const each of sought) {
    const at = placeOf(each.value, text, from);
    if (at === -1) continue;
    const isBefore = first === undefined || at < first.at;
    if (isBefore || (at === first?.at && each.value.length > first.value.length)) first = { ...each, at };
  }
  return first;
}

/** Where the value stands as words of their own: "Niger" is not in "Nigeria". */
function placeOf(value: string, text: string, from: number): number {
  for (let at = text.indexOf(value, from); at !== -1; at = text.indexOf(value, at + 1)) {
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + value.length])) return at;
  }
  return -1;
}

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
}

/** Several texts as the lines of one passage. */
export function inLines(lines: readonly (readonly PassageToken[])[]): readonly PassageToken[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
}

/** The content of a paragraph, of which the inserted words are marked. */
export function passageTokens(content: readonly Inline[]): readonly PassageToken[] {
  return content.flatMap((inline) => (inline.kind === "break" ? [{ text: "\n" }] : spanTokens(inline)));
}

function spanTokens(span: Span): readonly PassageToken[] {
  const look = lookOf(span);
  let end = 0;
  const tokens = (span.inserted ?? []).flatMap(({ word, from, to }): readonly PassageToken[] => {
    const before = span.text.slice(end, from);
    end = to;
    return [
      { text: before, ...look },
      { text: span.text.slice(from, to), word, ...look },
    ];
  });
  return [...tokens, { text: span.text.slice(end), ...look }];
}

function lookOf(span: Span): Pick<PassageToken, "manner" | "language"> {
  const manner = [
    ...(span.strong ? (["strong"] as const) : []),
    ...(span.emphasis ? (["emphasis"] as const) : []),
    ...(span.code ? (["code"] as const) : []),
    ...(span.link === undefined ? [] : (["link"] as const)),
  ];
  return {
    ...(manner.length === 0 ? {} : { manner }),
    ...(span.language === undefined ? {} : { language: span.language }),
  };
}
