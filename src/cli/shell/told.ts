// What every command without a summary says at the end.

import type { CampaignFolder } from "../../batch/open/campaign-folder.js";
import { campaignLine } from "../../reports/campaign.js";
import type { Report } from "./report.js";

/** Which campaign it was, unless it is the folder in which the user is. */
export function tellCampaign(folder: CampaignFolder, { report }: { readonly report: Report }): void {
  if (!folder.isHere) report.say(campaignLine(folder));
}
