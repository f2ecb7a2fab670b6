// Merged Markdown cut at blank lines into stretches that can be parsed each by itself, so that a paragraph is parsed once
// however the branches round it fall. It must not know mdast or values.

/** A part of a merged source that means the same alone as in its place. */
export interface Stretch {
  /** With its stand-ins counted from the first again, so that equal stretches are equal texts. */
  readonly markdown: string;
  /** Its first character in the merged source. */
  readonly start: number;
  /** The index of the value behind its first stand-in. */
  readonly firstValue: number;
}

const blankLines = /\n(?:[ \t]*\n)+/g;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** The signatories' own stand-in is none of a value. */
const valueStandIns = /[\uE000-\uF8FE]/g;

/** The stretches in order; together they are the whole source. */
export function stretchesOf(source: string): readonly Stretch[] {
  const starts = [0];
  for (const match of source.matchAll(blankLines)) {
    const start = match.index + match[0].length;
    if (beginsAnew(source.slice(start), source.slice(starts.at(-1)))) starts.push(start);
  }
  let firstValue = 0;
  return starts.map((start, index) => {
    const text = source.slice(start, starts[index + 1]);
    const count = text.match(valueStandIns)?.length ?? 0;
    const markdown = renumber(text, firstValue);
    firstValue += count;
    return { markdown, start, firstValue: firstValue - count };
  });
}

/**
 * After a blank line, a line at the margin ends whatever stands before it (CommonMark 0.31, sections 5.2 and 5.3), save
 * that an item goes on with the list before it. Blocks that only an end of their own closes, fenced code and HTML, are
 * refused in a letter, however they are cut.
 */
function beginsAnew(rest: string, before: string): boolean {
  if (/^\s/.test(rest)) return false;
  return !(listMarker.test(rest) && listMarker.test(before.trimStart()));
}

function renumber(text: string, firstValue: number): string {
  if (firstValue === 0) return text;
  return text.replaceAll(valueStandIns, (standIn) => String.fromCharCode(standIn.charCodeAt(0) - firstValue));
}
