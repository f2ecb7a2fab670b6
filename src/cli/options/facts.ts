// How the commands are called that tell where States stand, and keep the record of it. Loaded by every command: keep it light.

import { aState } from "./letters.js";
import { argument, flag, line, several, value } from "./option.js";
import { aPath, campaign, filters, json, ofCampaign, quiet } from "./shared.js";

export const standing = {
  explain: line(
    "show where one State stands on each recommendation, and why",
    [aState, ofCampaign, json],
    ["letters explain kenya", "letters explain ken --date today --json"],
  ),
  status: line(
    "show which State stands where, with totals",
    [
      ofCampaign,
      filters,
      json,
      flag("--csv", "print the table as CSV, with the commitments"),
      flag("--years", "how many States stood where at the end of each year, with --csv or --json"),
      value("--pdf <file>", "draw it all on one or two pages; - for standard output", aPath),
    ],
    [
      "letters status",
      "letters status --region African --date 2026-11-23",
      "letters status --date today --pdf status.pdf",
    ],
  ),
};

export const facts = {
  due: line(
    "list the facts and addresses that somebody should look up",
    [
      ofCampaign,
      filters,
      json,
      value("--by <day>", "what expires by this day too, YYYY-MM-DD or today (default: the letter's date)"),
      flag("--csv", "print a sheet of questions, to be filled in for letters record"),
      flag("--excel", "start the sheet with the byte order mark that Excel needs to read accents"),
      value("--split <number>", "deal the questions out into so many sheets, as files"),
      flag("--by-person", "a sheet for each name in the column person of states-parties.csv, as files"),
      value("--out <dir>", "folder for the sheets (default: this one)", aPath),
    ],
    [
      "letters due --date today",
      "letters due --date today --by 2027-03-31 --csv > questions.csv",
      "letters due --date today --split 4 --out questions",
    ],
  ),
  record: line(
    "add the answers of filled sheets to data/checks.csv",
    [
      argument("<answers...>", "filled sheets of letters due, or tables like checks.csv"),
      ofCampaign,
      json,
      flag("--dry-run", "show what the answers change, and write nothing"),
    ],
    [
      "letters record answers.csv --date today --dry-run",
      "letters record due-2026-11-25-1-of-2.csv due-2026-11-25-2-of-2.csv --date today",
    ],
  ),
  history: line(
    "show every look at a State's facts, and what letters have said of them",
    [
      aState,
      argument("[commitment]", "id of a commitment, office or address (default: all)"),
      ofCampaign,
      json,
      several("--batch <dir>", "what the letter in this folder has said; may be given several times"),
    ],
    ["letters history kenya apic", "letters history ken --date today --batch output --batch batch-2025"],
  ),
};

export const tables = {
  schema: line(
    "describe the campaign's tables as a Frictionless Data Package, for other programs",
    [campaign, quiet],
    ["letters schema > datapackage.json"],
  ),
};
