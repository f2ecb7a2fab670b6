// What to do with what a run that was killed has left in its hidden folder: finish it if that was decided, else throw it
// away. Nothing that lies there is obeyed before it has proved to be ours; the folder may have come from anyone.
// It must not know letters.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { kindAt, readRegularFile } from "../disk/regular-file.js";
import { standingAt } from "../disk/standing.js";
import { confirmFolder } from "../disk/whole-file.js";
import { alteredMeanwhile, finishPlacing } from "./finish-placing.js";
import { alteredFiles, type OutputFolder, type Placing, type Series } from "./placing.js";
import { readJournal } from "./read-journal.js";

/** Where files wait until all are there. Inside the output folder, because a rename works only within one disk. */
export const STAGING_FOLDER = ".letters-run";
export const JOURNAL = "placing.json";

/** What became of an earlier run: there was none to mend, it has been finished, or what it left is no run's of ours. */
export type Mended = "nothing" | "finished" | "thrown away";

/**
 * Finishes or clears away what a dead run left. Throws InputError where to finish it would lose what someone has altered
 * since, or if it is another command's to finish.
 */
export function mend(folder: OutputFolder, series: Series): Mended {
  const staged = join(folder.path, STAGING_FOLDER);
  const left = leftIn(staged, series);
  if (left === "of others") throw new InputError([ofOthers(folder.shown)]);
  if (typeof left === "object") finish(folder, staged, left);
  rmSync(staged, { recursive: true, force: true });
  if (typeof left === "object") return "finished";
  return left === "no journal" ? "thrown away" : "nothing";
}

/** True if a run has begun to put its files in place here, and has not ended. */
export function isUnfinished(folder: string): boolean {
  return (
    isFolder(join(folder, STAGING_FOLDER)) && kindAt(join(folder, STAGING_FOLDER, JOURNAL)) !== undefined
  );
}

function leftIn(staged: string, series: Series): Placing | "nothing" | "no journal" | "of others" {
  const kind = kindAt(staged);
  if (kind === undefined) return "nothing";
  if (kind !== "a folder") return "no journal";
  const journal = join(staged, JOURNAL);
  const journalKind = kindAt(journal);
  if (journalKind === undefined) return "nothing";
  if (journalKind !== "a file") return "no journal";
  const placing = readJournal(readRegularFile(journal, "refused").toString("utf8"), series);
  if (typeof placing !== "object") return placing;
  return [...placing.put.map(({ file }) => file), ...placing.records].every((file) =>
    [undefined, "a file"].includes(kindAt(join(staged, file))),
  )
    ? placing
    : "no journal";
}

function finish(folder: OutputFolder, staged: string, placing: Placing): void {
  const altered = alteredMeanwhile(folder.path, staged, placing, standingAt);
  if (altered.length > 0 && !folder.replace) throw new InputError([alteredFiles(altered, folder.shown)]);
  finishPlacing(folder.path, staged, placing, standingAt);
  confirmFolder(folder.path);
}

function isFolder(path: string): boolean {
  return kindAt(path) === "a folder";
}

function ofOthers(shown: string): Diagnostic {
  const hidden = join(shown, STAGING_FOLDER);
  return {
    what: `"${hidden}" holds what another command has begun in this folder and not finished, or what someone else has put there`,
    remedy: `run the command again that was cut off, and it will finish; if there was none, delete ${hidden}`,
  };
}
