// `letters proof`: a folder to be sent to those who read, with every sentence of every letter once: the page of all
// passages, and the fewest letters and pages that show them as they will look.

import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { placeProof } from "../../../batch/proof/place-proof.js";
import { selectStates } from "../../../batch/select/select.js";
import { wholeSideInFolder } from "../../../batch/sides.js";
import { proofSummary } from "../../../reports/review/proof.js";
import { numberUpTo } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function proof(asked: Asked<"proof">, scene: Terminal): Promise<number> {
  const opened = openCampaign(asked, scene);
  const { folder } = opened;
  const readers = readersIn(asked);
  const { chosen } = selectStates(opened, { ...asked, includeHeld: true });
  const place = outputFolder({ named: asked.out, replace: asked.replace, usual: "proof" }, folder, scene);
  const then = asked.since === undefined ? undefined : outputFolder({ named: asked.since }, folder, scene);
  const was = then && wholeSideInFolder(then);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const placed = await placeProof(chosen, batch, { place, was, readers }, scene);
  scene.report.say(proofSummary(placed, was?.batch));
  if (asked.json) await scene.report.json(placed);
  return 0;
}

/** Undefined if the proof is not dealt out. */
function readersIn({ readers }: Asked<"proof">): number | undefined {
  if (readers === undefined) return undefined;
  const what = `--readers: "${readers}" is not a number of readers`;
  return numberUpTo(99, readers, { what, remedy: "write a number from 1 to 99" });
}
