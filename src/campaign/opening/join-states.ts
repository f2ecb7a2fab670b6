// The rows of states-parties.csv joined with the State's names, its addressee and the sources of its facts.
// It must not know how the tables are written: it gets their rows read.

import { isUrl } from "../../data/cells/cell.js";
import type { Check, Fact } from "../../data/fact.js";
import { contradict } from "../../data/status.js";
import {
  type AddresseeRow,
  addresseeColumn,
  addresseeIn,
  isUpkept,
  type Upkept,
  upkept,
} from "../../data/tables/addressees.js";
import type { CheckRow } from "../../data/tables/checks.js";
import {
  emptyNameColumns,
  type NameRow,
  nameColumns,
  nameFault,
  type StateName,
} from "../../data/tables/names.js";
import type { Source } from "../../data/tables/sources.js";
import type { StatePartyRow } from "../../data/tables/states-parties.js";
import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { placeIn, plainForms } from "../../languages/names.js";
import { nearest } from "../../nearest.js";
import type { State, Upkeep } from "../state.js";
import { tableFiles } from "./tables.js";
import { templateFile } from "./templates.js";

/** What the rows are joined with; a table that the campaign does not have is undefined. */
export interface JoinedTables {
  readonly names: ReadonlyMap<string, NameRow> | undefined;
  readonly addressees: ReadonlyMap<string, AddresseeRow> | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly checks: readonly CheckRow[];
  /** The languages for which there is a template. */
  readonly needed: readonly Language[];
  readonly known: readonly Language[];
}

/**
 * Joins every row; States come sorted by ISO code.
 * @throws InputError with everything that a State's letter needs and the tables lack.
 */
export function joinStates(wideRows: readonly StatePartyRow[], tables: JoinedTables): readonly State[] {
  const rows = withChecks(
    wideRows,
    tables.checks.filter(({ commitment }) => !isUpkept(commitment)),
  );
  const upkeep = upkeepOf(tables);
  const faults = rows.flatMap((row) => [
    ...contradictions(row),
    ...languageFaults(row, tables.needed),
    ...nameFaults(row, tables),
    ...addresseeFaults(row, tables),
    ...sourceFaults(row, tables),
    ...upkeepSourceFaults(row, upkeep.get(row.iso3) ?? noUpkeep, tables),
  ]);
  if (faults.length > 0) throw new InputError(faults);
  return rows
    .map((row) => joinState(row, tables, upkeep.get(row.iso3) ?? noUpkeep))
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

const noUpkeep: Upkeep = new Map();

/** The looks at each State's office and address: the days of addressees.csv first, then the rows of checks.csv. */
function upkeepOf({ addressees, checks }: JoinedTables): ReadonlyMap<string, Upkeep> {
  const looks = new Map<string, Map<Upkept, Fact>>();
  for (const [iso3, row] of addressees ?? [])
    looks.set(
      iso3,
      new Map(upkept.flatMap((part) => (row.looks[part] ? [[part, { checks: row.looks[part] }]] : []))),
    );
  for (const { iso3, commitment, check } of checks) {
    if (!isUpkept(commitment)) continue;
    const own = looks.get(iso3) ?? new Map<Upkept, Fact>();
    looks.set(iso3, own.set(commitment, { checks: [...(own.get(commitment)?.checks ?? []), check] }));
  }
  return looks;
}

/** The rows with the checks of checks.csv after their own; a row without any is the same object as before. */
function withChecks(rows: readonly StatePartyRow[], checks: readonly CheckRow[]): readonly StatePartyRow[] {
  const byState = new Map<string, CheckRow[]>();
  for (const check of checks) byState.set(check.iso3, [...(byState.get(check.iso3) ?? []), check]);
  return rows.map((row) => {
    const own = byState.get(row.iso3);
    if (own === undefined) return row;
    const facts = new Map(row.facts);
    for (const { commitment, check } of own) {
      const before = facts.get(commitment)?.checks ?? [];
      facts.set(commitment, { checks: [...before, check] });
    }
    return { ...row, facts };
  });
}

/** Each check that contradicts an earlier one of the same fact and day. */
function contradictions({ facts, place }: StatePartyRow): readonly Diagnostic[] {
  return [...facts].flatMap(([id, { checks }]) =>
    checks.flatMap((check, index): readonly Diagnostic[] => {
      const earlier = checks.slice(0, index).find((other) => contradict(other, check));
      return earlier === undefined ? [] : [contradiction(id, { earlier, check }, place)];
    }),
  );
}

function contradiction(
  id: string,
  { earlier, check }: { readonly earlier: Check; readonly check: Check },
  row: Place,
): Diagnostic {
  const where = (one: Check): Place =>
    one.line === undefined ? row : { file: tableFiles.checks, line: one.line };
  const { file, line } = where(earlier);
  return {
    what: `"${check.cell}" contradicts "${earlier.cell}" of the same day, ${file}:${line}`,
    remedy: "correct the one or the other; if both were found, the day of one of them is another",
    place: { ...where(check), field: id },
    rule: "no-contradictions",
  };
}

function joinState(row: StatePartyRow, tables: JoinedTables, upkeep: Upkeep): State {
  const { names, addressees } = tables;
  const named = names?.get(row.iso3);
  const addressee = addressees?.get(row.iso3)?.addressee;
  const known = [row.iso2, row.iso3, row.name, ...(named?.knownAs ?? [])].filter((name) => name !== "");
  const own = namesOf(row, tables);
  // The row comes last: V8 gives an object that begins with a long one a shape of its own, which takes as much room again.
  return {
    names: own,
    knownAs: [...new Set(known)],
    places: placesOf(own, tables.known),
    ...(addressee === undefined ? {} : { addressee }),
    upkeep,
    ...row,
  };
}

/** Without names.csv, those that a name alone makes. */
function namesOf(row: StatePartyRow, { names, known }: JoinedTables): ReadonlyMap<string, StateName> {
  if (names !== undefined) return names.get(row.iso3)?.names ?? new Map();
  return new Map(
    known.flatMap((language) => {
      const forms = plainForms(row.name, language);
      return forms === undefined ? [] : [[language.code, forms]];
    }),
  );
}

function placesOf(names: ReadonlyMap<string, StateName>, known: readonly Language[]): readonly string[] {
  const places = known.flatMap((language) => placeIn(names.get(language.code)?.formal ?? "", language) ?? []);
  return [...new Set(places)];
}

function languageFaults(
  { language, place }: StatePartyRow,
  needed: readonly Language[],
): readonly Diagnostic[] {
  const codes = needed.map(({ code }) => code);
  if (codes.includes(language)) return [];
  const remedy = `add ${templateFile(language)}, or write ${oneOf(codes)}`;
  return [
    { what: `no template for the language "${language}"`, remedy, place: { ...place, field: "language" } },
  ];
}

function nameFaults(row: StatePartyRow, tables: JoinedTables): readonly Diagnostic[] {
  const { names, needed } = tables;
  const { iso3, language } = row;
  const long = names === undefined ? nameFault(row.name) : undefined;
  if (long !== undefined) return [{ ...long, place: { ...row.place, field: "state" } }];
  const isNeeded = needed.some(({ code }) => code === language);
  if (!isNeeded || namesOf(row, tables).has(language)) return [];
  const file = tableFiles.names;
  const columns = nameColumns(language).join(", ");
  const what = `${calledBy(row)} has no complete name in "${language}", the language of its letter`;
  if (names === undefined)
    return [{ what, remedy: `add the file, with the columns iso3, ${columns}`, place: { file } }];
  const own = names.get(iso3);
  if (own === undefined) return [{ what, remedy: `add a row for ${iso3}, with ${columns}`, place: { file } }];
  const remedy = `fill ${emptyNameColumns(language, own).join(", ")}`;
  return [{ what, remedy, place: { file, line: own.line } }];
}

function addresseeFaults(row: StatePartyRow, { addressees, needed }: JoinedTables): readonly Diagnostic[] {
  const language = needed.find(({ code }) => code === row.language);
  if (addressees === undefined || language === undefined) return [];
  const file = tableFiles.addressees;
  const field = addresseeColumn(language);
  const found = addressees.get(row.iso3);
  const what = `${calledBy(row)} has no addressee in "${row.language}", the language of its letter`;
  if (found === undefined)
    return [{ what, remedy: `add a row for ${row.iso3}, with ${field}`, place: { file } }];
  if (addresseeIn(language, found.addressee) !== "") return [];
  return [{ what, remedy: `fill ${field}`, place: { file, line: found.line, field } }];
}

function sourceFaults(row: StatePartyRow, { addressees, sources }: JoinedTables): readonly Diagnostic[] {
  const addressee = addressees?.get(row.iso3);
  const address = {
    file: tableFiles.addressees,
    ...(addressee === undefined ? {} : { line: addressee.line }),
  };
  return [
    ...unknownSources(row.membershipSources, sources, { ...row.place, field: "membership_source" }),
    ...[...row.facts].flatMap(([id, fact]) => sourceFaultsOf(id, fact, row, sources)),
    ...unknownSources(addressee?.sources ?? [], sources, { ...address, field: "mission_source" }),
    ...unknownSources(addressee?.officeSources ?? [], sources, { ...address, field: "office_source" }),
  ];
}

/** Of the rows of checks.csv: those of the table itself are named by their own columns. */
function upkeepSourceFaults(
  row: StatePartyRow,
  upkeep: Upkeep,
  { sources }: JoinedTables,
): readonly Diagnostic[] {
  return [...upkeep].flatMap(([part, { checks }]) => {
    const added = checks.filter(({ line }) => line !== undefined);
    return sourceFaultsOf(part, { checks: added }, row, sources);
  });
}

function sourceFaultsOf(
  id: string,
  { checks }: Fact,
  { place }: StatePartyRow,
  sources: JoinedTables["sources"],
): readonly Diagnostic[] {
  return checks.flatMap(({ sources: cited, line }) =>
    unknownSources(
      cited,
      sources,
      line === undefined
        ? { ...place, field: `${id}_source` }
        : { file: tableFiles.checks, line, field: "source" },
    ),
  );
}

function unknownSources(
  cited: readonly string[],
  sources: JoinedTables["sources"],
  place: Place,
): readonly Diagnostic[] {
  const unknown = cited.filter((source) => !isUrl(source) && !sources.has(source));
  return unknown.map((key) => {
    const meant = nearest(key, sources.keys());
    const remedy = `add it to ${tableFiles.sources}, or write the web address itself`;
    return {
      rule: "known-sources",
      what: `unknown source "${key}"`,
      remedy: meant === undefined ? remedy : `did you mean ${meant}? otherwise ${remedy}`,
      place,
    };
  });
}

function calledBy({ iso3, name }: StatePartyRow): string {
  return `${name} (${iso3})`;
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
