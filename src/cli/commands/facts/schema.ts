// `letters schema`: the tables of the campaign described as a Frictionless Data Package, to standard output.

import { openCampaign } from "../../../batch/open/campaign.js";
import { asJson, describedTables } from "../../../facts/data-package.js";
import type { SchemaOptions } from "../../options/facts/schema.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function schema(options: SchemaOptions, scene: Scene): Promise<number> {
  const { folder } = openCampaign(options, scene);
  await scene.report.data(asJson(describedTables(folder.read)));
  tellCampaign(folder, scene);
  return 0;
}
