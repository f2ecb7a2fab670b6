// `letters due`: what is to be looked up for letters of a day, as a list, as JSON or as sheets of questions. Makes no letter.

import { resolve } from "node:path";
import { type Opened, openCampaign } from "../../../batch/open/campaign.js";
import { firstHead, writtenDate } from "../../../batch/open/letter-date.js";
import { selectStates } from "../../../batch/select/select.js";
import type { Campaign } from "../../../campaign/campaign.js";
import { personColumn } from "../../../campaign/state.js";
import { counted } from "../../../counted.js";
import { type DueDays, type DueFact, dueFacts } from "../../../facts/due.js";
import { questionSheet, type Share, splitByPerson, splitInto } from "../../../facts/question-sheet.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import { asciiName } from "../../../output/file-name.js";
import { makeNewFiles } from "../../../output/placing/new-folder.js";
import { dueJson, dueText } from "../../../reports/facts/due.js";
import { wrongCommandLine } from "../../../usage.js";
import type { DueOptions } from "../../options/facts/due.js";
import { folded, USUAL_WIDTH } from "../../shell/fold.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function due(options: DueOptions, scene: Scene): Promise<number> {
  const share = sharing(options);
  const opened = openCampaign(options, scene);
  const { campaign } = opened;
  if (options.byPerson) refuseNobody(campaign);
  const days = daysOf(options, opened, scene);
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const found = dueFacts(chosen, campaign, days);
  if (share !== undefined) writeSheets(share(found), options, opened, scene);
  else if (options.csv) await scene.report.data(questionSheet(found, campaign, formOf(options)));
  else if (options.json) await scene.report.data(`${JSON.stringify(dueJson(found, campaign, days))}\n`);
  else await scene.report.text(folded(dueText(found, campaign, days), widthOf(scene)));
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

function widthOf({ surroundings: { stdout } }: Scene): number {
  return stdout.columns ?? USUAL_WIDTH;
}

function daysOf({ by }: DueOptions, { campaign, date }: Opened, { surroundings }: Scene): DueDays {
  const { addressMaxAgeDays } = firstHead(campaign);
  const last = by === undefined ? date : writtenDate(by, surroundings.today, "--by");
  if (last >= date) return { date, by: last, addressMaxAgeDays };
  throw wrongCommandLine({
    what: `--by: ${formatDate(last, toolLanguage)} is before the letter's date, ${formatDate(date, toolLanguage)}`,
    remedy: "give a later day, or another date with --date",
  });
}

const formOf = ({ excel }: DueOptions) => (excel ? "excel" : "plain");

type Deal = (due: readonly DueFact[]) => readonly Share[];

/** How the questions are dealt out; undefined if they are not. Throws a fault of the command line for what cannot be. */
function sharing(options: DueOptions): Deal | undefined {
  const { split, byPerson, csv, excel, out, json } = options;
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

const OUT = ".";

/** New files, over none that is there: it may be filled in already. */
function writeSheets(
  shares: readonly Share[],
  options: DueOptions,
  { campaign, date }: Opened,
  { surroundings, report }: Scene,
): void {
  const named = options.out ?? OUT;
  const folder = { path: resolve(surroundings.cwd, named), shown: named };
  const files = shares.map(({ name, due: own }) => ({
    file: sheetName(date, name),
    bytes: Buffer.from(questionSheet(own, campaign, formOf(options))),
    count: own.length,
  }));
  makeNewFiles(folder, files, surroundings.thisProcess);
  if (files.length === 0) report.say("nothing is due: no sheet has been written");
  for (const { file, count } of files)
    report.say(`${counted(count, "question")} in ${named === OUT ? "" : `${named}/`}${file}`);
  if (files.length > 0)
    report.say("next: fill in found, checked and source; then letters record with the sheets");
}

/** "due-2026-11-25-2-of-3.csv", "due-2026-11-25-amina.csv". */
function sheetName(date: string, share: string): string {
  return ["due", date, asciiName(share)]
    .filter((part) => part !== "")
    .join("-")
    .concat(".csv");
}
