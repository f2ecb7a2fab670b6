// What the tables say of one another, whole: every fact that is written down twice is compared, so that a cell or a column
// that has slipped is told before a letter is made. Comes in as tables, goes out as faults and warnings.
// It must not know templates or letters.

import { englishCountryNames } from "../../data/cells/iso-3166.js";
import type { Language } from "../../languages/language.js";
import { type Findings, finding, joined } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { createStateFinder, type FindStatesNamed } from "../states-named.js";
import { compareAddressees } from "./addressees.js";
import { compareFacts } from "./facts.js";
import { findMovedColumns } from "./moved-columns.js";
import { namedRows } from "./named-rows.js";
import { compareNames } from "./names.js";
import { compareRegions } from "./regions.js";
import { compareSentenceColumns } from "./sentence-columns.js";
import { compareWords } from "./words.js";

/** What is known beside the tables. */
interface Known {
  /** All that letters could be written in. */
  readonly languages: readonly Language[];
  /** As in FactComparison. */
  readonly today: string | undefined;
}

export function compareTables(tables: Tables, { languages, today }: Known): Findings {
  const find = finderOf(tables, languages);
  return joined([
    compareNames(tables, languages),
    compareAddressees(tables, { find, languages }),
    compareFacts(tables, { find, today }),
    compareWords(tables, languages),
    compareSentenceColumns(tables),
    compareRegions(tables.statesParties),
    findMovedColumns(tables),
    rowsOfNoState(tables),
  ]);
}

/** By the names of the tables in the languages of letters, and by what the world calls the countries. */
function finderOf({ statesParties, names }: Tables, languages: readonly Language[]): FindStatesNamed {
  const states = namedRows(statesParties);
  // The form in a sentence has the same words, for articles do not count.
  const headers = languages.flatMap(({ code }) => [`short_${code}`, `formal_${code}`]);
  return createStateFinder([
    ...states.flatMap(({ iso3, cell }) =>
      [cell("state"), ...englishCountryNames(iso3)].map((name) => [iso3, name] as const),
    ),
    ...namedRows(names).flatMap(({ iso3, cell }) => headers.map((header) => [iso3, cell(header)] as const)),
  ]);
}

/** Most of a list of codes says nothing that its beginning does not. */
const told = 5;

/** Rows of names.csv and addressees.csv for States that states-parties.csv does not have: one may have been lost there. */
function rowsOfNoState({ statesParties, names, addressees }: Tables): Findings {
  const states = new Set(namedRows(statesParties).map(({ iso3 }) => iso3));
  const warnings = [names, addressees].flatMap((table) => {
    const stray = namedRows(table).filter(({ iso3 }) => !states.has(iso3));
    const [first] = stray;
    if (first === undefined) return [];
    const codes = stray.slice(0, told).map(({ iso3 }) => iso3);
    const more = stray.length > told ? ` and ${stray.length - told} more` : "";
    const what = `${codes.join(", ")}${more}: in no row of ${statesParties.file}, so that no letter is made`;
    const remedy = `add the row there, if it has been lost, or delete it here`;
    return [finding(what, remedy, first.at("iso3"), "rows-of-a-state")];
  });
  return { faults: [], warnings };
}
