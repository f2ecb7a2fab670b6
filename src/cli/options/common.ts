// The options that commands share, and their help. Values are read as text; what they mean is checked by the
// command, which has the campaign at hand. Loaded by every command: keep it light.

import { aPath } from "../shell/a-path.js";
import type { Command } from "../shell/program.js";

export type { CampaignOptions, FilterOptions, PostOptions } from "../../batch/asked.js";
export { aPath };

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

/** For commands of the post room: the letters are those that lie in a folder; the campaign is that which made them. */
export function addPostOptions(command: Command, made: string, place = "the letters' folder"): Command {
  return addJsonOption(addReplaceOption(addFilterOptions(addCampaignOptions(command))))
    .option("--include-held", "the letters too that are held back since they were made")
    .option("--drafts", "where approval is required, the letters too that nobody has approved")
    .option("--from <dir>", "folder in which the letters lie (default: output/ of the campaign)", aPath)
    .option("--out <dir>", `${made} (default: ${place})`, aPath);
}

/** For commands that put files into a folder. */
export function addReplaceOption(command: Command): Command {
  return command.option("--replace", "write over altered files, and over a batch of another day or campaign");
}

export function addJsonOption(command: Command): Command {
  return command.option("--json", "print JSON");
}

/** An option that is given twice adds to what was given before. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
