// What stands at a path, in one word that changes whenever it does: the hash of a file, what it is if it is none, or
// "nothing". It must not know what ought to stand there.

import { lstatSync } from "node:fs";
import { sha256 } from "../sha256.js";
import { kindAt, readRegularFile } from "./regular-file.js";

export const NOTHING = "nothing";

export type StandingAt = (path: string) => string;

/**
 * Looks at files, and at those that have not been written to since no second time: a batch is looked at before its
 * letters are made and again before they take their places.
 */
export function createStandings(): StandingAt {
  const known = new Map<string, { readonly mark: string; readonly standing: string }>();
  return (path) => {
    const mark = markOf(path);
    const before = known.get(path);
    if (before?.mark === mark) return before.standing;
    const standing = standingAt(path);
    known.set(path, { mark, standing });
    return standing;
  };
}

export const standingAt: StandingAt = (path) => {
  const kind = kindAt(path);
  if (kind === undefined) return NOTHING;
  return kind === "a file" ? sha256(readRegularFile(path, "refused")) : kind;
};

/** Whatever writes to a file, or puts another in its place, changes one of these. */
function markOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? "" : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}
