// `letters verify`: a folder against its accounts, byte for byte; then its letters against those that the campaign makes
// today. What is found goes to standard output, a line each; the exit code says whether anything was.

import { campaignChanges } from "../../../batch/check/campaign-changes.js";
import { comparePost, lookAtFolder } from "../../../batch/check/folder.js";
import { findCampaignFolder } from "../../../batch/open/find-campaign.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import type { Diagnostic } from "../../../diagnostic.js";
import { campaignLine } from "../../../reports/campaign.js";
import { campaignVerdict, folderVerdict, postVerdict } from "../../../reports/post-room/verify.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function verify(asked: Asked<"verify">, scene: Terminal): Promise<number> {
  const { report } = scene;
  const campaign = findCampaignFolder(asked.campaign, scene.surroundings.cwd);
  const place = outputFolder({ named: asked.dir }, campaign, scene);
  /** For programs, what is found comes in one piece at the end. */
  const tell = async (
    found: readonly Diagnostic[],
    verdict: string | undefined,
  ): Promise<readonly string[]> => {
    const lines = found.map(({ what }) => what);
    if (lines.length > 0 && !asked.json) await report.lines(lines);
    if (verdict !== undefined) report.say(verdict);
    return lines;
  };
  const folder = lookAtFolder(place);
  const { listed, rows } = folder;
  const found = await tell(folder.found, folderVerdict(folder, place.shown));
  const others = folder.hasPost ? comparePost(folder, place) : [];
  const post = await tell(others ?? [], postVerdict(others));
  const changes = rows.length === 0 ? [] : await campaignChanges(rows, campaign, scene);
  const made = await tell(changes, rows.length === 0 ? undefined : campaignVerdict(rows, changes));
  if (rows.length > 0) report.say(campaignLine(campaign));
  if (asked.json)
    await report.json({ dir: place.shown, files: listed.length, folder: found, post, campaign: made });
  return found.length + post.length + made.length === 0 ? 0 : 1;
}
