// Stretches of Markdown into blocks, each stretch parsed once in a parser's life, and many at a time, since much of the
// cost of parsing is in the beginning. The only file that knows micromark. It must not know values or States.

import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type ReadDocument, readDocument } from "./markdown.js";
import type { PartKind } from "./markdown-inlines.js";
import { excessOf } from "./markup-excess.js";

/** What a stretch says; places count from its start. */
export type ParsedStretch = ReadDocument;

/** What each of the stretches says. */
export type MarkdownParser = (stretches: readonly string[], part: PartKind) => readonly ParsedStretch[];

type Known = Readonly<Record<PartKind, Map<string, ParsedStretch>>>;

const knownTo = new WeakMap<MarkdownParser, Known>();

/**
 * A parser that parses no stretch twice: the same stretch gives the very same blocks. Nor does it parse again what an
 * earlier parser was asked for; what only those before that one were asked for is forgotten.
 */
export function createMarkdownParser(earlier?: MarkdownParser): MarkdownParser {
  const before = earlier && knownTo.get(earlier);
  const known: Known = { prose: new Map(), recommendation: new Map(), subject: new Map() };
  const parser: MarkdownParser = (stretches, part) => {
    const parsed = known[part];
    const asked = [...new Set(stretches)].filter((stretch) => !parsed.has(stretch));
    for (const stretch of asked) {
      const found = before?.[part].get(stretch);
      if (found !== undefined) parsed.set(stretch, found);
    }
    const unknown = asked.filter((stretch) => !parsed.has(stretch));
    for (const [index, result] of parseAll(unknown, part).entries()) parsed.set(unknown[index] ?? "", result);
    return stretches.map((stretch) => parsed.get(stretch) ?? nothing);
  };
  knownTo.set(parser, known);
  return parser;
}

const nothing: ParsedStretch = { blocks: [], faults: [], typedLists: [] };

/** A paragraph of one character that no text has: whatever stands before it, list or quotation, it ends. */
const divider = "\n\n\uFDD0\n\n";

function parseAll(stretches: readonly string[], part: PartKind): readonly ParsedStretch[] {
  const excesses = new Map(stretches.map((stretch) => [stretch, excessOf(stretch)]));
  const parsed = parseTogether(
    stretches.filter((stretch) => excesses.get(stretch) === undefined),
    part,
  ).values();
  return stretches.map((stretch) => {
    const excess = excesses.get(stretch);
    return excess === undefined ? (parsed.next().value ?? nothing) : { ...nothing, faults: [excess] };
  });
}

function parseTogether(stretches: readonly string[], part: PartKind): readonly ParsedStretch[] {
  if (stretches.length === 0) return [];
  const whole = parse(stretches.join(divider), part);
  // A faulty stretch, such as code without an end, may have swallowed others.
  if (whole.faults.length > 0 && stretches.length > 1)
    return stretches.map((stretch) => parse(stretch, part));
  const blocks = takeInOrder(whole.blocks, ({ at }) => at);
  const lists = takeInOrder(whole.typedLists, ([first]) => first?.at ?? 0);
  let start = 0;
  return stretches.map((stretch) => {
    const from = start;
    start += stretch.length + divider.length;
    const until = from + stretch.length;
    return {
      blocks: blocks(from, until).map((block) => ({ ...block, at: block.at - from })),
      faults: whole.faults,
      typedLists: lists(from, until).map((list) =>
        list.map((marker) => ({ ...marker, at: marker.at - from })),
      ),
    };
  });
}

/** Hands out the items of one stretch after the other; those between two are left out. */
function takeInOrder<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
): (from: number, until: number) => readonly Item[] {
  const sorted = items.toSorted((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return (from, until) => {
    const isBefore = (limit: number): boolean =>
      next < sorted.length && placeOf(sorted[next] as Item) < limit;
    while (isBefore(from)) next += 1;
    const start = next;
    while (isBefore(until)) next += 1;
    return sorted.slice(start, next);
  };
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

/** A line with the characters in it that it names: "&eacute;" and "&#xE9;" are "é". */
export function decodeReferences(line: string): string {
  return line.replaceAll(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g, (written) => {
    const [paragraph] = fromMarkdown(written).children;
    const [text] = paragraph?.type === "paragraph" ? paragraph.children : [];
    return text?.type === "text" ? text.value : written;
  });
}
