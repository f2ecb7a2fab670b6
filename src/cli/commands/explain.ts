// `letters explain`: where one State stands on each recommendation, why, and who says so. Makes no letter.

import { openCampaign } from "../../batch/open/campaign.js";
import { selectState } from "../../batch/select/select.js";
import { assess } from "../../campaign/assess.js";
import { explanation, explanationText } from "../../reports/explain.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function explain(asked: Asked<"explain">, scene: Terminal): Promise<number> {
  const opened = openCampaign(asked, scene);
  const { campaign, date } = opened;
  const state = selectState(asked.state, opened);
  const assessment = assess(state, campaign, date, opened);
  const explained = explanation(assessment, campaign);
  if (asked.json) await scene.report.json(explained);
  else await scene.report.text(explanationText(explained, assessment));
  tellCampaign(opened.folder, scene);
  return 0;
}
