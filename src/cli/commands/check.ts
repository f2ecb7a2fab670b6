// `letters check`: everything that is wrong with data and templates, found by making every letter short of drawing it.
// Writes nothing.

import { type CampaignFindings, findingsOf } from "../../batch/check/findings.js";
import { findCampaignFolder } from "../../batch/open/find-campaign.js";
import { vocabulary } from "../../letter/tags/vocabulary.js";
import { campaignLine } from "../../reports/campaign.js";
import { rulesText, verdict, wordsText } from "../../reports/check.js";
import { rules } from "../../rules.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";

export async function check(asked: Asked<"check">, scene: Terminal): Promise<number> {
  const { report } = scene;
  if (asked.rules) return list(rules, rulesText(), asked, scene);
  if (asked.words) return list(vocabulary, wordsText(), asked, scene);
  const findings = judged(await findingsOf(asked, scene), asked);
  if (asked.json) await report.json(findings);
  else report.fault(findings.faults);
  report.say(campaignLine(findCampaignFolder(asked.campaign, scene.surroundings.cwd)));
  report.say(verdict(findings));
  return findings.faults.length === 0 ? 0 : 1;
}

async function list(
  entries: readonly object[],
  text: string,
  { json }: Asked<"check">,
  { report }: Terminal,
): Promise<number> {
  if (json) await report.json(entries);
  else await report.text(text);
  return 0;
}

/** With `--strict` every warning is a fault. */
function judged(findings: CampaignFindings, { strict }: Asked<"check">): CampaignFindings {
  if (!strict) return findings;
  return { ...findings, faults: [...findings.faults, ...findings.warnings], warnings: [] };
}
