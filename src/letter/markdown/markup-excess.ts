// Markdown with so many marks that nobody can have meant them as markup, told before it is parsed: the parser's work grows
// by their square, and deep trees exhaust what reads them. It must not know what the marks mean where they stand.

import type { MarkdownFault } from "./markdown-inlines.js";

/** A paragraph whose every word is emphasised has a few hundred. */
const mostMarks = 2000;

/** A line of dashes or underscores across a page has fewer than a hundred. */
const longestRun = 500;

/** What begins a quotation or an item, again and again on one line. */
const deepestLine = 50;

const marks = /\*+|_+|\]/g;
const deepLine = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){51,}/m;

/** The first excess in a stretch; undefined in any that was meant. */
export function excessOf(markdown: string): MarkdownFault | undefined {
  const deep = deepLine.exec(markdown);
  if (deep !== null) {
    const what = `more than ${deepestLine} quotations and lists begin on one line`;
    return { at: deep.index, what, remedy: "keep to three levels" };
  }
  let count = 0;
  for (const { 0: run, index } of markdown.matchAll(marks)) {
    count += 1;
    if (count > mostMarks) {
      const what = `more than ${mostMarks} marks such as *, _ and ] stand in one paragraph`;
      return { at: index, what, remedy: "divide the paragraph" };
    }
    if (run.length > longestRun) {
      const what = `more than ${longestRun} ${run.charAt(0)} stand in a row`;
      return { at: index, what, remedy: "write three for a line across the page" };
    }
  }
  return undefined;
}
