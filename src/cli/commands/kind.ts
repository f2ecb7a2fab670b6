// A command that makes a kind of file of each State, into a folder of its own, by nothing but its entry in batch/kinds.ts.

import { kindNamed } from "../../batch/kinds.js";
import { languagesOf, openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { placeKind } from "../../batch/place/kind.js";
import { outputFolder } from "../../batch/place/output-folder.js";
import { folderBeside } from "../../batch/post/posting.js";
import { isFiltered, selectStates } from "../../batch/select/select.js";
import { counted } from "../../counted.js";
import { closingLines } from "../../reports/post-room/closing.js";
import type { KindAsked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";

/** `name` is the kind's, `command` that of its command, and so of its folder and its account. */
export async function kind(
  { name, command }: { readonly name: string; readonly command: string },
  asked: KindAsked,
  scene: Terminal,
): Promise<number> {
  const opened = openCampaign(asked, scene);
  const { chosen: states } = selectStates(opened, asked);
  const batch = openBatch(opened, languagesOf(states), scene.surroundings);
  scene.report.warn(batch.warnings);
  const folder = folderBeside({ folder: outputFolder({}, opened.folder, scene) }, asked, scene, command);
  const job = { kind: await kindNamed(name), batch, states, folder, account: command };
  const placed = await placeKind({ ...job, isWhole: !isFiltered(asked) }, scene);
  scene.report.say(
    [`${counted(states.length, name)} in ${folder.shown}/`, ...closingLines(placed, opened)].join("\n"),
  );
  return 0;
}
