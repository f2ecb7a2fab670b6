// `letters email`: one draft a State with an e-mail address, the very letter of the folder attached. Nothing is ever sent.

import { placeDrafts } from "../../../batch/post/email.js";
import { openForPost } from "../../../batch/post/posting.js";
import { emailLines } from "../../../reports/post-room/email.js";
import { madeJson } from "../../../reports/post-room/made.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function email(asked: Asked<"email">, scene: Terminal): Promise<number> {
  const posting = openForPost(asked, scene);
  const drafts = await placeDrafts(posting, asked, scene);
  scene.report.say(emailLines(drafts, posting).join("\n"));
  const { files, place, unreachable, placed } = drafts;
  const without = unreachable.map(({ iso3 }) => iso3);
  const made = { date: posting.date, out: place.shown, files, letters: files.length, without };
  if (asked.json) await scene.report.json(madeJson(made, placed));
  return 0;
}
