// `letters approve`: that the texts of the letters in a folder may be sent, into data/approvals.csv, and a sheet for those
// who sign.

import { readNamedTables } from "../../../batch/open/named-tables.js";
import { approveLetters } from "../../../batch/post/approve.js";
import { openForPost } from "../../../batch/post/posting.js";
import { approvedLines } from "../../../reports/review/approve.js";
import { readRemarks } from "../../../review/remarks.js";
import { wrongCommandLine } from "../../../usage.js";
import type { ApproveOptions } from "../../options/review/approve.js";
import type { Scene } from "../../shell/program.js";

export async function approve(options: ApproveOptions, scene: Scene): Promise<number> {
  const by = nameIn(options);
  scene.report.concludeFaultsWith("nothing has been approved");
  const marks = readNamedTables(options.remarks ?? [], readRemarks, scene).flat();
  const posting = openForPost({ ...options, drafts: true }, scene);
  const approved = await approveLetters({ by, marks }, posting, options, scene);
  scene.report.say(approvedLines(approved, posting).join("\n"));
  const { batch, anew, known, sheet } = approved;
  if (options.json)
    await scene.report.data(`${JSON.stringify({ batch, by, approved: anew, known, sheet })}\n`);
  return 0;
}

function nameIn({ by }: ApproveOptions): string {
  const name = by.trim().replaceAll(/\s+/g, " ");
  if (name !== "") return name;
  throw wrongCommandLine({ what: "--by: the name is empty", remedy: "write who approves the letters" });
}
