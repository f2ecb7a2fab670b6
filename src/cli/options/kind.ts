// How a command is called that makes a kind of file of each State and has nothing else to say. Loaded by every command: keep
// it light.

import type { HeldFilters } from "../../batch/asked.js";
import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addReplaceOption,
  aPath,
  type CampaignOptions,
} from "./common.js";

export interface KindOptions extends CampaignOptions, HeldFilters {
  readonly out?: string;
  readonly replace?: true;
}

export function kindLine({ name, does }: { readonly name: string; readonly does: string }): CommandLine {
  return {
    name,
    does,
    options: (command) =>
      addReplaceOption(addFilterOptions(addCampaignOptions(command)))
        .option("--include-held", "the States too whose letters are held back")
        .option("--out <dir>", `folder for them (default: ${name}/ in output/ of the campaign)`, aPath),
    examples: [`letters ${name}`, `letters ${name} --only ken`],
  };
}
