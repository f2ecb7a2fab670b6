// How `letters approve` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  addReplaceOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "../common.js";

export interface ApproveOptions extends CampaignOptions, FilterOptions {
  readonly by: string;
  readonly from?: string;
  readonly remarks?: readonly string[];
  readonly replace?: true;
  readonly json?: true;
}

export const approve: CommandLine = {
  name: "approve",
  does: "record that the letters in a folder may be sent",
  options: (command) =>
    addJsonOption(addReplaceOption(addFilterOptions(addCampaignOptions(command))))
      .requiredOption("--by <name>", "who says so")
      .option("--from <dir>", "folder in which the letters lie (default: output/ of the campaign)", aPath)
      .option("--remarks <files...>", "what readers have saved: refuse letters with an open remark"),
  examples: [
    'letters approve --by "Ana Moreno"',
    "letters approve --by Ana --remarks remarks-*.csv",
    "letters approve --by Ana --only ken --from output",
  ],
};
