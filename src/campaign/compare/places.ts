// The parts of each address against one another and against the same house in other rows.
// Comes in as rows of addressees.csv, goes out as warnings.

import type { Diagnostic } from "../../diagnostic.js";
import { finding } from "../check/findings.js";
import type { NamedRow } from "./named-rows.js";

export function comparePlaces(rows: readonly NamedRow[]): readonly Diagnostic[] {
  return [...gaps(rows), ...rows.flatMap(twoStreets), ...otherPostCodes(rows)];
}

/** Not the town, whose lack is told with the street; nor the state, which most countries have not. */
const parts = [
  "mission_name",
  "mission_address_line1",
  "mission_zip",
  "mission_checked",
  "mission_source",
] as const;

/** What a letter needs to be delivered; without any of it, the mission is known by name alone, or not at all. */
const placeParts = ["mission_address_line1", "mission_address_line2", "mission_city", "mission_zip"] as const;

/** Of how many addresses a part must be known, from 0 to 1, before its lack in another looks like an oversight. */
const almostAll = 0.9;

/** A part that is missing where nearly every other address has it. An address of which nothing is known has no gap. */
function gaps(rows: readonly NamedRow[]): readonly Diagnostic[] {
  const isKnown = (row: NamedRow) => placeParts.some((part) => row.cell(part) !== "");
  const known = rows.filter(isKnown);
  const usual = parts.filter(
    (part) => known.filter((row) => row.cell(part) !== "").length >= almostAll * known.length,
  );
  return known.flatMap((row) =>
    usual
      .filter(
        (part) => row.cell(part) === "" && !(part === "mission_zip" && row.cell("mission_country") !== ""),
      )
      .map((part) => {
        const what = `the cell is empty, and nearly every other row has one (${row.iso3})`;
        return finding(what, "fill it, or make sure that there is none", row.at(part), "address-parts");
      }),
  );
}

const streetWord =
  /\b(?:street|avenue|road|boulevard|lane|drive|rue|allée|chemin|quai|calle|avenida|paseo|stra(?:ss|ß)e|via|viale)\b/i;

/** Two lines, each with a house number and a street. */
function twoStreets(row: NamedRow): readonly Diagnostic[] {
  const [first, second] = [row.cell("mission_address_line1"), row.cell("mission_address_line2")];
  if (second === "" || ![first, second].every((line) => /\d/.test(line) && streetWord.test(line))) {
    if (second === "" || first !== "") return [];
    const what = `"${second}" is a second line, and the first is empty (${row.iso3})`;
    return [
      finding(what, "write it into mission_address_line1", row.at("mission_address_line2"), "address-parts"),
    ];
  }
  const what = `"${second}" is a second street beside "${first}" (${row.iso3})`;
  return [finding(what, "keep the one that is meant", row.at("mission_address_line2"), "address-parts")];
}

/** One house with two post codes. */
function otherPostCodes(rows: readonly NamedRow[]): readonly Diagnostic[] {
  const first = new Map<string, NamedRow>();
  const found: Diagnostic[] = [];
  for (const row of rows) {
    const house = houseOf(row);
    if (house === undefined || row.cell("mission_zip") === "") continue;
    const other = first.get(house);
    if (other === undefined) first.set(house, row);
    else if (areaOf(other) !== areaOf(row)) {
      const what = `"${row.cell("mission_zip")}" is the post code of ${house} here, and "${other.cell("mission_zip")}" on line ${other.line}`;
      found.push(finding(what, "correct the one or the other", row.at("mission_zip"), "address-parts"));
    }
  }
  return found;
}

/** "633 Third Avenue, New York" of "633 Third Avenue, 27th Floor". */
function houseOf(row: NamedRow): string | undefined {
  const lines = [row.cell("mission_address_line1"), row.cell("mission_address_line2")];
  const street = lines.map((line) => line.split(",")[0] ?? "").find((line) => /^\d+\S* \p{L}/u.test(line));
  return street && `${street}, ${row.cell("mission_city")}`;
}

/** Without the four digits that the United States add for a part of a street. */
function areaOf(row: NamedRow): string {
  return row.cell("mission_zip").replace(/^(\d{5})-\d{4}$/, "$1");
}
