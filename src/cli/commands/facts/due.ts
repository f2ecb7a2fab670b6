// `letters due`: what is to be looked up for letters of a day, as a list, as JSON or as sheets of questions. Makes no letter.

import { resolve } from "node:path";
import { type Opened, openCampaign } from "../../../batch/open/campaign.js";
import { firstHead, writtenDate } from "../../../batch/open/letter-date.js";
import { placeSheets } from "../../../batch/place/question-sheets.js";
import { selectStates } from "../../../batch/select/select.js";
import type { Campaign } from "../../../campaign/campaign.js";
import { personColumn } from "../../../campaign/state.js";
import { type DueDays, type DueFact, dueFacts } from "../../../facts/due.js";
import { questionSheet, type Share, splitByPerson, splitInto } from "../../../facts/question-sheet.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import { dueJson, dueText, sheetLines } from "../../../reports/facts/due.js";
import { wrongCommandLine } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign, tellFolded } from "../../shell/told.js";

export async function due(asked: Asked<"due">, scene: Scene): Promise<number> {
  const share = sharing(asked);
  const opened = openCampaign(asked, scene);
  const { campaign } = opened;
  if (asked.byPerson) refuseNobody(campaign);
  const days = daysOf(asked, opened, scene);
  const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
  const found = dueFacts(chosen, campaign, days);
  if (share !== undefined) makeSheets(share(found), asked, opened, scene);
  else if (asked.csv) await scene.report.data(questionSheet(found, campaign, formOf(asked)));
  else if (asked.json) await scene.report.json(dueJson(found, campaign, days));
  else await tellFolded(dueText(found, campaign, days), scene);
  tellCampaign(opened.folder, scene);
  return 0;
}

function refuseNobody({ columns }: Campaign): void {
  if (columns.includes(personColumn)) return;
  throw wrongCommandLine({
    what: `--by-person: states-parties.csv has no column ${personColumn}`,
    remedy: "add it, with who looks things up for each State, or deal the questions out with --split",
  });
}

function daysOf({ by }: Asked<"due">, { campaign, date }: Opened, { surroundings }: Scene): DueDays {
  const { addressMaxAgeDays } = firstHead(campaign);
  const last = by === undefined ? date : writtenDate(by, surroundings.today, "--by");
  if (last >= date) return { date, by: last, addressMaxAgeDays };
  throw wrongCommandLine({
    what: `--by: ${formatDate(last, toolLanguage)} is before the letter's date, ${formatDate(date, toolLanguage)}`,
    remedy: "give a later day, or another date with --date",
  });
}

const formOf = ({ excel }: Asked<"due">) => (excel ? "excel" : "plain");

type Deal = (due: readonly DueFact[]) => readonly Share[];

/** How the questions are dealt out; undefined if they are not. Throws a fault of the command line for what cannot be. */
function sharing(asked: Asked<"due">): Deal | undefined {
  const { split, byPerson, csv, excel, out, json } = asked;
  if (json && (csv || excel || split !== undefined || byPerson))
    throw wrongCommandLine({ what: "--json and --csv ask for two formats", remedy: "give one of them" });
  if (split !== undefined && byPerson)
    throw wrongCommandLine({
      what: "--split and --by-person deal out in two ways",
      remedy: "give one of them",
    });
  if (byPerson) return splitByPerson;
  if (split !== undefined) return splitting(split);
  if (out !== undefined && csv !== true)
    throw wrongCommandLine({ what: "--out is for sheets of questions", remedy: "add --csv" });
  return out === undefined ? undefined : (all) => (all.length === 0 ? [] : [{ name: "", due: all }]);
}

function splitting(split: string): Deal {
  const parts = /^[1-9]\d{0,2}$/.test(split) ? Number(split) : undefined;
  if (parts !== undefined) return (all) => splitInto(parts, all);
  throw wrongCommandLine({
    what: `--split: "${split}" is not a number of sheets`,
    remedy: "write a whole number from 1 to 999",
  });
}

const here = ".";

function makeSheets(shares: readonly Share[], asked: Asked<"due">, opened: Opened, scene: Scene): void {
  const named = asked.out ?? here;
  const folder = { path: resolve(scene.surroundings.cwd, named), shown: named };
  const sheets = placeSheets(shares, formOf(asked), opened, folder, scene);
  scene.report.say(sheetLines(sheets, named === here ? "" : `${named}/`).join("\n"));
}
