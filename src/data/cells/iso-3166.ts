// The codes of ISO 3166-1, and what the world calls each country in English. The only file that knows the library that
// holds them. It must not know which States there are in a campaign.

// The library without the names in all of its eighty languages, which every command would read and none would look at.
import countries from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import spanish from "i18n-iso-countries/langs/es.json" with { type: "json" };
import french from "i18n-iso-countries/langs/fr.json" with { type: "json" };

countries.registerLocale(english);
countries.registerLocale(french);
countries.registerLocale(spanish);

/** The code of three letters that stands for the same country; undefined if ISO 3166 has no such code of two. */
export function iso3OfIso2(iso2: string): string | undefined {
  return countries.alpha2ToAlpha3(iso2);
}

/** The code of two letters that stands for the same country; undefined if ISO 3166 has no such code of three. */
export function iso2OfIso3(iso3: string): string | undefined {
  return countries.alpha3ToAlpha2(iso3);
}

/**
 * What a country is called in English, the usual name first, then official and everyday ones: "South Korea", "Korea,
 * Republic of". None if ISO 3166 has no such code, of two or three letters.
 */
export function englishCountryNames(code: string): readonly string[] {
  return countries.getName(code, english.locale, { select: "all" }) ?? [];
}

/** Every code of two letters, with what the country is called in English, French and Spanish. */
export function countryNamesByCode(): ReadonlyMap<string, readonly string[]> {
  const codes = Object.keys(countries.getAlpha2Codes());
  return new Map(
    codes.map((code) => [
      code,
      [english, french, spanish].flatMap(
        ({ locale }) => countries.getName(code, locale, { select: "all" }) ?? [],
      ),
    ]),
  );
}

/** The code of three letters of the country with this English name; undefined if ISO 3166 knows none. */
export function iso3OfName(name: string): string | undefined {
  return countries.getAlpha3Code(name, english.locale);
}

/** Whether ISO 3166-1 leaves the code of two or three letters to its users, so that it will never be a country's. */
export function isFreeCode(code: string): boolean {
  return /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]?$/.test(code);
}

/** What people call a country and the library does not know; none for most. By its code of two letters. */
export function everydayNames(iso2: string): readonly string[] {
  return everyday.get(iso2) ?? [];
}

const everyday: ReadonlyMap<string, readonly string[]> = new Map([
  ["BA", ["Bosnia"]],
  ["BN", ["Brunei"]],
  ["CD", ["DR Congo", "DRC", "Congo-Kinshasa", "Congo Kinshasa", "RDC"]],
  ["CG", ["Congo-Brazzaville", "Congo Brazzaville"]],
  ["CV", ["Cape Verde", "Cabo Verde"]],
  ["FM", ["Micronesia"]],
  ["GB", ["Britain", "England", "Scotland", "Wales", "Northern Ireland"]],
  ["KP", ["North Korea"]],
  ["LA", ["Laos"]],
  ["MD", ["Moldova"]],
  ["MM", ["Burma"]],
  ["MO", ["Macau"]],
  ["NL", ["Holland"]],
  ["ST", ["Sao Tome"]],
  ["SY", ["Syria"]],
  ["SZ", ["Swaziland"]],
  ["TL", ["East Timor"]],
  ["TT", ["Trinidad"]],
  ["US", ["États-Unis"]],
  ["VA", ["Holy See", "Vatican"]],
  ["VC", ["Saint Vincent"]],
]);
