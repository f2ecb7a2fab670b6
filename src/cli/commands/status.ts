// `letters status`: the matrix State × recommendation, or the same as JSON. Makes no letter.

import { open, tellCampaign } from "../../batch/open/open.js";
import { selectStates } from "../../batch/select/select.js";
import { type Assessment, assess } from "../../campaign/assess.js";
import type { Recommendation } from "../../campaign/campaign.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import type { StatusOptions } from "../options/status.js";
import type { Scene } from "../shell/program.js";
import { matrixText, restingOnCommitments, standingTotals } from "../texts/matrix.js";
import { counted } from "../texts/summary.js";

export async function status(options: StatusOptions, scene: Scene): Promise<number> {
  const opened = open(options, scene);
  const { campaign, date } = opened;
  const { chosen } = selectStates(campaign, { date, filters: options, held: "included" });
  const assessments = chosen.map((state) => assess(state, campaign, date, opened));
  const { recommendations } = campaign;
  if (options.json) {
    await scene.report.data(`${JSON.stringify(statusJson(assessments, recommendations, date))}\n`);
    return 0;
  }
  const title = `${counted(assessments.length, "State")} on ${formatDate(date, toolLanguage)}\n\n`;
  await scene.report.text(title + matrixText(assessments, recommendations));
  tellCampaign(opened.folder, scene);
  return 0;
}

function statusJson(
  assessments: readonly Assessment[],
  recommendations: readonly Recommendation[],
  date: string,
): object {
  const shown = new Set(restingOnCommitments(recommendations).map(({ id }) => id));
  return {
    date,
    states: assessments.map(({ state, commitments, recommendations: findings }) => ({
      iso3: state.iso3,
      state: state.name,
      language: state.language,
      held: state.hold !== "",
      commitments: Object.fromEntries(
        commitments.map(({ commitment, judgement }) => [commitment.id, judgement.status]),
      ),
      recommendations: Object.fromEntries(
        findings
          .filter(({ recommendation }) => shown.has(recommendation.id))
          .map(({ recommendation, standing }) => [recommendation.id, standing]),
      ),
    })),
    totals: { recommendations: standingTotals(assessments, recommendations) },
  };
}
