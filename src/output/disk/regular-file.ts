// Opens and reads nothing but regular files: what lies in a folder may be a named pipe, which is waited on for ever, a
// device, which never ends, or a link to someone else's file. A path in, bytes or an open file out.
// It must not know what is read.

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { hasCode, named, PORTION } from "./disk.js";

/** Whether a link in the file's own place is followed. Where names come from a folder's own account, it is not. */
export type Links = "followed" | "refused";

/** The code of an error for what is there and is no file; its `kind` says what it is instead. */
export const NOT_A_FILE = "NOT_A_FILE";
/** The code of an error for a file that is larger than any of its kind can be. */
export const TOO_LARGE = "TOO_LARGE";

/**
 * No table, picture or list of ours comes near: the manifest of 12,300 letters has 40 MiB. What is larger is not what it
 * was taken for.
 */
const MOST_BYTES = 256 * 1024 * 1024;

/** What stands at a path in a file's place: "a file", "a folder", "a link"; undefined if nothing does. */
export function kindAt(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && kindOf(found);
}

export function isRegularFile(path: string): boolean {
  return kindAt(path) === "a file";
}

/** The bytes of a file; undefined if there is none. Throws an error with the path for anything that is no file. */
export function readIfThere(path: string, links: Links): Buffer | undefined {
  try {
    return readRegularFile(path, links);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

export function readRegularFile(path: string, links: Links): Buffer {
  const descriptor = openRegularFile(path, links);
  try {
    return readAll(descriptor, path);
  } catch (error) {
    throw named(error, path);
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file to read. It is looked at before, since to open some devices is to do something, and again after. */
export function openRegularFile(path: string, links: Links): number {
  refuseOthers(links === "followed" ? statSync(path) : lstatSync(path), path);
  const noFollow = links === "followed" ? 0 : constants.O_NOFOLLOW;
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | noFollow);
  try {
    refuseOthers(fstatSync(descriptor), path);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** The lines of a text in UTF-8, without their LF; no more of the file is held than a portion and a line. */
export function* linesOf(file: string): Generator<string> {
  const descriptor = openRegularFile(file, "refused");
  try {
    const portion = Buffer.alloc(PORTION);
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let rest = "";
    for (let read = readSync(descriptor, portion); read > 0; read = readSync(descriptor, portion)) {
      const lines = (rest + decoder.decode(portion.subarray(0, read), { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > MOST_BYTES) throw tooLarge(file);
      yield* lines;
    }
    rest += decoder.decode();
    if (rest !== "") yield rest;
  } catch (error) {
    throw named(error, file);
  } finally {
    closeSync(descriptor);
  }
}

/** By size, and on to the end: a file may grow while it is read, and some of /proc say that they are empty. */
function readAll(descriptor: number, path: string): Buffer {
  const { size } = fstatSync(descriptor);
  if (size > MOST_BYTES) throw tooLarge(path);
  let room = Buffer.alloc(size + 1);
  let filled = 0;
  for (;;) {
    const read = readSync(descriptor, room, filled, room.length - filled, null);
    if (read === 0) return room.subarray(0, filled);
    filled += read;
    if (filled > MOST_BYTES) throw tooLarge(path);
    if (filled === room.length) room = Buffer.concat([room], 2 * room.length);
  }
}

function refuseOthers(found: Stats, path: string): void {
  if (found.isFile()) return;
  const kind = kindOf(found);
  const code = kind === "a folder" ? "EISDIR" : NOT_A_FILE;
  throw Object.assign(new Error(`${kind} in the place of a file`), { code, path, kind });
}

function kindOf(found: Stats): string {
  if (found.isFile()) return "a file";
  if (found.isDirectory()) return "a folder";
  if (found.isSymbolicLink()) return "a link";
  if (found.isFIFO()) return "a named pipe";
  if (found.isSocket()) return "a socket";
  return "a device";
}

function tooLarge(path: string): Error {
  return Object.assign(new Error("too large"), { code: TOO_LARGE, path });
}
