// From a folder as it is and the names of a finished batch to what must be done to it, and the doing: renames, removals,
// nothing that writes bytes. Every step may be repeated, so that a run which was killed can be finished by the next.
// It must not know letters; a Series says which names are its own.

import { existsSync, lstatSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { linesOf } from "./disk.js";
import { sha256 } from "./sha256.js";

/** A kind of batch that shares a folder with other files: which names are its own, and what keeps account of them. */
export interface Series {
  /**
   * Files that tell of the others, taken away first and put in place last. The first is the account by which the next
   * run knows its own: a JSON array of rows with `file` and `sha256`.
   */
  readonly records: readonly [string, ...string[]];
  /** Whether a name can be of this series at all: nothing else that an account lists is ever removed. */
  readonly isName: (name: string) => boolean;
  /** Whether a run is about the file of this name; those that it is not about stay as they are. Absent: about all. */
  readonly concerns?: (name: string) => boolean;
}

/** A file as an account lists it. */
export interface Listed {
  readonly file: string;
  readonly sha256: string;
}

/** What is to be done once every file is staged. */
export interface Placing {
  readonly put: readonly string[];
  readonly records: readonly string[];
  /** Files of the last batch that this one does not make. */
  readonly obsolete: readonly Listed[];
}

/** What placing did beyond putting files in place. */
export interface Placed {
  /** Files of the last batch that this one does not make, now gone. */
  readonly removed: readonly string[];
  /** Such files that someone has altered since they were made: left alone. */
  readonly leftAlone: readonly string[];
}

/** Plans the placing of the named files. Throws InputError if a file that is not ours stands in the place of one of them. */
export function planPlacing(
  folder: string,
  shownFolder: string,
  names: readonly string[],
  series: Series,
): Placing {
  const listed = lastAccount(folder, shownFolder, series);
  const ours = new Set([...listed.map(({ file }) => file), ...(listed.length > 0 ? series.records : [])]);
  const foreign = [...names, ...series.records].filter(
    (name) => !ours.has(name) && isThere(join(folder, name)),
  );
  const notFiles = [...names, ...series.records].filter(
    (name) => ours.has(name) && isFolder(join(folder, name)),
  );
  const faults = [...foreign, ...notFiles].map((name) => foreignFile(join(shownFolder, name)));
  if (faults.length > 0) throw new InputError(faults);
  const made = new Set(names);
  const concerns = series.concerns ?? (() => true);
  const obsolete = listed.filter(({ file }) => !made.has(file) && concerns(file));
  return { put: names, records: series.records, obsolete };
}

/**
 * Does what is left of a placing. The old records go first and the new ones come last: wherever a record lies, every
 * file is as it says, at any moment.
 */
export function finishPlacing(folder: string, staging: string, placing: Placing): Placed {
  const waiting = placing.records.filter((record) => existsSync(join(staging, record)));
  for (const record of waiting) rmSync(join(folder, record), { force: true });
  putInPlace(folder, staging, placing.put);
  const there = waiting.length > 0 ? placing.obsolete.filter(({ file }) => isThere(join(folder, file))) : [];
  const removed = there.filter((listed) => isUnaltered(folder, listed)).map(({ file }) => file);
  for (const file of removed) rmSync(join(folder, file));
  putInPlace(folder, staging, waiting);
  const leftAlone = there.map(({ file }) => file).filter((file) => !removed.includes(file));
  return { removed, leftAlone };
}

function putInPlace(folder: string, staging: string, names: readonly string[]): void {
  for (const name of names) {
    const staged = join(staging, name);
    if (existsSync(staged)) renameSync(staged, join(folder, name));
  }
}

function lastAccount(folder: string, shownFolder: string, series: Series): readonly Listed[] {
  const account = series.records[0];
  const file = join(folder, account);
  if (!isThere(file)) return [];
  const rows = isFolder(file) ? undefined : (rowsByLine(file) ?? parsedRows(readFileSync(file, "utf8")));
  if (rows === undefined) throw new InputError([foreignFile(join(shownFolder, account))]);
  return rows.filter(({ file: name }) => series.isName(name));
}

/**
 * The rows of an account as it was written, a row a line, each followed by a comma but the last: of each no more is held
 * than is needed. Undefined for one in any other form.
 */
function rowsByLine(file: string): readonly Listed[] | undefined {
  const rows: Listed[] = [];
  let awaited: "start" | "row" | "end" | "nothing" = "start";
  for (const line of linesOf(file)) {
    if (awaited === "start" && line === "[") awaited = "row";
    else if (awaited === "end" && line === "]") awaited = "nothing";
    else {
      const isLast = !line.endsWith(",");
      const [row, ...others] = parsedRows(`[${isLast ? line : line.slice(0, -1)}]`) ?? [];
      if (awaited !== "row" || row === undefined || others.length > 0) return undefined;
      rows.push({ file: row.file, sha256: row.sha256 });
      if (isLast) awaited = "end";
    }
  }
  return awaited === "nothing" ? rows : undefined;
}

/** The rows of an account, whoever has put it into another form since. */
function parsedRows(text: string): readonly Listed[] | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.every(isListed) ? rows : undefined;
  } catch {
    return undefined;
  }
}

function isListed(value: unknown): value is Listed {
  if (typeof value !== "object" || value === null) return false;
  const row = value as Partial<Record<keyof Listed, unknown>>;
  return typeof row.file === "string" && typeof row.sha256 === "string";
}

function isUnaltered(folder: string, listed: Listed): boolean {
  const path = join(folder, listed.file);
  return lstatSync(path).isFile() && sha256(readFileSync(path)) === listed.sha256;
}

/** A dangling link counts as there: renaming over it would still take somebody's link away. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function foreignFile(path: string): Diagnostic {
  return {
    what: `"${path}" is in the way: it is not from the last batch in this folder`,
    remedy: "move it elsewhere, or choose another folder with --out",
  };
}
