// Which campaign it was, for the end of what a command says.

import type { CampaignFolder } from "../../batch/open/campaign-folder.js";
import type { Report } from "../shell/report.js";

/** What every summary says of it. */
export function campaignLine({ shown }: Pick<CampaignFolder, "shown">): string {
  return `campaign: ${shown}`;
}

/** For commands without a summary: which campaign it was, unless it is the folder in which the user is. */
export function tellCampaign(folder: CampaignFolder, { report }: { readonly report: Report }): void {
  if (!folder.isHere) report.say(campaignLine(folder));
}
