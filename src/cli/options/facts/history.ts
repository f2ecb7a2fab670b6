// How `letters history` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addCampaignOptions, addJsonOption, type CampaignOptions, collected } from "../common.js";

export interface HistoryOptions extends CampaignOptions {
  readonly state: string;
  readonly commitment?: string;
  readonly batch?: readonly string[];
  readonly json?: true;
}

export const history: CommandLine = {
  name: "history",
  argument: { name: "<state>", meaning: "ISO code or any name of the State" },
  second: { name: "[commitment]", meaning: "id of a commitment, office or address (default: all)" },
  does: "show every look at a State's facts, and what letters have said of them",
  options: (command) =>
    addJsonOption(addCampaignOptions(command)).option(
      "--batch <dir>",
      "what the letter in this folder has said; may be given several times",
      collected,
    ),
  examples: [
    "letters history kenya apic",
    "letters history ken --date today --batch output --batch batch-2025",
  ],
};
