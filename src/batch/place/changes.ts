// What a run has changed in the batch of its folder: the letters that lay there and those made now in, names and counts out.
// Words and bytes are told apart: a letter whose file alone differs need not be read again. It must not print.

import type { LastLetter } from "../../output/accounts/last-batch.js";
import type { LetterRun, LetterSeries } from "../../output/accounts/letter-series.js";
import type { LetterRecord } from "../../output/accounts/manifest.js";

export interface BatchChanges {
  /** How many letters lay there; those of another batch have been replaced as a whole, and are not compared. */
  readonly before: number;
  readonly isOther: boolean;
  /** States whose letters say something else. */
  readonly differing: readonly string[];
  /** How many letters differ in their bytes alone. */
  readonly inFileAlone: number;
  /** States whose letters were no drafts and are now, though they say the same: their approval is there no more. */
  readonly unapproved: readonly string[];
  /** States to which there was no letter. */
  readonly more: readonly string[];
  /** States to which there is no letter any more. */
  readonly fewer: readonly string[];
  /** How many letters have been left as they were. */
  readonly kept: number;
}

export function batchChanges(
  { last, isOther, kept }: Pick<LetterSeries, "last" | "isOther" | "kept">,
  records: readonly LetterRecord[],
  { about, made }: Pick<LetterRun, "about" | "made">,
): BatchChanges {
  const former = new Map(isOther ? [] : last.map((letter) => [codeOf(letter), letter]));
  const again = records.flatMap((now) => {
    const then = former.get(now.iso3);
    return then === undefined || then.sha256 === now.sha256 ? [] : [{ then, now }];
  });
  const differing = again.filter(({ then, now }) => then.text_sha256 !== now.text_sha256);
  const gone = about === "all letters" ? [...former.values()].filter((then) => !made.has(codeOf(then))) : [];
  return {
    before: last.length,
    isOther,
    differing: differing.map(({ now }) => now.state),
    inFileAlone: again.length - differing.length,
    unapproved: again
      .filter(({ then, now }) => then.text_sha256 === now.text_sha256 && isDraftAgain(then, now))
      .map(({ now }) => now.state),
    more: records.filter(({ iso3 }) => !former.has(iso3)).map(({ state }) => state),
    fewer: gone.map(nameOf),
    kept: kept.length,
  };
}

function isDraftAgain(then: LastLetter, now: LetterRecord): boolean {
  return then.draft === "no" && now.draft === "yes";
}

/** Older manifests say nothing of the State but the name of its file. */
function codeOf({ iso3, file }: LastLetter): string {
  return iso3 ?? file.slice(0, 3);
}

function nameOf({ state, file }: LastLetter): string {
  return state ?? file;
}
