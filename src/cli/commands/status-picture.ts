// The picture of a campaign into a PDF, for `letters status --pdf`. The heavy half of that command.

import { resolve } from "node:path";
import { drawStatusPicture } from "../../batch/kinds/status-picture.js";
import { openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates } from "../../batch/select/select.js";
import { counted } from "../../counted.js";
import { writeWhole } from "../../output/disk/whole-file.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";
import { refuseTerminal, tellCampaign } from "../shell/told.js";

/** Draws the States that are asked for; a "-" stands for standard output. */
export async function statusPicture(file: string, asked: Asked<"status">, scene: Terminal): Promise<number> {
  const { report, surroundings } = scene;
  if (file === "-") refuseTerminal(scene);
  const opened = openCampaign(asked, scene);
  const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
  const batch = openBatch(opened, new Set(), surroundings);
  const { bytes, pages } = drawStatusPicture(chosen, asked, batch);
  if (file === "-") await report.data(bytes);
  else {
    writeWhole(resolve(surroundings.cwd, file), bytes);
    report.say(`${counted(chosen.length, "State")} on ${counted(pages, "page")}, in ${file}`);
  }
  tellCampaign(opened.folder, scene);
  return 0;
}
