// What has been planned for a folder, done: renames, removals, nothing that writes bytes. Every step may be repeated, so that
// a run which was killed can be finished by the next. It must not know letters.

import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Listed } from "../accounts/account.js";
import { named } from "../disk/disk.js";
import { isRegularFile, kindAt } from "../disk/regular-file.js";
import type { StandingAt } from "../disk/standing.js";
import type { Placing } from "./placing.js";

/** What placing did beyond putting files in place. */
export interface FinishedPlacing {
  /** Files of the last batch that this one does not make, now gone. */
  readonly removed: readonly string[];
  /** Such files that someone has altered since that was planned: left alone. */
  readonly leftAlone: readonly string[];
}

/**
 * Does what is left of a placing. The old records go first and the new ones come last: wherever a record lies, every
 * file is as it says, at any moment.
 */
export function finishPlacing(
  folder: string,
  staging: string,
  placing: Placing,
  standingAt: StandingAt,
): FinishedPlacing {
  const waiting = placing.records.filter((record) => isRegularFile(join(staging, record)));
  for (const record of waiting) remove(join(folder, record));
  const names = placing.put.map(({ file }) => file);
  putInPlace(folder, staging, names);
  const there = (waiting.length > 0 ? placing.obsolete : []).filter(
    ({ file }) => kindAt(join(folder, file)) !== undefined,
  );
  const isAsPlanned = ({ file, sha256 }: Listed) => standingAt(join(folder, file)) === sha256;
  const removed = there.filter(isAsPlanned).map(({ file }) => file);
  for (const file of removed) remove(join(folder, file));
  putInPlace(folder, staging, waiting);
  const leftAlone = there.map(({ file }) => file).filter((file) => !removed.includes(file));
  return { removed, leftAlone };
}

/** Files that have been altered since a placing was planned which was not finished: to finish it would lose them. */
export function alteredMeanwhile(
  folder: string,
  staging: string,
  { put }: Placing,
  standingAt: StandingAt,
): readonly string[] {
  return put
    .filter(({ file }) => kindAt(join(staging, file)) !== undefined)
    .filter(({ file, replaces }) => standingAt(join(folder, file)) !== replaces)
    .map(({ file }) => file);
}

/** The error of a rename names a path of ours that nobody has heard of. */
function putInPlace(folder: string, staging: string, names: readonly string[]): void {
  for (const name of names) {
    const staged = join(staging, name);
    if (kindAt(staged) === undefined) continue;
    try {
      renameSync(staged, join(folder, name));
    } catch (error) {
      throw named(error, join(folder, name));
    }
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw named(error, path);
  }
}
