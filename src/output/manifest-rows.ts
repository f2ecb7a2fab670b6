// The manifest of a folder read row by row: a path in, its checked rows out. A batch of thousands repeats with every
// letter what made it; what repeats is held once. It must not know what the rows are wanted for.

import { readFileSync } from "node:fs";
import { linesOf } from "./disk.js";
import type { MadeWith, ManifestRow } from "./manifest.js";
import { readManifest, readManifestRow } from "./read-manifest.js";

/** The rows in their order. Throws InputError, with the file named as `shown`, if it is no manifest. */
export function manifestRowsOf(path: string, shown: string): readonly ManifestRow[] {
  const shared = sharedMakers();
  return rowsByLine(path, shown, shared) ?? readManifest(readFileSync(path, "utf8"), shown).map(shared);
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

/**
 * The rows as `manifestJson` writes them, a row a line, each followed by a comma but the last. Undefined for a list in
 * any other form, whole or not.
 */
function rowsByLine(
  path: string,
  shown: string,
  shared: (row: ManifestRow) => ManifestRow,
): readonly ManifestRow[] | undefined {
  const rows: ManifestRow[] = [];
  let awaited: "start" | "row" | "end" | "nothing" = "start";
  for (const line of linesOf(path)) {
    if (awaited === "start" && line === "[") awaited = "row";
    else if (awaited === "end" && line === "]") awaited = "nothing";
    else if (awaited === "row" && /^\{.*\},?$/.test(line)) {
      const text = line.replace(/,$/, "");
      rows.push(shared(readManifestRow(text, rows.length + 1, shown)));
      awaited = text === line ? "end" : "row";
    } else return undefined;
  }
  return awaited === "nothing" ? rows : undefined;
}
