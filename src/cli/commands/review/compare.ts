// `letters compare`: two folders of letters, or one and the campaign of today, each change once. Makes no file.

import { sidesToCompare } from "../../../batch/sides.js";
import { comparisonJson, comparisonLines } from "../../../reports/review/compare.js";
import { compareSides } from "../../../review/compare/compare.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function compare(asked: Asked<"compare">, scene: Terminal): Promise<number> {
  const { was, now, campaign } = await sidesToCompare(asked, scene);
  if (campaign !== undefined) tellCampaign(campaign, scene);
  const compared = { was, now, comparison: compareSides(was, now) };
  if (asked.json) await scene.report.json(comparisonJson(compared));
  else await scene.report.lines(comparisonLines(compared));
  return 0;
}
