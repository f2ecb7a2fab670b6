// What stands within each kind of block, told once: its words, and how it reads as plain text.
// Whoever goes through a letter does so by these functions, in the order in which it is read.
// It must not know where the words come from, nor how a block is set.

import type { Block, Inline, List, RecommendationBlock, TextBlock } from "./letter.js";
import { keptMarkers } from "./markdown/list-markers.js";

/** What becomes of the words of one paragraph or heading. */
type WordChange = (content: readonly Inline[]) => readonly Inline[];

/** The block in other words. What is left without any goes, and what held nothing else with it: undefined if all of it. */
export function inOtherWords(block: TextBlock, change: WordChange): TextBlock | undefined {
  switch (block.kind) {
    case "paragraph":
    case "heading": {
      const content = change(block.content);
      return content.length === 0 ? undefined : { ...block, content };
    }
    case "list":
      return listInOtherWords(block, change);
    case "quotation": {
      const content = allInOtherWords(block.content, change);
      return content.length === 0 ? undefined : { ...block, content };
    }
    case "thematic-break":
      return block;
  }
}

function allInOtherWords(blocks: readonly TextBlock[], change: WordChange): readonly TextBlock[] {
  return blocks.flatMap((block) => inOtherWords(block, change) ?? []);
}

function listInOtherWords({ markers, ...list }: List, change: WordChange): List | undefined {
  const changed = list.items.map((item) => allInOtherWords(item, change));
  const items = changed.filter((item) => item.length > 0);
  if (items.length === 0) return undefined;
  if (markers === undefined) return { ...list, items };
  return { ...list, items, markers: keptMarkers(markers, (index) => changed[index]?.length !== 0) };
}

/** How blocks are written where there is nothing but lines of text. */
export interface PlainManner {
  /** Before the items of a list that has no numbers. */
  readonly bullet: string;
  /** At the beginning of each line of a quotation. */
  readonly quote: string;
  /** Whether the lines of an item stand below its first word, or its mark. */
  readonly items: "hanging" | "flush";
  readonly rule: string;
}

/** As a letter is read out: "• " before an item, nothing before a quotation. */
export const readOut: PlainManner = { bullet: "•", quote: "", items: "flush", rule: "" };

/** The blocks one below the other, as one run of text; an empty line parts them. */
export function asPlainText(blocks: readonly Block[], manner: PlainManner): readonly Inline[] {
  return joined(
    blocks.map((block) => plainBlock(block, manner)),
    [lineEnd, lineEnd],
  );
}

const lineEnd: Inline = { kind: "break" };

function plainBlock(block: Block, manner: PlainManner): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.content;
    case "list":
      return inLines(block.items.map((item, index) => plainItem(block.markers?.[index], item, manner)));
    case "quotation":
      return begun(asPlainText(block.content, manner), manner.quote, manner.quote);
    case "thematic-break":
      return words(manner.rule);
    case "recommendation":
      return begun(inLines(requestLines(block, manner)), `${block.numeral ?? block.number}. `);
    case "signature":
      return inLines([words(block.name), words(block.function)]);
    case "signatories":
      return inLines([
        words(block.heading),
        ...block.signatories.map(({ name, language, parts }) => parts ?? words(name, language)),
      ]);
  }
}

function plainItem(
  marker: string | undefined,
  item: readonly TextBlock[],
  manner: PlainManner,
): readonly Inline[] {
  const mark = `${marker ?? manner.bullet} `;
  const lines = inLines(item.map((block) => plainBlock(block, manner)));
  return begun(lines, mark, manner.items === "hanging" ? " ".repeat(mark.length) : "");
}

function requestLines({ label = "", reason = "", content }: RecommendationBlock, manner: PlainManner) {
  return [words(label), words(reason), ...content.map((block) => plainBlock(block, manner))];
}

function words(text: string, language?: string): readonly Inline[] {
  if (text === "") return [];
  return [{ kind: "text", text, ...(language === undefined ? {} : { language }) }];
}

function inLines(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return joined(parts, [lineEnd]);
}

/** The parts that hold anything, with the same between each two. */
function joined(parts: readonly (readonly Inline[])[], between: readonly Inline[]): readonly Inline[] {
  const full = parts.filter((part) => part.length > 0);
  return full.flatMap((part, index) => (index === 0 ? part : [...between, ...part]));
}

/** The run with one text at the beginning of its first line and another at that of each later one. */
function begun(run: readonly Inline[], first: string, later = ""): readonly Inline[] {
  const lines = run.flatMap((inline) => (inline.kind === "break" ? [inline, ...words(later)] : [inline]));
  return [...words(first), ...lines];
}
