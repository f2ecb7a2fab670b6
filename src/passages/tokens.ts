// A text of the letter into the template's words and those of one State: by the marks that merging has left, or, where
// the tool itself fills a phrase, by what it is known to have put in. What comes out reads as what went in, letter for letter.
// It must not know which passage it is for.

import { escaped } from "../languages/pattern.js";
import type { Block, Inline, List, Span } from "../letter/letter.js";
import type { Token } from "./passage.js";

/** A word and what it says for the State at hand. */
export type Known = readonly [word: string, value: string];

/** The text with every known value that stands in it as the place of its word; the longest first. */
export function around(text: string, known: readonly Known[]): readonly Token[] {
  const values = known.filter(([, value]) => value.trim() !== "").toSorted(byLength);
  if (values.length === 0) return [{ text }];
  const either = values.map(([, value]) => `(${patternOf(value)})`).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, "gu");
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    tokens.push({ text: text.slice(end, match.index) }, { text: match[0], word: values[index]?.[0] ?? "" });
    end = match.index + match[0].length;
  }
  return [...tokens, { text: text.slice(end) }];
}

function byLength([, one]: Known, [, other]: Known): number {
  return other.length - one.length;
}

/** Whatever its spaces and apostrophes have become, with a capital or without. */
function patternOf(value: string): string {
  const [first = ""] = value;
  const initials = new Set([first, first.toLowerCase(), first.toUpperCase()]);
  const initial = [...initials].map(escaped).join("|");
  const rest = escaped(value.slice(first.length)).replaceAll(/ |'|’|\u00A0|\u202F/g, (character) =>
    character === "'" || character === "’" ? "['’]" : "[ \\u00A0\\u202F]",
  );
  return `(?:${initial})${rest}`;
}

/** Several texts as the lines of one passage. */
export function inLines(lines: readonly (readonly Token[])[]): readonly Token[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
}

/** The content of a paragraph, of which the inserted words are marked. */
export function tokensOf(content: readonly Inline[]): readonly Token[] {
  return content.map((inline) => (inline.kind === "break" ? { text: "\n" } : spanToken(inline)));
}

function spanToken(span: Span): Token {
  const manner = [
    ...(span.strong ? (["strong"] as const) : []),
    ...(span.emphasis ? (["emphasis"] as const) : []),
    ...(span.code ? (["code"] as const) : []),
    ...(span.link === undefined ? [] : (["link"] as const)),
  ];
  return {
    text: span.text,
    ...(span.inserted === undefined ? {} : { word: span.inserted }),
    ...(manner.length === 0 ? {} : { manner }),
    ...(span.language === undefined ? {} : { language: span.language }),
  };
}

/** Blocks one below the other; an empty line parts them. */
export function blockTokens(blocks: readonly Block[]): readonly Token[] {
  return blocks
    .map(tokensOfBlock)
    .filter((tokens) => tokens.length > 0)
    .flatMap((tokens, index) => (index === 0 ? tokens : [{ text: "\n\n" }, ...tokens]));
}

function tokensOfBlock(block: Block): readonly Token[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return tokensOf(block.content);
    case "list":
      return listTokens(block);
    case "quotation":
    case "recommendation":
      return blockTokens(block.content);
    case "thematic-break":
      return [];
    case "signatories":
      return inLines(
        block.signatories.map(({ name, language }) => [
          { text: name, ...(language === undefined ? {} : { language }) },
        ]),
      );
  }
}

function listTokens({ items, markers }: List): readonly Token[] {
  return inLines(
    items.map((item, index) => [
      { text: `${markers?.[index] ?? "•"} ` },
      ...inLines(item.map((block) => tokensOfBlock(block))),
    ]),
  );
}
