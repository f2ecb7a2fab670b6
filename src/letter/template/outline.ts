// The order of a letter's blocks: a salutation first, a complimentary close before the signatories, headings that skip
// no level (PDF/UA-1, 7.4.2). Pure; it must not know what the blocks say.

import type { Diagnostic } from "../../diagnostic.js";
import type { Block } from "../letter.js";
import { faultAt, type SourceText } from "./source-text.js";

export interface OutlineEntry {
  readonly kind: Block["kind"];
  /** Of a heading. */
  readonly level?: number;
  /** In the template's file. */
  readonly offset: number;
}

export function outlineEntry(block: Block | "signatories", offset: number): OutlineEntry {
  if (block === "signatories") return { kind: block, offset };
  return block.kind === "heading"
    ? { kind: block.kind, level: block.level, offset }
    : { kind: block.kind, offset };
}

/** What is wrong with the order of a whole letter's blocks. */
export function outlineFaults(source: SourceText, entries: readonly OutlineEntry[]): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const [first] = entries;
  if (first && first.kind !== "paragraph") {
    const remedy = "begin with a paragraph such as: Your Excellency,";
    faults.push(faultAt(source, first.offset, "the letter does not begin with a salutation", remedy));
  }
  const signatories = entries.findIndex((entry) => entry.kind === "signatories");
  const close = entries[signatories - 1];
  if (signatories >= 0 && (signatories === 1 || close?.kind !== "paragraph")) {
    const remedy = "write it in a paragraph of its own right before {{signatories}}";
    const place = entries[signatories]?.offset ?? 0;
    faults.push(faultAt(source, place, "no complimentary close stands before the signatories", remedy));
  }
  return [...faults, ...headingFaults(source, entries)];
}

function headingFaults(source: SourceText, entries: readonly OutlineEntry[]): readonly Diagnostic[] {
  let before = 1;
  return entries.flatMap(({ level, offset }) => {
    if (level === undefined) return [];
    const skips = level > before + 1;
    const expected = "#".repeat(before);
    before = level;
    if (!skips) return [];
    return [
      faultAt(
        source,
        offset,
        "the heading skips a level",
        `write ${expected} or fewer: a screen reader follows the levels`,
      ),
    ];
  });
}
