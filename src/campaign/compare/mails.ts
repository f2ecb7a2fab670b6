// Each e-mail address against its State: the name that it holds, the country of its domain, and whose else it is.
// Comes in as rows of addressees.csv and of the register, goes out as warnings.

import type { Diagnostic } from "../../diagnostic.js";
import { finding } from "../check/findings.js";
import { type FindStatesNamed, plainWords } from "../states-named.js";
import type { NamedRow } from "./named-rows.js";

export function compareMails(
  rows: readonly NamedRow[],
  states: ReadonlyMap<string, NamedRow>,
  find: FindStatesNamed,
): readonly Diagnostic[] {
  const codes = countryDomains(states);
  const names = indexed(longNames(states));
  return [...rows.flatMap((row) => ofAnother(row, { codes, names, find })), ...shared(rows)];
}

interface Known {
  /** The State of a country's domain: "ke" → KEN. */
  readonly codes: ReadonlyMap<string, string>;
  /** Names in one word, long enough not to be part of another, by their beginnings: "senega" → senegal, SEN. */
  readonly names: NamesByBeginning;
  readonly find: FindStatesNamed;
}

/** Domains that are sold to everybody. */
const worldwide = new Set("ai cc co eu fm gg io is la ly me nu sh to tv ws".split(" "));

/** Mail for everybody, under the domain of whichever country. */
const webmail = /@(?:yahoo|ymail|hotmail|live|outlook|msn|gmail|gmx|web|orange|wanadoo|free|laposte|mail)\./;

function countryDomains(states: ReadonlyMap<string, NamedRow>): ReadonlyMap<string, string> {
  const domains = [...states.values()].map((row) => [row.cell("iso2").toLowerCase(), row.iso3] as const);
  return new Map([...domains, ["uk", "GBR"] as const].filter(([domain]) => domain !== ""));
}

const longEnough = 6;

function longNames(states: ReadonlyMap<string, NamedRow>): ReadonlyMap<string, string> {
  const names = [...states.values()].map(
    (row) => [plainWords(row.cell("state")).join(""), row.iso3] as const,
  );
  return new Map(names.filter(([name]) => name.length >= longEnough));
}

/** The names that begin with so many letters, each with its rank among all. */
type NamesByBeginning = ReadonlyMap<string, readonly RankedName[]>;

interface RankedName {
  readonly name: string;
  readonly iso3: string;
  readonly rank: number;
}

/** Looked up by their beginnings: to look for each of thousands in each of thousands of addresses takes a minute. */
function indexed(names: ReadonlyMap<string, string>): NamesByBeginning {
  const index = new Map<string, RankedName[]>();
  for (const [rank, [name, iso3]] of [...names].entries()) {
    const beginning = name.slice(0, longEnough);
    const others = index.get(beginning);
    if (others === undefined) index.set(beginning, [{ name, iso3, rank }]);
    else others.push({ name, iso3, rank });
  }
  return index;
}

/** The States whose names stand anywhere in the text, in the order of the register. */
function namedIn(text: string, names: NamesByBeginning): readonly string[] {
  const found: RankedName[] = [];
  for (let at = 0; at + longEnough <= text.length; at += 1)
    for (const each of names.get(text.slice(at, at + longEnough)) ?? [])
      if (text.startsWith(each.name, at)) found.push(each);
  return found.sort((one, other) => one.rank - other.rank).map(({ iso3 }) => iso3);
}

function ofAnother(row: NamedRow, known: Known): readonly Diagnostic[] {
  const address = row.cell("mission_email").toLowerCase();
  const domain = /\.([a-z]{2})$/.exec(address)?.[1] ?? "";
  const country = worldwide.has(domain) || webmail.test(address) ? undefined : known.codes.get(domain);
  const text = plainWords(address).join(" ");
  const named = namedIn(text, known.names);
  const owners = new Set([...named, ...known.find(address), ...(country === undefined ? [] : [country])]);
  const [owner] = owners;
  if (owner === undefined || owners.has(row.iso3)) return [];
  const what = `"${row.cell("mission_email")}" looks like an address of ${owner}, and stands in the row of ${row.iso3}`;
  return [finding(what, "make sure that it is theirs", row.at("mission_email"), "address-parts")];
}

/** A letter to one State reaches another's mission. */
function shared(rows: readonly NamedRow[]): readonly Diagnostic[] {
  const first = new Map<string, NamedRow>();
  return rows.flatMap((row): readonly Diagnostic[] => {
    const address = row.cell("mission_email").toLowerCase();
    const other = first.get(address);
    if (address === "" || other === undefined) {
      first.set(address, row);
      return [];
    }
    const what = `"${row.cell("mission_email")}" is the address of ${other.iso3} too, on line ${other.line}`;
    return [finding(what, "make sure that both are reached there", row.at("mission_email"), "address-parts")];
  });
}
