// The words of a text and of a PDF's tags, as people compare them.

import { type TaggedElement, textBelow } from "./tagged-text.js";

/** Marks of direction say nothing to a reader; where a line ends is no matter either. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .replaceAll(/[\u200f\u202a-\u202e]/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** In the order in which a screen reader meets them. */
export function taggedWords(elements: readonly TaggedElement[]): readonly string[] {
  return wordsOf(elements.flatMap(textsIn).join("\n"));
}

/** A line end after each element that is no part of a line. */
function textsIn(element: TaggedElement): readonly string[] {
  const inner = element.children.filter((child) => "type" in child);
  const isWhole = inner.every(({ type }) => type === "Span" || type === "Link");
  return isWhole ? [textBelow(element)] : inner.flatMap(textsIn);
}
