// Which country a word means, and what the post calls it: by ISO code, by the campaign's own names, or by the names of
// ISO 3166 in three languages. Refuses to choose between two. It must not know addresses.

import { countryNamesByCode, everydayNames, iso2OfIso3, iso3OfIso2 } from "../data/cells/iso-3166.js";
import { toolLanguage } from "../languages/known.js";
import { oncePer } from "../memory.js";
import { nearest } from "../nearest.js";
import { plain } from "./find-states.js";
import type { State } from "./state.js";

export interface Country {
  /** Of ISO 3166, two letters; of a State that ISO does not know, the campaign's own; "" for any other country. */
  readonly code: string;
  /** In English, as it stands in an address: "Netherlands", never "Netherlands (Kingdom of the)". */
  readonly name: string;
}

export type CountrySearch =
  | { readonly kind: "found"; readonly country: Country }
  | { readonly kind: "ambiguous"; readonly countries: readonly Country[] }
  | { readonly kind: "unknown"; readonly suggestion?: Country };

/** By code; those without one by name, whatever its case and accents. */
export function isSameCountry(one: Country, other: Country): boolean {
  return one.code === other.code && (one.code !== "" || plain(one.name) === plain(other.name));
}

/** What a country's names and codes are taken from; a State of a campaign is more than enough. */
export type NamedState = Pick<State, "iso2" | "iso3" | "name" | "names" | "knownAs">;

/** A search by codes and names, whatever their case and accents. The campaign's names come before those of ISO 3166. */
export function createCountrySearch(states: readonly NamedState[]): (written: string) => CountrySearch {
  const index = indexOf(states);
  return (written) => search(written, index);
}

interface CountryIndex {
  readonly byCode: Map<string, Country>;
  /** By plain name, and by code among those that share it. */
  readonly byName: Map<string, Map<string, Country>>;
}

const indexOf = oncePer((states: readonly NamedState[]): CountryIndex => {
  const index: CountryIndex = { byCode: new Map(), byName: new Map() };
  const ofIso = countryNamesByCode();
  for (const state of states) {
    const country = countryOfState(state, ofIso);
    add(index, country, [country.code, state.iso2, state.iso3], namesOfState(state));
  }
  for (const [code, names] of ofIso) {
    const country = index.byCode.get(code) ?? countryOfCode(code, names);
    add(index, country, [code, iso3OfIso2(code) ?? code], [...names, country.name, ...everydayNames(code)]);
  }
  return index;
});

function add(
  { byCode, byName }: CountryIndex,
  country: Country,
  codes: readonly string[],
  names: readonly string[],
): void {
  for (const code of codes) if (code !== "" && !byCode.has(code)) byCode.set(code, country);
  for (const name of names.map(plain)) {
    const known = byName.get(name) ?? new Map<string, Country>();
    if (name !== "" && !known.has(country.code)) byName.set(name, known.set(country.code, country));
  }
}

function search(written: string, { byCode, byName }: CountryIndex): CountrySearch {
  const coded = byCode.get(written.trim().toUpperCase());
  if (coded !== undefined) return { kind: "found", country: coded };
  const found = [...(byName.get(plain(written))?.values() ?? [])];
  const [country] = found;
  if (country !== undefined)
    return found.length === 1 ? { kind: "found", country } : { kind: "ambiguous", countries: found };
  const near = nearest(plain(written), byName.keys());
  const [suggestion] = near === undefined ? [] : (byName.get(near)?.values() ?? []);
  return suggestion === undefined ? { kind: "unknown" } : { kind: "unknown", suggestion };
}

function countryOfState(
  { iso2, iso3, name, names }: NamedState,
  ofIso: ReadonlyMap<string, readonly string[]>,
): Country {
  const code = iso2OfIso3(iso3) ?? (iso2 || iso3);
  const short = names.get(toolLanguage.code)?.short ?? name;
  if (!short.includes("(")) return { code, name: short };
  const known = ofIso.get(code);
  return known === undefined ? { code, name: withoutBracket(short) } : countryOfCode(code, known);
}

function namesOfState({ name, knownAs }: NamedState): readonly string[] {
  return [name, ...knownAs].flatMap((each) => [each, withoutBracket(each)]);
}

/** "Bolivia (Plurinational State of)" → "Bolivia". */
export function withoutBracket(name: string): string {
  return name.replace(/\s*\(.*$/, "");
}

function countryOfCode(code: string, names: readonly string[]): Country {
  return { code, name: postalNames.get(code) ?? names[0] ?? code };
}

/**
 * Where the first English name of the library is not the one in an address: turned round with a comma, bracketed, or the
 * formal one. As the Universal Postal Union lists its member countries, in their short form.
 */
const postalNames: ReadonlyMap<string, string> = new Map([
  ["CC", "Cocos Islands"],
  ["CI", "Côte d'Ivoire"],
  ["CN", "China"],
  ["CV", "Cabo Verde"],
  ["CZ", "Czechia"],
  ["FK", "Falkland Islands"],
  ["FM", "Micronesia"],
  ["GM", "Gambia"],
  ["IR", "Iran"],
  ["MD", "Moldova"],
  ["MF", "Saint Martin"],
  ["MK", "North Macedonia"],
  ["PS", "Palestine"],
  ["RE", "Réunion"],
  ["ST", "São Tomé and Príncipe"],
  ["SX", "Sint Maarten"],
  ["TW", "Taiwan"],
  ["TZ", "Tanzania"],
  ["VA", "Vatican City"],
  ["VG", "British Virgin Islands"],
  ["VI", "United States Virgin Islands"],
]);
