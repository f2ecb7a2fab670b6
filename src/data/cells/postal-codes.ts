// Whether a postal code has the form of its country's codes. The only file that knows the library with the patterns.
// It must not know where in an address the code stands.

import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";

/**
 * Whether the country, by its ISO 3166 code of two letters, has postal codes of this form, with or without the country's
 * own letters before them ("CH-1202", "MD-2012"). Undefined where the forms are not known well enough to say.
 */
export function isPostalCodeOf(code: string, country: string): boolean | undefined {
  if (narrowPatterns.has(country) || !postcodeValidatorExistsForCountry(country)) return undefined;
  const capitals = code.toUpperCase();
  return [capitals, capitals.replace(/^[A-Z]{1,2}[- ]?(?=\d)/, "")].some((each) =>
    postcodeValidator(each, country),
  );
}

/** Of these countries the library's patterns refuse codes that are in use. */
const narrowPatterns: ReadonlySet<string> = new Set([
  "AR", // four digits, beside the longer form with letters
  "CL", // a hyphen after the third digit
  "KG", // seven digits
  "MN", // six digits
  "NI", // five digits without hyphens
  "SA", // nine digits
  "SV", // four digits without "CP"
  "VE", // a letter after the digits
]);

/**
 * The country, by its ISO 3166 code of two letters, whose postal codes look like this one, among those that mix letters
 * and digits in a way of their own. Undefined for digits alone, which many countries share.
 */
export function countryOfPostalCode(code: string): string | undefined {
  return ["CA", "GB", "NL"].find((country) => postcodeValidator(code.toUpperCase(), country));
}
