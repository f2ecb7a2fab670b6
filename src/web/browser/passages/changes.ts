// Old words and new ones side by side, in runs of words: what fell away, what came, what stayed. Pure.

import { diffArrays } from "diff";
import type { Piece } from "../../page-data.js";
import { type Leaf, leavesOf } from "../model.js";

export type Change = "same" | "gone" | "new";

export interface ChangedLeaf extends Leaf {
  readonly change: Change;
}

/** The words of now in their order, each run of old ones before what took its place. */
export function changedLeaves(was: readonly Piece[], now: readonly Piece[]): readonly ChangedLeaf[] {
  const changes = diffArrays([...wordsOf(was)], [...wordsOf(now)], { comparator: isSameWord });
  const leaves = changes.flatMap(({ added, removed, value }) =>
    value.map((leaf): ChangedLeaf => ({ ...leaf, change: added ? "new" : removed ? "gone" : "same" })),
  );
  return joined(leaves).flatMap(withoutLastBlank);
}

/** A word with the blank after it; a place is a word. */
function wordsOf(text: readonly Piece[]): readonly Leaf[] {
  return leavesOf(text).flatMap((leaf) =>
    leaf.place === undefined
      ? (leaf.text.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ ...leaf, text: word }))
      : [leaf],
  );
}

/** The blank after a word does not make it another; of places only the name counts. */
function isSameWord(one: Leaf, other: Leaf): boolean {
  return (
    (one.place === undefined) === (other.place === undefined) &&
    one.text.trim() === other.text.trim() &&
    one.manner.join() === other.manner.join()
  );
}

function joined(leaves: readonly ChangedLeaf[]): readonly ChangedLeaf[] {
  return leaves.reduce<ChangedLeaf[]>((runs, leaf) => {
    const last = runs.at(-1);
    if (last === undefined || !goesOn(last, leaf)) runs.push(leaf);
    else runs[runs.length - 1] = { ...last, text: last.text + leaf.text };
    return runs;
  }, []);
}

/** A line through or under a blank would look as if it were meant. */
function withoutLastBlank(leaf: ChangedLeaf): readonly ChangedLeaf[] {
  const words = leaf.text.trimEnd();
  if (leaf.change === "same" || leaf.place !== undefined || words === leaf.text) return [leaf];
  return [
    { ...leaf, text: words },
    { ...leaf, text: leaf.text.slice(words.length), change: "same" },
  ];
}

function goesOn(last: ChangedLeaf, leaf: ChangedLeaf): boolean {
  return (
    last.place === undefined &&
    leaf.place === undefined &&
    last.change === leaf.change &&
    last.manner.join() === leaf.manner.join() &&
    last.language === leaf.language
  );
}
