// Which sources the annex of one letter has and that of the other has not, whatever their numbers: one more or less changes
// the numbers of all behind it. Two letters in, words out. It must not know how a change is told.

import { type Passage, sourcesOfAnnex } from "../../passages/passage.js";
import type { ComparedLetter, LetterPair } from "./side.js";

export interface SourceChange {
  readonly passage: Passage;
  /** Those that the later letter lacks, a line each; "" for none. */
  readonly was: string;
  readonly now: string;
}

/** Undefined where they are the same, or one letter has none. */
export function changedSources({ was, now }: LetterPair): SourceChange | undefined {
  const [before, after] = [sourcesIn(was), sourcesIn(now)];
  if (before === undefined || after === undefined) return undefined;
  const gone = before.lines.filter((line) => !after.lines.includes(line));
  const come = after.lines.filter((line) => !before.lines.includes(line));
  if (gone.length + come.length === 0) return undefined;
  return { passage: after.passage, was: gone.join("\n"), now: come.join("\n") };
}

/** Without their numbers. */
function sourcesIn({ passages }: ComparedLetter) {
  const found = passages.find(({ passage }) => passage.of === sourcesOfAnnex);
  if (found === undefined) return undefined;
  const lines = found.fillings.flatMap((text) => text.split("\n"));
  return { passage: found.passage, lines: lines.map((line) => line.replace(/^\p{Nd}+\s/u, "")) };
}
