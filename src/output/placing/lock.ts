// One run at a time in an output folder: takes a lock file, or says who holds it. A crash leaves the file behind, so it
// names its process and when that process started; a lock whose process is gone is taken over. What stands in its place
// and is no file is never opened. It must not know letters.
//
// Weighed: `proper-lockfile` keeps its lock fresh with timers, which starve while letters are set; Node has no flock.

import { closeSync, constants, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { hasCode, named } from "../disk/disk.js";
import { kindAt, readIfThere } from "../disk/regular-file.js";
import { unforeseenName } from "../disk/whole-file.js";
import { type Holder, readHolder } from "./read-lock.js";

export const LOCK_FILE = ".letters-lock";

/** Who asks for the lock. `startOf` gives a mark of when a process of this machine started; undefined if there is none. */
export interface RunningProcess {
  readonly pid: number;
  readonly host: string;
  /** Within which a process number means one process: a container has its own. "" where there is no such thing. */
  readonly namespace: string;
  readonly startOf: (pid: number) => string | undefined;
}

export interface Lock {
  /** Tells runs on other machines that this one is alive. Cheap; called once a letter. */
  readonly renew: () => void;
  /** False if the file was deleted or taken over: then nothing more may be put in place. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/**
 * From another machine (a shared folder) or container a process cannot be looked up; its lock counts as left behind when
 * it was not renewed for this long. A letter takes milliseconds, so ten minutes means a run that is dead or asleep.
 */
const SILENCE_OF_ANOTHER_HOST = 10 * 60 * 1000;

/** Enough for several runs that race for one lock left behind; each pass ends in a lock taken or a living holder. */
const ATTEMPTS = 5;

/** Takes the folder's lock. Throws InputError if a living run holds it. The folder must exist. */
export function takeLock(folder: string, run: RunningProcess, shownFolder: string): Lock {
  const file = join(folder, LOCK_FILE);
  const { pid, host, namespace } = run;
  const content = JSON.stringify({ pid, host, namespace, started: run.startOf(pid) ?? "" });
  refuseWhatIsNoFile(file, shownFolder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (createdAlone(file, content)) return lockOn(file, content);
    const found = contentOf(file);
    if (found === undefined) continue;
    if (isAlive(found, file, folder, run)) break;
    clearLeftBehind(file, found, folder);
  }
  throw new InputError([heldByAnother(contentOf(file) ?? "", shownFolder)]);
}

/** A folder, a pipe or a link of that name is nobody's lock: to take it over would be to delete what another has made. */
function refuseWhatIsNoFile(file: string, shownFolder: string): void {
  const kind = kindAt(file);
  if (kind === undefined || kind === "a file") return;
  const shown = join(shownFolder, LOCK_FILE);
  throw new InputError([
    {
      what: `"${shown}" is ${kind}, where a run keeps the file that tells others of it`,
      remedy: `delete ${shown}`,
    },
  ]);
}

/** A renewal costs half a millisecond, so not every letter pays for one; 32 letters are far from ten minutes. */
const LETTERS_BETWEEN_RENEWALS = 32;

function lockOn(file: string, content: string): Lock {
  let calls = 0;
  const isHeld = () => contentOf(file) === content;
  return {
    isHeld,
    renew: () => {
      calls += 1;
      if (calls % LETTERS_BETWEEN_RENEWALS === 0 && isHeld()) fill(file, content);
    },
    release: () => {
      if (isHeld()) rmSync(file, { force: true });
    },
  };
}

/** On a full disk a file can be made but not filled: it is taken away again, for as a lock it would hold for long. */
function createdAlone(file: string, content: string): boolean {
  try {
    closeSync(openSync(file, "wx"));
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
  try {
    fill(file, content);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Into the file that is there, and through no link that has been put in its place. */
function fill(file: string, content: string): void {
  try {
    const flags = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const descriptor = openSync(file, flags);
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw named(error, file);
  }
}

function contentOf(file: string): string | undefined {
  return readIfThere(file, "refused")?.toString("utf8");
}

function isAlive(content: string, file: string, folder: string, run: RunningProcess): boolean {
  const holder = readHolder(content);
  if (holder === undefined || !isNear(holder, run)) return !isSilent(file, folder);
  if (holder.pid === run.pid) return holder.started === run.startOf(run.pid);
  const start = run.startOf(holder.pid);
  return start !== undefined && (start === "" || start === holder.started);
}

/** Whether its process can be looked up from here: on the same machine, and not in another container on it. */
function isNear({ host, namespace }: Holder, run: RunningProcess): boolean {
  return host === run.host && (namespace === undefined || namespace === run.namespace);
}

/** Ages are taken between two files of the same folder, so that no two machines' clocks are ever compared. */
function isSilent(file: string, folder: string): boolean {
  const probe = join(folder, unforeseenName("probe"));
  try {
    closeSync(openSync(probe, "wx"));
    return statSync(probe).mtimeMs - statSync(file).mtimeMs > SILENCE_OF_ANOTHER_HOST;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * Moves the lock aside before deleting it: of two runs that found the same dead lock only one succeeds. Should the file
 * have changed hands in between, its owner finds it gone (`isHeld`) and puts nothing in place.
 */
function clearLeftBehind(file: string, content: string, folder: string): void {
  if (contentOf(file) !== content) return;
  const aside = join(folder, unforeseenName("dead"));
  try {
    renameSync(file, aside);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
  rmSync(aside, { force: true });
}

function heldByAnother(content: string, folder: string): Diagnostic {
  const holder = readHolder(content);
  const who = holder === undefined ? "" : ` (process ${holder.pid} on ${holder.host})`;
  return {
    what: `another run is writing into "${folder}"${who}`,
    remedy: `wait until it is done, or choose another folder with --out; if no other run is at work, delete ${join(folder, LOCK_FILE)}`,
  };
}
