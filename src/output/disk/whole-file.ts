// One file written so that it appears under its name only whole; and the disk asked to keep what was renamed in a folder.
// It must not know what the bytes are.

import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { named } from "./disk.js";

/**
 * Writes one file so that it appears under its name only whole. A link is followed, for the user has named it. What is
 * not a regular file (a device, a named pipe) is written to, not replaced.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    if (existsSync(target) && !statSync(target).isFile()) writeFileSync(target, bytes);
    else replaceWhole(target, bytes);
  } catch (error) {
    throw named(error, file);
  }
}

/** It waits under a name that nobody can have foreseen, and opened so that it never is a file that was there. */
function replaceWhole(target: string, bytes: Uint8Array): void {
  const waiting = join(dirname(target), unforeseenName("part"));
  const descriptor = openSync(waiting, "wx");
  try {
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(waiting, target);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw error;
  }
}

/** A hidden name for a while: whoever knew it beforehand could put a link there that leads elsewhere. */
export function unforeseenName(ending: string): string {
  return `.letters-${randomBytes(8).toString("hex")}.${ending}`;
}

/** Asks the disk to keep the renames. Windows cannot open a folder, and keeps them by itself. */
export function confirmFolder(folder: string): void {
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
