// `letters remarks`: what readers of a proof have ticked and remarked, gathered by the passages of the letters that the
// campaign makes today. Makes no file.

import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { readNamedTables } from "../../../batch/open/named-tables.js";
import { passagesOf } from "../../../batch/passages.js";
import { selectStates } from "../../../batch/select/select.js";
import { gatherPassages } from "../../../passages/gather.js";
import { remarksJson, remarksLines } from "../../../reports/review/remarks.js";
import { gatherRemarks } from "../../../review/gather-remarks.js";
import { readRemarks } from "../../../review/remarks.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function remarks(asked: Asked<"remarks">, scene: Terminal): Promise<number> {
  const marks = readNamedTables(asked.files, readRemarks, scene).flat();
  const opened = openCampaign(asked, scene);
  const { chosen } = selectStates(opened, { includeHeld: true });
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const gathered = gatherRemarks(marks, gatherPassages(await passagesOf(chosen, batch, scene)));
  const names = new Map(chosen.map(({ iso3, name }) => [iso3, name]));
  if (asked.json) await scene.report.json(remarksJson(gathered));
  else await scene.report.lines(remarksLines(gathered, names));
  tellCampaign(opened.folder, scene);
  return 0;
}
