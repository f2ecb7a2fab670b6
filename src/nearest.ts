// The known word that a mistyped one was probably meant to be, for "did you mean".
// It must not know what the words stand for.

/**
 * The candidate with the fewest slips (a letter put in, left out, changed, or two neighbours swapped), case aside;
 * the first of several equals. Undefined if even that one takes more slips than a typing error explains.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = word.toLowerCase();
  let best: string | undefined;
  let fewest = slipsAllowed(word) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    // A slip makes a word longer or shorter by two units at the most: for a cell of thousands nothing is compared.
    if (Math.abs(other.length - plain.length) > 2 * (fewest - 1)) continue;
    const slips = slipsBetween(plain, other);
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** One slip in a short word, a second from six letters on, three at most from eleven on: beyond that all words are alike. */
function slipsAllowed(word: string): number {
  if (word.length < 3) return 0;
  return Math.min(3, 1 + Math.floor((word.length - 1) / 5));
}

/** Optimal string alignment distance (Damerau 1964; each stretch edited once). */
export function slipsBetween(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const current = [i + 1];
    for (const [j, other] of b.entries()) {
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other;
      const slips = [
        (before[j + 1] ?? 0) + 1,
        (current[j] ?? 0) + 1,
        (before[j] ?? 0) + (letter === other ? 0 : 1),
        swapped ? (twoBefore[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ];
      current.push(Math.min(...slips));
    }
    [twoBefore, before] = [before, current];
  }
  return before[b.length] ?? 0;
}
