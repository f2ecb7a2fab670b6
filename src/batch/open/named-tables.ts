// Tables that the user names on the command line, wherever they lie. Paths in, what is read in each out. It must not know what they
// say.

import { resolve } from "node:path";
import { readTable, type Table } from "../../data/csv/csv.js";
import { gather } from "../../diagnostic.js";
import { readIfThere } from "../../output/disk/regular-file.js";
import { wrongCommandLine } from "../../usage.js";
import type { Scene } from "../scene.js";

/**
 * What `readIn` takes from each. Throws a fault of the command line for a file that is not there, and InputError with the
 * faults of all that are no table, or in which `readIn` finds some.
 */
export function readNamedTables<Read>(
  files: readonly string[],
  readIn: (table: Table) => Read,
  { surroundings: { cwd } }: Scene,
): readonly Read[] {
  const found = files.map((file) => ({ file, bytes: readIfThere(resolve(cwd, file), "followed") }));
  const missing = found.filter(({ bytes }) => bytes === undefined);
  if (missing.length > 0) throw wrongCommandLine(...missing.map(({ file }) => noSuchFile(file)));
  return gather(found, ({ file, bytes = Buffer.of() }) => readIn(readTable({ file, bytes })));
}

function noSuchFile(file: string) {
  return { what: `there is no file "${file}"`, remedy: "check the spelling of its path" };
}
