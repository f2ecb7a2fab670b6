// What the commands of the post room share: the letters that lie in a folder, with the campaign that made them, and something
// made of each, once it has proved to be of that letter. It must not know what is made.

import { join } from "node:path";
import { counted } from "../../counted.js";
import { type Diagnostic, faultsOf, InputError } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { approvedTexts } from "../../output/accounts/approved-texts.js";
import { type LettersInFolder, readLettersIn } from "../../output/accounts/letters-in-folder.js";
import { manifestRow } from "../../output/accounts/manifest.js";
import { verifyCampaign } from "../../output/accounts/verify.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import type { Order } from "../../produce.js";
import type { Approval } from "../../review/approvals.js";
import { wrongCommandLine } from "../../usage.js";
import type { PostOptions } from "../asked.js";
import { recordOf } from "../kinds/letter.js";
import { makeEach } from "../make/each.js";
import { approvalsOf, strangeApprovals } from "../open/approvals-file.js";
import { type Batch, languagesOf, openBatch, requiresApproval } from "../open/batch.js";
import { openCampaign } from "../open/campaign.js";
import { findCampaignFolder } from "../open/find-campaign.js";
import { writtenDate } from "../open/letter-date.js";
import { outputFolder, refuseLinkOut } from "../place/output-folder.js";
import type { Scene } from "../scene.js";
import { type LettersToPost, type LetterToPost, lettersToPost } from "./letters-to-post.js";
import { selectionMark } from "./mark.js";
import { readyAlone } from "./ready.js";

/** Letters of a folder, chosen, and the batch opened as it was when they were made. */
export interface Posting extends Batch, LettersToPost {
  readonly letters: LettersInFolder;
}

/** Throws InputError if there are no letters, or if the campaign writes to other States than they go to. */
export function openForPost(options: PostOptions, scene: Scene): Posting {
  const place = findCampaignFolder(options.campaign, scene.surroundings.cwd);
  const letters = readLettersIn(outputFolder({ named: options.from }, place, scene));
  refuseOtherSettings(options, letters, scene);
  const { date, acceptStale, acceptLater } = letters;
  const { acceptStale: _, acceptLater: __, ...others } = options;
  const asThen = { ...(acceptStale ? { acceptStale } : {}), ...(acceptLater ? { acceptLater } : {}) };
  const opened = openCampaign({ ...others, ...asThen, date }, scene);
  const asked = lettersToPost(letters, opened.campaign, options);
  const languages = languagesOf(asked.chosen.map(({ state }) => state));
  const batch = openBatch(opened, languages, scene.surroundings, approvedThen(letters));
  const approvals = requiresApproval(batch.heads) ? approvalsOf(opened.folder) : "not asked for";
  if (approvals !== "not asked for") warnOfStrange(approvals, batch, scene);
  const { warnings, ...toPost } = options.drafts
    ? { ...asked, warnings: [] }
    : readyAlone(asked, approvals, letters);
  scene.report.warn(warnings);
  return { ...batch, ...toPost, letters };
}

/** Of approvals that were given to letters of another campaign. */
function warnOfStrange(
  approvals: readonly Approval[],
  { madeWith }: Pick<Batch, "madeWith">,
  { report }: Scene,
): void {
  if (madeWith.campaign !== undefined) report.warn(strangeApprovals(approvals, madeWith.campaign));
}

/** The letters in the folder bear the mark of a draft or not, whatever has been approved since. */
function approvedThen({ rows }: LettersInFolder): Pick<Order, "approved"> {
  if (rows.every(({ draft }) => draft === undefined)) return {};
  return { approved: approvedTexts(rows.filter(({ draft }) => draft !== "yes")) };
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

/** As the letters in the tool's language name their sender; if there are none, as the first one does. */
export function senderOf({ maker, chosen }: Posting): string {
  const known = chosen.find(({ row }) => row.language === toolLanguage.code) ?? chosen[0];
  return known === undefined ? "" : maker.compose(known.state).letter.sender;
}

/** What a file of the chosen letters adds to its name. */
export function selectionMarkOf(posting: Posting, { region, language }: PostOptions): string {
  return selectionMark({ ...posting, rows: posting.letters.rows, region, language });
}

/** Where the files go that are made of the letters; without --out, nowhere that a link leads to. */
export function folderBeside(
  { folder }: Pick<LettersInFolder, "folder">,
  { out: named, replace }: Pick<PostOptions, "out" | "replace">,
  scene: Scene,
  within = "",
): OutputFolder {
  if (named !== undefined) return outputFolder({ named, replace }, { base: "" }, scene);
  const place = { path: join(folder.path, within), shown: join(folder.shown, within) };
  refuseLinkOut(place, folder.path);
  return replace === true ? { ...place, replace } : place;
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
    faults.push(...faultsOf(error));
  }
  if (differing.length > 0) faults.push(...differences(posting, differing));
  if (faults.length > 0) throw new InputError(faults);
}

/** Why the campaign would make these letters otherwise, as `verify` tells it, and both ways out. */
function differences(
  { maker, madeWith, letters }: Posting,
  differing: readonly LetterToPost[],
): readonly Diagnostic[] {
  const again = differing.map(({ state }) => manifestRow(recordOf(maker.finish(state)), state, madeWith));
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
