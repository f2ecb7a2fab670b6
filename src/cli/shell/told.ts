// What several commands say in the same words.

import type { CampaignFolder } from "../../batch/open/campaign-folder.js";
import { campaignLine } from "../../reports/campaign.js";
import { folded, USUAL_WIDTH } from "../../reports/fold.js";
import { wrongCommandLine } from "../../usage.js";
import type { Terminal } from "./program.js";

/** At the end of commands without a summary: which campaign it was, unless it is the folder in which the user is. */
export function tellCampaign(folder: CampaignFolder, { report }: Terminal): void {
  if (!folder.isHere) report.say(campaignLine(folder));
}

/** For `--pdf -`. Throws a fault of the command line. */
export function refuseTerminal({ surroundings }: Terminal): void {
  if (surroundings.stdout.isTTY)
    throw wrongCommandLine({
      what: "--pdf - would fill the terminal with the bytes of the PDF",
      remedy: "send it on with > or |, or give --pdf a file",
    });
}

/** A long list, folded in a file or pipe too. */
export function tellFolded(text: string, { report, surroundings: { stdout } }: Terminal): Promise<void> {
  return report.text(folded(text, stdout.columns ?? USUAL_WIDTH));
}

const portion = 65_536;

/** Data that comes in many small pieces, which a pipe takes too slowly one by one. */
export async function tellInPortions(pieces: Iterable<string>, { report }: Terminal): Promise<void> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < portion) continue;
    await report.data(text);
    text = "";
  }
  await report.data(text);
}
