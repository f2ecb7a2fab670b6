// `letters history`: every look at one State's facts in their order, and what the letters of given batches have said of
// them. Makes no letter.

import { openCampaign } from "../../../batch/open/campaign.js";
import { pastLetters } from "../../../batch/open/past-letters.js";
import { selectSubjects } from "../../../batch/select/subjects.js";
import { findState } from "../../../campaign/find-states.js";
import { historyOf } from "../../../facts/history.js";
import { historyJson, historyText } from "../../../reports/facts/history.js";
import { readingArguments } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign, tellFolded } from "../../shell/told.js";

export async function history(asked: Asked<"history">, scene: Terminal): Promise<number> {
  const opened = openCampaign(asked, scene);
  const { campaign, date } = opened;
  const state = readingArguments(() => findState(asked.state, campaign.states));
  const subjects = selectSubjects(asked.commitment, campaign, state);
  const letters = pastLetters(asked.batch ?? [], state.iso3, scene);
  const context = { campaign, date, options: opened, letters };
  const histories = subjects.map((subject) => historyOf(subject, state, context));
  if (asked.json) await scene.report.json(historyJson(histories, { state, date }));
  else await tellFolded(historyText(histories, { state, campaign, date }), scene);
  tellCampaign(opened.folder, scene);
  return 0;
}
