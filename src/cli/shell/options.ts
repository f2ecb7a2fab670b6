// The options that commands share, their help and their types. Values are read as text; what they mean is checked by the
// command, which has the campaign at hand. Loaded by every command: keep it light.

import type { Command } from "commander";
import type { Place } from "../../diagnostic.js";
import { wrongCommandLine } from "../../usage.js";

/** Which campaign, as of which day, and how strictly. */
export interface CampaignOptions {
  readonly campaign?: string;
  readonly date?: string;
  readonly acceptStale?: true;
  readonly acceptLater?: true;
  readonly quiet?: true;
}

/** Which States. */
export interface FilterOptions {
  readonly only?: readonly StatesAsked[];
  readonly except?: readonly StatesAsked[];
  readonly region?: string;
  readonly language?: string;
  /** Each as "column=value". */
  readonly where?: readonly string[];
}

/** A comma-separated list as the user gave it; or a part of one, and where it stands in the file that the user named. */
export type StatesAsked = string | { readonly words: string; readonly place: Place };

/** Whether some States alone are asked for. */
export function isFiltered({ only, except, region, language, where }: FilterOptions): boolean {
  return [only, except, region, language, where].some((filter) => filter !== undefined);
}

export function addCampaignOptions(command: Command): Command {
  return command
    .option(
      "--campaign <dir>",
      "folder with templates/ and data/ (default: this one or one above, else the shipped one)",
      aPath,
    )
    .option("--date <day>", "the letter's date, YYYY-MM-DD or today (default: the templates' date)")
    .option("--accept-stale", 'use a "no" or "partial" that is older than its commitment allows')
    .option("--accept-later", "where nothing was known by the date, use what was found after it")
    .option("--quiet", "say nothing but faults");
}

export function addFilterOptions(command: Command): Command {
  return command
    .option("--only <states>", "these States alone: codes or names with commas, or @file", collected)
    .option("--except <states>", "all States but these", collected)
    .option("--region <name>", "the States of one regional group")
    .option("--language <code>", "the States written to in one language")
    .option("--where <column=value>", "the States with this in a column of states-parties.csv", collected);
}

/** For commands that put files into a folder. */
export function addReplaceOption(command: Command): Command {
  return command.option("--replace", "write over altered files, and over a batch of another day or campaign");
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
