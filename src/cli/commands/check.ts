// `letters check`: everything that is wrong with data and templates, found by making every letter short of drawing it.
// Writes nothing.

import { findCampaignFolder } from "../../batch/open/find-campaign.js";
import { campaignLine } from "../../batch/open/open.js";
import { openBatch, openForLetters } from "../../batch/open/workshop.js";
import { selectStates } from "../../batch/select/select.js";
import { emailFaults, emailsOf, wordWarnings } from "../../batch/word-check.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { asWritten, vocabulary } from "../../letter/tags/vocabulary.js";
import { produce } from "../../produce.js";
import { rules } from "../../rules.js";
import { isWrongCommandLine } from "../../usage.js";
import type { CheckOptions } from "../options/check.js";
import { interruptible } from "../shell/interruption.js";
import type { Scene } from "../shell/program.js";
import { counted } from "../texts/summary.js";

/** What was looked at, and what was found. The keys are those of `--json`. */
interface Findings {
  readonly letters: number;
  readonly pages: number;
  readonly languages: readonly string[];
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

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

/** Faults stop a stage at its end: those of the tables come before those of the templates, and those before the letters'. */
async function findingsOf(options: CheckOptions, scene: Scene): Promise<Findings> {
  const found = { letters: 0, pages: 0, languages: new Set<string>() };
  const faults: Diagnostic[] = [];
  let warnings: readonly Diagnostic[] = [];
  try {
    const opened = openForLetters(options, scene);
    warnings = opened.warnings;
    const { date, campaign } = opened;
    const { chosen } = selectStates(campaign, { date, filters: options, held: "included" });
    const emails = emailsOf(opened, faults);
    const batch = openBatch(opened, new Set(campaign.templates.map(({ language }) => language)));
    const words = { opened, batch, emails, states: chosen };
    const odd = [...batch.warnings, ...wordWarnings(words)];
    scene.report.warn(odd);
    warnings = [...warnings, ...odd];
    for (const fault of emailFaults(words)) faults.push(fault);
    await interruptible(scene.surroundings, async (signal) => {
      for await (const { letter, document } of produce(chosen, batch.workshop.set, signal)) {
        found.letters += 1;
        found.pages += document.pages.length;
        found.languages.add(letter.language);
      }
    });
  } catch (error) {
    if (!(error instanceof InputError) || isWrongCommandLine(error)) throw error;
    // One by one: as arguments of a single call, those of a large table would overflow the stack.
    for (const fault of error.diagnostics) faults.push(fault);
  }
  return { ...found, languages: [...found.languages].sort(), faults, warnings };
}

function verdict({ faults, warnings, letters, pages, languages }: Findings): string {
  if (faults.length > 0) return counted(faults.length, "fault");
  const found = warnings.length === 0 ? "no faults" : `no faults, ${counted(warnings.length, "warning")}`;
  const of = `${counted(letters, "letter")} of ${counted(pages, "page")} in ${languages.join(", ")}`;
  return `${found}: ${of} can be made (letters check --rules lists what was checked)`;
}
