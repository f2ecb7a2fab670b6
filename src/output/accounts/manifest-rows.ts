// The manifest of a folder read row by row: a path in, its checked rows out. A batch of thousands repeats with every
// letter what made it; what repeats is held once. It must not know what the rows are wanted for.

import { InputError } from "../../diagnostic.js";
import { readAccountRows } from "./account.js";
import type { MadeWith, ManifestRow } from "./manifest.js";
import { notAnAccount, readManifestRow } from "./read-manifest.js";

/** The rows in their order. Throws InputError, with the file named as `shown`, if it is no manifest. */
export function manifestRowsOf(path: string, shown: string): readonly ManifestRow[] {
  const shared = sharedMakers();
  const rows = readAccountRows(path, (value, number) => shared(readManifestRow(value, number, shown)));
  if (rows === undefined) throw new InputError([notAnAccount(shown)]);
  return rows;
}

/** Gives rows that were made alike one and the same record of what made them. */
function sharedMakers(): (row: ManifestRow) => ManifestRow {
  const known = new Map<string, MadeWith>();
  return (row) => {
    const key = JSON.stringify(row.made_with);
    const made_with = known.get(key) ?? row.made_with;
    known.set(key, made_with);
    return { ...row, made_with };
  };
}
