// Approvals into the campaign's file, whole or not at all, with what is odd in it told: those that were given elsewhere, and
// those that letters once had. It must not know how the letters were proved.

import { join } from "node:path";
import { counted } from "../../counted.js";
import type { Diagnostic } from "../../diagnostic.js";
import { replaceIfUnchanged } from "../../output/placing/grown-file.js";
import { type Approval, isApproved, newApprovals, withApprovals } from "../../review/approvals.js";
import { APPROVALS, approvalsIn, strangeApprovals } from "../open/approvals-file.js";
import { requiresApproval } from "../open/batch.js";
import type { Scene } from "../scene.js";
import type { Posting } from "./posting.js";

/**
 * Adds to the file what it does not say yet, and gives back how many approvals that were. Throws InputError if somebody
 * else is writing into it, or has written since it was read; what he has written stays.
 */
export function recordApprovals(
  given: readonly Approval[],
  posting: Posting,
  { report, surroundings }: Scene,
): number {
  const { folder } = posting;
  const before = folder.read(APPROVALS);
  const approvals = approvalsIn(before);
  report.warn([...strangeIn(approvals, posting), ...removedFrom(approvals, posting)]);
  const anew = newApprovals(given, approvals);
  if (anew.length === 0) return 0;
  const after = withApprovals(before, anew);
  const file = { path: join(folder.path, APPROVALS), shown: APPROVALS, before, after };
  replaceIfUnchanged(file, surroundings.thisProcess);
  return anew.length;
}

/** Where approval is required, these have been told when the letters were opened. */
function strangeIn(
  approvals: readonly Approval[],
  { heads, madeWith: { campaign } }: Posting,
): readonly Diagnostic[] {
  return campaign === undefined || requiresApproval(heads) ? [] : strangeApprovals(approvals, campaign);
}

/** A letter without the mark was approved when it was made. */
function removedFrom(approvals: readonly Approval[], { chosen }: Posting): readonly Diagnostic[] {
  const states = chosen
    .filter(({ row }) => row.draft === "no" && !isApproved(row, approvals))
    .map(({ row }) => row.state);
  if (states.length === 0) return [];
  return [
    {
      what: `the approval with which ${counted(states.length, "letter")} had been made is there no more: ${states.join(", ")}`,
      remedy: "ask who has removed it, and why: it is given anew by this command",
      place: { file: APPROVALS },
    },
  ];
}
