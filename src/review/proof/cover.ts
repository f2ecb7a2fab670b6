// Of things that each show some units and cost some pages, a few that show every unit between them, at little cost. It must
// not know what a unit is.

export interface Coverer {
  /** Its cost. */
  readonly pages: readonly unknown[];
  /** Every one of these is to be shown by something that is taken. */
  readonly needed: readonly string[];
  /** By these it is preferred to another that shows as many. */
  readonly welcome: readonly string[];
}

/**
 * In the order in which they are taken: always the one next that shows most of what is still unseen for a page, and of
 * equals the one that shows most that is welcome. None that the others make needless.
 */
export function cover<Candidate extends Coverer>(
  candidates: readonly Candidate[],
  shown: ReadonlySet<string> = new Set(),
): readonly Candidate[] {
  const all = new Set(candidates.flatMap(({ needed }) => needed.filter((unit) => !shown.has(unit))));
  const unseen = new Set(all);
  const seen = new Set(shown);
  const taken: Candidate[] = [];
  while (unseen.size > 0) {
    const best = bestOf(candidates, unseen, seen);
    taken.push(best);
    for (const unit of best.needed) unseen.delete(unit);
    for (const unit of best.welcome) seen.add(unit);
  }
  return withoutNeedless(taken, all);
}

/** Each unit that is unseen is one of some candidate's, so that there is always one to take. */
function bestOf<Candidate extends Coverer>(
  candidates: readonly Candidate[],
  unseen: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Candidate {
  const gains = candidates.map((candidate) => ({
    candidate,
    gain: countOf(candidate.needed, (unit) => unseen.has(unit)) / candidate.pages.length,
    more: countOf(candidate.welcome, (unit) => !seen.has(unit)) / candidate.pages.length,
  }));
  const { candidate } = gains.reduce((best, each) =>
    each.gain > best.gain || (each.gain === best.gain && each.more > best.more) ? each : best,
  );
  return candidate;
}

function countOf(units: readonly string[], counts: (unit: string) => boolean): number {
  return new Set(units.filter(counts)).size;
}

/** From the last, each is left out of which every needed unit is another's too. */
function withoutNeedless<Candidate extends Coverer>(
  taken: readonly Candidate[],
  all: ReadonlySet<string>,
): readonly Candidate[] {
  return taken.reduceRight<readonly Candidate[]>((kept, candidate) => {
    const others = kept.filter((each) => each !== candidate);
    const elsewhere = new Set(others.flatMap(({ needed }) => needed));
    return candidate.needed.every((unit) => !all.has(unit) || elsewhere.has(unit)) ? others : kept;
  }, taken);
}
