// Whether State and postal code of an address tell its country, and fit the country that it names. An address in,
// findings out, each with the column it is about. It must not know tables or lines.

import {
  isAmericanState,
  isZipCode,
  isZipCodeOf,
  likelyZipCode,
  stateOfZipCode,
} from "../../data/cells/american-address.js";
import { countryOfPostalCode, isPostalCodeOf } from "../../data/cells/postal-codes.js";
import type { Addressee } from "../../data/tables/addressees.js";
import type { RuleId } from "../../rules.js";
import { unitedStates } from "../address-country.js";
import type { Country } from "../countries.js";

export interface Finding {
  readonly rule: RuleId;
  /** The column of addressees.csv. */
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}

/** Of an address that names no country, but a State: only an American one may go without. */
export function countryFindings({ state, zip }: Addressee): readonly Finding[] {
  if (state === "" || isZipCodeOf(zip, state)) return [];
  if (!isAmericanState(state)) return [strangeState(state, zip)];
  if (zip === "") return [noZipCode(state)];
  const likely = isZipCode(zip) ? undefined : likelyZipCode(zip, state);
  if (likely !== undefined) return [spoiltZipCode(zip, likely)];
  const what = `"${zip}" is not a ZIP code of ${state} in the United States, and no country is given`;
  return [{ ...noCountry, what, remedy: `${writeCountry(zip)}, or correct the ZIP code` }];
}

/** Of an address in a known country. */
export function codeFindings({ state, zip }: Addressee, country: Country): readonly Finding[] {
  if (country.code === unitedStates.code) return [...stateFindings(state), ...zipFindings(zip, state)];
  if (zip === "" || isPostalCodeOf(zip, country.code) !== false) return [];
  const what = `"${zip}" does not have the form of a postal code of ${country.code}, ${country.name}`;
  return [{ rule: "postal-codes", field: "mission_zip", what, remedy: "look it up, and correct it" }];
}

const noCountry = { rule: "states-with-countries", field: "mission_country" } as const;

/** With a guess where the postal code allows one. */
function writeCountry(zip: string): string {
  const likely = countryOfPostalCode(zip);
  return `write the country here${likely === undefined ? "" : ` (by its postal code probably ${likely})`}`;
}

function strangeState(state: string, zip: string): Finding {
  const code = state.replaceAll(/[.\s]/g, "").toUpperCase();
  const meant = isAmericanState(code) ? `, or ${code} into mission_state` : "";
  const what = `"${state}" is not a State of the United States, and no country is given`;
  return { ...noCountry, what, remedy: writeCountry(zip) + meant };
}

function noZipCode(state: string): Finding {
  const what = `"${state}" without a ZIP code does not show that the address is in the United States`;
  const remedy = "write the ZIP code here, or the country into mission_country";
  return { rule: "countries", field: "mission_zip", what, remedy };
}

function spoiltZipCode(zip: string, likely: string): Finding {
  const what = `"${zip}" is not a ZIP code of five or nine digits`;
  const remedy = `write ${likely}, and format the column as text`;
  return { rule: "zip-codes", field: "mission_zip", what, remedy };
}

function stateFindings(state: string): readonly Finding[] {
  if (state === "" || isAmericanState(state)) return [];
  const what = `"${state}" is not the code of a State of the United States`;
  const remedy = "write its two capital letters, such as NY";
  return [{ rule: "postal-codes", field: "mission_state", what, remedy }];
}

function zipFindings(zip: string, state: string): readonly Finding[] {
  if (zip === "") {
    const what = "an address in the United States has a ZIP code";
    return [{ rule: "postal-codes", field: "mission_zip", what, remedy: "write it here" }];
  }
  if (isZipCode(zip)) return stateOfAnother(zip, state);
  const likely = likelyZipCode(zip, state);
  if (likely !== undefined) return [spoiltZipCode(zip, likely)];
  const what = `"${zip}" is not a ZIP code, as the United States have them`;
  const remedy = "write five digits, or nine such as 10017-1234; or correct the country";
  return [{ rule: "zip-codes", field: "mission_zip", what, remedy }];
}

function stateOfAnother(zip: string, state: string): readonly Finding[] {
  if (!isAmericanState(state) || isZipCodeOf(zip, state)) return [];
  const other = stateOfZipCode(zip);
  const what =
    other === undefined
      ? `no State has the ZIP code ${zip}`
      : `${zip} is a ZIP code of ${other}, not of ${state}`;
  return [{ rule: "postal-codes", field: "mission_zip", what, remedy: "correct the one or the other" }];
}
