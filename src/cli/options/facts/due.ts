// How `letters due` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "../common.js";

export interface DueOptions extends CampaignOptions, FilterOptions {
  readonly by?: string;
  readonly csv?: true;
  readonly excel?: true;
  readonly split?: string;
  readonly byPerson?: true;
  readonly out?: string;
  readonly json?: true;
}

export const due: CommandLine = {
  name: "due",
  does: "list the facts and addresses that somebody should look up",
  options: (command) =>
    addJsonOption(addFilterOptions(addCampaignOptions(command)))
      .option("--by <day>", "what expires by this day too, YYYY-MM-DD or today (default: the letter's date)")
      .option("--csv", "print a sheet of questions, to be filled in for letters record")
      .option("--excel", "start the sheet with the byte order mark that Excel needs to read accents")
      .option("--split <number>", "deal the questions out into so many sheets, as files")
      .option("--by-person", "a sheet for each name in the column person of states-parties.csv, as files")
      .option("--out <dir>", "folder for the sheets (default: this one)", aPath),
  examples: [
    "letters due --date today",
    "letters due --date today --by 2027-03-31 --csv > questions.csv",
    "letters due --date today --split 4 --out questions",
  ],
};
