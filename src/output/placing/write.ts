// Finished files into a folder, all or none: each is written whole into a hidden folder beside its place, and when the
// last is there they are renamed. It must not know letters, PDF or the campaign; a Series says which names are its own.
//
// What a kill leaves behind. Before the journal stands in the hidden folder nothing has changed, and the next run throws
// the hidden folder away. Once it stands, the next run does what is left of it (mending.ts). Either way each file under
// its final name is a whole old one or a whole new one, and wherever a record (the manifest) lies, every file is as it
// says.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { makeFolder, removeEmptyFolders } from "../disk/disk.js";
import { createStandings, type StandingAt } from "../disk/standing.js";
import { confirmFolder, writeWhole } from "../disk/whole-file.js";
import { confirmedWrites, inPortions, type PiecedFile } from "./confirmed-writes.js";
import { type FinishedPlacing, finishPlacing } from "./finish-placing.js";
import { type Lock, type RunningProcess, takeLock } from "./lock.js";
import { isUnfinished, JOURNAL, type Mended, mend, STAGING_FOLDER } from "./mending.js";
import { type OutputFolder, type Plan, planPlacing, type Series } from "./placing.js";

export type { PiecedFile } from "./confirmed-writes.js";
export type { OutputFolder } from "./placing.js";

/** A folder that a run has opened for its files. */
export interface Output<Kind extends Series = Series> {
  /** What became of an earlier run that had been killed here. */
  readonly mended: Mended;
  readonly series: Kind;
  /** Keeps one file for later. Settles soon: the disk may still be at work, which `commit` waits for. */
  readonly stage: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Keeps one file that comes in pieces, each written before the next is made. */
  readonly stagePieces: (name: string) => PiecedFile;
  /** Puts everything in place, the records last. `records` holds the text of each record of the series, in pieces. */
  readonly commit: (records: ReadonlyMap<string, Iterable<string>>) => Promise<Committed>;
  /** True after a commit that failed half-way: the next run in this folder will finish it. */
  readonly isUnfinished: () => boolean;
  /** Leaves the folder as it was found. After a commit that began to change the folder, leaves the rest to the next run. */
  readonly discard: () => Promise<void>;
}

export interface Committed extends FinishedPlacing {
  /** Files that another hand had altered, and that were written over or removed because the user asked for it. */
  readonly writtenOver: readonly string[];
}

/**
 * Opens a folder for the named files of a series, making it if need be. `look` is called when no other run can be at
 * work there and what a dead one left is finished: it may add to the series what it finds. Throws InputError if another
 * run is at work, if a foreign or an altered file stands in the place of one of the names, or for what `look` found.
 * System errors (a full disk) pass through.
 */
export function openOutput<Kind extends Series>(
  folder: OutputFolder,
  names: readonly string[],
  series: Kind,
  run: RunningProcess,
  look: (series: Kind) => Kind = (found) => found,
): Output<Kind> {
  const firstMade = makeFolder(folder.path);
  let lock: Lock | undefined;
  const leave = () => {
    lock?.release();
    if (firstMade !== undefined) removeEmptyFolders(folder.path, firstMade);
  };
  try {
    lock = takeLock(folder.path, run, folder.shown);
    const mended = mend(folder, series);
    const found = look(series);
    const standingAt = createStandings();
    const plan = () => planPlacing(folder, names, found, standingAt);
    plan();
    mkdirSync(join(folder.path, STAGING_FOLDER));
    return { mended, series: found, ...staging({ folder, lock, plan, standingAt, leave }) };
  } catch (error) {
    leave();
    throw error;
  }
}

/** What the deeds of an opened folder share. */
interface Opened {
  readonly folder: OutputFolder;
  readonly lock: Lock;
  readonly plan: () => Plan;
  readonly standingAt: StandingAt;
  readonly leave: () => void;
}

/** The deeds of an opened folder; they share the files that the disk has not yet confirmed. */
function staging(opened: Opened): Omit<Output, "mended" | "series"> {
  const { folder, lock, leave } = opened;
  const staged = join(folder.path, STAGING_FOLDER);
  const disk = confirmedWrites();
  return {
    stage: (name, bytes) => {
      lock.renew();
      return disk.write(join(staged, name), [bytes], join(folder.path, name));
    },
    stagePieces: (name) => {
      lock.renew();
      return disk.open(join(staged, name), join(folder.path, name));
    },
    commit: async (records) => {
      for (const [name, pieces] of records)
        await disk.write(join(staged, name), inPortions(pieces), join(folder.path, name));
      await disk.allConfirmed();
      if (!lock.isHeld()) throw new InputError([takenOver(folder.shown)]);
      const committed = place(opened, staged);
      lock.release();
      return committed;
    },
    isUnfinished: () => isUnfinished(folder.path),
    discard: async () => {
      await disk.settled();
      if (!isUnfinished(folder.path) && lock.isHeld()) rmSync(staged, { recursive: true, force: true });
      leave();
    },
  };
}

/** Planned once more: what has been altered while the letters were made is found here. */
function place({ folder, plan, standingAt }: Opened, staged: string): Committed {
  const { placing, altered } = plan();
  writeWhole(join(staged, JOURNAL), Buffer.from(JSON.stringify(placing)));
  const placed = finishPlacing(folder.path, staged, placing, standingAt);
  confirmFolder(folder.path);
  rmSync(staged, { recursive: true, force: true });
  return { ...placed, writtenOver: altered };
}

function takenOver(folder: string): Diagnostic {
  return {
    what: `another run has taken over "${folder}" meanwhile`,
    remedy: "wait until it is done, then run this again",
  };
}
