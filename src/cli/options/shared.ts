// The options that commands share. Values are read as text; what they mean is checked by the command, which has the campaign
// at hand. Loaded by every command: keep it light.

import type { StatesAsked } from "../../batch/asked.js";
import { wrongCommandLine } from "../../usage.js";
import { type Asks, allOf, flag, type MayBeGiven, several, value } from "./option.js";

/** An empty path, as a shell makes of a variable that is not set, would mean the current folder. */
export function aPath(written: string): string {
  if (written.trim() !== "") return written;
  throw wrongCommandLine({
    what: `"${written}" is not a path`,
    remedy: "name a file or folder, or leave the option out",
  });
}

export const quiet = flag("--quiet", "say nothing but faults");
export const json = flag("--json", "print JSON");

/** For commands that put files into a folder. */
export const replace = flag(
  "--replace",
  "write over altered files, and over a batch of another day or campaign",
);

export const includeHeld = flag("--include-held", "the States too whose letters are held back");

export const from = value(
  "--from <dir>",
  "folder in which the letters lie (default: output/ of the campaign)",
  aPath,
);

export const campaign = value(
  "--campaign <dir>",
  "folder with templates/ and data/ (default: this one or one above, else the shipped one)",
  aPath,
);

export const ofCampaign = allOf(
  campaign,
  value("--date <day>", "the letter's date, YYYY-MM-DD or today (default: the templates' date)"),
  flag("--accept-stale", 'use a "no" or "partial" that is older than its commitment allows'),
  flag("--accept-later", "where nothing was known by the date, use what was found after it"),
  quiet,
);

/** Lists of States. The lines of a file that is named in one have taken its place when the command begins. */
function states<Flags extends string>(flags: Flags, means: string) {
  return several(flags, means) as Asks<MayBeGiven<Flags, readonly StatesAsked[]>>;
}

export const filters = allOf(
  states("--only <states>", "these States alone: codes or names with commas, or @file"),
  states("--except <states>", "all States but these"),
  value("--region <name>", "the States of one regional group"),
  value("--language <code>", "the States written to in one language"),
  several("--where <column=value>", "the States with this in a column of states-parties.csv"),
);
