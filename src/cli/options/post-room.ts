// How the commands of the post room are called. Loaded by every command: keep it light.

import { argument, flag, line, usual, value } from "./option.js";
import { aPath, campaign, filters, from, json, ofCampaign, replace } from "./shared.js";

/** The letters are those that lie in a folder; the campaign is that which made them. */
const ofPost = (made: string, place = "the letters' folder") =>
  [
    ofCampaign,
    filters,
    replace,
    json,
    flag("--include-held", "the letters too that are held back since they were made"),
    flag("--drafts", "where approval is required, the letters too that nobody has approved"),
    from,
    value("--out <dir>", `${made} (default: ${place})`, aPath),
  ] as const;

export const postRoom = {
  print: line(
    "write one PDF of all letters for the printer, and its cover sheet",
    [
      ...ofPost("folder for print.pdf and print-cover-sheet.pdf"),
      flag("--duplex", "each letter starts on a right-hand page, for printing on both sides"),
      flag("--group-by-sheets", "letters of one sheet first, then of two: as folding machines take them"),
    ],
    ["letters print --duplex", "letters print --duplex --group-by-sheets"],
  ),
  envelopes: line(
    "write a PDF of addressed envelopes, one page a State",
    [...ofPost("folder for the PDF"), usual("--format <format>", "C5, DL or US-10", "DL")],
    ["letters envelopes --format C5", "letters envelopes --format US-10 --only ken"],
  ),
  labels: line(
    "write a PDF of address labels on sheets",
    [
      ...ofPost("folder for the PDF"),
      usual("--sheet <sheet>", "3x8 or 2x7 (A4), or avery-5160 (US Letter)", "3x8"),
      usual("--start <number>", "the first free label of a half-used sheet, counted along the rows", "1"),
    ],
    ["letters labels --sheet 2x7", "letters labels --sheet avery-5160 --start 7"],
  ),
  email: line(
    "write one e-mail draft a State, its letter attached; sends nothing",
    ofPost("folder for the drafts", "email/ in the letters' folder"),
    ["letters email", "letters email --language fr --out drafts"],
  ),
  verify: line(
    "compare a folder with its manifest, and its letters with the campaign of today",
    [
      argument("[dir]", "folder that a run has written (default: output/ of the campaign)", aPath),
      json,
      campaign,
      flag("--quiet", "say nothing but what was found"),
    ],
    ["letters verify", "letters verify output/email", "letters verify batch-2026 --campaign ."],
  ),
};
