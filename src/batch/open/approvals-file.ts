// The campaign's file of approvals, read. It must not know what is asked of them.

import { readTable } from "../../data/csv/csv.js";
import { type Approval, readApprovals } from "../../review/approvals.js";
import type { CampaignFolder } from "./campaign-folder.js";

export const APPROVALS = "data/approvals.csv";

/** None if the campaign has no such file. Throws InputError for one that this tool has not written. */
export function approvalsOf(folder: Pick<CampaignFolder, "read">): readonly Approval[] {
  return approvalsIn(folder.read(APPROVALS));
}

export function approvalsIn(bytes: Uint8Array | undefined): readonly Approval[] {
  return bytes === undefined ? [] : readApprovals(readTable({ file: APPROVALS, bytes }));
}
