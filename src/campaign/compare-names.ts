// The names of each State against one another and against the name in states-parties.csv: two tables that are joined by
// a code alone, although both say whose row it is. Comes in as tables, goes out as findings.
// It must not know what the names are used for.

import type { Table } from "../data/csv.js";
import { englishCountryNames } from "../data/iso-3166.js";
import type { Diagnostic } from "../diagnostic.js";
import { condensed, type Findings, finding } from "./findings.js";
import { byIso3, type NamedRow, namedRows } from "./named-rows.js";
import type { Tables } from "./open-tables.js";
import { createStateFinder, type FindStatesNamed, plainWords } from "./states-named.js";

export function compareNames({ statesParties, names }: Pick<Tables, "statesParties" | "names">): Findings {
  if (names === undefined) return { faults: [], warnings: [] };
  const rows = namedRows(names);
  const states = namedRows(statesParties);
  const languages = languagesOf(names);
  const found = languages.map((language) => formsIn(language, rows));
  const registered = againstRegister(states, rows, names.headers);
  return {
    faults: condensed([...registered.faults, ...found.flat()]),
    warnings: condensed([...registered.warnings, ...rows.flatMap(articleDoubt)]),
  };
}

/** Those that have a short name: "en" of short_en. */
function languagesOf({ headers }: Table): readonly string[] {
  return headers.flatMap((header) => /^short_([a-z]{2})$/.exec(header)?.[1] ?? []);
}

/** A longer name holds the short one, or one that is nobody's; never that of another State instead. */
function formsIn(language: string, rows: readonly NamedRow[]): readonly Diagnostic[] {
  const short = `short_${language}`;
  let finder: FindStatesNamed | undefined;
  const lines = byIso3(rows);
  return rows.flatMap((row) =>
    ["formal", "in_text", "de"].flatMap((form): readonly Diagnostic[] => {
      const field = `${form}_${language}`;
      const text = row.cell(field);
      if (text === "" || text.includes(row.cell(short))) return [];
      finder ??= createStateFinder(rows.map((each) => [each.iso3, each.cell(short)]));
      const owners = finder(text);
      const [owner] = owners;
      if (owner === undefined || owners.has(row.iso3)) return [];
      const what = `"${text}" stands beside "${row.cell(short)}", but ${owner} on line ${lines.get(owner)?.line} has the short name in it`;
      return [finding(what, `correct ${field} or ${short}`, row.at(field), "names-agree")];
    }),
  );
}

/** The name in states-parties.csv is among those of the same code in names.csv. */
function againstRegister(
  states: readonly NamedRow[],
  rows: readonly NamedRow[],
  headers: readonly string[],
): Findings {
  const faults: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const ofCode = byIso3(rows);
  const nameHeaders = headers.filter((header) => /^(?:short|formal|in_text)_/.test(header));
  let finder: FindStatesNamed | undefined;
  for (const state of states) {
    const row = ofCode.get(state.iso3);
    const name = state.cell("state");
    if (row === undefined || nameHeaders.some((header) => row.cell(header) === name)) continue;
    finder ??= createStateFinder(
      rows.flatMap((each) => nameHeaders.map((header) => [each.iso3, each.cell(header)] as const)),
    );
    const owners = finder(name);
    if (owners.has(state.iso3)) continue;
    const names = nameHeaders.map((header) => row.cell(header));
    const fault = otherName(state, row, names);
    if (owners.size > 0) faults.push({ ...fault, rule: "names-agree" });
    else if (!sharesWord(name, [...names, ...englishCountryNames(state.iso3)])) warnings.push(fault);
  }
  return { faults, warnings };
}

function otherName(state: NamedRow, row: NamedRow, names: readonly string[]): Diagnostic {
  const called = row.cell("short_en") || names.find((each) => each !== "") || "";
  const what = `${state.iso3} is called "${called}" here, and "${state.cell("state")}" on line ${state.line} of data/states-parties.csv`;
  const remedy = "put the names beside their own code, or correct the one or the other";
  return finding(what, remedy, row.at("iso3"), "names-alike");
}

function sharesWord(name: string, names: readonly string[]): boolean {
  const words = new Set(names.flatMap(plainWords));
  return plainWords(name).some((word) => words.has(word));
}

/** "du" is "de" and "le", "des" is "de" and "les". */
const contractions: ReadonlyMap<string, RegExp> = new Map([
  ["le", /^du /],
  ["la", /^de la /],
  ["les", /^des /],
  ["l'", /^de l['’]/],
  ["l’", /^de l['’]/],
  ["none", /^(?:de (?!la |l['’])|d['’])/],
]);

function articleDoubt(row: NamedRow): readonly Diagnostic[] {
  const [article, of] = [row.cell("article_fr"), row.cell("de_fr")];
  if (of === "" || contractions.get(article)?.test(of) !== false) return [];
  const what = `"${article}" and "${of}" do not go together`;
  return [finding(what, "correct article_fr or de_fr", row.at("article_fr"), "names-alike")];
}
