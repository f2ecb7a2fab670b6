// How `letters remarks` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addCampaignOptions, addJsonOption, type CampaignOptions } from "../common.js";

export interface RemarksOptions extends CampaignOptions {
  readonly files: readonly string[];
  readonly json?: true;
}

export const remarks: CommandLine = {
  name: "remarks",
  argument: {
    name: "<files...>",
    meaning: "remarks-NAME.csv, as readers saved them from the page of a proof",
  },
  does: "gather what readers of a proof have remarked, by line",
  options: (command) => addJsonOption(addCampaignOptions(command)),
  examples: ["letters remarks remarks-Ana.csv remarks-Ben.csv", "letters remarks remarks-*.csv --json"],
};
