// Finished files into a folder, all or none: each is written whole into a hidden folder beside its place, and when the
// last is there they are renamed. It must not know letters, PDF or the campaign; a Series says which names are its own.
//
// What a kill leaves behind. Before `placing.json` stands in the hidden folder nothing has changed, and the next run
// throws the hidden folder away. Once it stands, the next run does what is left of it. Either way each file under its
// final name is a whole old one or a whole new one, and wherever a record (the manifest) lies, every file is as it says.

import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { InputError } from "../diagnostic.js";
import { makeFolder, named, PORTION, removeEmptyFolders } from "./disk.js";
import { type Lock, type RunningProcess, takeLock } from "./lock.js";
import { finishPlacing, type Placed, type Placing, planPlacing, type Series } from "./placing.js";

/** Where files wait until all are there. Inside the output folder, because a rename works only within one disk. */
export const STAGING_FOLDER = ".letters-run";
const PLACING_FILE = "placing.json";

/** A folder that a run has opened for its files. */
export interface Output {
  /** True if a run that was killed while it put its files in place has been finished first. */
  readonly mended: boolean;
  /** Keeps one file for later. Settles soon: the disk may still be at work, which `commit` waits for. */
  readonly stage: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Keeps one file that comes in pieces, each written before the next is made. */
  readonly stagePieces: (name: string) => PiecedFile;
  /** Puts everything in place, the records last. `records` holds the text of each record of the series, in pieces. */
  readonly commit: (records: ReadonlyMap<string, Iterable<string>>) => Promise<Placed>;
  /** True after a commit that failed half-way: the next run in this folder will finish it. */
  readonly isUnfinished: () => boolean;
  /** Leaves the folder as it was found. After a commit that began to change the folder, leaves the rest to the next run. */
  readonly discard: () => Promise<void>;
}

/** A file that comes in pieces. The disk is asked to keep it when it is closed; what is left open, `discard` closes. */
export interface PiecedFile {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => Promise<void>;
}

/** The folder to open: its path, and how the user named it. */
export interface OutputFolder {
  readonly path: string;
  readonly shown: string;
}

/**
 * Opens a folder for the named files of a series, making it if need be. Throws InputError if another run is at work
 * there or a foreign file stands in the place of one of the names. System errors (a full disk) pass through.
 */
export function openOutput(
  folder: OutputFolder,
  names: readonly string[],
  series: Series,
  run: RunningProcess,
): Output {
  const firstMade = makeFolder(folder.path);
  let lock: Lock | undefined;
  const leave = () => {
    lock?.release();
    if (firstMade !== undefined) removeEmptyFolders(folder.path, firstMade);
  };
  try {
    lock = takeLock(folder.path, run, folder.shown);
    const mended = mend(folder.path);
    planPlacing(folder.path, folder.shown, names, series);
    mkdirSync(join(folder.path, STAGING_FOLDER));
    const plan = () => planPlacing(folder.path, folder.shown, names, series);
    return { mended, ...staging(folder, lock, plan, leave) };
  } catch (error) {
    leave();
    throw error;
  }
}

/** The three deeds of an opened folder; they share the files that the disk has not yet confirmed. */
function staging(
  folder: OutputFolder,
  lock: Lock,
  plan: () => Placing,
  leave: () => void,
): Omit<Output, "mended"> {
  const staged = join(folder.path, STAGING_FOLDER);
  const disk = confirmedWrites();
  const isUnfinished = () => existsSync(join(staged, PLACING_FILE));
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
      const placed = place(folder.path, staged, plan());
      lock.release();
      return placed;
    },
    isUnfinished,
    discard: async () => {
      await disk.settled();
      if (!isUnfinished() && lock.isHeld()) rmSync(staged, { recursive: true, force: true });
      leave();
    },
  };
}

function place(folder: string, staged: string, placing: Placing): Placed {
  writeWhole(join(staged, PLACING_FILE), Buffer.from(JSON.stringify(placing)));
  const placed = finishPlacing(folder, staged, placing);
  confirmFolder(folder);
  rmSync(staged, { recursive: true, force: true });
  return placed;
}

/** Finishes or clears away what a dead run left. True if there was something to finish. */
function mend(folder: string): boolean {
  const staged = join(folder, STAGING_FOLDER);
  const placingFile = join(staged, PLACING_FILE);
  const unfinished = existsSync(placingFile);
  if (unfinished) {
    // Ours, written whole and renamed: it can only be read back as it was.
    finishPlacing(folder, staged, JSON.parse(readFileSync(placingFile, "utf8")) as Placing);
    confirmFolder(folder);
  }
  rmSync(staged, { recursive: true, force: true });
  return unfinished;
}

/**
 * How many files may wait for the disk at once. Waiting for each costs 60 ms in 123 letters; eight at a time, while the
 * next letters are being set, cost next to nothing. Without waiting at all a power cut could leave empty files under
 * final names, since some file systems write a rename before the bytes.
 */
const WAITING_FOR_DISK = 8;

interface ConfirmedWrites {
  /** `name` is what an error calls the file: where it is to be, not where it waits. */
  readonly write: (file: string, portions: Iterable<Uint8Array>, name: string) => Promise<void>;
  readonly open: (file: string, name: string) => PiecedFile;
  /** Rejects with the first error that the disk reported. */
  readonly allConfirmed: () => Promise<void>;
  readonly settled: () => Promise<void>;
}

function confirmedWrites(): ConfirmedWrites {
  const waiting = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const open = new Set<number>();
  const rethrow = () => {
    if (failures.length > 0) throw failures[0];
  };
  const awaitDisk = (descriptor: number, name: string) => {
    const confirmed: Promise<void> = confirm(descriptor)
      .catch((error: unknown) => void failures.push(named(error, name)))
      .finally(() => waiting.delete(confirmed));
    waiting.add(confirmed);
  };
  return {
    write: async (file, portions, name) => {
      while (waiting.size >= WAITING_FOR_DISK) await Promise.race(waiting);
      rethrow();
      awaitDisk(writtenTo(file, portions, name), name);
    },
    open: (file, name) => {
      const descriptor = openSync(file, "wx");
      open.add(descriptor);
      return {
        write: (bytes) => writeAll(descriptor, bytes, name),
        close: async () => {
          rethrow();
          open.delete(descriptor);
          awaitDisk(descriptor, name);
        },
      };
    },
    allConfirmed: async () => {
      await Promise.all(waiting);
      rethrow();
    },
    settled: async () => {
      for (const descriptor of open) closeSync(descriptor);
      open.clear();
      await Promise.all(waiting);
    },
  };
}

/** Writes a new file and leaves it open. A file that could not be written whole is closed; staging is thrown away. */
function writtenTo(file: string, portions: Iterable<Uint8Array>, name: string): number {
  const descriptor = openSync(file, "wx");
  try {
    for (const bytes of portions) writeAll(descriptor, bytes, name);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array, name: string): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    throw named(error, name);
  }
}

/** The text in portions, of which each is to be used before the next is asked for: they share their room. */
function* inPortions(pieces: Iterable<string>): Iterable<Uint8Array> {
  let room = Buffer.alloc(PORTION);
  let filled = 0;
  for (const piece of pieces) {
    const length = Buffer.byteLength(piece);
    if (filled + length > room.length) {
      yield room.subarray(0, filled);
      filled = 0;
      if (length > room.length) room = Buffer.alloc(length);
    }
    filled += room.write(piece, filled);
  }
  yield room.subarray(0, filled);
}

async function confirm(descriptor: number): Promise<void> {
  try {
    await promisify(fsync)(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes one file so that it appears under its name only whole. What is not a regular file (a device, a named pipe) is
 * written to, not replaced.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const target = existsSync(file) ? realpathSync(file) : file;
  if (existsSync(target) && !statSync(target).isFile()) {
    writeToDevice(target, bytes);
    return;
  }
  const temporary = join(dirname(target), `.${basename(target)}.part`);
  try {
    const descriptor = openSync(temporary, "w");
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw named(error, file);
  }
}

function writeToDevice(device: string, bytes: Uint8Array): void {
  try {
    writeFileSync(device, bytes);
  } catch (error) {
    throw named(error, device);
  }
}

/** Asks the disk to keep the renames. Windows cannot open a folder, and keeps them by itself. */
function confirmFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(descriptor);
  } catch {
    // Some network file systems refuse; the renames are done all the same.
  } finally {
    closeSync(descriptor);
  }
}

function takenOver(folder: string) {
  return {
    what: `another run has taken over "${folder}" meanwhile`,
    remedy: "wait until it is done, then run this again",
  };
}
