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
import type { CompareOptions } from "../../options/review/compare.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function compare(options: CompareOptions, scene: Scene): Promise<number> {
  const { was, now } =
    options.new === undefined ? await withToday(options, scene) : twoFolders(options, options.new, scene);
  const compared = { was, now, comparison: compareSides(was, now) };
  if (options.json) await scene.report.data(`${JSON.stringify(comparisonJson(compared))}\n`);
  else await scene.report.lines(comparisonLines(compared));
  return 0;
}

interface Sides {
  readonly was: Side;
  readonly now: Side;
}

function twoFolders({ old }: CompareOptions, later: string, scene: Scene): Sides {
  return gatherParts({ was: () => sideNamed(old, scene), now: () => sideNamed(later, scene) });
}

function sideNamed(named: string, scene: Scene): Side {
  return sideInFolder(outputFolder({ named }, { base: "" }, scene));
}

/** Those States that the campaign writes to today, whichever were written to then. */
async function withToday(options: CompareOptions, scene: Scene): Promise<Sides> {
  const was = sideNamed(options.old, scene);
  const opened = openCampaign(options, scene);
  const { chosen } = selectStates(opened, {});
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const now = await sideOfCampaign(chosen, batch, ({ row, passages }) => ({ row, passages }), scene);
  tellCampaign(opened.folder, scene);
  return { was, now };
}
