// Which folder is the campaign: the one that the user names; else the first from the current folder upwards, as git finds
// its own; else the one shipped with the program. Never the shipped one from within another. It reads no file.

import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { wrongCommandLine } from "../../usage.js";
import { packageFolder } from "../tool.js";
import { type CampaignFolder, campaignFolderAt } from "./campaign-folder.js";

const PARTS = ["templates", "data"] as const;
const STATES_TABLE = "data/states-parties.csv";

/** Throws a fault of the command line if the named folder is no campaign, or the first that is half of one is found. */
export function findCampaignFolder(named: string | undefined, currentFolder: string): CampaignFolder {
  if (named !== undefined) return namedFolder(named, currentFolder);
  for (const folder of upwards(currentFolder)) {
    if (isCampaign(folder, folder === currentFolder)) return foundFolder(folder, currentFolder);
    refuseHalfACampaign(folder, currentFolder);
  }
  return campaignFolderAt({
    path: packageFolder,
    shown: SHIPPED,
    base: currentFolder,
    isHere: false,
  });
}

const SHIPPED = "the shipped campaign";

function* upwards(folder: string): Generator<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* upwards(dirname(folder));
}

function namedFolder(named: string, currentFolder: string): CampaignFolder {
  const path = resolve(currentFolder, named);
  const lacking = PARTS.filter((part) => !isFolder(join(path, part))).map((part) => `${part}/`);
  if (lacking.length === 0) {
    const isHere = path === currentFolder;
    return campaignFolderAt({ path, shown: shownAs(path, currentFolder), base: currentFolder, isHere });
  }
  const what = isFolder(path)
    ? `"${named}" has no ${lacking.join(" and no ")}`
    : `there is no folder "${named}"`;
  throw wrongCommandLine({ what, remedy: "give --campaign a folder that has templates/ and data/" });
}

function foundFolder(path: string, currentFolder: string): CampaignFolder {
  return campaignFolderAt({
    path,
    shown: shownAs(path, currentFolder),
    base: path,
    isHere: path === currentFolder,
  });
}

/** "this folder", ".. (spring-letter)", "spring-letter". */
function shownAs(path: string, currentFolder: string): string {
  if (resolve(path) === resolve(packageFolder)) return SHIPPED;
  const way = relative(currentFolder, path);
  if (way === "") return "this folder";
  return /^[./\\]+$/.test(way) ? `${way} (${basename(path)})` : way;
}

/**
 * Folders called templates/ and data/ lie in many places: above the current one they make a campaign only with what is
 * ours in them.
 */
function isCampaign(folder: string, isCurrent: boolean): boolean {
  if (!PARTS.every((part) => isFolder(join(folder, part)))) return false;
  return isCurrent || ownFile(folder) !== undefined;
}

/** The other half may have been moved or not yet copied: the shipped letter in its stead would be another's letter. */
function refuseHalfACampaign(folder: string, currentFolder: string): void {
  const ours = ownFile(folder);
  if (ours === undefined) return;
  const lacking = ours.startsWith("data/") ? "templates" : "data";
  const which = folder === currentFolder ? "this folder" : `"${relative(currentFolder, folder)}"`;
  throw wrongCommandLine({
    what: `${which} has ${ours}, but no ${lacking}/`,
    remedy: `put ${lacking}/ beside it, or name the campaign's folder with --campaign`,
  });
}

function ownFile(folder: string): string | undefined {
  return [STATES_TABLE, ...letterTemplates(folder)].find((file) => existsSync(join(folder, file)));
}

/** A folder above that may not be read is none of the user's campaigns. */
function letterTemplates(folder: string): readonly string[] {
  try {
    const names = readdirSync(join(folder, "templates"));
    return names.filter((name) => /^letter\..+\.hbs$/.test(name)).map((name) => `templates/${name}`);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
