// The Markdown of a template, in every branch that an `#if` can take, checked before there is any State: what a letter
// cannot show is found by its line and column even if no State of today would meet it.
// It must not know States or Handlebars.

import type { Diagnostic } from "../../diagnostic.js";
import type { Languages } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { areCounted, type TypedMarker } from "../markdown/list-markers.js";
import type { PartKind } from "../markdown/markdown-inlines.js";
import { createMarkdownParser, type MarkdownParser } from "../markdown/markdown-parser.js";
import { parsePlaced } from "../markdown/placed-source.js";
import { stretchesOf } from "../markdown/stretches.js";
import { type MergeContext, type Merged, merge, originOf } from "../merging/merge.js";
import type { ChoiceNode, TemplateNode } from "../tags/template-node.js";
import { type OutlineEntry, outlineEntry, outlineFaults } from "./outline.js";
import { faultAt, type SourceText } from "./source-text.js";
import type { LetterPart } from "./structure.js";
import { pairFaults } from "./word-pairs.js";

interface Checked {
  readonly source: SourceText;
  readonly language: Language;
  readonly languages: Languages;
  /** Lines of plain text, such as a title. */
  readonly lines: readonly (readonly TemplateNode[])[];
  readonly subject: readonly TemplateNode[];
  readonly parts: readonly LetterPart[];
  readonly parse?: MarkdownParser;
}

interface Checking {
  readonly context: MergeContext;
  readonly parse: MarkdownParser;
}

/** The faults of every branch, each once. */
export function checkBranches(checked: Checked): readonly Diagnostic[] {
  const { source, language, languages, lines, subject, parts, parse } = checked;
  const checking: Checking = {
    // Any text does for a word; this one is a date as well.
    context: { source, language, languages, view: () => "2000", iso3: "" },
    parse: parse ?? createMarkdownParser(),
  };
  const faults = [
    ...privateUseFaults(source),
    ...parts.flatMap((part) => passageFaults(part.nodes, source)),
    ...lines.flatMap((nodes) => branchesOf(nodes, checking).flatMap((each) => pairsIn(each, checking))),
    ...branchFaults([subject], "subject", checking),
    ...(["prose", "recommendation"] as const).flatMap((kind) =>
      branchFaults(
        parts.filter((part) => part.kind === kind).map((part) => part.nodes),
        kind,
        checking,
      ),
    ),
  ];
  if (faults.length > 0) return eachOnce(faults);
  const prose = parts.filter((part) => part.kind === "prose").flatMap((part) => part.nodes);
  const outlines = decisionsOf(prose).map((decide) => outlineOf(parts, decide, checking));
  return eachOnce(outlines.flatMap((outline) => outlineFaults(source, outline)));
}

/** The faults of parts of one kind; all their branches are parsed together. */
function branchFaults(
  parts: readonly (readonly TemplateNode[])[],
  part: PartKind,
  checking: Checking,
): readonly Diagnostic[] {
  const { context, parse } = checking;
  const merged = parts.flatMap((nodes) => branchesOf(nodes, checking));
  parse(
    merged.flatMap(({ markdown }) => stretchesOf(markdown).map((stretch) => stretch.markdown)),
    part,
  );
  return merged.flatMap((each) => {
    const { faults, typedLists } = parsePlaced(each, { part, source: context.source, parse });
    const gaps = typedLists.flatMap((list) => gapFault(context.source, list) ?? []);
    return [...faults, ...gaps, ...pairsIn(each, checking)];
  });
}

function branchesOf(nodes: readonly TemplateNode[], { context }: Checking): readonly Merged[] {
  return decisionsOf(nodes).map((decide) => merge(decided(nodes, decide), context));
}

function pairsIn(merged: Merged, { context }: Checking): readonly Diagnostic[] {
  return pairFaults(merged, context.source, context.language);
}

/**
 * The fault of a list that counts in the file, but not where a condition leaves an item out: whether its numbers are
 * places in the list or names of things cannot be known.
 */
function gapFault(source: SourceText, list: readonly TypedMarker[]): Diagnostic | undefined {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before = [
    ...source.text.slice(first.at, last.at).matchAll(/^[ \t]*(?:\{\{[^{}]*\}\}[ \t]*)*(\d{1,9})[.)]\s/gm),
  ];
  const numbers = [...before.map(([, digits]) => Number(digits)), last.number].filter(
    (number, index, all) => number !== all[index - 1],
  );
  if (numbers.length <= list.length || !areCounted(numbers)) return undefined;
  const printed = list.map(({ number }) => number).join(", ");
  const what = `the numbers of this list would be ${printed}, as a condition leaves an item out`;
  const remedy = "number all its items alike (1. 1. 1.), and they are counted as they come";
  return { ...faultAt(source, first.at, what, remedy), rule: "list-numbers" };
}

/** Which branch a choice takes: `then` if true. */
type Decision = (choice: ChoiceNode) => boolean;

/**
 * Decisions that between them take every branch: all `else`, and each `then` by its own path with all others `else`,
 * as branches that exclude one another, such as the four wordings of a request, are never met together.
 */
function decisionsOf(nodes: readonly TemplateNode[]): readonly Decision[] {
  const byPath = pathsOf(nodes, []).map((path): Decision => {
    const taken = new Map(path);
    return (choice) => taken.get(choice) ?? false;
  });
  return [() => false, ...byPath];
}

type Path = readonly (readonly [ChoiceNode, boolean])[];

/** The path to each `then`. */
function pathsOf(nodes: readonly TemplateNode[], path: Path): readonly Path[] {
  return nodes.flatMap((node): readonly Path[] => {
    if (node.kind === "language") return pathsOf(node.content, path);
    if (node.kind !== "choice") return [];
    const here: Path = [...path, [node, true]];
    return [here, ...pathsOf(node.then, here), ...pathsOf(node.otherwise, [...path, [node, false]])];
  });
}

/** The nodes without choices: each replaced by the branch it takes. */
function decided(nodes: readonly TemplateNode[], decide: Decision): readonly TemplateNode[] {
  return nodes.flatMap((node): readonly TemplateNode[] => {
    if (node.kind === "language") return [{ ...node, content: decided(node.content, decide) }];
    if (node.kind !== "choice") return [node];
    return decided(decide(node) ? node.then : node.otherwise, decide);
  });
}

function outlineOf(
  parts: readonly LetterPart[],
  decide: Decision,
  { context, parse }: Checking,
): readonly OutlineEntry[] {
  return parts.flatMap((part): readonly OutlineEntry[] => {
    if (part.kind === "recommendation") return [{ kind: "recommendation", offset: part.offset }];
    const merged = merge(decided(part.nodes, decide), context);
    const parsed = parsePlaced(merged, { part: "prose", source: context.source, parse });
    return parsed.blocks.map(({ block, at }) => outlineEntry(block, originOf(at, merged.origins)));
  });
}

/** A passage in another language is a stretch of one paragraph. */
function passageFaults(nodes: readonly TemplateNode[], source: SourceText): readonly Diagnostic[] {
  return nodes.flatMap((node) => {
    if (node.kind === "choice") return passageFaults([...node.then, ...node.otherwise], source);
    if (node.kind !== "language") return [];
    const inner = node.content.some((child) => child.kind === "language");
    const what = "a passage in another language stands inside another";
    return inner ? [faultAt(source, node.offset, what, "end the first before the second begins")] : [];
  });
}

/** Private-use characters have no glyph in any common face, and stand for values while a letter is made. */
function privateUseFaults(source: SourceText): readonly Diagnostic[] {
  return [...source.text.matchAll(/[\uE000-\uF8FF]|&#(?:x[0-9a-f]+|\d+);/gi)]
    .filter(([text]) => isPrivateUse(text))
    .map((match) =>
      faultAt(
        source,
        match.index,
        `"${match[0]}" is a private-use character, which has no meaning outside one font`,
        "take it out or write the character of Unicode that is meant",
      ),
    );
}

function isPrivateUse(text: string): boolean {
  const digits = /^&#(x?)([0-9a-f]+);$/i.exec(text);
  const code =
    digits === null ? text.charCodeAt(0) : Number.parseInt(digits[2] ?? "", digits[1] === "" ? 10 : 16);
  return code >= 0xe000 && code <= 0xf8ff;
}

function eachOnce(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
