// Markdown with so many marks that nobody can have meant them as markup, told before it is parsed: the parser's work grows
// by their square, and deep trees exhaust what reads them. It must not know what the marks mean where they stand.

import type { MarkdownFault } from "./markdown-inlines.js";

/** A paragraph whose every word is emphasised has a few hundred. */
const mostMarks = 2000;

/** A line of dashes or underscores across a page has fewer than a hundred. */
const longestRun = 500;

/** What begins a quotation or an item, again and again on one line. */
const deepestLine = 50;

/** A list that nobody would read to its end has a hundred. */
const mostItems = 2000;

const marks = /\*+|_+|\]|&(?:#?\w{1,40});/g;
const items = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?!\S)/gm;
const deepLine = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){51,}/m;

/** The first excess in a stretch; undefined in any that was meant. */
export function excessOf(markdown: string): MarkdownFault | undefined {
  const deep = deepLine.exec(markdown);
  if (deep !== null) {
    const what = `more than ${deepestLine} quotations and lists begin on one line`;
    return { at: deep.index, what, remedy: "keep to three levels" };
  }
  const excess = nth(markdown.matchAll(items), mostItems);
  if (excess !== undefined) {
    const what = `more than ${mostItems} items stand in one list`;
    return { at: excess, what, remedy: "divide the list, or put it into a document of its own" };
  }
  let count = 0;
  for (const { 0: run, index } of markdown.matchAll(marks)) {
    count += 1;
    if (count > mostMarks) {
      const what = `more than ${mostMarks} marks such as *, _, ] and &amp; stand in one paragraph`;
      return { at: index, what, remedy: "divide the paragraph" };
    }
    if (run.length > longestRun) {
      const what = `more than ${longestRun} ${run.charAt(0)} stand in a row`;
      return { at: index, what, remedy: "write three for a line across the page" };
    }
  }
  return undefined;
}

/** Where the match after so many begins. */
function nth(matches: Iterable<RegExpExecArray>, before: number): number | undefined {
  let count = 0;
  for (const { index } of matches) if (++count > before) return index;
  return undefined;
}
