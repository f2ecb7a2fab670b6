// In which language the streets of a country are named, for whoever reads an address aloud. It must not know letters.

/** By ISO 3166 code, the BCP 47 codes. A country of several is left out: which one a street has is not known. */
const languages: Readonly<Record<string, string>> = {
  ...alike("en", "AU BB BS GB GH IE JM KE NG NZ TT UG US ZM"),
  ...alike("es", "AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE"),
  ...alike("fr", "BF BJ CF CG CI FR GA GN MC ML NE SN TG"),
  ...alike("pt", "AO BR CV MZ PT ST"),
  ...alike("de", "AT DE LI"),
  ...{ CZ: "cs", DK: "da", GR: "el", HR: "hr", HU: "hu", IS: "is", IT: "it", NL: "nl", NO: "no", PL: "pl" },
  ...{ RO: "ro", SE: "sv", SI: "sl", SK: "sk" },
};

function alike(language: string, countries: string): Readonly<Record<string, string>> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, language]));
}

/** Undefined where it is not known. */
export function streetLanguage(country: string | undefined): string | undefined {
  return country === undefined ? undefined : languages[country];
}
