// `letters check`: everything that is wrong with data and templates, found by making every letter short of drawing it.
// Writes nothing.

import { type Findings, findingsOf } from "../../batch/check/findings.js";
import { findCampaignFolder } from "../../batch/open/find-campaign.js";
import { counted } from "../../counted.js";
import { asWritten, vocabulary } from "../../letter/tags/vocabulary.js";
import { campaignLine } from "../../reports/campaign.js";
import { rules } from "../../rules.js";
import type { CheckOptions } from "../options/check.js";
import type { Scene } from "../shell/program.js";

export async function check(options: CheckOptions, scene: Scene): Promise<number> {
  if (options.rules) {
    if (options.json) await scene.report.data(`${JSON.stringify(rules)}\n`);
    else await scene.report.text(rulesText());
    return 0;
  }
  if (options.words) {
    if (options.json) await scene.report.data(`${JSON.stringify(vocabulary)}\n`);
    else await scene.report.text(wordsText());
    return 0;
  }
  const findings = judged(await findingsOf(options, scene), options);
  if (options.json) await scene.report.data(`${JSON.stringify(findings)}\n`);
  else scene.report.fault(findings.faults);
  scene.report.say(campaignLine(findCampaignFolder(options.campaign, scene.surroundings.cwd)));
  scene.report.say(verdict(findings));
  return findings.faults.length === 0 ? 0 : 1;
}

/** With `--strict` every warning is a fault. */
function judged(findings: Findings, { strict }: CheckOptions): Findings {
  if (!strict) return findings;
  return { ...findings, faults: [...findings.faults, ...findings.warnings], warnings: [] };
}

/** One rule a line: id, what a breach of it is, what holds. */
function rulesText(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, finds, holds }) => `${id.padEnd(width)}  ${finds.padEnd(7)}  ${holds}\n`);
  return lines.join("");
}

/** One word a line: as it is written in a template, and what it says. */
function wordsText(): string {
  const width = Math.max(...vocabulary.map((entry) => asWritten(entry).length));
  const lines = vocabulary.map((entry) => `${asWritten(entry).padEnd(width)}  ${entry.meaning}\n`);
  return lines.join("");
}

function verdict({ faults, warnings, letters, pages, languages }: Findings): string {
  if (faults.length > 0) return counted(faults.length, "fault");
  const found = warnings.length === 0 ? "no faults" : `no faults, ${counted(warnings.length, "warning")}`;
  const of = `${counted(letters, "letter")} of ${counted(pages, "page")} in ${languages.join(", ")}`;
  return `${found}: ${of} can be made (letters check --rules lists what was checked)`;
}
