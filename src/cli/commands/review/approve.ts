// `letters approve`: that the texts of the letters in a folder may be sent, into data/approvals.csv, and a sheet for those
// who sign.

import { readNamedTables } from "../../../batch/open/named-tables.js";
import { approveLetters } from "../../../batch/post/approve.js";
import { openForPost } from "../../../batch/post/posting.js";
import { approvedLines } from "../../../reports/review/approve.js";
import { readRemarks } from "../../../review/remarks.js";
import { wrongCommandLine } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function approve(asked: Asked<"approve">, scene: Terminal): Promise<number> {
  const by = nameIn(asked);
  scene.report.concludeFaultsWith("nothing has been approved");
  const marks = readNamedTables(asked.remarks ?? [], readRemarks, scene).flat();
  const posting = openForPost({ ...asked, drafts: true }, scene);
  const approved = await approveLetters({ by, marks }, posting, asked, scene);
  scene.report.say(approvedLines(approved, posting).join("\n"));
  const { batch, anew, known, sheet } = approved;
  if (asked.json) await scene.report.json({ batch, by, approved: anew, known, sheet });
  return 0;
}

function nameIn({ by }: Asked<"approve">): string {
  const name = by.trim().replaceAll(/\s+/g, " ");
  if (name !== "") return name;
  throw wrongCommandLine({ what: "--by: the name is empty", remedy: "write who approves the letters" });
}
