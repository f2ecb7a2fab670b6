// The codes of ISO 3166-1 in states-parties.csv against one another and against the State's English name.
// It must not know the other tables.

import type { Table } from "../data/csv.js";
import { englishCountryNames, isFreeCode, iso2OfIso3, iso3OfIso2, iso3OfName } from "../data/iso-3166.js";
import type { Diagnostic } from "../diagnostic.js";
import { condensed, type Findings, finding } from "./findings.js";
import { type NamedRow, namedRows } from "./named-rows.js";
import { plainWords } from "./states-named.js";

export function compareCodes(statesParties: Table): Findings {
  const rows = namedRows(statesParties);
  return {
    faults: condensed(rows.flatMap((row) => [...wrongCode(row), ...otherCode(row)])),
    warnings: condensed(rows.flatMap(unknownCode)),
  };
}

/** The code stands for another State than the one that is named, or for none, and the State has one. */
function wrongCode(row: NamedRow): readonly Diagnostic[] {
  const name = row.cell("state");
  const meant = iso3OfName(name);
  if (
    row.iso3 === "" ||
    meant === undefined ||
    meant === row.iso3 ||
    isFreeCode(row.iso3) ||
    isCalled(row.iso3, name)
  )
    return [];
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
  if (isFreeCode(row.iso3) || iso3OfName(name) !== undefined) return [];
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

function isCalled(iso3: string, name: string): boolean {
  const plain = plainWords(name).join(" ");
  return englishCountryNames(iso3).some((each) => plainWords(each).join(" ") === plain);
}
