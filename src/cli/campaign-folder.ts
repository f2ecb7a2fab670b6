// Which folder is the campaign, and how its files are read: options in, a reader out.
// It must not know what the files mean.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
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

/** Any folder, which may or may not be a campaign. */
export function campaignFolderAt(path: string): CampaignFolder {
  return {
    path,
    read: (file) => ifThere(() => readFileSync(join(path, file))),
    list: (folder) => ifThere(() => readdirSync(join(path, folder))) ?? [],
  };
}

function isCampaign(path: string): boolean {
  return PARTS.every((part) => isFolder(join(path, part)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function ifThere<Content>(read: () => Content): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
