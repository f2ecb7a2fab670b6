// Which letters of a folder may be posted where approval is required: those whose very text somebody has approved. The
// others are left out, and named. It must not know what is made of the letters.

import { counted } from "../../counted.js";
import { readTable } from "../../data/csv/csv.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { LettersInFolder } from "../../output/accounts/letters-in-folder.js";
import { type Approval, isApproved, readApprovals } from "../../review/approvals.js";
import type { CampaignFolder } from "../open/campaign-folder.js";
import type { LettersToPost } from "./letters-to-post.js";

export const APPROVALS = "data/approvals.csv";

/** None if the campaign has no such file. Throws InputError for one that this tool has not written. */
export function approvalsOf(folder: Pick<CampaignFolder, "read">): readonly Approval[] {
  const bytes = folder.read(APPROVALS);
  return bytes === undefined ? [] : readApprovals(readTable({ file: APPROVALS, bytes }));
}

/** Throws InputError if no letter is approved. */
export function approvedAlone(
  { chosen, isWhole }: LettersToPost,
  approvals: readonly Approval[],
  { folder }: LettersInFolder,
): LettersToPost & { readonly warnings: readonly Diagnostic[] } {
  const approved = chosen.filter(({ row }) => isApproved(row, approvals));
  const others = chosen.filter(({ row }) => !isApproved(row, approvals));
  if (others.length === 0) return { chosen, isWhole, warnings: [] };
  const remedy = "approve them with letters approve --by NAME, or take them all the same with --drafts";
  if (approved.length === 0) {
    throw new InputError([{ what: `no letter in "${folder.shown}" that is asked for is approved`, remedy }]);
  }
  const names = others.map(({ row }) => row.state).join(", ");
  const what = `left out, for nobody has approved ${others.length === 1 ? "its text" : "their texts"}: ${counted(others.length, "letter")}, to ${names}`;
  return { chosen: approved, isWhole: false, warnings: [{ what, remedy }] };
}
