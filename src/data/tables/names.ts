// names.csv: what each State is called, alone and in a sentence, in each language. Comes in as a table, goes out by ISO code.
// Forms are taken as they stand, never put together: a wrong article in a letter to a government is an insult.
// It must not know which language a State's letter has, or the grammar of any.

import { InputError } from "../../diagnostic.js";
import type { CellFault } from "../cells/cell-fault.js";
import type { Row, Table } from "../csv/csv.js";
import type { FormerHeader, Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { cellOf, namedCells, type RowCells } from "../csv/row-cells.js";
import type { LanguageCodes } from "./commitments.js";

/** A State's name in one language. */
export interface StateName {
  /** Without article: "Gambia", "Kenya", "Pérou". */
  readonly short: string;
  /** With its article: "the Republic of Kenya", "la République du Kenya". */
  readonly formal: string;
  /** As it stands in a sentence: "the Gambia", "le Kenya", "el Perú". */
  readonly inText: string;
  /** "of the Gambia", "du Kenya", "del Perú". */
  readonly of: string;
  /** "to the Gambia", "au Kenya", "al Perú". */
  readonly to: string;
  /** "in the Gambia", "au Kenya", "en el Perú". */
  readonly in: string;
  /** "of the Republic of Kenya", "de la République du Kenya". */
  readonly formalOf: string;
}

export interface NameRow {
  readonly iso3: string;
  /** Only the languages that have every form. */
  readonly names: ReadonlyMap<string, StateName>;
  /** Every name in every language of the table, also those in which no letter is written. */
  readonly knownAs: readonly string[];
  readonly cells: RowCells;
  readonly line: number;
}

/** The column of each form before the language's code, and the form as English has it. */
const forms: Readonly<Record<keyof StateName, readonly [column: string, example: string]>> = {
  short: ["short", "Gambia"],
  formal: ["formal", "the Republic of the Gambia"],
  inText: ["in_text", "the Gambia"],
  of: ["of", "of the Gambia"],
  to: ["to", "to the Gambia"],
  in: ["in", "in the Gambia"],
  formalOf: ["formal_of", "of the Republic of the Gambia"],
};

const formNames = Object.keys(forms) as readonly (keyof StateName)[];

/** The columns of the forms in one language. */
export function nameColumns(language: string): readonly string[] {
  return formNames.map((form) => columnOf(form, language));
}

/** Columns from when some forms were put together from others, and those that hold the forms now. */
const formerColumns: readonly (readonly [former: string, form: keyof StateName])[] = [
  ["de", "of"],
  ["article", "inText"],
];

/** All forms are needed in each language in which letters are written. */
export function nameHeaders({ needed, known }: LanguageCodes): Headers {
  const remedies = needed.flatMap((language) =>
    formNames.map((form) => {
      const header = columnOf(form, language);
      return [header, `add a column with the header ${header}: in English ${example(form)}`] as const;
    }),
  );
  const former = needed.flatMap((language) =>
    formerColumns.map(([column, form]) => [`${column}_${language}`, formerHeader(form, language)] as const),
  );
  return {
    required: ["iso3", ...needed.flatMap(nameColumns)],
    optional: known.flatMap(nameColumns),
    remedies: new Map(remedies),
    former: new Map(former),
  };
}

function formerHeader(form: keyof StateName, language: string): FormerHeader {
  const today = columnOf(form, language);
  if (form !== "inText") return { today, remedy: `rename it to ${today}` };
  return { today, remedy: `make it ${today}, the article with the name: in English ${example(form)}` };
}

function columnOf(form: keyof StateName, language: string): string {
  return `${forms[form][0]}_${language}`;
}

function example(form: keyof StateName): string {
  return `"${forms[form][1]}"`;
}

const schema = shape({ iso3: column.iso3 });

/** Reads the names in these languages. @throws InputError with the faults of all rows. */
export function readNames(table: Table, languages: readonly string[]): ReadonlyMap<string, NameRow> {
  const rows = readRows(table, {
    schema,
    unique: ["iso3"],
    make: ({ iso3 }, row): NameRow => {
      const faults = nameFaults(row, languages).map(({ field, ...fault }) => ({
        ...fault,
        place: { file: table.file, line: row.line, field },
      }));
      if (faults.length > 0) throw new InputError(faults);
      return {
        iso3,
        names: namesOf(row, languages),
        knownAs: knownAs(row),
        cells: row.cells,
        line: row.line,
      };
    },
  });
  return new Map(rows.map((row) => [row.iso3, row]));
}

function namesOf(row: Row, languages: readonly string[]): ReadonlyMap<string, StateName> {
  const names = languages.map((language) => [language, nameIn(language, row)] as const);
  return new Map(names.filter(([, name]) => isWhole(name)));
}

function nameIn(language: string, { cells }: Row): StateName {
  const texts = formNames.map((form) => [form, cellOf(cells, columnOf(form, language)) ?? ""]);
  return Object.fromEntries(texts) as StateName;
}

function isWhole(name: StateName): boolean {
  return formNames.every((form) => name[form] !== "");
}

/** Which of them hold nothing. */
export function emptyNameColumns(language: string, { cells }: NameRow): readonly string[] {
  return nameColumns(language).filter((header) => !cellOf(cells, header));
}

/** Thrice the longest formal name of a State: whatever is longer is a text that has slipped into the cell. */
const longestName = 250;

/** What is wrong with a cell that holds the name of a State; undefined if nothing is. */
export function nameFault(text: string): CellFault | undefined {
  if (text.length <= longestName) return undefined;
  const what = `"${text.slice(0, 40)}…" has ${text.length} characters, more than any State's name`;
  return { what, remedy: "write the name alone" };
}

function nameFaults(
  { cells }: Row,
  languages: readonly string[],
): readonly (CellFault & { readonly field: string })[] {
  return languages.flatMap(nameColumns).flatMap((field) => {
    const fault = nameFault(cellOf(cells, field) ?? "");
    return fault === undefined ? [] : [{ ...fault, field }];
  });
}

function knownAs({ cells }: Row): readonly string[] {
  const names = namedCells(cells)
    .filter(([header]) => /^(?:short|formal|in_text)_[a-z]{2}$/.test(header))
    .map(([, name]) => name);
  return [...new Set(names)].filter((name) => name !== "");
}
