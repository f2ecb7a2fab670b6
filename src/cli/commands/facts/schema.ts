// `letters schema`: the tables of the campaign described as a Frictionless Data Package, to standard output.

import { openCampaign } from "../../../batch/open/campaign.js";
import { asJson, describedTables } from "../../../facts/data-package.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function schema(asked: Asked<"schema">, scene: Terminal): Promise<number> {
  const { folder } = openCampaign(asked, scene);
  await scene.report.data(asJson(describedTables(folder.read)));
  tellCampaign(folder, scene);
  return 0;
}
