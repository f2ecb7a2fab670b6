// Which campaign it was, for the end of what a command says.

import type { CampaignFolder } from "../batch/open/campaign-folder.js";

export function campaignLine({ shown }: Pick<CampaignFolder, "shown">): string {
  return `campaign: ${shown}`;
}
