// How the commands are called by which letters are read, approved and compared. Loaded by every command: keep it light.

import { argument, line, needed, value, variadic } from "./option.js";
import { aPath, filters, from, json, ofCampaign, replace } from "./shared.js";

export const review = {
  proof: line(
    "write every sentence of all letters once, to be read",
    [
      ofCampaign,
      filters,
      replace,
      json,
      value("--out <dir>", "folder for the proof (default: proof/ of the campaign)", aPath),
      value("--since <dir>", "show first what differs from the letters in this folder", aPath),
      value("--readers <n>", "deal the letters of proof.pdf out to so many readers: proof-1.pdf and on"),
    ],
    ["letters proof", "letters proof --since output", "letters proof --language fr --readers 3"],
  ),
  remarks: line(
    "gather what readers of a proof have remarked, by line",
    [
      argument("<files...>", "remarks-NAME.csv, as readers saved them from the page of a proof"),
      ofCampaign,
      json,
    ],
    ["letters remarks remarks-Ana.csv remarks-Ben.csv", "letters remarks remarks-*.csv --json"],
  ),
  approve: line(
    "record that the letters in a folder may be sent",
    [
      ofCampaign,
      filters,
      replace,
      json,
      needed("--by <name>", "who says so"),
      from,
      variadic("--remarks <files...>", "what readers have saved: refuse letters with an open remark"),
    ],
    [
      'letters approve --by "Ana Moreno"',
      "letters approve --by Ana --remarks remarks-*.csv",
      "letters approve --by Ana --only ken --from output",
    ],
  ),
  compare: line(
    "show what differs between two batches, each change once",
    [
      argument("<old>", "folder of the earlier letters", aPath),
      argument("[new]", "folder of the later ones (default: what the campaign makes today)", aPath),
      ofCampaign,
      json,
    ],
    ["letters compare output", "letters compare approved output --json"],
  ),
};
