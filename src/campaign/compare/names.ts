// The names of each State against one another and against the name in states-parties.csv: two tables that are joined by
// a code alone, although both say whose row it is. Comes in as tables, goes out as findings.
// It must not know what the names are used for.

import { englishCountryNames } from "../../data/cells/iso-3166.js";
import type { Table } from "../../data/csv/csv.js";
import type { Diagnostic } from "../../diagnostic.js";
import { together } from "../../languages/grammar.js";
import { toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { withoutArticle } from "../../languages/names.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { createStateFinder, type FindStatesNamed, plainWords } from "../states-named.js";
import { byIso3, type NamedRow, namedRows } from "./named-rows.js";

export function compareNames(
  { statesParties, names }: Pick<Tables, "statesParties" | "names">,
  known: readonly Language[],
): Findings {
  if (names === undefined) return { faults: [], warnings: [] };
  const rows = namedRows(names);
  const states = namedRows(statesParties);
  const languages = languagesOf(names);
  const found = languages.map((language) => formsIn(language, rows));
  const registered = againstRegister(states, rows, names.headers);
  return {
    faults: condensed([...registered.faults, ...found.flat()]),
    warnings: condensed([
      ...registered.warnings,
      ...known.flatMap((language) => rows.flatMap((row) => articleDoubts(row, language))),
    ]),
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
    ["formal", "in_text", "of", "to", "in", "formal_of"].flatMap((form): readonly Diagnostic[] => {
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
  const nameHeaders = headers.filter((header) => /^(?:short|formal|in_text)_[a-z]{2}$/.test(header));
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
  const called = row.cell(`short_${toolLanguage.code}`) || names.find((each) => each !== "") || "";
  const what = `${state.iso3} is called "${called}" here, and "${state.cell("state")}" on line ${state.line} of data/states-parties.csv`;
  const remedy = "put the names beside their own code, or correct the one or the other";
  return finding(what, remedy, row.at("iso3"), "names-alike");
}

function sharesWord(name: string, names: readonly string[]): boolean {
  const words = new Set(names.flatMap(plainWords));
  return plainWords(name).some((word) => words.has(word));
}

/** Forms that begin with a preposition, and those that they hold. */
const prepositional = [
  ["of", "of", "in_text"],
  ["to", "to", "in_text"],
  ["of", "formal_of", "formal"],
] as const;

/** "du Kenya" beside "la Kenya": a form begins as its preposition and the article of the other make it. */
function articleDoubts(row: NamedRow, language: Language): readonly Diagnostic[] {
  const { code, names } = language;
  return prepositional.flatMap(([preposition, column, held]): readonly Diagnostic[] => {
    const [field, within] = [`${column}_${code}`, `${held}_${code}`];
    const [form, name] = [row.cell(field), row.cell(within)];
    // A State that has no other formal name may have an article in a sentence alone.
    const isBare = held === "formal" && name === row.cell(`short_${code}`);
    const word = names.prepositions[preposition];
    if (form === "" || name === "" || word === "" || isBare) return [];
    if (beginnings(word, name, language).some((beginning) => curled(form).startsWith(beginning))) return [];
    const what = `"${form}" and "${name}" do not go together`;
    return [finding(what, `correct ${field} or ${within}`, row.at(field), "names-alike")];
  });
}

/** What the preposition may become before the name; which names without an article shorten it is not for us to say. */
function beginnings(word: string, name: string, language: Language): readonly string[] {
  const plain = curled(name);
  const own = curled(withoutArticle(name, language));
  const joined = together(word, plain, language.grammar);
  const beginning = joined.endsWith(own) ? joined.slice(0, joined.length - own.length) : joined;
  const shortened = language.grammar.joins.flatMap(({ drop, words }) => (drop ? [] : (words[word] ?? [])));
  return own === plain ? [beginning, `${word} `, ...shortened] : [beginning];
}

function curled(text: string): string {
  return text.replaceAll("'", "’");
}
