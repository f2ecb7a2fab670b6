// What a colon promises must be there: a list or a word on a line of its own that is empty for a State leaves its
// introduction without an answer. It must not know templates or States.

import type { Diagnostic } from "../../diagnostic.js";
import type { TextBlock } from "../letter.js";
import { standIns } from "./stand-ins.js";

/** A block as the State has it; "nothing" where all its words are empty, with what is wrong if they may not be. */
interface FilledBlock {
  readonly block: TextBlock | "signatories" | "nothing";
  readonly gaps: readonly Diagnostic[];
}

/** The gaps of the blocks that a colon promises. `sources` has the same blocks with their stand-ins. */
export function unansweredColons(
  filled: readonly FilledBlock[],
  sources: readonly { readonly block: TextBlock | "signatories" }[],
): readonly Diagnostic[] {
  return filled.flatMap(({ block, gaps }, index) => {
    if (block !== "nothing") return [];
    const before = filled.slice(0, index).findLast((earlier) => earlier.block !== "nothing");
    const after = filled.findIndex((later, at) => at > index && later.block !== "nothing");
    return endsInColon(before?.block) && !answersColon(sources[after]?.block) ? gaps : [];
  });
}

function endsInColon(block: FilledBlock["block"] | undefined): boolean {
  if (typeof block !== "object" || block.kind !== "paragraph") return false;
  const last = block.content.at(-1);
  return last?.kind === "text" && /:\s*$/.test(last.text);
}

/** A list or a quotation, or a paragraph of words alone. */
function answersColon(block: TextBlock | "signatories" | undefined): boolean {
  if (typeof block !== "object") return false;
  if (block.kind !== "paragraph") return block.kind === "list" || block.kind === "quotation";
  const text = block.content.map((inline) => (inline.kind === "break" ? "" : inline.text)).join("");
  return text.replaceAll(standIns, "").trim() === "";
}
