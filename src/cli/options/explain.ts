// How `letters explain` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import { addCampaignOptions, addJsonOption, type CampaignOptions } from "./common.js";

export interface ExplainOptions extends CampaignOptions {
  readonly state: string;
  readonly json?: true;
}

export const explain: CommandLine = {
  name: "explain",
  argument: { name: "<state>", meaning: "ISO code or any name of the State" },
  does: "show where one State stands on each recommendation, and why",
  options: (command) => addJsonOption(addCampaignOptions(command)),
  examples: ["letters explain kenya", "letters explain ken --date today --json"],
};
