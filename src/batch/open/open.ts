// What every command begins with: the campaign found, read and warned about, and the letter's date settled.

import { type Campaign, readCampaign } from "../../campaign/campaign.js";
import type { Scene } from "../../cli/shell/program.js";
import type { JudgeOptions } from "../../data/status.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { CampaignOptions } from "../asked.js";
import { withAlikeNames } from "./alike-name.js";
import { type CampaignFolder, type NoteFile, noted } from "./campaign-folder.js";
import { findCampaignFolder } from "./find-campaign.js";
import { letterDate } from "./letter-date.js";

export interface Opened extends JudgeOptions {
  readonly folder: CampaignFolder;
  readonly campaign: Campaign;
  /** ISO 8601 day. */
  readonly date: string;
  /** Already printed. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Reads the campaign; its warnings are printed. Every file that is read of it, then and later, is told to `note`.
 * Throws InputError with all its faults.
 */
export function open(options: CampaignOptions, { report, surroundings }: Scene, note?: NoteFile): Opened {
  if (options.quiet) report.quieten();
  const found = withAlikeNames(findCampaignFolder(options.campaign, surroundings.cwd));
  const folder = noted(found, note);
  const { campaign, warnings } = readCampaign(folder.read, folder.list, {
    today: surroundings.today(),
    peek: found.read,
  });
  report.warn(warnings);
  const date = letterDate(options.date, campaign, surroundings.today);
  return { folder, campaign, date, ...acceptance(options), warnings };
}

/** What evidence the user wants used although the letter's date does not allow it. */
function acceptance({ acceptStale, acceptLater }: CampaignOptions): JudgeOptions {
  return { acceptStale: acceptStale === true, acceptLater: acceptLater === true };
}

/** For commands without a summary: which campaign it was, unless it is the folder in which the user is. */
export function tellCampaign({ isHere, shown }: CampaignFolder, { report }: Scene): void {
  if (!isHere) report.say(campaignLine({ shown }));
}

/** What every summary says of it. */
export function campaignLine({ shown }: Pick<CampaignFolder, "shown">): string {
  return `campaign: ${shown}`;
}
