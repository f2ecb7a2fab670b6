// The passages of two letters to one State set against each other: what stayed is left out, what took the place of what
// is paired. It must not know why anything changed.

import { type Occurrence, templateWords } from "../../passages/passage.js";

/** One of the two may be absent, not both. */
export interface PassagePair {
  readonly was?: Occurrence;
  readonly now?: Occurrence;
}

/** In the order of the later letter; what is only in the earlier one last. */
export function pairPassages(was: readonly Occurrence[], now: readonly Occurrence[]): readonly PassagePair[] {
  const left = [...was];
  const pairs = now.map((occurrence): PassagePair => {
    const same = left.findIndex(({ passage }) => passage.id === occurrence.passage.id);
    return same === -1
      ? { now: occurrence }
      : ({ was: left.splice(same, 1)[0], now: occurrence } as PassagePair);
  });
  const paired = pairs.map((pair): PassagePair => {
    if (pair.was !== undefined || pair.now === undefined) return pair;
    const likest = likestOf(left, pair.now);
    return likest === -1 ? pair : ({ ...pair, was: left.splice(likest, 1)[0] } as PassagePair);
  });
  return [...paired.filter(isChanged), ...left.map((occurrence) => ({ was: occurrence }))];
}

function isChanged({ was, now }: PassagePair): boolean {
  return (
    was?.passage.id !== now?.passage.id || JSON.stringify(was?.fillings) !== JSON.stringify(now?.fillings)
  );
}

/** Of those in the same role the one with most words in common; -1 if none is in that role. */
function likestOf(left: readonly Occurrence[], { passage }: Occurrence): number {
  const words = wordsOf(templateWords(passage.text));
  let likest = -1;
  let most = -1;
  for (const [index, other] of left.entries()) {
    if (roleOf(other) !== roleOf({ passage, fillings: [] })) continue;
    const common = [...wordsOf(templateWords(other.passage.text))].filter((word) => words.has(word)).length;
    if (common > most) [likest, most] = [index, common];
  }
  return likest;
}

function roleOf({ passage: { kind, request, of } }: Occurrence): string {
  // A row of the annex is called by its commitment, whose label may be what has changed.
  return kind === "annex" ? kind : `${kind} ${request ?? of}`;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
