// How `letters check` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  type CampaignOptions,
  type FilterOptions,
} from "./common.js";

export interface CheckOptions extends CampaignOptions, FilterOptions {
  readonly json?: true;
  /** Print the list of rules, and read nothing. */
  readonly rules?: true;
  /** Print the words that a template may use, and read nothing. */
  readonly words?: true;
  /** Warnings count as faults. */
  readonly strict?: true;
}

export const check: CommandLine = {
  name: "check",
  does: "find every fault in data and templates; writes nothing",
  options: (command) =>
    addJsonOption(addFilterOptions(addCampaignOptions(command)))
      .option("--strict", "take every warning for a fault")
      .option("--rules", "list what is checked, and check nothing")
      .option("--words", "list the words that a template may use, and check nothing"),
  examples: ["letters check", "letters check --language fr", "letters check --rules"],
};
