// A folder against the accounts that runs have left in it, byte for byte, and what the post room made against the letters of
// which it was made. A folder in, findings out. It must not know the campaign.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import {
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
} from "../../output/accounts/manifest.js";
import { manifestRowsOf } from "../../output/accounts/manifest-rows.js";
import { readAccount } from "../../output/accounts/read-manifest.js";
import { type AccountRow, type FolderReader, verifyFiles, verifyPost } from "../../output/accounts/verify.js";
import { kindAt, readRegularFile } from "../../output/disk/regular-file.js";
import { isUnfinished } from "../../output/placing/mending.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import { kinds } from "../kinds.js";

/** A folder of files that runs have made. */
export interface FolderOfFiles {
  /** What its accounts list. */
  readonly listed: readonly AccountRow[];
  /** Of the letters that lie there. */
  readonly rows: readonly ManifestRow[];
  /** Something lies there that was made of letters. */
  readonly hasPost: boolean;
  /** In what it is not as its accounts say. */
  readonly found: readonly Diagnostic[];
}

/** Looks at the folder. Throws InputError if no run has left an account there. */
export function lookAtFolder({ path, shown }: OutputFolder): FolderOfFiles {
  const folder = readFolder(path);
  const accounts = folder.names.filter(isAccount).sort();
  if (accounts.length === 0) throw new InputError([isUnfinished(path) ? cutOff(shown) : noAccount(shown)]);
  const rows = accounts.includes(MANIFEST_JSON) ? lettersIn({ path, shown }) : [];
  const listed = accounts.flatMap((name) =>
    name === MANIFEST_JSON ? rows.map(listedLetter) : readAccount(textOf(folder, name), join(shown, name)),
  );
  const ofTable = rows.length === 0 ? [] : verifyTable(rows, folder);
  return {
    listed,
    rows,
    hasPost: accounts.some((name) => name !== MANIFEST_JSON),
    found: [...verifyFiles(listed, folder), ...ofTable],
  };
}

function isAccount(name: string): boolean {
  return name.endsWith(".json") && kinds.some(({ account }) => account.test(name.slice(0, -".json".length)));
}

/**
 * What the post room made, compared with the letters beside it, or with those of the folder above, beside whose folder
 * e-mails lie; undefined where there are none of ours.
 */
export function comparePost(
  { listed, rows }: FolderOfFiles,
  place: OutputFolder,
): readonly Diagnostic[] | undefined {
  const letters = rows.length > 0 ? rows : rowsAbove(place);
  return letters.length === 0 ? undefined : verifyPost(listed, letters);
}

function rowsAbove({ path, shown }: OutputFolder): readonly ManifestRow[] {
  const above = { path: join(path, ".."), shown: join(shown, "..") };
  const { names } = readFolder(above.path);
  return [MANIFEST_CSV, MANIFEST_JSON].every((name) => names.includes(name)) ? lettersIn(above) : [];
}

function lettersIn({ path, shown }: OutputFolder): readonly ManifestRow[] {
  return manifestRowsOf(join(path, MANIFEST_JSON), join(shown, MANIFEST_JSON));
}

function listedLetter({ file, sha256 }: ManifestRow): AccountRow {
  return { file, sha256, pieces: [], isWhole: false };
}

/** Names that an account may hold are looked up among those of the folder: none of them is a path. */
function readFolder(path: string): FolderReader {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { names: [], kindOf: () => undefined, read: () => undefined };
  const entries = readdirSync(path, { withFileTypes: true });
  const there = new Set(entries.map(({ name }) => name));
  return {
    names: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
    kindOf: (name) => (there.has(name) ? kindAt(join(path, name)) : undefined),
    read: (name) => (there.has(name) ? readRegularFile(join(path, name), "refused") : undefined),
  };
}

function textOf(folder: FolderReader, name: string): string {
  return Buffer.from(folder.read(name) ?? new Uint8Array()).toString("utf8");
}

/** The table for the spreadsheet says what the exact one says, with or without Excel's mark. */
function verifyTable(rows: readonly ManifestRow[], folder: FolderReader): readonly Diagnostic[] {
  if (!folder.names.includes(MANIFEST_CSV)) return [{ what: `"${MANIFEST_CSV}" is missing` }];
  const found = textOf(folder, MANIFEST_CSV);
  if (found === [...manifestCsv(rows, "plain")].join("")) return [];
  if (found === [...manifestCsv(rows, "excel")].join("")) return [];
  return [{ what: `"${MANIFEST_CSV}" has been altered: it does not say what ${MANIFEST_JSON} says` }];
}

function cutOff(dir: string): Diagnostic {
  return {
    what: `a run that puts its files into "${dir}" has been cut off and is not finished`,
    remedy: "run the same command again: it finishes first what is left to do",
  };
}

function noAccount(dir: string): Diagnostic {
  return {
    what: `there is no manifest in "${dir}"`,
    remedy: "name the folder that letters generate has written: letters verify output",
  };
}
