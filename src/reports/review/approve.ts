// What `letters approve` says when it is done, lines for a person. It must not print.

import { APPROVALS } from "../../batch/open/approvals-file.js";
import type { Approved } from "../../batch/post/approve.js";
import type { Posting } from "../../batch/post/posting.js";
import { counted } from "../../counted.js";
import { closingLines } from "../post-room/closing.js";

export function approvedLines(
  { batch, by, anew, known, sheet, isMarked, placed }: Approved,
  posting: Pick<Posting, "folder">,
): readonly string[] {
  const next = isMarked
    ? "run letters generate again, which makes them without the mark of a draft; then post them"
    : "post them; where a text changes, its letter is to be approved again";
  return [
    `${counted(anew, "letter")} of batch ${batch} approved by ${by}, in ${APPROVALS}`,
    ...(known === 0 ? [] : [`  ${known} approved by ${by} before, and not recorded again`]),
    `  to be signed: ${sheet}`,
    ...closingLines(placed, posting),
    `next: ${next}`,
  ];
}
