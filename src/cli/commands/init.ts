// `letters init`: a new campaign folder from what ships, never over existing files.

import { join, resolve } from "node:path";
import { shippedFiles } from "../../batch/tool.js";
import { counted } from "../../counted.js";
import { makeNewFiles } from "../../output/placing/new-folder.js";
import { newCampaign } from "../../starter/new-campaign.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";

export async function init(
  { dir, minimal, language, json }: Asked<"init">,
  { surroundings, report }: Terminal,
): Promise<number> {
  const folder = { path: resolve(surroundings.cwd, dir), shown: dir };
  const files = newCampaign(shippedFiles, { minimal: minimal === true, language });
  const made = makeNewFiles(folder, files, surroundings.thisProcess);
  report.say(
    [
      made.length === 0
        ? `everything is there already in ${dir}/`
        : `${counted(made.length, "file")} in ${dir}/; ${join(dir, "README.md")} says what each is`,
      `next: letters check --campaign ${dir}`,
    ].join("\n"),
  );
  if (json) await report.json({ dir, made });
  return 0;
}
