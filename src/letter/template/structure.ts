// A letter's body divided at its recommendations, and checked against recommendations.csv: one block for each row, in
// that order, and the signatories once. It must not know Handlebars or Markdown.

import type { Recommendation } from "../../campaign/campaign.js";
import type { Diagnostic } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import type { RecommendationNode, SignatoriesNode, TemplateNode } from "../tags/template-node.js";
import { faultAt, type SourceText } from "./source-text.js";

/** A stretch of the body that is parsed as Markdown on its own. */
export type LetterPart =
  | { readonly kind: "prose"; readonly nodes: readonly TemplateNode[] }
  | {
      readonly kind: "recommendation";
      readonly id: string;
      readonly nodes: readonly TemplateNode[];
      readonly offset: number;
    };

/** What a letter's body must hold. */
export interface LetterMakeUp {
  readonly recommendations: readonly Recommendation[];
  /** By the person whom the front matter names: then organisations need not. */
  readonly signedByOne: boolean;
}

/** The parts in the order of the text; what is missing or out of place is added to `faults`. */
export function partsOf(
  source: SourceText,
  nodes: readonly TemplateNode[],
  { recommendations, signedByOne }: LetterMakeUp,
  faults: Diagnostic[],
): readonly LetterPart[] {
  const blocks = nodes.filter((node) => node.kind === "recommendation");
  // After a syntax fault there is nothing to count.
  if (faults.length === 0 || nodes.length > 0) {
    faults.push(...recommendationFaults(source, blocks, recommendations));
    faults.push(
      ...signatoriesFaults(
        source,
        nodes.filter((node) => node.kind === "signatories"),
        signedByOne,
      ),
    );
  }
  return divide(nodes);
}

function divide(nodes: readonly TemplateNode[]): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  let prose: TemplateNode[] = [];
  const endProse = (): void => {
    if (prose.length > 0) parts.push({ kind: "prose", nodes: prose });
    prose = [];
  };
  for (const node of nodes) {
    if (node.kind !== "recommendation") {
      prose.push(node);
      continue;
    }
    endProse();
    parts.push({ kind: "recommendation", id: node.id, nodes: node.content, offset: node.offset });
  }
  endProse();
  return parts;
}

function recommendationFaults(
  source: SourceText,
  blocks: readonly RecommendationNode[],
  recommendations: readonly Recommendation[],
): readonly Diagnostic[] {
  const ids = recommendations.map((recommendation) => recommendation.id);
  const inLines = blocks.flatMap((block) => lineFault(source, block) ?? []);
  const each = blocks.flatMap((block, index) => blockFault(source, block, blocks.slice(0, index), ids) ?? []);
  const missing = ids.filter((id) => blocks.every((block) => block.id !== id));
  return [...inLines, ...each, ...missing.map((id) => missingFault(source, id))];
}

function blockFault(
  source: SourceText,
  block: RecommendationNode,
  before: readonly RecommendationNode[],
  ids: readonly string[],
): Diagnostic | undefined {
  const fault = (what: string, remedy: string): Diagnostic => faultAt(source, block.offset, what, remedy);
  if (!ids.includes(block.id)) {
    const near = nearest(block.id, ids);
    return fault(
      `recommendations.csv has no "${block.id}"`,
      near === undefined ? `its ids are ${ids.join(", ")}` : `did you mean "${near}"?`,
    );
  }
  const first = before.find((earlier) => earlier.id === block.id);
  if (first !== undefined) {
    const { line } = faultAt(source, first.offset, "", "").place ?? {};
    return fault(
      `recommendation "${block.id}" is here for the second time`,
      `keep one: the first is on line ${line}`,
    );
  }
  const later = before.find((earlier) => ids.indexOf(earlier.id) > ids.indexOf(block.id));
  if (later === undefined) return undefined;
  return fault(
    `recommendation "${block.id}" stands after "${later.id}"`,
    `keep the order of recommendations.csv: ${ids.join(", ")}`,
  );
}

/** A request is a block of its own: text beside its tags would be torn from its paragraph. */
function lineFault(source: SourceText, block: RecommendationNode): Diagnostic | undefined {
  const lineStart = source.text.lastIndexOf("\n", block.offset - 1) + 1;
  const lineEnd = `${source.text}\n`.indexOf("\n", block.end);
  const beside = source.text.slice(lineStart, block.offset) + source.text.slice(block.end, lineEnd);
  if (beside.trim() === "") return undefined;
  return faultAt(
    source,
    block.offset,
    `"${beside.trim()}" stands on the same line as recommendation "${block.id}"`,
    "begin and end the block on lines of its own; the tool sets the number",
  );
}

function missingFault(source: SourceText, id: string): Diagnostic {
  return {
    what: `recommendation "${id}" of recommendations.csv has no block`,
    remedy: `write {{#recommendation "${id}"}} … {{/recommendation}}`,
    place: { file: source.file },
  };
}

function signatoriesFaults(
  source: SourceText,
  places: readonly SignatoriesNode[],
  signedByOne: boolean,
): readonly Diagnostic[] {
  const [first, ...more] = places;
  if (first === undefined && signedByOne) return [];
  if (first === undefined) {
    const remedy = "write it in a paragraph of its own after the complimentary close";
    return [{ what: "{{signatories}} is missing", remedy, place: { file: source.file } }];
  }
  return more.map((place) =>
    faultAt(source, place.offset, "{{signatories}} is here for the second time", "keep one"),
  );
}
