// How `letters compare` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addCampaignOptions, addJsonOption, aPath, type CampaignOptions } from "../common.js";

export interface CompareOptions extends CampaignOptions {
  readonly old: string;
  readonly new?: string;
  readonly json?: true;
}

export const compare: CommandLine = {
  name: "compare",
  does: "show what differs between two batches, each change once",
  argument: { name: "<old>", meaning: "folder of the earlier letters", read: aPath },
  second: {
    name: "[new]",
    meaning: "folder of the later ones (default: what the campaign makes today)",
    read: aPath,
  },
  options: (command) => addJsonOption(addCampaignOptions(command)),
  examples: ["letters compare output", "letters compare approved output --json"],
};
