// How `letters status` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "./common.js";

export interface StatusOptions extends CampaignOptions, FilterOptions {
  readonly json?: true;
  readonly csv?: true;
  readonly years?: true;
  readonly pdf?: string;
}

export const status: CommandLine = {
  name: "status",
  does: "show which State stands where, with totals",
  options: (command) =>
    addJsonOption(addFilterOptions(addCampaignOptions(command)))
      .option("--csv", "print the table as CSV, with the commitments")
      .option("--years", "how many States stood where at the end of each year, with --csv or --json")
      .option("--pdf <file>", "draw it all on one or two pages; - for standard output", aPath),
  examples: [
    "letters status",
    "letters status --region African --date 2026-11-23",
    "letters status --date today --pdf status.pdf",
  ],
};
