// Merged Markdown cut at blank lines into stretches that can be parsed each by itself, so that a paragraph is parsed once
// however the branches round it fall. It must not know mdast or values.

import { recounted, valueStandIns } from "../merging/stand-ins.js";

/** A part of a merged source that means the same alone as in its place. */
interface Stretch {
  /** With its stand-ins counted from the first again, so that equal stretches are equal texts. No blank lines end it. */
  readonly markdown: string;
  /** Its first character in the merged source. */
  readonly start: number;
  /** The number of the value behind its first stand-in. */
  readonly firstValue: number;
  readonly valueCount: number;
}

const blankLines = /\n(?:[ \t]*\n)+/g;

/** The stretches in order; together they are the whole source, but for blank lines between them. */
export function stretchesOf(source: string): readonly Stretch[] {
  const starts = [0];
  for (const match of source.matchAll(blankLines)) {
    const start = match.index + match[0].length;
    if (beginsAnew(source, start)) starts.push(start);
  }
  let firstValue = 0;
  return starts.map((start, index) => {
    const text = withoutBlankEnd(source.slice(start, starts[index + 1]));
    const valueCount = text.match(valueStandIns)?.length ?? 0;
    const stretch = { markdown: recounted(text, firstValue), start, firstValue, valueCount };
    firstValue += valueCount;
    return stretch;
  });
}

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?:[ \t]|\n|$)/y;
const blank = /\s/y;

/**
 * After a blank line, a line at the margin ends whatever stands before it (CommonMark 0.31, sections 5.2 and 5.3), save
 * that an item goes on with a list before it: no cut is made before an item, whatever stands there. Blocks that only an
 * end of their own closes, fenced code and HTML, are refused in a letter, however they are cut.
 */
function beginsAnew(source: string, start: number): boolean {
  return start < source.length && !isAt(blank, source, start) && !isAt(listMarker, source, start);
}

function isAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\n".includes(text[end - 1] ?? "-")) end -= 1;
  return text.slice(0, end);
}
