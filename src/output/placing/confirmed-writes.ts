// Files written into a hidden folder, which the disk is asked to keep while the next ones are being made; one that comes in
// pieces, too. It must not know what is written, or where it will stand in the end.

import { closeSync, fsync, openSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import { named, PORTION } from "../disk/disk.js";

/** A file that comes in pieces. The disk is asked to keep it when it is closed; what is left open, `settled` closes. */
export interface PiecedFile {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => Promise<void>;
}

/**
 * How many files may wait for the disk at once. Waiting for each costs 60 ms in 123 letters; eight at a time, while the
 * next letters are being set, cost next to nothing. Without waiting at all a power cut could leave empty files under
 * final names, since some file systems write a rename before the bytes.
 */
const WAITING_FOR_DISK = 8;

export interface ConfirmedWrites {
  /** `name` is what an error calls the file: where it is to be, not where it waits. */
  readonly write: (file: string, portions: Iterable<Uint8Array>, name: string) => Promise<void>;
  readonly open: (file: string, name: string) => PiecedFile;
  /** Rejects with the first error that the disk reported. */
  readonly allConfirmed: () => Promise<void>;
  readonly settled: () => Promise<void>;
}

export function confirmedWrites(): ConfirmedWrites {
  const { isFull, next, rethrow, confirm, all } = waitingForDisk();
  const open = new Set<number>();
  return {
    write: async (file, portions, name) => {
      while (isFull()) await next();
      rethrow();
      confirm(writtenTo(file, portions, name), name);
    },
    open: (file, name) => {
      const descriptor = openedNew(file, name);
      open.add(descriptor);
      return {
        write: (bytes) => writeAll(descriptor, bytes, name),
        close: async () => {
          rethrow();
          open.delete(descriptor);
          confirm(descriptor, name);
        },
      };
    },
    allConfirmed: async () => {
      await all();
      rethrow();
    },
    settled: async () => {
      for (const descriptor of open) closeSync(descriptor);
      open.clear();
      await all();
    },
  };
}

/** Files that the disk has been asked to keep, and what it has refused. */
function waitingForDisk() {
  const waiting = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    isFull: () => waiting.size >= WAITING_FOR_DISK,
    next: () => Promise.race(waiting),
    all: () => Promise.all(waiting),
    rethrow: () => {
      if (failures.length > 0) throw failures[0];
    },
    confirm: (descriptor: number, name: string) => {
      const confirmed: Promise<void> = kept(descriptor)
        .catch((error: unknown) => void failures.push(named(error, name)))
        .finally(() => waiting.delete(confirmed));
      waiting.add(confirmed);
    },
  };
}

/** Writes a new file and leaves it open. A file that could not be written whole is closed; staging is thrown away. */
function writtenTo(file: string, portions: Iterable<Uint8Array>, name: string): number {
  const descriptor = openedNew(file, name);
  try {
    for (const bytes of portions) writeAll(descriptor, bytes, name);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function openedNew(file: string, name: string): number {
  try {
    return openSync(file, "wx");
  } catch (error) {
    throw named(error, name);
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
export function* inPortions(pieces: Iterable<string>): Iterable<Uint8Array> {
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

async function kept(descriptor: number): Promise<void> {
  try {
    await promisify(fsync)(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
