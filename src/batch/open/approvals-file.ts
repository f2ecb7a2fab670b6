// The campaign's file of approvals, read, and those in it that were given elsewhere. It must not know what is asked of them.

import { counted } from "../../counted.js";
import { readTable } from "../../data/csv/csv.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type CampaignMark, campaignInWords, campaignNames } from "../../output/accounts/campaign-mark.js";
import { type Approval, ofOtherCampaigns, readApprovals } from "../../review/approvals.js";
import type { CampaignFolder } from "./campaign-folder.js";

export const APPROVALS = "data/approvals.csv";

/** None if the campaign has no such file. Throws InputError for one that this tool has not written. */
export function approvalsOf(folder: Pick<CampaignFolder, "read">): readonly Approval[] {
  return approvalsIn(folder.read(APPROVALS));
}

export function approvalsIn(bytes: Uint8Array | undefined): readonly Approval[] {
  return bytes === undefined ? [] : readApprovals(readTable({ file: APPROVALS, bytes }));
}

/** An approval says nothing of letters that read otherwise, so that none of another campaign is a fault; but it may be taken for one. */
export function strangeApprovals(
  approvals: readonly Approval[],
  campaign: CampaignMark,
): readonly Diagnostic[] {
  const strange = ofOtherCampaigns(approvals, campaignNames(campaign));
  const theirs = [...new Set(strange.map((each) => each.campaign))];
  return theirs.map((name) => {
    const states = strange.filter((each) => each.campaign === name).map(({ iso3 }) => iso3);
    return {
      rule: "own-approvals",
      what: `${counted(states.length, "approval")} of letters of another campaign, ${name}: ${states.join(" ")}; this is ${campaignInWords(campaign)}`,
      remedy: "delete these rows: they say nothing of letters that read otherwise",
      place: { file: APPROVALS },
    };
  });
}
