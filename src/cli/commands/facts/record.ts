// `letters record`: the answers of filled sheets into the campaign's data/checks.csv.

import { openCampaign } from "../../../batch/open/campaign.js";
import { recordAnswers } from "../../../batch/record-answers.js";
import { changeInWords } from "../../../facts/changes.js";
import { recordJson, recordSummary } from "../../../reports/facts/record.js";
import type { RecordOptions } from "../../options/facts/record.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function record(options: RecordOptions, scene: Scene): Promise<number> {
  const { report } = scene;
  const opened = openCampaign(options, scene);
  const { folder, date } = opened;
  const recorded = recordAnswers(options.answers, opened, options.dryRun === true, scene);
  if (options.json) await report.data(`${JSON.stringify(recordJson(recorded, date))}\n`);
  else await report.lines(recorded.changes.map(changeInWords));
  report.say(recordSummary(recorded, date));
  tellCampaign(folder, scene);
  return 0;
}
