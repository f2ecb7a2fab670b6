// The country in an address: last line, in capitals, where the letter crosses a border, as the Universal Postal Union
// asks. Its name is English, which every postal service of destination and transit reads. Whether it crosses one is
// known only if the sender's country is; if not, the country stands there: on a letter at home it does no harm.

import type { Addressee, State } from "../campaign/campaign.js";
import { searchState } from "../campaign/find-states.js";

/** Not in the tables of States, but where most missions are; by the names and codes in use. */
const unitedStates = "United States of America";
const unitedStatesAlso: ReadonlySet<string> = new Set([
  "us",
  "usa",
  "united states",
  "united states of america",
]);

/** The line that names the country, or "" where there is none to name. */
export function countryLine(
  addressee: Addressee | undefined,
  senderCountry: string | undefined,
  states: readonly State[],
): string {
  const name = nameOf(countryOf(addressee), states);
  const own = senderCountry === undefined ? "" : nameOf(senderCountry, states);
  return sameName(name, own) ? "" : name.toUpperCase();
}

/** As the table gives it; where it does not, an address with a state ("NY") is in the United States. */
function countryOf(addressee: Addressee | undefined): string {
  if (addressee === undefined) return "";
  return addressee.country ?? (addressee.state === "" ? "" : unitedStates);
}

/** The short English name, of a code or name that is known; else as it is written. */
function nameOf(country: string, states: readonly State[]): string {
  if (unitedStatesAlso.has(country.trim().toLowerCase())) return unitedStates;
  if (country.trim() === "") return "";
  const result = searchState(country, states);
  if (result.kind !== "found") return country.trim();
  return result.state.names.get("en")?.short ?? result.state.name;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
