// One part of a template for every State: merged Markdown in, finished blocks out. Each stretch of source is parsed once,
// and a block whose values are the same for two letters is the very same object in both, so that its lines need be set
// only once. It must not know Handlebars or the data.

import type { CellFault } from "../../data/cells/cell-fault.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { remember } from "../../memory.js";
import type { TextBlock } from "../letter.js";
import type { PartKind } from "../markdown/markdown-inlines.js";
import { createMarkdownParser, type MarkdownParser } from "../markdown/markdown-parser.js";
import { type PlacedMarkdown, parsePlaced } from "../markdown/placed-source.js";
import type { TemplateNode } from "../tags/template-node.js";
import { type Filling, fillBlock } from "./fill.js";
import { emptyWordFault, type MergeContext, type Merged, merge, originOf, stateFault } from "./merge.js";
import { emptyWords, type TextValue, type Value, valueBehind } from "./stand-ins.js";
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

/** How many fillings of one block are remembered: wordings that States share, not paragraphs that name one. */
const rememberedFillings = 64;

/** A reader of parts of one kind that remembers what it has read. Its faults have their places in the template. */
export function createPartReader(part: PartKind, parse: MarkdownParser = createMarkdownParser()): PartReader {
  const known = new Map<string, readonly KnownBlock[]>();
  const fillers = new Map<TextBlock, Filler>();
  return (nodes, context) => {
    const merged = merge(nodes, context);
    let blocks = known.get(merged.markdown);
    if (blocks === undefined) {
      const parsed = parsePlaced(merged, { part, source: context.source, parse });
      if (parsed.faults.length > 0) throw new InputError(parsed.faults);
      blocks = parsed.blocks.map((block) => ({ ...block, fill: fillerOf(block.block, fillers) }));
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
    const block = fillKnown(known, merged, context, broken) ?? "nothing";
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

/** A block, and what fills it; shared by all sources that have the same stretch. */
interface KnownBlock extends PlacedMarkdown {
  readonly fill: Filler;
}

/** Undefined if nothing is left of a block. */
interface Filled {
  readonly block: TextBlock | "signatories" | undefined;
  readonly isWhole: boolean;
}

/** Fills a block with values, of which the key tells all. */
type Filler = (key: string, filling: Filling) => Filled;

/** What is broken is told of every State, so it is not remembered. */
function fillerOf(block: TextBlock | "signatories", all: Map<TextBlock, Filler>): Filler {
  if (block === "signatories") return () => ({ block, isWhole: true });
  const filler =
    all.get(block) ??
    remember(
      rememberedFillings,
      (_: string, filling: Filling) => fillFrom(block, filling),
      ({ isWhole }) => isWhole,
    );
  all.set(block, filler);
  return filler;
}

function fillFrom(block: TextBlock, filling: Filling): Filled {
  let isWhole = true;
  const onBroken = (word: TextValue): void => {
    isWhole = false;
    filling.onBroken(word);
  };
  const filled = fillBlock(block, { ...filling, onBroken });
  return { block: filled, isWhole };
}

/** The values from that of a block's first stand-in on. */
function valuesOf(
  { standIns, firstValue, valueCount }: PlacedMarkdown,
  { values }: Merged,
): readonly Value[] {
  return standIns === "" ? [] : values.slice(firstValue, firstValue + valueCount);
}

/** `broken` takes the words that are empty where they may not be, by their offsets. */
function fillKnown(
  known: KnownBlock,
  merged: Merged,
  context: MergeContext,
  broken: Map<number, TextValue>,
): Filled["block"] {
  const { standIns, at, fill } = known;
  const values = valuesOf(known, merged);
  const onBadAddress = ({ what, remedy }: CellFault): never => {
    throw new InputError([stateFault(context, originOf(at, merged.origins), what, remedy)]);
  };
  const onBroken = (word: TextValue): void => void broken.set(word.offset, word);
  const { language, languages } = context;
  return fill(keyOf(standIns, values), { values, language, languages, onBadAddress, onBroken }).block;
}

function keyOf(standIns: string, values: readonly Value[]): string {
  let key = "";
  for (const standIn of standIns) {
    const value = valueBehind(standIn, values);
    key += value.kind === "text" ? `${value.text}\u0000` : `${value.code}\u0001`;
  }
  return key;
}
