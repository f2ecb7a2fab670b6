// What every command begins with: the campaign found, read and warned about, the letters' date settled, and every file that
// is read accounted for, since letters may be made from them.

import { type Campaign, readCampaign, type TemplateFile } from "../../campaign/campaign.js";
import type { JudgeOptions } from "../../data/status.js";
import type { Diagnostic } from "../../diagnostic.js";
import { readTemplateSource, type TemplateSource } from "../../letter/template/template-head.js";
import { type FileAccount, openFileAccount } from "../../output/accounts/manifest.js";
import type { Tools } from "../../tools.js";
import type { CampaignOptions } from "../asked.js";
import { breakable } from "../interruption.js";
import type { Scene } from "../scene.js";
import { withAlikeNames } from "./alike-name.js";
import { type CampaignFolder, noted } from "./campaign-folder.js";
import { findCampaignFolder } from "./find-campaign.js";
import { letterDate } from "./letter-date.js";

/** A campaign, and the day and the rule by which its letters are made. */
export interface Opened extends JudgeOptions {
  readonly folder: CampaignFolder;
  readonly campaign: Campaign;
  /** Its templates, the head of each read once for all who ask. */
  readonly templates: readonly TemplateSource[];
  /** ISO 8601 day. */
  readonly date: string;
  /** Of every file that is read of the campaign, then and later. */
  readonly account: FileAccount;
  /** Of an earlier reading, if letters are to be made with them again. */
  readonly tools?: Tools;
}

/** Reads the campaign; its warnings are told, and given back. Throws InputError with all its faults. */
export function openCampaign(
  asked: CampaignOptions,
  { report, surroundings }: Scene,
): Opened & { readonly warnings: readonly Diagnostic[] } {
  const account = openFileAccount();
  const found = withAlikeNames(findCampaignFolder(asked.campaign, surroundings.cwd));
  const folder = noted(found, account.note);
  const { campaign, warnings } = breakable(surroundings.doBusyWork, "once", () =>
    readCampaign(folder.read, folder.list, { today: surroundings.today(), peek: found.read }),
  );
  report.warn(warnings);
  const templates = campaign.templates.map(readTemplateSource);
  const date = letterDate(asked.date, templates, surroundings.today);
  const [acceptStale, acceptLater] = [asked.acceptStale === true, asked.acceptLater === true];
  return { folder, campaign, templates, date, acceptStale, acceptLater, account, warnings };
}

/** The same campaign with templates of other words. */
export function withTemplates(
  files: readonly TemplateFile[],
  opened: Opened,
  asked: CampaignOptions,
  { surroundings }: Scene,
): Opened {
  const templates = files.map(readTemplateSource);
  const date = letterDate(asked.date, templates, surroundings.today);
  return { ...opened, campaign: { ...opened.campaign, templates: files }, templates, date };
}
