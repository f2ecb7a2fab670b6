// How the files of one campaign are read: none but regular files, and none that lies outside its folder, wherever links
// and ".." lead; for the folder may come from anyone. A folder in, a reader out. It must not know what the files mean.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { hasCode, named as withPath } from "../../output/disk/disk.js";
import { readIfThere } from "../../output/disk/regular-file.js";
import { liesIn, realPath } from "../../output/disk/within.js";

/** The files of one campaign folder, named relative to it with forward slashes. */
export interface CampaignFolder {
  readonly path: string;
  /** As a summary names it. */
  readonly shown: string;
  /** Where its letters go if the user names no folder: beside it, or where the user is. */
  readonly base: string;
  /** It is the folder in which the user is: nobody needs to be told. */
  readonly isHere: boolean;
  /** Undefined if there is no such file. Throws InputError for one that does not lie in the folder. */
  readonly read: (file: string) => Uint8Array | undefined;
  /** The names in one of its folders; none if there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

/** Any folder, which may or may not be a campaign. */
export function campaignFolderAt(
  about: Pick<CampaignFolder, "path" | "shown" | "base" | "isHere">,
): CampaignFolder {
  const inside = (file: string) => pathInside(about.path, file);
  return {
    ...about,
    read: (file) => readIfThere(inside(file), "followed"),
    list: (folder) => namesIn(inside(folder)),
  };
}

/** Is told of a file that was read, by its path within the folder. */
export type NoteFile = (file: string, bytes: Uint8Array) => void;

/** The folder, telling `note` of each file that is read and there. */
export function noted(folder: CampaignFolder, note: NoteFile = () => undefined): CampaignFolder {
  const read: CampaignFolder["read"] = (file) => {
    const bytes = folder.read(file);
    if (bytes !== undefined) note(file, bytes);
    return bytes;
  };
  return { ...folder, read };
}

/** What lies outside by its very path is not even looked at. */
function pathInside(folder: string, file: string): string {
  const path = join(folder, file);
  if (!liesIn(folder, path)) throw new InputError([outside(file, "lies outside the campaign folder")]);
  if (!liesIn(realPath(folder), realPath(path)))
    throw new InputError([outside(file, "leads out of the campaign folder by a link")]);
  return path;
}

function outside(file: string, what: string): Diagnostic {
  return { what, remedy: "copy into the campaign folder what is meant, and name it there", place: { file } };
}

/** The error that a folder cannot be read names no path of its own. */
function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw withPath(error, path);
  }
}
