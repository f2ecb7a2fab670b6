// The country in an address: last line, in capitals, where the letter crosses a border, as the Universal Postal Union
// asks. Its name is English, which every postal service on the way reads. Whether it crosses a border is known only if
// the sender's country is; if not, the country stands there: on a letter at home it does no harm.

import type { Addressee, State } from "../campaign/campaign.js";
import { searchState } from "../campaign/find-states.js";

/** Not in the tables of States, but where the missions to the United Nations are; by the names and codes in use. */
const unitedStates = "United States of America";
const unitedStatesAlso: ReadonlySet<string> = new Set([
  "us",
  "usa",
  "united states",
  "united states of america",
]);

/**
 * The English names of the countries that addresses and senders name: those by which the campaign knows its States, or
 * as they are written. `senders` are the countries that the templates give.
 */
export function countryNames(
  states: readonly State[],
  senders: readonly (string | undefined)[],
): ReadonlyMap<string, string> {
  const written = new Set(states.map(({ addressee }) => countryOf(addressee)));
  for (const sender of senders) if (sender !== undefined) written.add(sender);
  return new Map([...written].map((country) => [country, countryName(country, states)]));
}

/** A function that gives the line which names an addressee's country; "" where there is none to name. */
export function createCountryLine(
  names: ReadonlyMap<string, string>,
  senderCountry: string | undefined,
): (addressee: Addressee | undefined) => string {
  const nameOf = (country: string): string => names.get(country) ?? country;
  const own = senderCountry === undefined ? "" : nameOf(senderCountry).toLowerCase();
  return (addressee) => {
    const name = nameOf(countryOf(addressee));
    return name.toLowerCase() === own ? "" : name.toUpperCase();
  };
}

/** As the table gives it; where it does not, an address with a state ("NY") is in the United States. */
function countryOf(addressee: Addressee | undefined): string {
  if (addressee === undefined) return "";
  return addressee.country ?? (addressee.state === "" ? "" : unitedStates);
}

function countryName(country: string, states: readonly State[]): string {
  const written = country.trim();
  if (written === "") return "";
  if (unitedStatesAlso.has(written.toLowerCase())) return unitedStates;
  const result = searchState(written, states);
  if (result.kind !== "found") return written;
  return result.state.names.get("en")?.short ?? result.state.name;
}
