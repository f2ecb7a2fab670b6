// What the readers of Handlebars' tree share: where they are, and how they refuse what a template cannot have.
// It must not know which nodes there are.

import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, offsetAt, type SourceText } from "../template/source-text.js";
import type { Words } from "./vocabulary.js";

/** What reading a tree needs to know at each node. */
export interface TagReading {
  readonly source: SourceText;
  readonly words: Words;
  readonly faults: Diagnostic[];
  readonly level: "top" | "block";
  readonly inRecommendation: boolean;
}

export function offsetOf(node: hbs.AST.Node, source: SourceText): number {
  return offsetAt(source, node.loc.start.line, node.loc.start.column);
}

export function pathText(path: hbs.AST.Expression): string {
  const { original } = path as hbs.AST.PathExpression;
  return String(original);
}

export function refuse(
  node: hbs.AST.Node,
  { source, faults }: TagReading,
  what: string,
  remedy: string,
): undefined {
  faults.push(faultAt(source, offsetOf(node, source), what, remedy));
}
