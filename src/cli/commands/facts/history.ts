// `letters history`: every look at one State's facts in their order, and what the letters of given batches have said of
// them. Makes no letter.

import { join, resolve } from "node:path";
import { openCampaign } from "../../../batch/open/campaign.js";
import type { Campaign, State } from "../../../campaign/campaign.js";
import { findState } from "../../../campaign/find-states.js";
import { isUpkept } from "../../../data/tables/addressees.js";
import { InputError } from "../../../diagnostic.js";
import { historyOf, type PastLetter, subjectsOf } from "../../../facts/history.js";
import { nearest } from "../../../nearest.js";
import { MANIFEST_JSON } from "../../../output/accounts/manifest.js";
import { manifestRowsOf } from "../../../output/accounts/manifest-rows.js";
import { isRegularFile } from "../../../output/disk/regular-file.js";
import { historyJson, historyText } from "../../../reports/facts/history.js";
import { readingArguments, wrongCommandLine } from "../../../usage.js";
import type { HistoryOptions } from "../../options/facts/history.js";
import { folded, USUAL_WIDTH } from "../../shell/fold.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function history(options: HistoryOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { campaign, date } = opened;
  const state = readingArguments(() => findState(options.state, campaign.states));
  const subjects = subjectsAsked(options.commitment, campaign, state);
  const letters = (options.batch ?? []).flatMap((batch) => lettersIn(batch, state.iso3, scene));
  const context = { campaign, date, options: opened, letters: letters.toSorted(byDate) };
  const histories = subjects.map((subject) => historyOf(subject, state, context));
  const { report, surroundings } = scene;
  if (options.json) await report.data(`${JSON.stringify(historyJson(histories, { state, date }))}\n`);
  else
    await report.text(
      folded(historyText(histories, { state, campaign, date }), surroundings.stdout.columns ?? USUAL_WIDTH),
    );
  tellCampaign(opened.folder, scene);
  return 0;
}

/** All of which a day is kept, or the one that is named. Throws a fault of the command line for one that there is not. */
function subjectsAsked(named: string | undefined, campaign: Campaign, { upkeep }: State): readonly string[] {
  const known = subjectsOf(campaign);
  if (named === undefined) return known.filter((subject) => !isUpkept(subject) || upkeep.has(subject));
  if (known.includes(named)) return [named];
  const near = nearest(named, known);
  const list = `the campaign has ${known.join(", ")}`;
  throw wrongCommandLine({
    what: `there is no commitment "${named}"`,
    remedy: near === undefined ? list : `did you mean ${near}? ${list}`,
  });
}

function lettersIn(batch: string, iso3: string, { surroundings: { cwd } }: Scene): readonly PastLetter[] {
  const path = resolve(cwd, batch, MANIFEST_JSON);
  if (!isRegularFile(path))
    throw new InputError([
      { what: `"${batch}" has no manifest`, remedy: "name a folder into which letters generate has written" },
    ]);
  return manifestRowsOf(path, join(batch, MANIFEST_JSON))
    .filter((row) => row.iso3 === iso3)
    .map((row) => ({ ...row, batch }));
}

function byDate({ letter_date: one }: PastLetter, { letter_date: other }: PastLetter): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
