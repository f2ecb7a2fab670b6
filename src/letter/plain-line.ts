// A line of plain text for one State, such as a document's title or an e-mail's subject: what looks like Markdown in it
// is printed. It must not know which line it is.

import { InputError } from "../diagnostic.js";
import { emptyWordFault, emptyWords, type MergeContext, merge, standIns, valueBehind } from "./merge.js";
import type { TemplateNode } from "./template-node.js";
import { setText } from "./typography.js";

/** Throws an InputError with every word that is empty for the State: one line has no room for a gap. */
export function plainLine(nodes: readonly TemplateNode[], context: MergeContext): string {
  const { markdown, values } = merge(nodes, context);
  const empty = emptyWords(values);
  if (empty.length > 0) throw new InputError(empty.map((word) => emptyWordFault(word, context)));
  const text = markdown.replaceAll(standIns, (standIn) => {
    const value = valueBehind(standIn, values);
    return value.kind === "text" ? value.text : "";
  });
  return setText(text.trim(), context.language);
}
