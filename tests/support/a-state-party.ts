// A State Party with nothing on record: a test gives only what it speaks of.

import type { State } from "../../src/campaign/campaign.js";
import { plainEnglishName } from "../../src/data/names.js";
import type { Fact, FactValue } from "../../src/data/status.js";
import { rowCells } from "./row-cells.js";

/** Kenya, party since 1 June 2005, unless the test says otherwise. */
export function aStateParty(given: Partial<State> = {}): State {
  const name = given.name ?? "Kenya";
  const iso3 = given.iso3 ?? "KEN";
  const iso2 = given.iso2 ?? "KE";
  return {
    iso3,
    iso2,
    name,
    region: "African",
    language: "en",
    inForce: "2005-06-01",
    membershipSources: [],
    facts: new Map(),
    hold: "",
    names: new Map([["en", plainEnglishName(name)]]),
    knownAs: [iso2, iso3, name],
    columns: rowCells(),
    place: { file: "data/states-parties.csv", line: 2 },
    ...given,
  };
}

/** A fact from its cells: "no", "yes", "2009-01-01", and the day of its check, if any. */
export function aFact(cell: string, checked?: string): Fact {
  const isWord = cell === "yes" || cell === "no" || cell === "partial" || cell === "unknown";
  const value: FactValue = isWord ? { kind: cell } : { kind: "since", date: cell };
  return { cell, value, ...(checked === undefined ? {} : { checked }), sources: [] };
}
