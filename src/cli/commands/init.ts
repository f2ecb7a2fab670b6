// `letters init`: a new campaign folder from what ships, never over existing files.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageFolder } from "../../batch/tool.js";
import { counted } from "../../counted.js";
import { asJson, describedTables } from "../../facts/data-package.js";
import { makeNewFiles, type NewFile } from "../../output/placing/new-folder.js";
import { campaignStarter, type Shipped } from "../../starter/campaign-starter.js";
import { campaignReference } from "../../starter/reference.js";
import type { InitOptions } from "../options/init.js";
import type { Scene } from "../shell/program.js";

export async function init(
  { dir, minimal, language, json }: InitOptions,
  { surroundings, report }: Scene,
): Promise<number> {
  const folder = { path: resolve(surroundings.cwd, dir), shown: dir };
  const files = completed(campaignStarter(shippedFiles, { minimal: minimal === true, language }));
  const made = makeNewFiles(folder, files, surroundings.thisProcess);
  report.say(
    [
      made.length === 0
        ? `everything is there already in ${dir}/`
        : `${counted(made.length, "file")} in ${dir}/; ${join(dir, "README.md")} says what each is`,
      `next: letters check --campaign ${dir}`,
    ].join("\n"),
  );
  if (json) await report.data(`${JSON.stringify({ dir, made })}\n`);
  return 0;
}

/** With what is made of the tool itself and of the tables: the end of the README, and their description. */
function completed(files: readonly NewFile[]): readonly NewFile[] {
  const byName = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const described = asJson(describedTables((file) => byName.get(file)));
  const withReference = files.map(({ file, bytes }) =>
    file === "README.md"
      ? { file, bytes: Buffer.concat([bytes, Buffer.from(campaignReference())]) }
      : { file, bytes },
  );
  return [...withReference, { file: "datapackage.json", bytes: Buffer.from(described) }];
}

const shippedFiles: Shipped = {
  read: (file) => readFileSync(join(packageFolder, file)),
  list: (folder) => readdirSync(join(packageFolder, folder)),
};
