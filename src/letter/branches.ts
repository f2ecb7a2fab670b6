// The Markdown of a template, in every branch that an `#if` can take, checked before there is any State: what a letter
// cannot show is found by its line and column even if no State of today would meet it.
// It must not know States or Handlebars.

import type { Diagnostic } from "../diagnostic.js";
import type { LanguageCode } from "./letter.js";
import type { PartKind } from "./markdown.js";
import { type MergeContext, merge, originOf } from "./merge.js";
import { type OutlineEntry, outlineFaults } from "./outline.js";
import { parsePlaced } from "./part-reader.js";
import { faultAt, type SourceText } from "./source-text.js";
import type { LetterPart } from "./structure.js";
import type { ChoiceNode, TemplateNode } from "./template-node.js";

interface Checked {
  readonly source: SourceText;
  readonly language: LanguageCode;
  readonly subject: readonly TemplateNode[];
  readonly parts: readonly LetterPart[];
}

/** The faults of every branch, each once. */
export function checkBranches({ source, language, subject, parts }: Checked): readonly Diagnostic[] {
  // Any text does for a word; this one is a date as well.
  const context: MergeContext = { source, language, view: () => "2000", stateName: "" };
  const faults = [
    ...privateUseFaults(source),
    ...partFaults(subject, "subject", context),
    ...parts.flatMap((part) => [
      ...passageFaults(part.nodes, source),
      ...partFaults(part.nodes, part.kind, context),
    ]),
  ];
  if (faults.length > 0) return eachOnce(faults);
  return eachOnce(
    [true, false].flatMap((taken) =>
      outlineFaults(
        source,
        outlineOf(parts, () => taken, context),
      ),
    ),
  );
}

/** Which branch a choice takes: `then` if true. */
type Decision = (choice: ChoiceNode) => boolean;

function partFaults(
  nodes: readonly TemplateNode[],
  kind: PartKind,
  context: MergeContext,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  return decisionsOf(nodes).flatMap((decide) => {
    const merged = merge(decided(nodes, decide), context);
    if (seen.has(merged.markdown)) return [];
    seen.add(merged.markdown);
    return parsePlaced(merged, kind, context.source).faults;
  });
}

/** Decisions that between them take every branch: all `then`, all `else`, and each inner branch by its own path. */
function decisionsOf(nodes: readonly TemplateNode[]): readonly Decision[] {
  const paths = pathsOf(nodes, []);
  const byPath = paths.map((path): Decision => {
    const taken = new Map(path);
    return (choice) => taken.get(choice) ?? true;
  });
  return [() => true, () => false, ...byPath];
}

type Path = readonly (readonly [ChoiceNode, boolean])[];

function pathsOf(nodes: readonly TemplateNode[], path: Path): readonly Path[] {
  return nodes.flatMap((node): readonly Path[] => {
    if (node.kind === "language") return pathsOf(node.content, path);
    if (node.kind !== "choice") return [];
    return [true, false].flatMap((taken) => {
      const here: Path = [...path, [node, taken]];
      return [here, ...pathsOf(taken ? node.then : node.otherwise, here)];
    });
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
  context: MergeContext,
): readonly OutlineEntry[] {
  return parts.flatMap((part): readonly OutlineEntry[] => {
    if (part.kind === "recommendation") return [{ kind: "recommendation", offset: part.offset }];
    const merged = merge(decided(part.nodes, decide), context);
    return parsePlaced(merged, "prose", context.source).blocks.map(({ block, at }) => {
      const offset = originOf(at, merged.origins);
      if (block === "signatories") return { kind: block, offset };
      return block.kind === "heading"
        ? { kind: block.kind, level: block.level, offset }
        : { kind: block.kind, offset };
    });
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
