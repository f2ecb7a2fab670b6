// Stretches of Markdown into blocks, each stretch parsed once in a parser's life, and many at a time, since much of the
// cost of parsing is in the beginning. The only file that knows micromark. It must not know values or States.

import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type MarkdownBlock, type MarkdownFault, type PartKind, readDocument } from "./markdown.js";

/** What a stretch says; places count from its start. */
export interface ParsedStretch {
  readonly blocks: readonly MarkdownBlock[];
  readonly faults: readonly MarkdownFault[];
}

/** What each of the stretches says. */
export type MarkdownParser = (stretches: readonly string[], part: PartKind) => readonly ParsedStretch[];

/** A parser that parses no stretch twice: the same stretch gives the very same blocks. */
export function createMarkdownParser(): MarkdownParser {
  const known = { prose: new Map(), recommendation: new Map(), subject: new Map() } satisfies Record<
    PartKind,
    Map<string, ParsedStretch>
  >;
  return (stretches, part) => {
    const parsed: Map<string, ParsedStretch> = known[part];
    const unknown = [...new Set(stretches)].filter((stretch) => !parsed.has(stretch));
    for (const [index, result] of parseAll(unknown, part).entries()) parsed.set(unknown[index] ?? "", result);
    return stretches.map((stretch) => parsed.get(stretch) ?? nothing);
  };
}

const nothing: ParsedStretch = { blocks: [], faults: [] };

/** A paragraph of one character that no text has: whatever stands before it, list or quotation, it ends. */
const divider = "\n\n\uFDD0\n\n";

function parseAll(stretches: readonly string[], part: PartKind): readonly ParsedStretch[] {
  if (stretches.length === 0) return [];
  const whole = parse(stretches.join(divider), part);
  // A faulty stretch, such as code without an end, may have swallowed others.
  if (whole.faults.length > 0 && stretches.length > 1)
    return stretches.map((stretch) => parse(stretch, part));
  let start = 0;
  return stretches.map((stretch) => {
    const from = start;
    start += stretch.length + divider.length;
    const own = whole.blocks.filter(({ at }) => at >= from && at < from + stretch.length);
    return { blocks: own.map((block) => ({ ...block, at: block.at - from })), faults: whole.faults };
  });
}

function parse(markdown: string, part: PartKind): ParsedStretch {
  return readDocument(fromMarkdown(markdown, { extensions, mdastExtensions }), markdown, part);
}

const extensions = [withoutBareAddresses(gfm({ singleTilde: false }))];
const mdastExtensions = gfmFromMarkdown();

/**
 * GFM looks for a bare address at every letter, which is most of the work of parsing prose. mdast-util-gfm finds them
 * once more in the finished tree, so nothing is lost by leaving out the first search.
 */
function withoutBareAddresses(extension: ReturnType<typeof gfm>): ReturnType<typeof gfm> {
  const constructs = Object.entries(extension.text ?? {});
  const kept = constructs.filter(([code]) => "[]~!".includes(String.fromCharCode(Number(code))));
  return { ...extension, text: Object.fromEntries(kept) };
}
