// `letters status`: the matrix State × recommendation as text, JSON or CSV, or the picture of it. Makes no letter.

import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates, statesThroughTheYears } from "../../batch/select/select.js";
import { assess } from "../../campaign/assess.js";
import { counted } from "../../counted.js";
import { coverageOf, yearsOf } from "../../facts/coverage.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { coverageCsv, yearsCsv, yearsJson } from "../../reports/coverage.js";
import { matrixText, statusJson } from "../../reports/status.js";
import { refuseTwoFormats, wrongCommandLine } from "../../usage.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function status(asked: Asked<"status">, scene: Terminal): Promise<number> {
  refuseFormats(asked);
  if (asked.pdf !== undefined) {
    const { statusPicture } = await import("./status-picture.js");
    return statusPicture(asked.pdf, asked, scene);
  }
  const { report, surroundings } = scene;
  const opened = openCampaign(asked, scene);
  const { campaign, date } = opened;
  const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
  const assessments = chosen.map((state) => assess(state, campaign, date, opened));
  const years = asked.years
    ? yearsOf(statesThroughTheYears(chosen, asked, campaign), campaign, date, opened)
    : undefined;
  if (asked.json) {
    const found = statusJson(assessments, campaign.recommendations, date);
    await report.json(years === undefined ? found : { ...found, years: yearsJson(years) });
  } else if (asked.csv) {
    await report.data(years === undefined ? coverageCsv(coverageOf(assessments, campaign)) : yearsCsv(years));
  } else {
    const title = `${counted(assessments.length, "State")} on ${formatDate(date, toolLanguage)}\n\n`;
    const matrix = matrixText(assessments, campaign.recommendations, surroundings.stdout.columns);
    await report.text(title + matrix);
    tellCampaign(opened.folder, scene);
  }
  return 0;
}

function refuseFormats({ json, csv, pdf, years }: Asked<"status">): void {
  refuseTwoFormats({ "--json": json, "--csv": csv, "--pdf": pdf });
  if (years && !json && !csv)
    throw wrongCommandLine({ what: "--years is for data", remedy: "add --csv or --json, or use --pdf FILE" });
}
