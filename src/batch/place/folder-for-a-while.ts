// A folder for a file that nobody keeps. It must not know what the file is.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../diagnostic.js";

/** Where the system keeps what nobody keeps; a viewer may need the file long after this program has ended. */
export function folderForAWhile(): string {
  try {
    return mkdtempSync(join(tmpdir(), "letters-"));
  } catch {
    throw new InputError([
      {
        what: `the folder for temporary files, "${tmpdir()}", is not there or cannot be written to`,
        remedy: "set TMPDIR to a folder that can, or give --pdf a file as well",
      },
    ]);
  }
}
