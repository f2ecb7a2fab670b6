// New files into a folder, never over existing ones: each is written whole into a hidden folder beside its place, then
// linked to its name, which fails rather than replaces. What is there already with the very same bytes is left alone, so
// a run that was killed half-way is finished by the next. It must not know what the files are.

import { constants, copyFileSync, linkSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { makeFolder, removeEmptyFolders } from "../disk/disk.js";
import { isRegularFile, kindAt, readRegularFile } from "../disk/regular-file.js";
import { writeWhole } from "../disk/whole-file.js";
import { liesIn, realPath } from "../disk/within.js";
import { type Lock, type RunningProcess, takeLock } from "./lock.js";
import type { OutputFolder } from "./placing.js";

/** A file to be made: its path within the folder, with forward slashes. */
export interface NewFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const WAITING_FOLDER = ".letters-new";

/**
 * Makes the files, and the folder if need be; gives back the paths that were made. Throws InputError, having made none,
 * if other files stand in the place of some. System errors (a full disk) pass through; what was made is taken back.
 */
export function makeNewFiles(
  folder: OutputFolder,
  files: readonly NewFile[],
  run: RunningProcess,
): readonly string[] {
  const firstMade = makeFolder(folder.path);
  const waiting = join(folder.path, WAITING_FOLDER);
  let lock: Lock | undefined;
  try {
    lock = takeLock(folder.path, run, folder.shown);
    rmSync(waiting, { recursive: true, force: true });
    refuseLinksOut(folder, files);
    const missing = files.filter((each) => !isThereAlready(folder.path, each));
    const inTheWay = missing.filter(({ file }) => isThere(join(folder.path, file)));
    if (inTheWay.length > 0) throw new InputError(inTheWay.map(({ file }) => fileInTheWay(folder, file)));
    for (const { file, bytes } of missing) writeInto(join(waiting, file), bytes);
    linkAll(folder.path, waiting, missing);
    return missing.map(({ file }) => file);
  } finally {
    if (lock !== undefined) rmSync(waiting, { recursive: true, force: true });
    lock?.release();
    if (firstMade !== undefined) removeEmptyFolders(folder.path, firstMade);
  }
}

/** A folder that is there may hold a link that leads elsewhere: nobody has asked for files there. */
function refuseLinksOut(folder: OutputFolder, files: readonly NewFile[]): void {
  const real = realPath(folder.path);
  const parents = [...new Set(files.map(({ file }) => dirname(file)))];
  const out = parents.filter((parent) => !liesIn(real, realPath(join(folder.path, parent))));
  if (out.length > 0) throw new InputError(out.map((parent) => linkOut(folder, parent)));
}

function writeInto(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  writeWhole(path, bytes);
}

function linkAll(folder: string, waiting: string, files: readonly NewFile[]): void {
  const made: string[] = [];
  const folders: (readonly [innermost: string, outermost: string])[] = [];
  try {
    for (const { file } of files) {
      const target = join(folder, file);
      const firstMade = makeFolder(dirname(target));
      if (firstMade !== undefined) folders.push([dirname(target), firstMade]);
      putUnderNewName(join(waiting, file), target);
      made.push(target);
    }
  } catch (error) {
    for (const target of made) rmSync(target, { force: true });
    for (const [innermost, outermost] of folders.toReversed()) removeEmptyFolders(innermost, outermost);
    throw error;
  }
}

/** Some file systems (exFAT, network shares) know no links; there a copy that must not replace does. */
function putUnderNewName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function isThereAlready(folder: string, { file, bytes }: NewFile): boolean {
  const path = join(folder, file);
  return isRegularFile(path) && readRegularFile(path, "refused").equals(bytes);
}

function isThere(path: string): boolean {
  return kindAt(path) !== undefined;
}

function linkOut(folder: OutputFolder, parent: string): Diagnostic {
  return {
    what: `"${join(folder.shown, parent)}" is a link that leads out of the new folder`,
    remedy: "choose another folder, or take the link away",
  };
}

function fileInTheWay(folder: OutputFolder, file: string): Diagnostic {
  return {
    what: `"${join(folder.shown, file)}" is there already, and is never written over`,
    remedy: "choose another folder, or move the file elsewhere",
  };
}
