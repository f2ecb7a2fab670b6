// How `letters proof` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addReplaceOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "../shared.js";

export interface ProofOptions extends CampaignOptions, FilterOptions {
  readonly out?: string;
  readonly since?: string;
  readonly replace?: true;
}

export const proof: CommandLine = {
  name: "proof",
  does: "write every sentence of all letters once, to be read",
  options: (command) =>
    addReplaceOption(addFilterOptions(addCampaignOptions(command)))
      .option("--out <dir>", "folder for the proof (default: proof/ of the campaign)", aPath)
      .option("--since <dir>", "show first what differs from the letters in this folder", aPath),
  examples: ["letters proof", "letters proof --since output", "letters proof --language fr --out proof-fr"],
};
