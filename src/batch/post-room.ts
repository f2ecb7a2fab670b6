// What the commands of the post room share: the letters that lie in a folder, with the campaign that made them; something
// made of each, once it has proved to be of that letter; and files put into a folder under the promises of
// output/placing/write.ts. It must not know what the files are.

import { join } from "node:path";
import { interruptible } from "../cli/shell/interruption.js";
import type { Scene } from "../cli/shell/program.js";
import { counted } from "../cli/texts/summary.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { formatDate } from "../languages/dates.js";
import { toolLanguage } from "../languages/known.js";
import { type LettersInFolder, readLettersIn } from "../output/accounts/letters-in-folder.js";
import { manifestRow } from "../output/accounts/manifest.js";
import { verifyCampaign } from "../output/accounts/verify.js";
import type { OutputFolder } from "../output/placing/placing.js";
import type { Committed } from "../output/placing/write.js";
import { produce } from "../produce.js";
import { wrongCommandLine } from "../usage.js";
import type { PostOptions } from "./asked.js";
import { findCampaignFolder } from "./open/find-campaign.js";
import { writtenDate } from "./open/letter-date.js";
import { campaignLine } from "./open/open.js";
import {
  type AccountedCampaign,
  type Batch,
  languagesOf,
  openBatch,
  openForLetters,
  recordOf,
} from "./open/workshop.js";
import { outputFolder, refuseLinkOut } from "./place/output-folder.js";
import { type LettersToPost, type LetterToPost, lettersToPost } from "./select/letters-to-post.js";
import { selectionMark } from "./select/mark.js";

/** Letters of a folder, chosen, and the campaign opened as it was when they were made. */
export interface Posting extends AccountedCampaign, LettersToPost {
  readonly letters: LettersInFolder;
  readonly batch: Batch;
}

/** Throws InputError if there are no letters, or if the campaign writes to other States than they go to. */
export function openForPost(options: PostOptions, scene: Scene): Posting {
  const place = findCampaignFolder(options.campaign, scene.surroundings.cwd);
  const letters = readLettersIn(outputFolder({ named: options.from }, place, scene));
  refuseOtherSettings(options, letters, scene);
  const { date, acceptStale, acceptLater } = letters;
  const { acceptStale: _, acceptLater: __, ...others } = options;
  const asThen = { ...(acceptStale ? { acceptStale } : {}), ...(acceptLater ? { acceptLater } : {}) };
  const opened = openForLetters({ ...others, ...asThen, date }, scene);
  const { chosen, isWhole } = lettersToPost(letters, opened.campaign, options);
  const batch = openBatch(opened, languagesOf(chosen.map(({ state }) => state)));
  return { ...opened, letters, chosen, isWhole, batch };
}

/** Date and rule are those of the letters: to ask for others is to ask for other letters. */
function refuseOtherSettings(
  { date, acceptStale, acceptLater }: PostOptions,
  letters: LettersInFolder,
  { surroundings }: Scene,
): void {
  const shown = `the letters in "${letters.folder.shown}"`;
  const faults: Diagnostic[] = [];
  const wanted = date === undefined ? letters.date : writtenDate(date, surroundings.today);
  if (wanted !== letters.date) {
    faults.push({
      what: `--date: ${shown} are of ${formatDate(letters.date, toolLanguage)}, not of ${formatDate(wanted, toolLanguage)}`,
      remedy: `leave --date out, or make letters of that day first with letters generate --date ${wanted}`,
    });
  }
  const missed = [
    ...(acceptStale && !letters.acceptStale ? ["--accept-stale"] : []),
    ...(acceptLater && !letters.acceptLater ? ["--accept-later"] : []),
  ];
  for (const option of missed) {
    faults.push({
      what: `${option}: ${shown} were made without it`,
      remedy: `leave it out, or make the letters first with letters generate ${option}`,
    });
  }
  if (faults.length > 0) throw wrongCommandLine(...faults);
}

/** What a file of the chosen letters adds to its name. */
export function markOf(posting: Posting, { region, language }: PostOptions): string {
  return selectionMark({ ...posting, rows: posting.letters.rows, region, language });
}

/** Where the files go that are made of the letters; without --out, nowhere that a link leads to. */
export function folderBeside(
  { folder }: LettersInFolder,
  { out: named, replace }: PostOptions,
  scene: Scene,
  within = "",
): OutputFolder {
  if (named !== undefined) return outputFolder({ named, replace }, { base: "" }, scene);
  const place = { path: join(folder.path, within), shown: join(folder.shown, within) };
  refuseLinkOut(place, folder.path);
  return replace === true ? { ...place, replace } : place;
}

/** Makes something of each in turn, with progress, and hands it on; faults of all come together in one InputError. */
export async function makeEach<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  deliver: (made: Made) => Promise<void> | void,
  { surroundings, report }: Scene,
): Promise<void> {
  try {
    await interruptible(surroundings, async (signal) => {
      let done = 0;
      for await (const made of produce(items, make, signal)) {
        await deliver(made);
        done += 1;
        report.progress(`${done} of ${items.length}`);
      }
    });
  } finally {
    report.progress("");
  }
}

/**
 * Makes something of each letter in turn and hands it on as soon as it is made. `make` gives undefined if
 * the campaign would make another letter by now. Faults of all letters, and those that differ, come together in one
 * InputError; from the first one on nothing more is delivered.
 */
export async function postEach<Made>(
  posting: Posting,
  make: (letter: LetterToPost) => Made | undefined,
  deliver: (made: Made) => Promise<void> | void,
  scene: Scene,
): Promise<void> {
  const differing: LetterToPost[] = [];
  const faults: Diagnostic[] = [];
  const makeOf = (letter: LetterToPost) => ({ letter, made: make(letter) });
  const take = async ({ letter, made }: ReturnType<typeof makeOf>) => {
    if (made === undefined) differing.push(letter);
    else if (differing.length === 0) await deliver(made);
  };
  try {
    await makeEach(posting.chosen, makeOf, take, scene);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(...error.diagnostics);
  }
  if (differing.length > 0) faults.push(...differences(posting, differing));
  if (faults.length > 0) throw new InputError(faults);
}

/** Why the campaign would make these letters otherwise, as `verify` tells it, and both ways out. */
function differences({ batch, letters }: Posting, differing: readonly LetterToPost[]): readonly Diagnostic[] {
  const again = differing.map(({ state }) =>
    manifestRow(recordOf(batch.workshop.finish(state)), state, batch.madeWith),
  );
  const rows = differing.map(({ row }) => row);
  const states = rows.map(({ iso3 }) => iso3).join(" ");
  return [
    ...verifyCampaign(rows, again),
    {
      what: `the campaign would make ${counted(rows.length, "letter")} in "${letters.folder.shown}" otherwise by now: ${states}`,
      remedy:
        "make the letters anew with letters generate, or name the campaign that made them with --campaign",
    },
  ];
}

/** Lines for a summary: of which campaign, and what happened to files of the last run. */
export function closingLines(placed: Committed, { folder }: Posting): readonly string[] {
  const { writtenOver } = placed;
  return [
    `  ${campaignLine(folder)}`,
    ...(writtenOver.length === 0 ? [] : [`  written over although altered: ${writtenOver.join(", ")}`]),
    ...(placed.removed.length === 0
      ? []
      : [`  removed: ${counted(placed.removed.length, "file")} of the last run that this one does not make`]),
    ...(placed.leftAlone.length === 0
      ? []
      : [`  warning: altered since the last run, so left alone: ${placed.leftAlone.join(", ")}`]),
  ];
}
