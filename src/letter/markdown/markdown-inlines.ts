// What stands within a paragraph of Markdown, as spans that still hold the stand-ins; and how the reading of a document
// goes on: where it is, and what it has refused. It knows mdast's tree, and must not know values, States or Handlebars.

import type { Nodes, PhrasingContent } from "mdast";
import { linkFault } from "../../data/cells/web-address.js";
import type { Inline, Span } from "../letter.js";
import { standIns } from "../merging/stand-ins.js";
import type { TypedMarker } from "./list-markers.js";
import { refusalOf, refusals } from "./refusals.js";

export interface MarkdownFault {
  readonly at: number;
  readonly what: string;
  readonly remedy: string;
}

/** What may stand in a part: a recommendation has no headings. */
export type PartKind = "prose" | "recommendation" | "subject";

/** Where in which document one is. */
export interface MarkdownReading {
  readonly markdown: string;
  readonly part: PartKind;
  readonly faults: MarkdownFault[];
  readonly typedLists: (readonly TypedMarker[])[];
  readonly listLevel: number;
  readonly quotationLevel: number;
  readonly inlineLevel: number;
  /** Inside a list or a quotation. */
  readonly nested: boolean;
}

/** Emphasis within strong words within a link is three deep; more says nothing to the eye. */
const deepestEmphasis = 10;

/** Marks of the spans within strong, emphasis and links. */
type Manner = Pick<Span, "strong" | "emphasis" | "link">;

/** Text, emphasis, links and line ends, in their manner. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  manner: Manner,
  reading: MarkdownReading,
): readonly Inline[] {
  const [first] = nodes;
  if (first !== undefined && reading.inlineLevel > deepestEmphasis) {
    refuseMarkup(first, refusals.deepEmphasis, reading);
    return [];
  }
  const inside: MarkdownReading = { ...reading, inlineLevel: reading.inlineLevel + 1 };
  return nodes.flatMap((node) => readInline(node, manner, inside));
}

function readInline(node: PhrasingContent, manner: Manner, reading: MarkdownReading): readonly Inline[] {
  switch (node.type) {
    case "text":
      checkText(node.value, node, reading);
      return [{ kind: "text", text: node.value, ...manner }];
    case "strong":
      return readInlines(node.children, { ...manner, strong: true }, reading);
    case "emphasis":
      return readInlines(node.children, { ...manner, emphasis: true }, reading);
    case "inlineCode":
      checkText(node.value, node, reading);
      return [{ kind: "text", text: node.value, ...manner, code: true }];
    case "break":
      return [{ kind: "break" }];
    case "link":
      if (node.title) refuseMarkup(node, refusals.linkTitle, reading);
      checkLink(node.url, node, reading);
      if (node.children.length === 0) refuseMarkup(node, refusals.linkWithoutText, reading);
      return readInlines(node.children, { ...manner, link: node.url }, reading);
    default:
      refuseMarkup(node, refusalOf(node.type), reading);
      return [];
  }
}

/** An address that a stand-in begins is looked at when its value is known. */
function checkLink(url: string, node: Nodes, reading: MarkdownReading): void {
  const known = url.replaceAll(standIns, "x");
  const fault = url.search(standIns) === 0 ? undefined : linkFault(known);
  if (fault !== undefined) refuseMarkup(node, fault, reading);
}

/** What Markdown prints as it stands because it is no markup after all, though the author meant it as such. */
function checkText(text: string, node: Nodes, reading: MarkdownReading): void {
  if (/[{}]/.test(text)) refuseMarkup(node, refusals.rawBraces, reading);
  if (text.includes("**")) refuseMarkup(node, refusals.rawAsterisks, reading);
  if (text.includes("[^")) refuseMarkup(node, refusals.footnoteReference, reading);
  if (numberedLines.test(text)) refuseMarkup(node, refusals.numberedLines, reading);
  if (text.includes("][")) refuseMarkup(node, refusals.linkReference, reading);
}

/** Under a line of text only an item of the number 1 begins a list (CommonMark 0.31, section 5.3). */
const numberedLines = /\n\d{1,9}[.)][ \t][^\n]*\n\d{1,9}[.)][ \t]/;

export function refuseMarkup(
  node: Nodes,
  refusal: { readonly what: string; readonly remedy: string },
  reading: MarkdownReading,
): void {
  reading.faults.push({ at: startOf(node), ...refusal });
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
