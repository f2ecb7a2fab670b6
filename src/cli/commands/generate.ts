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
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";

export async function generate(asked: Asked<"generate">, scene: Terminal): Promise<number> {
  const opened = openCampaign(asked, scene);
  const { chosen, leftOut } = selectStates(opened, asked);
  const threads = countThreads(asked.jobs, chosen.length);
  scene.report.concludeFaultsWith("no letter has been written");
  const folder = outputFolder({ named: asked.out, replace: asked.replace }, opened.folder, scene);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const about = isFiltered(asked) ? "those made" : "all letters";
  const done = await placeLetters({ batch, states: chosen, folder, threads, about }, scene);
  scene.report.say(summaryText({ ...done, batch, leftOut, folder, leadsTo: realPlace(folder, scene) }));
  if (!asked.json) return 0;
  const { date } = batch;
  const out = folder.shown;
  const result = { date, letters: done.tally.letters, out, manifest: join(out, MANIFEST_CSV) };
  await scene.report.json(result);
  return 0;
}
