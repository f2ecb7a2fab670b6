// One part of a template for every State: merged Markdown in, finished blocks out. Sources are parsed once, and a block
// whose values are the same for two letters is the very same object in both, so that its lines need be set only once.
// It must not know Handlebars or the data.

import { InputError } from "../diagnostic.js";
import { fillBlock } from "./fill.js";
import { type MarkdownBlock, type PartKind, parseMarkdown, type TextBlock } from "./markdown.js";
import {
  type MergeContext,
  type Merged,
  merge,
  originOf,
  stateFault,
  type Value,
  valueBehind,
} from "./merge.js";
import { faultAt, type SourceText } from "./source-text.js";
import type { TemplateNode } from "./template-node.js";

/** A finished block, and where in the template's file it begins. */
export interface PlacedBlock {
  readonly block: TextBlock | "signatories";
  readonly offset: number;
}

export type PartReader = (nodes: readonly TemplateNode[], context: MergeContext) => readonly PlacedBlock[];

/**
 * How many fillings of one block are remembered. A wording that few States share is soon met; a paragraph that names
 * the State never comes again, and must not fill the memory of a batch of thousands.
 */
const rememberedFillings = 64;

/** A reader of parts of one kind that remembers what it has read. Its faults name the State. */
export function createPartReader(part: PartKind): PartReader {
  const parsed = new Map<string, readonly RememberedBlock[]>();
  return (nodes, context) => {
    const merged = merge(nodes, context);
    let blocks = parsed.get(merged.markdown);
    if (blocks === undefined) {
      blocks = parsePart(merged, part, context).map((block) => ({ ...block, fillings: new Map() }));
      parsed.set(merged.markdown, blocks);
    }
    return blocks.map((block) => ({
      block: fillRemembered(block, merged, context),
      offset: originOf(block.at, merged.origins),
    }));
  };
}

interface RememberedBlock extends MarkdownBlock {
  readonly fillings: Map<string, TextBlock>;
}

function parsePart(merged: Merged, part: PartKind, context: MergeContext): readonly MarkdownBlock[] {
  const { blocks, faults } = parsePlaced(merged, part, context.source);
  if (faults.length > 0) throw new InputError(faults);
  return blocks;
}

/** Parses merged Markdown; faults have their places in the template's file. */
export function parsePlaced(merged: Merged, part: PartKind, source: SourceText) {
  const { blocks, faults } = parseMarkdown(merged.markdown, part);
  const unbalanced = blocks.filter((block) => !isBalanced(block.standIns, merged.values));
  return {
    blocks,
    faults: [
      ...faults.map(({ at, what, remedy }) => faultAt(source, originOf(at, merged.origins), what, remedy)),
      ...unbalanced.map(({ at }) =>
        faultAt(
          source,
          originOf(at, merged.origins),
          "a passage in another language begins or ends in another paragraph",
          'put {{#language "fr"}} … {{/language}} round a part of one paragraph',
        ),
      ),
    ],
  };
}

function isBalanced(standInsOfBlock: string, values: readonly Value[]): boolean {
  let isOpen = false;
  for (const standIn of standInsOfBlock) {
    const value = valueBehind(standIn, values);
    if (value.kind !== "language") continue;
    if (isOpen === (value.code !== "")) return false;
    isOpen = !isOpen;
  }
  return !isOpen;
}

function fillRemembered(
  { block, standIns, at, fillings }: RememberedBlock,
  merged: Merged,
  context: MergeContext,
): TextBlock | "signatories" {
  if (block === "signatories") return block;
  const key = keyOf(standIns, merged.values);
  const remembered = fillings.get(key);
  if (remembered !== undefined) return remembered;
  const onBadAddress = (address: string): never => {
    const what = `"${address}" is not an address that a link can have`;
    const remedy = "begin it with https://, http:// or mailto: and leave no spaces in it";
    throw new InputError([stateFault(context, originOf(at, merged.origins), what, remedy)]);
  };
  const filled = fillBlock(block, { values: merged.values, language: context.language, onBadAddress });
  if (fillings.size < rememberedFillings) fillings.set(key, filled);
  return filled;
}

function keyOf(standInsOfBlock: string, values: readonly Value[]): string {
  let key = "";
  for (const standIn of standInsOfBlock) {
    const value = valueBehind(standIn, values);
    key += value.kind === "text" ? `${value.text}\u0000` : `${value.code}\u0001`;
  }
  return key;
}
