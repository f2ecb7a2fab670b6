// The codes of ISO 3166-1 in states-parties.csv against one another and against the State's English name, and the codes of
// rows in the other tables that are nobody's although their names are somebody's: slips of the pen.
// Comes in as tables, goes out as findings.

import {
  englishCountryNames,
  isFreeCode,
  iso2OfIso3,
  iso3OfIso2,
  iso3OfName,
} from "../../data/cells/iso-3166.js";
import type { Diagnostic } from "../../diagnostic.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { createStateFinder, plainWords } from "../states-named.js";
import { type NamedRow, namedRows } from "./named-rows.js";

export function compareCodes({ statesParties, names, addressees }: Tables): Findings {
  const rows = namedRows(statesParties);
  return {
    faults: condensed([
      ...rows.flatMap((row) => [...wrongCode(row), ...otherCode(row)]),
      ...slips(rows, namedRows(names), (row) => row.cell("short_en") || row.cell("in_text_en")),
      ...slips(rows, namedRows(addressees), (row) => row.cell("mission_name")),
    ]),
    warnings: condensed(rows.flatMap(unknownCode)),
  };
}

/** The code stands for another State than the one that is named, or for none, and the State has one. */
function wrongCode(row: NamedRow): readonly Diagnostic[] {
  const name = row.cell("state");
  if (row.iso3 === "" || isFreeCode(row.iso3) || isCalled(row.iso3, name)) return [];
  const meant = iso3OfName(name);
  if (meant === undefined || meant === row.iso3) return [];
  const [owner] = englishCountryNames(row.iso3);
  const what = owner === undefined ? "is no code of ISO 3166-1" : `is the code of ${owner}`;
  const remedy = `write ${meant}, in every table, or correct the name`;
  return [
    finding(`"${row.iso3}" ${what}, and the State is called ${name}`, remedy, row.at("iso3"), "iso-codes"),
  ];
}

function otherCode(row: NamedRow): readonly Diagnostic[] {
  const iso2 = row.cell("iso2");
  const meant = iso2OfIso3(row.iso3);
  if (iso2 === "" || meant === undefined || meant === iso2) return [];
  const owner = englishCountryNames(iso3OfIso2(iso2) ?? "")[0];
  const what =
    owner === undefined ? `"${iso2}" is no code of ISO 3166-1` : `"${iso2}" is the code of ${owner}`;
  const own = englishCountryNames(row.iso3)[0] ?? row.iso3;
  return [finding(`${what}, and ${row.iso3} that of ${own}`, `write ${meant}`, row.at("iso2"), "iso-codes")];
}

/** A code that may be right all the same: ISO 3166 changes, and treaties have parties that are no countries. */
function unknownCode(row: NamedRow): readonly Diagnostic[] {
  const name = row.cell("state");
  if (isFreeCode(row.iso3) || isCalled(row.iso3, name) || iso3OfName(name) !== undefined) return [];
  const [owner] = englishCountryNames(row.iso3);
  if (owner === undefined) {
    const remedy = "correct it; a code of your own begins with X";
    return [finding(`"${row.iso3}" is no code of ISO 3166-1`, remedy, row.at("iso3"), "iso-codes-known")];
  }
  const words = new Set(englishCountryNames(row.iso3).flatMap(plainWords));
  if (plainWords(name).some((word) => words.has(word))) return [];
  const what = `"${row.iso3}" is the code of ${owner}, and the State is called ${name}`;
  return [finding(what, "correct the one or the other", row.at("iso3"), "iso-codes-known")];
}

/** Rows under a code that no State has, with the name of a State that has no row. */
function slips(
  states: readonly NamedRow[],
  rows: readonly NamedRow[],
  nameOf: (row: NamedRow) => string,
): readonly Diagnostic[] {
  const known = new Set(states.map(({ iso3 }) => iso3));
  const stray = rows.filter(({ iso3 }) => iso3 !== "" && !known.has(iso3));
  if (stray.length === 0) return [];
  const present = new Set(rows.map(({ iso3 }) => iso3));
  const lacking = states.filter((state) => !present.has(state.iso3) && wrongCode(state).length === 0);
  const find = createStateFinder(
    lacking.flatMap(({ iso3, cell }) =>
      [cell("state"), ...englishCountryNames(iso3)].map((name) => [iso3, name] as const),
    ),
  );
  return stray.flatMap((row): readonly Diagnostic[] => {
    const [meant, ...others] = find(nameOf(row));
    if (meant === undefined || others.length > 0) return [];
    const what = `no State has the code "${row.iso3}", and "${nameOf(row)}" is of ${meant}, which has no row here`;
    return [finding(what, `write ${meant}`, row.at("iso3"), "iso-codes")];
  });
}

function isCalled(iso3: string, name: string): boolean {
  const names = englishCountryNames(iso3);
  if (names.includes(name)) return true;
  const plain = plainWords(name).join(" ");
  return names.some((each) => plainWords(each).join(" ") === plain);
}
