// One file of the user's that grows: new bytes in its place, whole or not at all, and only if it still is what it was when
// the new bytes were made from it. It must not know what the bytes are.

import { dirname } from "node:path";
import { InputError } from "../../diagnostic.js";
import { readIfThere } from "../disk/regular-file.js";
import { confirmFolder, writeWhole } from "../disk/whole-file.js";
import { type RunningProcess, takeLock } from "./lock.js";

export interface GrownFile {
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  /** What it was; undefined if it was not there. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** Throws InputError if another run holds the folder, or the file has changed meanwhile; it is then left as it is. */
export function replaceIfUnchanged({ path, shown, before, after }: GrownFile, run: RunningProcess): void {
  const folder = dirname(path);
  const lock = takeLock(folder, run, dirname(shown));
  try {
    const now = readIfThere(path, "followed");
    if (!isSame(now, before)) {
      const what = "the file has changed while this was read";
      throw new InputError([{ what, remedy: "run the command again", place: { file: shown } }]);
    }
    writeWhole(path, after);
    confirmFolder(folder);
  } finally {
    lock.release();
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}
