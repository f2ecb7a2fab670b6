// What is wrong with the addresses of a campaign, and what looks wrong: a country that nothing tells or nobody knows, a
// street without a town, copies of an e-mail that goes to nobody. Joined rows in, diagnostics out.
// It must not know how an address is laid out.

import type { Addressee, AddresseeRow } from "../../data/tables/addressees.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type RuleId, rules } from "../../rules.js";
import { type Country, type CountrySearch, createCountrySearch } from "../countries.js";
import { tableFiles } from "../opening/tables.js";
import type { State } from "../state.js";
import { codeFindings, countryFindings, type Finding } from "./postal-codes.js";

export interface AddressFindings {
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Of the addresses of the States, in their order; other rows of the table concern no letter. */
export function checkAddresses(
  states: readonly State[],
  addressees: ReadonlyMap<string, AddresseeRow> | undefined,
): AddressFindings {
  const rows = states.flatMap(({ iso3 }) => addressees?.get(iso3) ?? []);
  const isNamed = rows.some(({ addressee }) => addressee.country !== undefined);
  const search: Search = isNamed ? createCountrySearch(states) : () => ({ kind: "unknown" });
  const found = [...rows.flatMap((row) => findingsOf(row, search)), ...withoutCountry(rows)];
  const isFault = ({ rule }: Diagnostic): boolean => rule !== undefined && faultRules.has(rule);
  return { faults: found.filter(isFault), warnings: found.filter((each) => !isFault(each)) };
}

type Search = (written: string) => CountrySearch;

const faultRules: ReadonlySet<RuleId> = new Set(
  rules.filter(({ finds }) => finds === "fault").map(({ id }) => id),
);

function findingsOf({ iso3, addressee, line }: AddresseeRow, search: Search): readonly Diagnostic[] {
  const { country: written } = addressee;
  const found = written === undefined ? undefined : search(written);
  const country = found?.kind === "found" ? found.country : undefined;
  const findings = [
    ...(written === undefined || found === undefined
      ? countryFindings(addressee)
      : nameFindings(written, found)),
    ...(country === undefined ? [] : codeFindings(addressee, country)),
    ...townFindings(addressee, country),
    ...copyFindings(addressee),
  ];
  return findings.map(({ field, ...finding }) => ({
    ...finding,
    place: { file: tableFiles.addressees, line, field },
    states: [iso3],
  }));
}

/** What a user wrote as the country, where it is not one. */
function nameFindings(written: string, found: CountrySearch): readonly Finding[] {
  const finding = { rule: "known-countries", field: "mission_country" } as const;
  if (found.kind === "found") return [];
  if (found.kind === "ambiguous") {
    const named = found.countries.map(({ name, code }) => `${name} (${code})`).join(" or ");
    const codes = found.countries.map(({ code }) => code).join(" or ");
    return [{ ...finding, what: `"${written}" may be ${named}`, remedy: `write ${codes}` }];
  }
  const what = `"${written}" is not the name of a country, so the post may not know it either`;
  const { suggestion } = found;
  const remedy =
    suggestion === undefined
      ? "write its English name or its ISO code, such as Switzerland or CH"
      : `did you mean ${suggestion.name} (${suggestion.code})?`;
  return [{ ...finding, what, remedy }];
}

/** Where town and country have the same name, or there is no town: the country's line says it all. */
const withoutTowns: ReadonlySet<string> = new Set(["GI", "HK", "MC", "MO", "NR", "SG", "SM", "VA"]);

function townFindings({ street, city }: Addressee, country: Country | undefined): readonly Finding[] {
  if (street.length === 0 || city !== "" || withoutTowns.has(country?.code ?? "")) return [];
  const what = "the address has a street and no town";
  return [{ rule: "towns", field: "mission_city", what, remedy: "write the town here" }];
}

function copyFindings({ email, copies }: Addressee): readonly Finding[] {
  if (copies.length === 0 || email !== "") return [];
  const what = "there is an address for copies, but none to which the e-mail itself goes";
  const remedy = "write the first one here, and the others into mission_email_cc";
  return [{ rule: "copies", field: "mission_email", what, remedy }];
}

/** More than these are told in one finding: a whole column may be missing. */
const toldSingly = 3;

/** Addresses with a town or a postal code and nothing that tells the country. */
function withoutCountry(rows: readonly AddresseeRow[]): readonly Diagnostic[] {
  const lacking = rows.filter(
    ({ addressee: { country, state, city, zip } }) =>
      country === undefined && state === "" && `${city}${zip}` !== "",
  );
  const place = { file: tableFiles.addressees, field: "mission_country" };
  const shared = { rule: "countries", remedy: "write it here, by its English name or its ISO code" } as const;
  if (lacking.length <= toldSingly)
    return lacking.map(({ iso3, addressee, line }) => {
      const what = `the address in "${(addressee.city || addressee.zip).replaceAll("\n", " ")}" has no country`;
      return { ...shared, what, place: { ...place, line }, states: [iso3] };
    });
  const lines = lacking.map(({ line }) => line).sort((one, other) => one - other);
  const what = `${lacking.length} addresses have no country: lines ${lines.join(", ")}`;
  return [{ ...shared, what, place, states: lacking.map(({ iso3 }) => iso3) }];
}
