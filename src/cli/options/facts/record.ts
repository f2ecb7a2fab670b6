// How `letters record` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addCampaignOptions, addJsonOption, type CampaignOptions } from "../common.js";

export interface RecordOptions extends CampaignOptions {
  readonly answers: readonly string[];
  readonly dryRun?: true;
  readonly json?: true;
}

export const record: CommandLine = {
  name: "record",
  argument: { name: "<answers...>", meaning: "filled sheets of letters due, or tables like checks.csv" },
  does: "add the answers of filled sheets to data/checks.csv",
  options: (command) =>
    addJsonOption(addCampaignOptions(command)).option(
      "--dry-run",
      "show what the answers change, and write nothing",
    ),
  examples: [
    "letters record answers.csv --date today --dry-run",
    "letters record due-2026-11-25-1-of-2.csv due-2026-11-25-2-of-2.csv --date today",
  ],
};
