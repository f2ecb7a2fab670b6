// Every file of a new campaign: those that ship, and what is made of the tool itself and of the tables, the end of the README
// and their description. It must not know folders on disk.

import { asJson, describedTables } from "../facts/data-package.js";
import type { NewFile } from "../output/placing/new-folder.js";
import { campaignStarter, type Shipped, type StarterAsked } from "./campaign-starter.js";
import { campaignReference } from "./reference.js";

/** @throws InputError for a language in which there is none. */
export function newCampaign(shipped: Shipped, asked: StarterAsked): readonly NewFile[] {
  const files = campaignStarter(shipped, asked);
  const byName = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const described = asJson(describedTables((file) => byName.get(file)));
  const withReference = files.map(({ file, bytes }) =>
    file === "README.md"
      ? { file, bytes: Buffer.concat([bytes, Buffer.from(campaignReference())]) }
      : { file, bytes },
  );
  return [...withReference, { file: "datapackage.json", bytes: Buffer.from(described) }];
}
