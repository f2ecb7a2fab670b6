// `letters record`: the answers of filled sheets into the campaign's data/checks.csv.

import { openCampaign } from "../../../batch/open/campaign.js";
import { recordAnswers } from "../../../batch/record-answers.js";
import { changeInWords } from "../../../facts/changes.js";
import { recordJson, recordSummary } from "../../../reports/facts/record.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function record(asked: Asked<"record">, scene: Terminal): Promise<number> {
  const { report } = scene;
  const opened = openCampaign(asked, scene);
  const { folder, date } = opened;
  const recorded = recordAnswers(asked.answers, opened, asked.dryRun === true, scene);
  if (asked.json) await report.json(recordJson(recorded, date));
  else await report.lines(recorded.changes.map(changeInWords));
  report.say(recordSummary(recorded, date));
  tellCampaign(folder, scene);
  return 0;
}
