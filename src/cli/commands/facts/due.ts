// `letters due`: what is to be looked up for letters of a day, as a list, as JSON or as sheets of questions. Makes no letter.

import { resolve } from "node:path";
import { type Opened, openCampaign } from "../../../batch/open/campaign.js";
import { placeSheets } from "../../../batch/place/question-sheets.js";
import { dueDays, refuseNobody, sharing } from "../../../batch/select/due.js";
import { selectStates } from "../../../batch/select/select.js";
import { dueFacts } from "../../../facts/due.js";
import { questionSheet, type Share } from "../../../facts/question-sheet.js";
import { dueJson, dueText, sheetLines } from "../../../reports/facts/due.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign, tellFolded } from "../../shell/told.js";

export async function due(asked: Asked<"due">, scene: Terminal): Promise<number> {
  const share = sharing(asked);
  const opened = openCampaign(asked, scene);
  const { campaign } = opened;
  if (asked.byPerson) refuseNobody(campaign);
  const days = dueDays(asked, opened, scene);
  const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
  const found = dueFacts(chosen, campaign, days);
  if (share !== undefined) makeSheets(share(found), asked, opened, scene);
  else if (asked.csv) await scene.report.data(questionSheet(found, campaign, formOf(asked)));
  else if (asked.json) await scene.report.json(dueJson(found, campaign, days));
  else await tellFolded(dueText(found, campaign, days), scene);
  tellCampaign(opened.folder, scene);
  return 0;
}

const formOf = ({ excel }: Asked<"due">) => (excel ? "excel" : "plain");

const here = ".";

function makeSheets(shares: readonly Share[], asked: Asked<"due">, opened: Opened, scene: Terminal): void {
  const named = asked.out ?? here;
  const folder = { path: resolve(scene.surroundings.cwd, named), shown: named };
  const sheets = placeSheets(shares, formOf(asked), opened, folder, scene);
  scene.report.say(sheetLines(sheets, named === here ? "" : `${named}/`).join("\n"));
}
