// Each addressee against the State, and the parts of an address against one another. What only looks odd is a warning:
// missions share houses, States share missions. Comes in as tables, goes out as findings.
// It must not know how an address is set.

import { addresseeColumn } from "../../data/tables/addressees.js";
import type { Diagnostic } from "../../diagnostic.js";
import { toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { languageOfOffice } from "../../languages/recognise.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { type FindStatesNamed, plainWords } from "../states-named.js";
import { compareMails } from "./mails.js";
import { byIso3, type NamedRow, namedRows } from "./named-rows.js";
import { comparePlaces } from "./places.js";

/** With what the rows are compared. */
interface Comparison {
  readonly find: FindStatesNamed;
  /** All that letters could be written in. */
  readonly languages: readonly Language[];
}

const titleColumn = addresseeColumn(toolLanguage);

export function compareAddressees(
  tables: Pick<Tables, "statesParties" | "addressees">,
  { find, languages }: Comparison,
): Findings {
  const rows = namedRows(tables.addressees);
  const states = byIso3(namedRows(tables.statesParties));
  const missions = missionsOfOthers(rows, find);
  return {
    faults: condensed(missions.faults),
    warnings: condensed([
      ...missions.warnings,
      ...rows.flatMap((row) => capitalOfAnother(row, find)),
      ...rows.flatMap((row) => {
        const language = states.get(row.iso3)?.cell("language") || toolLanguage.code;
        const own = { language, field: ministryField(row, language) };
        return [...otherOffice(row, own, languages), ...otherLanguage(row, own, languages)];
      }),
      ...comparePlaces(rows),
      ...compareMails(rows, states, find),
    ]),
  };
}

/**
 * A mission of another State: a fault if that State has not its own mission either, so that cells have changed places;
 * else it may speak for both.
 */
function missionsOfOthers(rows: readonly NamedRow[], find: FindStatesNamed): Findings {
  const faults: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const lines = byIso3(rows);
  const named = new Map(rows.map((row) => [row.iso3, find(row.cell("mission_name"))]));
  for (const row of rows) {
    const owners = named.get(row.iso3) ?? new Set();
    const [owner] = owners;
    if (owner === undefined || owners.has(row.iso3)) continue;
    const isSwapped = named.get(owner)?.has(owner) === false;
    const what = `"${row.cell("mission_name")}" stands in the row of ${row.iso3}, and ${owner} has a row of its own on line ${lines.get(owner)?.line ?? "?"}`;
    const place = row.at("mission_name");
    if (isSwapped)
      faults.push(finding(what, "put the missions beside their own code", place, "missions-of-the-state"));
    else warnings.push(finding(what, "make sure that this mission speaks for both", place, "address-parts"));
  }
  return { faults, warnings };
}

function capitalOfAnother(row: NamedRow, find: FindStatesNamed): readonly Diagnostic[] {
  const capital = row.cell("capital");
  const owners = find(capital);
  const [owner] = owners;
  // Not the Spain of "Port of Spain".
  if (owner === undefined || owners.has(row.iso3) || / of /.test(capital)) return [];
  const what = `"${capital}" is called after ${owner}, and stands in the row of ${row.iso3}`;
  return [finding(what, "put the capitals beside their own code", row.at("capital"), "address-parts")];
}

/** Words that most offices have, and those of a sentence. */
const ofAnyOffice = new Set(
  "minister ministry ministers secretary secretariat department departments federal cabinet state office head foreign affairs public service external and relations government".split(
    " ",
  ),
);

/** The cell that names the ministry in the language of the State's letter. */
interface OwnMinistry {
  readonly language: string;
  readonly field: string;
}

function ministryField(row: NamedRow, language: string): string {
  const field = `ministry_${language}`;
  const isOwn = language !== toolLanguage.code && row.cell(field) !== "";
  return isOwn ? field : "ministry_in_letter_language";
}

/** "Minister for Trade" beside "Ministry of Justice": each says what it is for, and no word is the same. */
function otherOffice(
  row: NamedRow,
  { field }: OwnMinistry,
  languages: readonly Language[],
): readonly Diagnostic[] {
  const [title, ministry, ministryInLetter] = [
    row.cell(titleColumn),
    row.cell("ministry_en"),
    row.cell(field),
  ];
  const remedy = "make sure that they are of one State";
  const differ = (one: string, other: string) => areDisjoint(ownWords(one), ownWords(other));
  if (differ(title, ministry)) {
    const what = `"${title}" and "${ministry}" are not of one office`;
    return [finding(what, remedy, row.at(titleColumn), "address-parts")];
  }
  const language = languageOfOffice(ministryInLetter, languages);
  if (language !== toolLanguage.code || !differ(ministryInLetter, ministry)) return [];
  const what = `"${ministryInLetter}" and "${ministry}" are not of one office`;
  return [finding(what, remedy, row.at(field), "address-parts")];
}

function ownWords(office: string): ReadonlySet<string> {
  return new Set(plainWords(office).filter((word) => !ofAnyOffice.has(word)));
}

function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}

/** A ministry in another language than that of the State's letter. */
function otherLanguage(
  row: NamedRow,
  { language, field }: OwnMinistry,
  languages: readonly Language[],
): readonly Diagnostic[] {
  const ministry = row.cell(field);
  const found = languageOfOffice(ministry, languages);
  if (found === undefined || found === language) return [];
  const what = `"${ministry}" is in "${found}", and the letter to ${row.iso3} in "${language}"`;
  const remedy = "correct the ministry, or the language in states-parties.csv";
  return [finding(what, remedy, row.at(field), "address-parts")];
}
