// A template of a letter or an e-mail as the checks of words read it: every node in the order of the text, and round each
// the branches in which it stands. It must not know what is checked.

import type { Language } from "../../languages/language.js";
import type { EmailTemplate } from "../email.js";
import type { ChoiceNode, TemplateNode } from "../tags/template-node.js";
import type { SourceText } from "../template/source-text.js";
import type { Template } from "../template/template.js";

export interface WordedTemplate {
  readonly kind: "letter" | "e-mail";
  readonly source: SourceText;
  readonly language: Language;
  /** Title, subject and the parts of the body. */
  readonly passages: readonly WordedPassage[];
}

export interface WordedPassage {
  readonly nodes: readonly TemplateNode[];
  /** The request that it words. */
  readonly recommendation?: { readonly id: string; readonly offset: number };
}

export function wordedLetter({ source, language, title, subject, parts }: Template): WordedTemplate {
  const body = parts.map((part): WordedPassage => {
    if (part.kind === "prose") return { nodes: part.nodes };
    return { nodes: part.nodes, recommendation: { id: part.id, offset: part.offset } };
  });
  return { kind: "letter", source, language, passages: [{ nodes: title }, { nodes: subject }, ...body] };
}

export function wordedEmail({ source, language, subject, part }: EmailTemplate): WordedTemplate {
  return { kind: "e-mail", source, language, passages: [{ nodes: subject }, { nodes: part.nodes }] };
}

/** A node that has no other inside, or a choice before its branches. */
export interface PlacedNode {
  readonly node: TemplateNode;
  /** The choices round it, from the outermost. */
  readonly within: readonly ChoiceNode[];
  /** Those of them in whose `then` branch it stands. */
  readonly given: readonly ChoiceNode[];
}

export function placedNodes({ passages }: WordedTemplate): readonly PlacedNode[] {
  return passages.flatMap(({ nodes }) => nodesWithin(nodes));
}

/** All nodes in reading order. */
export function nodesWithin(
  nodes: readonly TemplateNode[],
  within: readonly ChoiceNode[] = [],
  given: readonly ChoiceNode[] = [],
): readonly PlacedNode[] {
  return nodes.flatMap((node): readonly PlacedNode[] => {
    if (node.kind === "language" || node.kind === "recommendation") {
      return nodesWithin(node.content, within, given);
    }
    if (node.kind !== "choice") return [{ node, within, given }];
    const inside = [...within, node];
    return [
      { node, within, given },
      ...nodesWithin(node.then, inside, [...given, node]),
      ...nodesWithin(node.otherwise, inside, given),
    ];
  });
}
