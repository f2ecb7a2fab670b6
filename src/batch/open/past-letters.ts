// What the letters of given batches have said to one State, as their manifests tell it. It must not know what is asked of them.

import { join, resolve } from "node:path";
import { InputError } from "../../diagnostic.js";
import type { PastLetter } from "../../facts/history.js";
import { MANIFEST_JSON } from "../../output/accounts/manifest.js";
import { manifestRowsOf } from "../../output/accounts/manifest-rows.js";
import { isRegularFile } from "../../output/disk/regular-file.js";
import type { Scene } from "../scene.js";

/** By date. The folders are named as the user named them. Throws InputError for one into which no letters have been written. */
export function pastLetters(batches: readonly string[], iso3: string, scene: Scene): readonly PastLetter[] {
  return batches.flatMap((batch) => lettersIn(batch, iso3, scene)).toSorted(byDate);
}

function lettersIn(batch: string, iso3: string, { surroundings: { cwd } }: Scene): readonly PastLetter[] {
  const path = resolve(cwd, batch, MANIFEST_JSON);
  if (!isRegularFile(path))
    throw new InputError([
      { what: `"${batch}" has no manifest`, remedy: "name a folder into which letters generate has written" },
    ]);
  return manifestRowsOf(path, join(batch, MANIFEST_JSON))
    .filter((row) => row.iso3 === iso3)
    .map((row) => ({ ...row, batch }));
}

function byDate({ letter_date: one }: PastLetter, { letter_date: other }: PastLetter): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
