// Where a letter goes: the country of its address, which puts the address in order, and the line that names it: last, in
// capitals, where the letter crosses a border, as the Universal Postal Union asks. The name is English, which every
// postal service on the way reads. Whether it crosses a border is known only if the sender's country is; if not, the
// country stands there: on a letter at home it does no harm. A country that nothing tells is not guessed.

import { addressCountry } from "../../campaign/address-country.js";
import type { Addressee, State } from "../../campaign/campaign.js";
import { type Country, createCountrySearch, isSameCountry } from "../../campaign/countries.js";

export interface Destination {
  /** ISO 3166 code of two letters; undefined where the country is not known. */
  readonly code: string | undefined;
  /** The line that names the country; "" where there is none to name. */
  readonly line: string;
}

/** What the countries that addresses and senders name are. `senders` are the countries that the templates give. */
export function countryNames(
  states: readonly State[],
  senders: readonly (string | undefined)[],
): ReadonlyMap<string, Country> {
  const written = [...states.map(({ addressee }) => addressee?.country), ...senders];
  const known = new Set(written.filter((country) => country !== undefined));
  if (known.size === 0) return new Map();
  const search = createCountrySearch(states);
  return new Map(
    [...known].map((written) => {
      const found = search(written);
      return [written, found.kind === "found" ? found.country : asWritten(written)];
    }),
  );
}

function asWritten(written: string): Country {
  return { code: "", name: written };
}

/** A function that says where a letter to an addressee goes. */
export function createDestination(
  countries: ReadonlyMap<string, Country>,
  senderCountry: string | undefined,
): (addressee: Addressee | undefined) => Destination {
  const find = (written: string): Country => countries.get(written) ?? asWritten(written);
  const own = senderCountry === undefined ? undefined : find(senderCountry);
  return (addressee) => {
    const country = addressee && addressCountry(addressee, find);
    if (country === undefined) return { code: undefined, line: "" };
    const isHome = own !== undefined && isSameCountry(country, own);
    return { code: country.code || undefined, line: isHome ? "" : country.name.toUpperCase() };
  };
}
