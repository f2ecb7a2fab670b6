// The options that commands share, their help and their types. Values are read as text; what they mean is checked by the
// command, which has the campaign at hand. Loaded by every command: keep it light.

import type { Command } from "commander";
import { wrongCommandLine } from "./usage.js";

/** Which campaign, as of which day, and how strictly. */
export interface CampaignOptions {
  readonly campaign?: string;
  readonly date?: string;
  readonly acceptStale?: true;
  readonly acceptLater?: true;
  readonly quiet?: true;
}

/** Which States. Each text is a comma-separated list as the user gave it. */
export interface FilterOptions {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly region?: string;
  readonly language?: string;
}

export function addCampaignOptions(command: Command): Command {
  return command
    .option(
      "--campaign <dir>",
      "folder with templates/ and data/ (default: this one, or the shipped one)",
      aPath,
    )
    .option("--date <day>", "the letter's date, YYYY-MM-DD or today (default: the templates' date)")
    .option("--accept-stale", 'use a "no" or "partial" that is older than its commitment allows')
    .option("--accept-later", "where nothing was known by the date, use what was found after it")
    .option("--quiet", "say nothing but faults");
}

export function addFilterOptions(command: Command): Command {
  return command
    .option("--only <states>", "these States alone: codes or names, separated by commas", collected)
    .option("--except <states>", "all States but these", collected)
    .option("--region <name>", "the States of one regional group")
    .option("--language <code>", "the States written to in one language");
}

export function addJsonOption(command: Command): Command {
  return command.option("--json", "print JSON");
}

/** An empty path, as a shell makes of a variable that is not set, would mean the current folder. */
export function aPath(value: string): string {
  if (value.trim() !== "") return value;
  throw wrongCommandLine({
    what: `"${value}" is not a path`,
    remedy: "name a file or folder, or leave the option out",
  });
}

/** An option that is given twice adds to what was given before. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
