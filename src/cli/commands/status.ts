// `letters status`: the matrix State × recommendation, or the same as JSON. Makes no letter.

import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates, statesThroughTheYears } from "../../batch/select/select.js";
import { type Assessment, assess, restingOnCommitments } from "../../campaign/assess.js";
import type { Recommendation } from "../../campaign/campaign.js";
import { counted } from "../../counted.js";
import { coverageOf, yearsOf } from "../../facts/coverage.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { coverageCsv, yearsCsv, yearsJson } from "../../reports/coverage.js";
import { matrixText, standingTotals } from "../../reports/status.js";
import { wrongCommandLine } from "../../usage.js";
import type { StatusOptions } from "../options/status.js";
import type { Scene } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function status(options: StatusOptions, scene: Scene): Promise<number> {
  refuseTwoFormats(options);
  if (options.pdf !== undefined) {
    const { statusPicture } = await import("./status-picture.js");
    return statusPicture(options.pdf, options, scene);
  }
  const opened = openCampaign(options, scene);
  const { campaign, date } = opened;
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const assessments = chosen.map((state) => assess(state, campaign, date, opened));
  const { recommendations } = campaign;
  const years = options.years
    ? yearsOf(statesThroughTheYears(chosen, options, campaign), campaign, date, opened)
    : undefined;
  if (options.json) {
    const found = statusJson(assessments, recommendations, date);
    const told = years === undefined ? found : { ...found, years: yearsJson(years) };
    await scene.report.data(`${JSON.stringify(told)}\n`);
    return 0;
  }
  if (options.csv) {
    const text = years === undefined ? coverageCsv(coverageOf(assessments, campaign)) : yearsCsv(years);
    await scene.report.data(text);
    return 0;
  }
  const title = `${counted(assessments.length, "State")} on ${formatDate(date, toolLanguage)}\n\n`;
  await scene.report.text(
    title + matrixText(assessments, recommendations, scene.surroundings.stdout.columns),
  );
  tellCampaign(opened.folder, scene);
  return 0;
}

function refuseTwoFormats({ json, csv, pdf, years }: StatusOptions): void {
  const formats = [json && "--json", csv && "--csv", pdf !== undefined && "--pdf"].filter((each) => each);
  if (formats.length > 1)
    throw wrongCommandLine({
      what: `${formats.join(" and ")} ask for two formats`,
      remedy: "give one of them",
    });
  if (years && !json && !csv)
    throw wrongCommandLine({ what: "--years is for data", remedy: "add --csv or --json, or use --pdf FILE" });
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
