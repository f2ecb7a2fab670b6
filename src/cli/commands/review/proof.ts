// `letters proof`: a folder to be sent to those who read, with every sentence of every letter once: the page of all
// passages, and the fewest letters and pages that show them as they will look.

import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { placeProof } from "../../../batch/proof/place-proof.js";
import { selectStates } from "../../../batch/select/select.js";
import { sideInFolder } from "../../../batch/sides.js";
import { proofSummary } from "../../../reports/review/proof.js";
import { type ProofOptions, readersIn } from "../../options/review/proof.js";
import type { Scene } from "../../shell/program.js";

export async function proof(options: ProofOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { folder } = opened;
  const readers = readersIn(options);
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const place = outputFolder({ named: options.out, replace: options.replace, usual: "proof" }, folder, scene);
  const then =
    options.since === undefined ? undefined : outputFolder({ named: options.since }, folder, scene);
  const was = then && sideInFolder(then);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const placed = await placeProof(chosen, batch, { place, was, readers }, scene);
  scene.report.say(proofSummary(placed, was?.batch));
  if (options.json) await scene.report.data(`${JSON.stringify(placed)}\n`);
  return 0;
}
