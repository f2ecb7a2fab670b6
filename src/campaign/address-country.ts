// In which country an address is: the one that it names, or the United States, where State and ZIP code are American.
// Nothing else is taken for a sign of a country. It must not know how an address is laid out, or where a letter is from.

import { isZipCodeOf } from "../data/cells/american-address.js";
import type { Addressee } from "../data/tables/addressees.js";
import type { Country } from "./countries.js";

export const unitedStates: Country = { code: "US", name: "United States of America" };

/** `find` says which country a cell means. Undefined where the cells do not tell. */
export function addressCountry(
  { country, state, zip }: Addressee,
  find: (written: string) => Country | undefined,
): Country | undefined {
  if (country !== undefined) return find(country);
  return isZipCodeOf(zip, state) ? unitedStates : undefined;
}
