// How `letters manifest` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  type CampaignOptions,
  type FilterOptions,
} from "./common.js";

export interface ManifestOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly format?: string;
  readonly excel?: true;
  readonly json?: true;
}

export const manifest: CommandLine = {
  name: "manifest",
  does: "print the mailing manifest without writing any letter",
  options: (command) =>
    addJsonOption(addFilterOptions(addCampaignOptions(command)))
      .option("--include-held", "the States too whose letters are held back")
      .option("--format <format>", "csv or json (default: csv)")
      .option("--excel", "start the CSV with the byte order mark that Excel needs to read accents"),
  examples: ["letters manifest --excel > manifest.csv", "letters manifest --json"],
};
