// A template's text as the author sees it: offsets into lines and columns and back, so that every fault has its place.
// It must not know Handlebars, Markdown or YAML.

import type { Diagnostic, Place } from "../../diagnostic.js";

/** A file's text with LF line ends and without a byte order mark; offsets count UTF-16 code units from 0. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The offset at which each line starts. */
  readonly lineStarts: readonly number[];
}

export function sourceText(file: string, text: string): SourceText {
  const clean = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const lineStarts = [0];
  for (let at = clean.indexOf("\n"); at >= 0; at = clean.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { file, text: clean, lineStarts };
}

/** The line and column, both from 1, of an offset. */
export function placeAt(source: SourceText, offset: number): Place {
  const line = lastUpTo(offset, source.lineStarts, (start) => start);
  return { file: source.file, line: line + 1, column: offset - (source.lineStarts[line] ?? 0) + 1 };
}

/** The index of the last item that begins at a place or before it, of items in order; 0 if none does. */
export function lastUpTo<Item>(
  place: number,
  items: readonly Item[],
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(items[middle] as Item) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset of a line, from 1, and a column, from 0, as Handlebars counts them. */
export function offsetAt(source: SourceText, line: number, column: number): number {
  return (source.lineStarts[line - 1] ?? source.text.length) + column;
}

export function faultAt(source: SourceText, offset: number, what: string, remedy: string): Diagnostic {
  return { what, remedy, place: placeAt(source, offset) };
}

/** Faults from the first line to the last, in the order in which an author mends them. */
export function inReadingOrder(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return faults.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
