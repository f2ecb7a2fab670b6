// `letters verify`: a folder against its accounts, byte for byte; then its letters against those that the campaign makes
// today. What is found goes to standard output, a line each; the exit code says whether anything was.

import { campaignChanges } from "../../../batch/check/campaign-changes.js";
import { comparePost, lookAtFolder } from "../../../batch/check/folder.js";
import type { CampaignFolder } from "../../../batch/open/campaign-folder.js";
import { findCampaignFolder } from "../../../batch/open/find-campaign.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { counted } from "../../../counted.js";
import { isDay } from "../../../data/calendar.js";
import type { Diagnostic } from "../../../diagnostic.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import type { ManifestRow } from "../../../output/accounts/manifest.js";
import { campaignLine } from "../../../reports/campaign.js";
import type { VerifyOptions } from "../../options/post-room/verify.js";
import type { Scene } from "../../shell/program.js";

export async function verify(options: VerifyOptions, given: Scene): Promise<number> {
  const scene = options.json ? withoutLines(given) : given;
  const campaign = findCampaignFolder(options.campaign, scene.surroundings.cwd);
  const place = outputFolder({ named: options.dir }, campaign, scene);
  const folder = lookAtFolder(place);
  const { found, listed, rows } = folder;
  await tell(found, scene);
  scene.report.say(
    found.length === 0
      ? `${counted(listed.length, "file")} in ${place.shown}/: each is there, whole and unaltered`
      : `${counted(found.length, "fault")} in ${place.shown}/; put the files back from a copy, or make the batch again`,
  );
  const ofPost = folder.hasPost ? await tellPost(comparePost(folder, place), scene) : [];
  const ofCampaign = rows.length === 0 ? [] : await compareWithCampaign(rows, campaign, scene);
  if (options.json) {
    const told = { folder: whatOf(found), post: whatOf(ofPost), campaign: whatOf(ofCampaign) };
    await scene.report.data(`${JSON.stringify({ dir: place.shown, files: listed.length, ...told })}\n`);
  }
  return found.length + ofPost.length + ofCampaign.length === 0 ? 0 : 1;
}

/** For programs, what is found comes in one piece at the end. */
function withoutLines(scene: Scene): Scene {
  return { ...scene, report: { ...scene.report, lines: async () => undefined } };
}

function whatOf(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ what }) => what);
}

/** What was made of other letters. */
async function tellPost(
  others: readonly Diagnostic[] | undefined,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  if (others === undefined) {
    scene.report.say("no letters lie there or in the folder above: whether it was made of them is not known");
    return [];
  }
  await tell(others, scene);
  if (others.length > 0)
    scene.report.say(`${counted(others.length, "file")} to make again; print, post or send none of them`);
  return others;
}

/** The letters against those that the campaign makes today. */
async function compareWithCampaign(
  rows: readonly ManifestRow[],
  campaign: CampaignFolder,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  const changes = await campaignChanges(rows, campaign, scene);
  await tell(changes, scene);
  const days = new Set(
    rows.map(({ letter_date: day }) => (isDay(day) ? formatDate(day, toolLanguage) : day)),
  );
  const batch = `the ${counted(rows.length, "letter")} of ${[...days].join(" and ")}`;
  scene.report.say(
    changes.length === 0
      ? `the campaign would make ${batch} the same today`
      : `the campaign would not make ${batch} the same today: ${counted(changes.length, "change")}`,
  );
  scene.report.say(campaignLine(campaign));
  return changes;
}

/** A line of the finding is a line of the output, whatever a name in it holds. */
async function tell(found: readonly Diagnostic[], { report }: Scene): Promise<void> {
  if (found.length > 0) await report.lines(found.map(({ what }) => what));
}
