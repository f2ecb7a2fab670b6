// Merged Markdown into its blocks, each with its place and the values in it, stretch by stretch; faults have their places
// in the template's file. It must not know what the values say.

import type { Diagnostic } from "../../diagnostic.js";
import type { TextBlock } from "../letter.js";
import { type Merged, originOf } from "../merging/merge.js";
import { standInCount, type Value, valueBehind } from "../merging/stand-ins.js";
import { faultAt, type SourceText } from "../template/source-text.js";
import type { TypedMarker } from "./list-markers.js";
import type { PartKind } from "./markdown-inlines.js";
import type { MarkdownParser } from "./markdown-parser.js";
import { stretchesOf } from "./stretches.js";

/** A block of one merged source: its place in it, and which of the values are those of its stretch. */
export interface PlacedMarkdown {
  readonly block: TextBlock | "signatories";
  readonly at: number;
  readonly standIns: string;
  readonly firstValue: number;
  readonly valueCount: number;
}

interface Parsing {
  readonly part: PartKind;
  readonly source: SourceText;
  readonly parse: MarkdownParser;
}

/** What a merged source says, with the places of its blocks in it. */
interface PlacedSource {
  readonly blocks: readonly PlacedMarkdown[];
  readonly faults: readonly Diagnostic[];
  /** Of each list whose numbers are printed as typed: the places of its markers in the template's file. */
  readonly typedLists: readonly (readonly TypedMarker[])[];
}

/** Parses merged Markdown, stretch by stretch; faults have their places in the template's file. */
export function parsePlaced(merged: Merged, { part, source, parse }: Parsing): PlacedSource {
  const faults: Diagnostic[] = [];
  const addFault = (at: number, what: string, remedy: string): void => {
    faults.push(faultAt(source, originOf(at, merged.origins), what, remedy));
  };
  const stretches = stretchesOf(merged.markdown);
  const overfull = stretches.find(({ valueCount }) => valueCount > standInCount);
  if (overfull !== undefined) {
    addFault(overfull.start, tooManyWords.what, tooManyWords.remedy);
    return { blocks: [], faults, typedLists: [] };
  }
  const parsed = parse(
    stretches.map(({ markdown }) => markdown),
    part,
  );
  const typedLists: (readonly TypedMarker[])[] = [];
  const blocks = stretches.flatMap(({ start, firstValue, valueCount }, index) => {
    const stretch = parsed[index];
    if (stretch === undefined) return [];
    for (const { at, what, remedy } of stretch.faults) addFault(start + at, what, remedy);
    const values = merged.values.slice(firstValue, firstValue + valueCount);
    for (const { standIns, at } of stretch.blocks) {
      if (!isBalanced(standIns, values)) addFault(start + at, unbalanced.what, unbalanced.remedy);
    }
    for (const list of stretch.typedLists) {
      typedLists.push(list.map((marker) => ({ ...marker, at: originOf(start + marker.at, merged.origins) })));
    }
    return stretch.blocks.map((block) => ({ ...block, at: start + block.at, firstValue, valueCount }));
  });
  return { blocks, faults, typedLists };
}

const tooManyWords = {
  what: `more than ${standInCount} words in braces stand in one paragraph or list`,
  remedy: "divide it",
};

const unbalanced = {
  what: "a passage in another language begins or ends in another paragraph",
  remedy: 'put {{#language "fr"}} … {{/language}} round a part of one paragraph',
};

function isBalanced(standIns: string, values: readonly Value[]): boolean {
  let isOpen = false;
  for (const standIn of standIns) {
    const value = valueBehind(standIn, values);
    if (value.kind !== "language") continue;
    if (isOpen === (value.code !== "")) return false;
    isOpen = !isOpen;
  }
  return !isOpen;
}
