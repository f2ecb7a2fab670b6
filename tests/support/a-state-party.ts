// A State Party with nothing on record: a test gives only what it speaks of.

import type { State, StateName } from "../../src/campaign/campaign.js";
import type { Check, Fact } from "../../src/data/fact.js";
import { readFound } from "../../src/data/fact.js";
import { placeIn, plainForms } from "../../src/languages/names.js";
import { english } from "./languages.js";
import { rowCells } from "./row-cells.js";

/** What a State is called in English where nothing but this is known. */
export function plainName(name: string): StateName {
  const forms = plainForms(name, english);
  if (forms === undefined) throw new Error("English makes the forms of any name");
  return forms;
}

/** Kenya, party since 1 June 2005, unless the test says otherwise. */
export function aStateParty(given: Partial<State> = {}): State {
  const name = given.name ?? "Kenya";
  const iso3 = given.iso3 ?? "KEN";
  const iso2 = given.iso2 ?? "KE";
  const names = given.names ?? new Map([["en", plainName(name)]]);
  return {
    iso3,
    iso2,
    name,
    region: "African",
    language: "en",
    inForce: "2005-06-01",
    membershipSources: [],
    facts: new Map(),
    upkeep: new Map(),
    hold: "",
    names,
    knownAs: [iso2, iso3, name],
    places: [...names.values()].flatMap(({ formal }) => placeIn(formal, english) ?? []),
    columns: rowCells(),
    place: { file: "data/states-parties.csv", line: 2 },
    ...given,
  };
}

/**
 * A look, from its cells: "no", "yes", "2009-01-01", and the day on which it was made; "" if the table has none for it,
 * undefined if the table has no column for the day.
 */
export function aCheck(cell: string, checked?: string, given: Partial<Check> = {}): Check {
  const found = readFound(cell);
  if (found === undefined || "fault" in found) throw new Error(`"${cell}" is not what a look can find`);
  const day = checked === undefined ? { undated: true as const } : checked === "" ? {} : { checked };
  return { cell, found: found.value, ...day, sources: [], ...given };
}

/** A fact at which somebody has looked once. */
export function aFact(cell: string, checked?: string): Fact {
  return { checks: [aCheck(cell, checked)] };
}
