// What the operating system refused, told to someone who does not administer it: a Node error in, words and a remedy out.
// It must not print. Loaded by every command: keep it light.

import type { Diagnostic } from "../../diagnostic.js";
import { NOT_A_FILE, TOO_LARGE } from "../../output/disk/regular-file.js";

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  /** Of NOT_A_FILE: what it is instead. */
  readonly kind?: string;
}

/** By error code (errno(3)): what happened to a file or folder, and what to do about it. */
const EXPLANATIONS: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ["EACCES", ["you may not read or write this", "ask its owner for the right to, or choose another folder"]],
  [
    "EPERM",
    ["the system does not allow this", "close the file if it is open elsewhere, or choose another folder"],
  ],
  ["EBUSY", ["it is in use", "close the file in the program that shows it, then run this again"]],
  ["EROFS", ["the disk can only be read", "choose a folder on another disk"]],
  ["ENOSPC", ["the disk is full", "make room, or choose a folder on another disk"]],
  ["EDQUOT", ["your share of the disk is used up", "make room, or choose a folder on another disk"]],
  ["EFBIG", ["the disk takes no file of this size", "choose a folder on another disk"]],
  ["ENOTDIR", ["a part of this path is a file, not a folder", "move the file, or choose another folder"]],
  [
    "EEXIST",
    ["there is a file of this name where a folder is needed", "move the file, or choose another folder"],
  ],
  ["EISDIR", ["this is a folder where a file is needed", "name a file, or move the folder"]],
  ["ENOENT", ["there is no such file or folder", "check the spelling of the path"]],
  ["ENAMETOOLONG", ["this name is longer than the disk allows", "choose a shorter one"]],
  ["ELOOP", ["links lead round in a circle here", "name the real folder"]],
  ["EMFILE", ["too many files are open", "close other programs, then run this again"]],
  ["ENFILE", ["too many files are open", "close other programs, then run this again"]],
  ["EIO", ["the disk reports a fault", "choose a folder on another disk, and have this one looked at"]],
  ["ENODEV", ["the disk is no longer there", "connect it again, or choose another folder"]],
]);

/** Where standard output goes is the shell's affair: no remedy about folders would fit. */
const ELSEWHERE = "send the output to another file or disk";

/** The fault in words; undefined for an error that is not the operating system's, or not one that a user can mend. */
export function explainedSystemError(error: unknown, folder: string): Diagnostic | undefined {
  if (!isSystemError(error)) return undefined;
  const own = explainedOwnError(error, folder);
  if (own !== undefined) return own;
  const explanation = EXPLANATIONS.get(error.code);
  if (explanation === undefined) return undefined;
  const [what, remedy] = explanation;
  if (error.path === undefined)
    return { what: `standard output: ${what} (${error.code})`, remedy: ELSEWHERE };
  return { what: `"${shownPath(error.path, folder)}": ${what} (${error.code})`, remedy };
}

/** What output/disk/regular-file.ts refuses to open: the system would wait, or read for ever. */
function explainedOwnError(
  { code, path = "", kind = "" }: SystemError,
  folder: string,
): Diagnostic | undefined {
  const shown = shownPath(path, folder);
  if (code === NOT_A_FILE)
    return {
      what: `"${shown}" is ${kind}, where a file is needed`,
      remedy: "put the file itself in its place, or take it away",
    };
  if (code === TOO_LARGE)
    return {
      what: `"${shown}" is larger than any file of its kind can be (256 MiB)`,
      remedy: "look whether it is the right file",
    };
  return undefined;
}

/** A reader of our output has gone: `letters status | head`. Nothing to complain of. */
export function isClosedPipe(error: unknown): boolean {
  return isSystemError(error) && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** As the user would write it: relative to the folder they are in. Windows writes the other stroke. */
function shownPath(path: string, folder: string): string {
  const within = folder.replace(/[/\\]$/, "");
  const rest = path.startsWith(within) ? path.slice(within.length) : "";
  return /^[/\\]./.test(rest) ? rest.slice(1) : path;
}
