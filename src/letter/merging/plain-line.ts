// A line of plain text for one State, such as a document's title or an e-mail's subject: what looks like Markdown in it
// is printed. It must not know which line it is.

import { InputError } from "../../diagnostic.js";
import { setText } from "../../languages/spacing.js";
import type { TemplateNode } from "../tags/template-node.js";
import { type FittedPiece, fitted } from "./fit.js";
import { emptyWordFault, type MergeContext, merge } from "./merge.js";
import { emptyWords, standIns } from "./stand-ins.js";

/** Throws an InputError with every word that is empty for the State: one line has no room for a gap. */
export function plainLine(nodes: readonly TemplateNode[], context: MergeContext): string {
  const { language } = context;
  const { grammar } = language;
  const { markdown, values } = merge(nodes, context);
  const empty = emptyWords(values);
  if (empty.length > 0) throw new InputError(empty.map((word) => emptyWordFault(word, context)));
  // Between two stand-ins stands a text, if an empty one.
  const pieces = markdown
    .trim()
    .split(standIns)
    .flatMap((text, index): readonly FittedPiece[] => {
      const value = index === 0 ? undefined : values[index - 1];
      const words: FittedPiece = { text, kind: "template", grammar };
      return value?.kind === "text" ? [{ text: value.text, kind: "value", grammar }, words] : [words];
    });
  return setText(fitted(pieces).join(""), language);
}
