// `letters explain`: where one State stands on each recommendation, why, and who says so. Makes no letter.

import { openCampaign } from "../../batch/open/campaign.js";
import { selectState } from "../../batch/select/select.js";
import { assess } from "../../campaign/assess.js";
import { explanation, explanationText } from "../../reports/explain.js";
import type { ExplainOptions } from "../options/explain.js";
import type { Scene } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function explain(options: ExplainOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { campaign, date } = opened;
  const state = selectState(options.state, opened);
  const assessment = assess(state, campaign, date, opened);
  const explained = explanation(assessment, campaign);
  if (options.json) await scene.report.data(`${JSON.stringify(explained)}\n`);
  else await scene.report.text(explanationText(explained, assessment));
  tellCampaign(opened.folder, scene);
  return 0;
}
