// names.csv: what each State is called, alone and in a sentence, in each language. Comes in as a table, goes out by ISO code.
// Forms are taken as they stand, never guessed: a wrong article in a letter to a government is an insult.
// It must not know which language a State's letter has.

import { InputError } from "../diagnostic.js";
import type { CellFault } from "./cell.js";
import type { Row, Table } from "./csv.js";
import type { Headers } from "./headers.js";
import { tableLanguages } from "./languages.js";
import { column, readRows, shape } from "./row.js";
import { cellOf, namedCells } from "./row-cells.js";

/** A State's name in one language. */
export interface StateName {
  /** Without article: "Gambia", "Kenya", "Pérou". */
  readonly short: string;
  /** As it stands in a sentence: "the Gambia", "le Kenya", "el Perú". */
  readonly inText: string;
  /** "of the Gambia", "du Kenya", "del Perú". */
  readonly of: string;
  /** With its article: "the Republic of Kenya", "la République du Kenya". */
  readonly formal: string;
  /** "to Kenya", "au Kenya", if the table has it; else it follows from the other forms. */
  readonly to?: string;
  /** "in Kenya", "au Kenya", likewise. */
  readonly in?: string;
}

export interface NameRow {
  readonly iso3: string;
  /** Only the languages that have every form. */
  readonly names: ReadonlyMap<string, StateName>;
  /** Every name in every language of the table, also those in which no letter is written. */
  readonly knownAs: readonly string[];
  readonly line: number;
}

/** The columns from which the forms of one language are made. */
export const nameColumns: Readonly<Record<string, readonly string[]>> = {
  en: ["short_en", "in_text_en", "formal_en"],
  fr: ["short_fr", "article_fr", "de_fr", "formal_fr"],
  es: ["short_es", "in_text_es", "de_es", "formal_es"],
};

/** The forms are needed in each language for which the campaign has a template. */
export function nameHeaders(languages: readonly string[]): Headers {
  return {
    required: ["iso3", ...languages.flatMap((language) => nameColumns[language] ?? [])],
    optional: [
      ...Object.values(nameColumns).flat(),
      ...tableLanguages.flatMap((language) => [`to_${language}`, `in_${language}`]),
    ],
  };
}

const schema = shape({ iso3: column.iso3 });

/** @throws InputError with the faults of all rows. */
export function readNames(table: Table): ReadonlyMap<string, NameRow> {
  const rows = readRows(table, {
    schema,
    unique: ["iso3"],
    make: ({ iso3 }, row): NameRow => {
      const faults = nameFaults(row).map(({ field, ...fault }) => ({
        ...fault,
        place: { file: table.file, line: row.line, field },
      }));
      if (faults.length > 0) throw new InputError(faults);
      return { iso3, names: namesOf(row), knownAs: knownAs(row), line: row.line };
    },
  });
  return new Map(rows.map((row) => [row.iso3, row]));
}

/** The English forms where there is no names.csv; none has an article, since which has one cannot be known. */
export function plainEnglishName(state: string): StateName {
  return { short: state, inText: state, of: `of ${state}`, formal: state };
}

function namesOf(row: Row): ReadonlyMap<string, StateName> {
  const names = tableLanguages.map((language) => [language, nameIn(language, row)] as const);
  return new Map(names.filter(([, { short, inText, of, formal }]) => short && inText && of && formal));
}

function nameIn(language: (typeof tableLanguages)[number], { cells }: Row): StateName {
  const text = (header: string) => cellOf(cells, header) ?? "";
  const short = text(`short_${language}`);
  const formal = text(`formal_${language}`);
  const own = ownForms(text(`to_${language}`), text(`in_${language}`));
  if (language === "fr")
    return { short, formal, inText: withArticle(text("article_fr"), short), of: text("de_fr"), ...own };
  const inText = text(`in_text_${language}`);
  if (language === "es") return { short, formal, inText, of: text("de_es"), ...own };
  return { short, formal, inText, of: inText && `of ${inText}`, ...own };
}

function ownForms(to: string, within: string): Pick<StateName, "to" | "in"> {
  return { ...(to === "" ? {} : { to }), ...(within === "" ? {} : { in: within }) };
}

const articles: ReadonlyMap<string, string> = new Map([
  ["le", "le "],
  ["la", "la "],
  ["les", "les "],
  ["l'", "l'"],
  ["l’", "l'"],
  ["none", ""],
  ["", ""],
]);

/** "le" + "Kenya" → "le Kenya"; "l'" + "Angola" → "l'Angola"; "none" or nothing + "Cuba" → "Cuba". */
function withArticle(article: string, short: string): string {
  return short && (articles.get(article) ?? "") + short;
}

/** Thrice the longest formal name of a State: whatever is longer is a text that has slipped into the cell. */
const longestName = 250;

/** What is wrong with a cell that holds the name of a State; undefined if nothing is. */
export function nameFault(text: string): CellFault | undefined {
  if (text.length <= longestName) return undefined;
  const what = `"${text.slice(0, 40)}…" has ${text.length} characters, more than any State's name`;
  return { what, remedy: "write the name alone" };
}

function nameFaults({ cells }: Row): readonly (CellFault & { readonly field: string })[] {
  const long = [...new Set(Object.values(nameColumns).flat())].flatMap((field) => {
    const fault = nameFault(cellOf(cells, field) ?? "");
    return fault === undefined ? [] : [{ ...fault, field }];
  });
  const article = cellOf(cells, "article_fr") ?? "";
  if (articles.has(article)) return long;
  const what = `"${article}" is not a French article`;
  return [...long, { what, remedy: "write le, la, les, l' or none", field: "article_fr" }];
}

function knownAs({ cells }: Row): readonly string[] {
  const names = namedCells(cells)
    .filter(([header]) => /^(short|formal|in_text)_/.test(header))
    .map(([, name]) => name);
  const french = withArticle(cellOf(cells, "article_fr") ?? "", cellOf(cells, "short_fr") ?? "");
  return [...new Set([...names, french])].filter((name) => name !== "");
}
