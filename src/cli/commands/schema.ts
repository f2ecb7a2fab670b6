// `letters schema`: the tables of the campaign described as a Frictionless Data Package, to standard output.

import { open, tellCampaign } from "../../batch/open/open.js";
import { asJson, describedTables } from "../../facts/data-package.js";
import type { SchemaOptions } from "../options/schema.js";
import type { Scene } from "../shell/program.js";

export async function schema(options: SchemaOptions, scene: Scene): Promise<number> {
  const { folder } = open(options, scene);
  await scene.report.data(asJson(describedTables(folder.read)));
  tellCampaign(folder, scene);
  return 0;
}
