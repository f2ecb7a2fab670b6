// How `letters status` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  type CampaignOptions,
  type FilterOptions,
} from "./shared.js";

export interface StatusOptions extends CampaignOptions, FilterOptions {
  readonly json?: true;
}

export const status: CommandLine = {
  name: "status",
  does: "show which State stands where, with totals",
  options: (command) => addJsonOption(addFilterOptions(addCampaignOptions(command))),
  examples: ["letters status", "letters status --region African --date 2026-11-23"],
};
