// What Node's own calls leave to be done: folders made without hanging, and errors that name the user's file.
// It must not know what is written.

import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those that it lies in; gives back the outermost that was made, undefined if it was there.
 * Weighed: `mkdirSync` with `recursive` never returns where the system says ENOENT of a folder whose parent is there
 * (/proc), and says ENOENT of a disk that can only be read.
 */
export function makeFolder(path: string): string | undefined {
  try {
    return isMade(path) ? path : undefined;
  } catch (error) {
    if (!hasCode(error, "ENOENT") || dirname(path) === path || isFolder(dirname(path))) throw error;
  }
  const outermost = makeFolder(dirname(path));
  const made = isMade(path);
  return outermost ?? (made ? path : undefined);
}

/** False if another run or the user has made it before. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (isFolder(path)) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Takes away the folders from the innermost outward to the outermost, as long as they are empty. */
export function removeEmptyFolders(innermost: string, outermost: string): void {
  try {
    for (let path = innermost; path.length >= outermost.length; path = dirname(path)) rmdirSync(path);
  } catch {
    // Something lies in it by now: it stays.
  }
}

/** Bytes that are read or written at once: enough to spare the disk thousands of calls, few enough to hold. */
export const PORTION = 65_536;

/**
 * The error with the path that the user knows. An error of an open file has none, and would look like one of standard
 * output; one of a temporary file has a path that nobody has heard of.
 */
export function named(error: unknown, path: string): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
