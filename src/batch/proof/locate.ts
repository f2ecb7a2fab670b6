// Where the passages of a letter stand on its pages: each is looked for by its words, in the order in which the letter is
// read. A laid-out letter and its passages in; pages and baselines out. It must not know what is done with them.

import { type Occurrence, readBack } from "../../passages/passage.js";
import type { Points } from "../../typesetting/manner.js";
import type { LaidOutPage } from "../../typesetting/page/page.js";

export interface PrintedLine {
  /** From 0. */
  readonly page: number;
  readonly baseline: Points;
}

/** Where it begins. */
export interface Spot extends PrintedLine {
  /** All its lines, in the order in which they are read; undefined where its end is not found. */
  readonly lines?: readonly PrintedLine[];
}

/** For each passage where it stands; undefined for one that is not said on a page, such as the title of the document. */
export function locate(
  passages: readonly Occurrence[],
  pages: readonly LaidOutPage[],
): readonly (Spot | undefined)[] {
  const lines = linesOf(pages);
  const text = lines.map(({ words }) => words).join("");
  const lineAt = (at: number) => lines.findLastIndex(({ start }) => start <= at);
  let from = 0;
  return passages.map((occurrence) => {
    const { first, last } = endsOf(occurrence);
    const isHead = occurrence.passage.kind === "head";
    const at = first === "" ? -1 : text.indexOf(first, isHead ? 0 : from);
    const line = at === -1 ? undefined : lines[lineAt(at)];
    if (line === undefined) return undefined;
    const end = text.indexOf(last, at);
    if (!isHead) from = Math.max(at, end);
    const { page, baseline } = line;
    if (end === -1) return { page, baseline };
    return { page, baseline, lines: lines.slice(lineAt(at), lineAt(end + last.length - 1) + 1) };
  });
}

/** Several where it runs on over a page's end; none where it is not known where it ends. */
export function pagesOf(spot: Spot | undefined): readonly number[] {
  return [...new Set(spot?.lines?.map(({ page }) => page))];
}

interface SpokenLine extends PrintedLine {
  readonly words: string;
  /** Characters of the lines before it. */
  readonly start: number;
}

/** Of what is read aloud, in its order. */
function linesOf(pages: readonly LaidOutPage[]): readonly SpokenLine[] {
  let start = 0;
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item): readonly SpokenLine[] => {
      if (item.kind !== "text" || item.owner === "artifact") return [];
      const words = bare(item.line.runs.map(({ text }) => text).join(""));
      const line = { page, baseline: item.baseline, words, start };
      start += words.length;
      return words === "" ? [] : [line];
    }),
  );
}

/** Enough to know a beginning and an end by. */
const known = 80;

/** The row of a table is read on from cell to cell; between the lines of all else there may be numbers and bullets. */
function endsOf(occurrence: Occurrence): { readonly first: string; readonly last: string } {
  const text = readBack(occurrence);
  const lines = occurrence.passage.kind === "annex" ? [text] : text.split("\n");
  const [first = "", last = ""] = [lines[0], lines.at(-1)].map((line) => bare(line ?? ""));
  return { first: first.slice(0, known), last: last.slice(-known) };
}

/** Spaces and hyphens may have become line ends, or have come with them. */
function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00AD\u200B\u2060\u2010\u2011-]/g, "");
}
