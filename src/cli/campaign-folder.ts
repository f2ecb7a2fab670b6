// Which folder is the campaign, and how its files are read: options in, a reader out.
// It must not know what the files mean.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasCode, named as withPath } from "../output/disk.js";
import { packageFolder } from "./tool.js";
import { wrongCommandLine } from "./usage.js";

/** The files of one campaign folder, named relative to it with forward slashes. */
export interface CampaignFolder {
  readonly path: string;
  /** Undefined if there is no such file. */
  readonly read: (file: string) => Uint8Array | undefined;
  /** The names in one of its folders; none if there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

const PARTS = ["templates", "data"];

/** The folder named with --campaign, else the current one if it is a campaign, else the one shipped with the program. */
export function findCampaignFolder(named: string | undefined, currentFolder: string): CampaignFolder {
  if (named !== undefined) return namedFolder(named, currentFolder);
  refuseHalfACampaign(currentFolder);
  return campaignFolderAt(isCampaign(currentFolder) ? currentFolder : packageFolder);
}

function namedFolder(named: string, currentFolder: string): CampaignFolder {
  const path = resolve(currentFolder, named);
  if (isFolder(path) && isCampaign(path)) return campaignFolderAt(path);
  const lacking = PARTS.filter((part) => !isFolder(join(path, part))).map((part) => `${part}/`);
  const what = isFolder(path)
    ? `"${named}" has no ${lacking.join(" and no ")}`
    : `there is no folder "${named}"`;
  throw wrongCommandLine({ what, remedy: "give --campaign a folder that has templates/ and data/" });
}

/** The other half may have been moved or not yet copied: the shipped letter in its stead would be another's letter. */
function refuseHalfACampaign(folder: string): void {
  if (isCampaign(folder)) return;
  const ours = ["data/states-parties.csv", ...letterTemplates(folder)].find((file) =>
    existsSync(join(folder, file)),
  );
  if (ours === undefined) return;
  const lacking = ours.startsWith("data/") ? "templates" : "data";
  throw wrongCommandLine({
    what: `this folder has ${ours}, but no ${lacking}/`,
    remedy: `put ${lacking}/ beside it, or name the campaign's folder with --campaign`,
  });
}

function letterTemplates(folder: string): readonly string[] {
  const names = isFolder(join(folder, "templates")) ? readdirSync(join(folder, "templates")) : [];
  return names.filter((name) => /^letter\..+\.hbs$/.test(name)).map((name) => `templates/${name}`);
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

/** Any folder, which may or may not be a campaign. */
function campaignFolderAt(path: string): CampaignFolder {
  return {
    path,
    read: (file) => ifThere(join(path, file), (whole) => readFileSync(whole)),
    list: (folder) => ifThere(join(path, folder), (whole) => readdirSync(whole)) ?? [],
  };
}

function isCampaign(path: string): boolean {
  return PARTS.every((part) => isFolder(join(path, part)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The error that a folder cannot be read as a file names no path of its own. */
function ifThere<Content>(path: string, read: (path: string) => Content): Content | undefined {
  try {
    return read(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw withPath(error, path);
  }
}
