// Merged Markdown, with stand-ins for values, into blocks of the letter's tree that still hold the stand-ins. What a
// letter cannot show (images, HTML, tables and the like) is refused, never dropped.
// It knows mdast's tree, and must not know values, States or Handlebars.

import type * as mdast from "mdast";
import type { Heading, List, Quotation, TextBlock } from "../letter.js";
import { signatoriesStandIn, standIns } from "../merging/stand-ins.js";
import { areCounted, printedMarkers, type TypedMarker, typedMarkerAt } from "./list-markers.js";
import {
  type MarkdownFault,
  type MarkdownReading,
  type PartKind,
  readInlines,
  refuseMarkup,
  startOf,
} from "./markdown-inlines.js";
import { refusalOf, refusals } from "./refusals.js";

/** One top-level block of a part, not yet filled or set in its language's typography. */
export interface MarkdownBlock {
  /** "signatories" where the stand-in of the list stands alone. */
  readonly block: TextBlock | "signatories";
  /** Its first character in the merged Markdown. */
  readonly at: number;
  /** The stand-ins in it, in order. */
  readonly standIns: string;
}

/** What a document says. Faults are returned, as their file is unknown. */
export interface ReadDocument {
  readonly blocks: readonly MarkdownBlock[];
  readonly faults: readonly MarkdownFault[];
  /** The markers of each list whose numbers are printed as typed. */
  readonly typedLists: readonly (readonly TypedMarker[])[];
}

/** The blocks of a parsed document, with their places in its source. */
export function readDocument(root: mdast.Root, markdown: string, part: PartKind): ReadDocument {
  const reading: MarkdownReading = {
    markdown,
    part,
    faults: [],
    typedLists: [],
    listLevel: 0,
    quotationLevel: 0,
    inlineLevel: 0,
    nested: false,
  };
  const blocks = root.children.flatMap((node) => readTopLevel(node, reading));
  return { blocks, faults: reading.faults, typedLists: reading.typedLists };
}

/** Lists stand at most so deep in lists, and quotations in quotations: a fourth has no room on the line. */
const deepestNesting = 3;

function readTopLevel(node: mdast.RootContent, reading: MarkdownReading): readonly MarkdownBlock[] {
  const at = startOf(node);
  const slice = reading.markdown.slice(at, node.position?.end.offset);
  const found = (slice.match(standIns) ?? []).join("");
  if (slice.trim() === signatoriesStandIn) return [{ block: "signatories", at, standIns: "" }];
  if (found.includes(signatoriesStandIn)) {
    const remedy = "put a blank line before and after it";
    const place = at + slice.indexOf(signatoriesStandIn);
    reading.faults.push({ at: place, what: "{{signatories}} does not stand alone in its paragraph", remedy });
    return [];
  }
  return readBlock(node, reading).map((block) => ({ block, at, standIns: found }));
}

/** No block for one that nothing is left of, such as a list item whose `#if` does not hold. */
function readBlock(node: mdast.RootContent, reading: MarkdownReading): readonly TextBlock[] {
  switch (node.type) {
    case "paragraph": {
      const content = readInlines(node.children, {}, reading);
      return content.length === 0 ? [] : [{ kind: "paragraph", role: "body", content }];
    }
    case "heading":
      return readHeading(node, reading);
    case "list":
      return readList(node, reading);
    case "blockquote":
      return readQuotation(node, reading);
    case "thematicBreak":
      return [{ kind: "thematic-break" }];
    default:
      refuseMarkup(node, refusalOf(node.type), reading);
      return [];
  }
}

function readHeading(node: mdast.Heading, reading: MarkdownReading): readonly Heading[] {
  const { depth } = node;
  if (reading.part !== "prose" || reading.nested) refuseMarkup(node, refusals.headingInside, reading);
  if (depth === 6) refuseMarkup(node, refusals.headingTooDeep, reading);
  const content = readInlines(node.children, {}, reading);
  if (content.length === 0) return [];
  return [{ kind: "heading", level: Math.min(depth + 1, 6) as Heading["level"], content }];
}

function readList(node: mdast.List, reading: MarkdownReading): readonly List[] {
  const { children: items, ordered } = node;
  if (reading.listLevel === deepestNesting) {
    refuseMarkup(node, refusals.fourthList, reading);
    return [];
  }
  const inside: MarkdownReading = { ...reading, nested: true, listLevel: reading.listLevel + 1 };
  const contents = items.map((item) => {
    if (typeof item.checked === "boolean") refuseMarkup(item, refusals.taskItem, reading);
    return item.children.flatMap((child) => readBlock(child, inside));
  });
  const kept = contents.filter((content) => content.length > 0);
  if (kept.length === 0) return [];
  if (!ordered) return [{ kind: "list", items: kept }];
  const typed = items.map((item) => typedMarkerAt(reading.markdown, startOf(item)));
  if (!areCounted(typed.map(({ number }) => number))) reading.typedLists.push(typed);
  const keptMarkers = typed.filter((_, index) => contents[index]?.length !== 0);
  return [{ kind: "list", markers: printedMarkers(typed, keptMarkers), items: kept }];
}

function readQuotation(node: mdast.Blockquote, reading: MarkdownReading): readonly Quotation[] {
  if (reading.quotationLevel === deepestNesting) {
    refuseMarkup(node, refusals.fourthQuotation, reading);
    return [];
  }
  const inside: MarkdownReading = { ...reading, nested: true, quotationLevel: reading.quotationLevel + 1 };
  const content = node.children.flatMap((child) => readBlock(child, inside));
  return content.length === 0 ? [] : [{ kind: "quotation", content }];
}
