// How `letters generate` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  addReplaceOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "./common.js";

export interface GenerateOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly out?: string;
  readonly replace?: true;
  readonly jobs?: string;
  readonly json?: true;
}

export const generate: CommandLine = {
  name: "generate",
  does: "write one PDF per State Party and the manifest into a folder",
  options: (command) =>
    addReplaceOption(addJsonOption(addFilterOptions(addCampaignOptions(command))))
      .option("--include-held", "the States too whose letters are held back")
      .option(
        "--out <dir>",
        "folder for the letters and the manifest (default: output/ of the campaign)",
        aPath,
      )
      .option(
        "--jobs <number>",
        "threads, 1 to 64 (default: 1, or one a processor, at most 8, from 1,500 letters on)",
      ),
  examples: [
    "letters generate",
    "letters generate --date today --out batch-2026",
    "letters generate --only ken,peru --out test",
    "letters generate --only @corrected.txt",
  ],
};
