// One part of a template for every State: merged Markdown in, finished blocks out. Each stretch of source is parsed once,
// and a block whose values are the same for two letters is the very same object in both, so that its lines need be set
// only once. It must not know Handlebars or the data.

import type { CellFault } from "../data/cell.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { fillBlock } from "./fill.js";
import type { TextBlock } from "./markdown.js";
import type { PartKind } from "./markdown-inlines.js";
import { createMarkdownParser, type MarkdownParser } from "./markdown-parser.js";
import { emptyWordFault, type MergeContext, type Merged, merge, originOf, stateFault } from "./merge.js";
import { type PlacedMarkdown, parsePlaced } from "./placed-source.js";
import { emptyWords, type TextValue, type Value, valueBehind } from "./stand-ins.js";
import type { TemplateNode } from "./template-node.js";
import { unansweredColons } from "./unanswered-colons.js";

/** A finished block, and where in the template's file it begins. */
export interface PlacedBlock {
  /** "nothing" where all its words are empty. */
  readonly block: TextBlock | "signatories" | "nothing";
  readonly offset: number;
  /** What is wrong if nothing may not stand there: one for each of its empty words. */
  readonly gaps: readonly Diagnostic[];
}

export type PartReader = (nodes: readonly TemplateNode[], context: MergeContext) => readonly PlacedBlock[];

/**
 * How many fillings of one block are remembered. A wording that few States share is soon met; a paragraph that names
 * the State never comes again, and must not fill the memory of a batch of thousands.
 */
const rememberedFillings = 64;

/** A reader of parts of one kind that remembers what it has read. Its faults have their places in the template. */
export function createPartReader(part: PartKind, parse: MarkdownParser = createMarkdownParser()): PartReader {
  const known = new Map<string, readonly KnownBlock[]>();
  const fillings = new Map<TextBlock, Map<string, TextBlock>>();
  return (nodes, context) => {
    const merged = merge(nodes, context);
    let blocks = known.get(merged.markdown);
    if (blocks === undefined) {
      const parsed = parsePlaced(merged, { part, source: context.source, parse });
      if (parsed.faults.length > 0) throw new InputError(parsed.faults);
      blocks = parsed.blocks.map((block) => ({ ...block, fillings: fillingsOf(block.block, fillings) }));
      known.set(merged.markdown, blocks);
    }
    return fillAll(blocks, merged, context);
  };
}

/** Throws an InputError with every word that is empty where its sentence needs it. */
function fillAll(
  blocks: readonly KnownBlock[],
  merged: Merged,
  context: MergeContext,
): readonly PlacedBlock[] {
  const broken = new Map<number, TextValue>();
  const placed = blocks.map((known): PlacedBlock => {
    const block = fillRemembered(known, merged, context, broken) ?? "nothing";
    const gaps = block === "nothing" ? gapsOf(known, merged, context) : [];
    return { block, offset: originOf(known.at, merged.origins), gaps };
  });
  const faults = [
    ...[...broken.values()].map((word) => emptyWordFault(word, context)),
    ...unansweredColons(placed, blocks),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return placed;
}

function gapsOf(known: KnownBlock, merged: Merged, context: MergeContext): readonly Diagnostic[] {
  const values = valuesOf(known, merged);
  const own = Array.from(known.standIns, (standIn) => valueBehind(standIn, values));
  return emptyWords(own).map((word) => emptyWordFault(word, context));
}

/** A block with its fillings, by the values put in; shared by all sources that have the same stretch. */
interface KnownBlock extends PlacedMarkdown {
  readonly fillings: Map<string, TextBlock>;
}

function fillingsOf(
  block: TextBlock | "signatories",
  all: Map<TextBlock, Map<string, TextBlock>>,
): Map<string, TextBlock> {
  if (block === "signatories") return new Map();
  const known = all.get(block) ?? new Map<string, TextBlock>();
  all.set(block, known);
  return known;
}

/** The values from that of a block's first stand-in on. */
function valuesOf(
  { standIns, firstValue, valueCount }: PlacedMarkdown,
  { values }: Merged,
): readonly Value[] {
  return standIns === "" ? [] : values.slice(firstValue, firstValue + valueCount);
}

/** Undefined if nothing is left. `broken` takes the words that are empty where they may not be, by their offsets. */
function fillRemembered(
  known: KnownBlock,
  merged: Merged,
  context: MergeContext,
  broken: Map<number, TextValue>,
): TextBlock | "signatories" | undefined {
  const { block, standIns, at, fillings } = known;
  if (block === "signatories") return block;
  const values = valuesOf(known, merged);
  const key = keyOf(standIns, values);
  const remembered = fillings.get(key);
  if (remembered !== undefined) return remembered;
  const onBadAddress = ({ what, remedy }: CellFault): never => {
    throw new InputError([stateFault(context, originOf(at, merged.origins), what, remedy)]);
  };
  const before = broken.size;
  const onBroken = (word: TextValue): void => void broken.set(word.offset, word);
  const filled = fillBlock(block, { values, language: context.language, onBadAddress, onBroken });
  // What is broken is told of every State, so it is not remembered.
  const isWhole = filled !== undefined && broken.size === before;
  if (isWhole && fillings.size < rememberedFillings) fillings.set(key, filled);
  return filled;
}

function keyOf(standIns: string, values: readonly Value[]): string {
  let key = "";
  for (const standIn of standIns) {
    const value = valueBehind(standIn, values);
    key += value.kind === "text" ? `${value.text}\u0000` : `${value.code}\u0001`;
  }
  return key;
}
