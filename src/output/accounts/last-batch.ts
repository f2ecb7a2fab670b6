// The batch that lies in a folder, as a run that is to make letters there must know it: which letters it has, and whether
// it is of the same campaign and day. Manifests of older versions say less; what they do not say counts as the same.
// It must not know how letters are made.

import { join } from "node:path";
import * as z from "zod";
import { isDay } from "../../data/calendar.js";
import type { Diagnostic } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { isRegularFile } from "../disk/regular-file.js";
import { isLetterFileName } from "../file-name.js";
import type { OutputFolder } from "../placing/placing.js";
import { readAccountRows } from "./account.js";
import { type CampaignMark, campaignInWords, isSameCampaign } from "./campaign-mark.js";
import { MANIFEST_JSON } from "./manifest.js";

const lastLetter = z.object({
  file: z.string(),
  sha256: z.string(),
  iso3: z.string().optional(),
  state: z.string().optional(),
  letter_date: z.string().optional(),
  text_sha256: z.string().optional(),
  draft: z.string().optional(),
  made_with: z
    .object({
      campaign: z
        .object({ treaty: z.string(), senders: z.array(z.string()), titles: z.array(z.string()) })
        .optional(),
    })
    .optional(),
});

/** A letter of the last batch; what an older version did not record is not there. */
export type LastLetter = z.infer<typeof lastLetter>;

/** The letters of the last batch in the folder; none if there is no manifest, or none of ours. */
export function lastLettersIn({ path }: OutputFolder): readonly LastLetter[] {
  const file = join(path, MANIFEST_JSON);
  const rows = isRegularFile(file)
    ? readAccountRows(file, (row) => {
        const result = lastLetter.safeParse(row);
        return result.success ? result.data : undefined;
      })
    : undefined;
  return (rows ?? []).filter(({ file: name }) => isLetterFileName(name));
}

/** What a batch is of. */
export interface BatchOf {
  readonly campaign: CampaignMark;
  /** ISO 8601 day. */
  readonly date: string;
  /** ISO codes of all States of the campaign, whether they are written to or not. */
  readonly states: ReadonlySet<string>;
}

/** Why the letters in the folder are another batch than the one to be made; empty if they are not. */
export function otherBatch(
  letters: readonly LastLetter[],
  batch: BatchOf,
  folder: OutputFolder,
): readonly Diagnostic[] {
  const ofOthers = writeToNoneOf(batch.states, letters) ? letters : letters.filter(isOfOther(batch.campaign));
  const ofOtherDays = letters.filter(({ letter_date: day = batch.date }) => day !== batch.date);
  return [
    ...(ofOthers.length === 0 ? [] : [ofAnotherCampaign(ofOthers, batch, folder.shown)]),
    ...(ofOtherDays.length === 0 ? [] : [ofAnotherDay(ofOtherDays, batch, folder.shown)]),
  ].map((what) => ({
    what,
    remedy: "choose another folder with --out, or replace what lies there with --replace",
  }));
}

function isOfOther(campaign: CampaignMark): (letter: LastLetter) => boolean {
  return ({ made_with: made }) => made?.campaign !== undefined && !isSameCampaign(made.campaign, campaign);
}

/** A campaign that has dropped some States is the same; to one that knows none of them they are strange. */
function writeToNoneOf(states: ReadonlySet<string>, letters: readonly LastLetter[]): boolean {
  return letters.every(({ iso3 }) => iso3 !== undefined && !states.has(iso3));
}

function ofAnotherCampaign(letters: readonly LastLetter[], { campaign }: BatchOf, shown: string): string {
  const then = letters.find(({ made_with: made }) => made?.campaign !== undefined)?.made_with?.campaign;
  const whose =
    then === undefined || isSameCampaign(then, campaign)
      ? ": it writes to none of the States of this one"
      : `, ${campaignInWords(then)}; this is ${campaignInWords(campaign)}`;
  return `"${shown}" holds ${counted(letters.length)} of another campaign${whose}`;
}

function ofAnotherDay(letters: readonly LastLetter[], { date }: BatchOf, shown: string): string {
  const days = letters.flatMap(({ letter_date: day }) => (day === undefined ? [] : [inWords(day)]));
  return `"${shown}" holds ${counted(letters.length)} for ${[...new Set(days)].join(" and ")}, and this batch is for ${inWords(date)}`;
}

/** A manifest may hold anything where a day should stand. */
function inWords(day: string): string {
  return isDay(day) ? formatDate(day, toolLanguage) : `"${day}"`;
}

function counted(letters: number): string {
  return letters === 1 ? "1 letter" : `${letters} letters`;
}
