// `letters compare`: two folders of letters, or one and the campaign of today, each change once. Makes no file.

import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { selectStates } from "../../../batch/select/select.js";
import { sideInFolder, sideOfCampaign } from "../../../batch/sides.js";
import { gatherParts } from "../../../diagnostic.js";
import { comparisonJson, comparisonLines } from "../../../reports/review/compare.js";
import { compare as compareSides } from "../../../review/compare/compare.js";
import type { Side } from "../../../review/compare/side.js";
import type { Asked } from "../../options/lines.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function compare(asked: Asked<"compare">, scene: Scene): Promise<number> {
  const { was, now } =
    asked.new === undefined ? await withToday(asked, scene) : twoFolders(asked, asked.new, scene);
  const compared = { was, now, comparison: compareSides(was, now) };
  if (asked.json) await scene.report.json(comparisonJson(compared));
  else await scene.report.lines(comparisonLines(compared));
  return 0;
}

interface Sides {
  readonly was: Side;
  readonly now: Side;
}

function twoFolders({ old }: Asked<"compare">, later: string, scene: Scene): Sides {
  return gatherParts({ was: () => sideNamed(old, scene), now: () => sideNamed(later, scene) });
}

function sideNamed(named: string, scene: Scene): Side {
  return sideInFolder(outputFolder({ named }, { base: "" }, scene));
}

/** Those States that the campaign writes to today, whichever were written to then. */
async function withToday(asked: Asked<"compare">, scene: Scene): Promise<Sides> {
  const was = sideNamed(asked.old, scene);
  const opened = openCampaign(asked, scene);
  const { chosen } = selectStates(opened, {});
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const now = await sideOfCampaign(chosen, batch, ({ row, passages }) => ({ row, passages }), scene);
  tellCampaign(opened.folder, scene);
  return { was, now };
}
