// Everything that is wrong with a campaign, found by making every letter short of drawing it. Writes nothing.

import { attempt, type Diagnostic, faultsOf } from "../../diagnostic.js";
import type { SetLetter } from "../../produce.js";
import { isWrongCommandLine } from "../../usage.js";
import type { CampaignOptions, FilterOptions } from "../asked.js";
import { makeEach } from "../make/each.js";
import { openBatch } from "../open/batch.js";
import { openCampaign } from "../open/campaign.js";
import type { Scene } from "../scene.js";
import { selectStates } from "../select/select.js";
import { emailFaults, emailsOf, wordWarnings } from "./words.js";

/** What was looked at, and what was found. The keys are those of `--json`. */
export interface CampaignFindings {
  readonly letters: number;
  readonly pages: number;
  readonly languages: readonly string[];
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Faults stop a stage at its end: those of the tables come before those of the templates, and those before the letters'. */
export async function findingsOf(
  asked: CampaignOptions & FilterOptions,
  scene: Scene,
): Promise<CampaignFindings> {
  const found = { letters: 0, pages: 0, languages: new Set<string>() };
  const faults: Diagnostic[] = [];
  let warnings: readonly Diagnostic[] = [];
  try {
    const opened = openCampaign(asked, scene);
    warnings = opened.warnings;
    const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
    const emails = attempt(() => emailsOf(opened), faults) ?? [];
    const languages = new Set(opened.campaign.templates.map(({ language }) => language));
    const batch = openBatch(opened, languages, scene.surroundings);
    const words = { batch, emails, states: chosen };
    const odd = [...batch.warnings, ...wordWarnings(words)];
    scene.report.warn(odd);
    warnings = [...warnings, ...odd];
    for (const fault of emailFaults(words)) faults.push(fault);
    const count = ({ letter, document }: SetLetter) => {
      found.letters += 1;
      found.pages += document.pages.length;
      found.languages.add(letter.language);
    };
    await makeEach(chosen, batch.maker.set, count, scene);
  } catch (error) {
    if (isWrongCommandLine(error)) throw error;
    // One by one: as arguments of a single call, those of a large table would overflow the stack.
    for (const fault of faultsOf(error)) faults.push(fault);
  }
  return { ...found, languages: [...found.languages].sort(), faults, warnings };
}
