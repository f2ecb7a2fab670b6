// Into which folder letters go, or in which they lie: the one that the user names, wherever it leads; else output/ of the
// campaign, which may lead nowhere else, for whoever made the campaign made it too. Options in, a folder out.

import { isAbsolute, join, relative, resolve } from "node:path";
import { InputError } from "../../diagnostic.js";
import { liesIn, realPath } from "../../output/disk/within.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import type { CampaignFolder } from "../open/campaign-folder.js";
import type { Scene } from "../scene.js";

/** The folder within a campaign that letters go into unless another is named. */
export const OUTPUT = "output";

export interface OutputOptions {
  /** As the user named it. */
  readonly named?: string | undefined;
  readonly replace?: true | undefined;
  /** What the campaign's own is called; output/ if nothing is said. */
  readonly usual?: string;
}

/** Throws InputError if no folder is named and a link leads out of the one that is meant. */
export function outputFolder(
  { named, replace, usual = OUTPUT }: OutputOptions,
  campaign: Pick<CampaignFolder, "base">,
  { surroundings: { cwd } }: Scene,
): OutputFolder {
  const allowed = replace === true ? { replace } : {};
  if (named !== undefined) return { path: resolve(cwd, named), shown: withoutSlash(named), ...allowed };
  const path = join(campaign.base, usual);
  const place = { path, shown: relative(cwd, path) || "." };
  refuseLinkOut(place, campaign.base);
  return { ...place, ...allowed };
}

/** A folder that the user has not named must really lie where it seems to. */
export function refuseLinkOut({ path, shown }: OutputFolder, within: string): void {
  const real = realPath(path);
  if (liesIn(realPath(within), real)) return;
  throw new InputError([
    {
      what: `"${shown}" is a link that leads elsewhere, to ${real}`,
      remedy: `take the link away, or say that you mean that folder with --out ${real}`,
    },
  ]);
}

/** Where the folder really is, if a link leads elsewhere than its name says. */
export function realPlace(
  { path, shown }: OutputFolder,
  { surroundings: { cwd } }: Scene,
): string | undefined {
  const written = isAbsolute(shown) ? path : join(realPath(cwd), shown);
  const real = realPath(path);
  return real === written ? undefined : real;
}

/** "trial/" and "trial" are one folder, and a summary writes its own slash. */
function withoutSlash(named: string): string {
  return named.replace(/(?<=.)[/\\]+$/, "");
}
