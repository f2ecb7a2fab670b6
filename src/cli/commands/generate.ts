// `letters generate`: every letter into a temporary place, then all at once under their names, then the summary.

import { join } from "node:path";
import { countThreads } from "../../batch/make/threads.js";
import { languagesOf, openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { placeLetters } from "../../batch/place/letters.js";
import { outputFolder, realPlace } from "../../batch/place/output-folder.js";
import { isFiltered, selectStates } from "../../batch/select/select.js";
import { MANIFEST_CSV } from "../../output/accounts/manifest.js";
import { summaryText } from "../../reports/generate.js";
import type { GenerateOptions } from "../options/generate.js";
import type { Scene } from "../shell/program.js";

export async function generate(options: GenerateOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { chosen, leftOut } = selectStates(opened, options);
  const threads = countThreads(options.jobs, chosen.length);
  scene.report.concludeFaultsWith("no letter has been written");
  const folder = outputFolder({ named: options.out, replace: options.replace }, opened.folder, scene);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const about = isFiltered(options) ? "those made" : "all letters";
  const done = await placeLetters({ batch, states: chosen, folder, threads, about }, scene);
  scene.report.say(summaryText({ ...done, batch, leftOut, folder, leadsTo: realPlace(folder, scene) }));
  if (!options.json) return 0;
  const { date } = batch;
  const out = folder.shown;
  const result = { date, letters: done.tally.letters, out, manifest: join(out, MANIFEST_CSV) };
  await scene.report.data(`${JSON.stringify(result)}\n`);
  return 0;
}
