// The tables of a campaign folder, opened and their headers checked: all header faults of all files at once, and alone,
// since with a wrong header every row below it would look wrong. It must not know what the rows say.

import { readTable, type Table } from "../../data/csv/csv.js";
import type { BytesOfFile } from "../../data/csv/decode.js";
import { checkHeaders, type Headers } from "../../data/csv/headers.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { addresseeHeaders } from "../../data/tables/addressees.js";
import { checksHeaders as headersOfChecks } from "../../data/tables/checks.js";
import { commitmentHeaders, type LanguageCodes } from "../../data/tables/commitments.js";
import { nameHeaders } from "../../data/tables/names.js";
import { recommendationHeaders } from "../../data/tables/recommendations.js";
import { signatoryHeaders } from "../../data/tables/signatories.js";
import { sourceHeaders } from "../../data/tables/sources.js";
import { type CommitmentColumns, statesPartiesHeaders } from "../../data/tables/states-parties.js";
import { attempt, type Diagnostic, InputError } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { writtenLanguages } from "./written-languages.js";

/** Gives a file's bytes, or undefined if there is none; the file is relative to the campaign folder. */
export type ReadFile = (file: string) => Uint8Array | undefined;

/** Opens a file of the campaign folder; undefined if there is none. */
export type OpenFile = (file: string) => BytesOfFile | undefined;

/** Gives the names of the files in a folder, in any order; none if there is no such folder. */
export type ListFolder = (folder: string) => readonly string[];

/** Those in which letters are written, and all that they could be written in. */
export interface WrittenLanguages {
  readonly needed: readonly Language[];
  readonly known: readonly Language[];
}

export function codesOf({ needed, known }: WrittenLanguages): LanguageCodes {
  return { needed: needed.map(({ code }) => code), known: known.map(({ code }) => code) };
}

export interface Tables {
  readonly statesParties: Table;
  readonly commitments: Table;
  readonly recommendations: Table;
  readonly names: Table | undefined;
  readonly addressees: Table | undefined;
  readonly signatories: Table | undefined;
  readonly sources: Table | undefined;
  readonly checks: Table | undefined;
}

export const tableFiles: Readonly<Record<keyof Tables, string>> = {
  statesParties: "data/states-parties.csv",
  commitments: "data/commitments.csv",
  recommendations: "data/recommendations.csv",
  names: "data/names.csv",
  addressees: "data/addressees.csv",
  signatories: "data/signatories.csv",
  sources: "data/sources.csv",
  checks: "data/checks.csv",
};

/**
 * Opens every table that the folder has.
 * @throws InputError with the faults of all headers; if there are none, with all rows that have a wrong number of cells.
 */
export function openTables(open: OpenFile, languages: WrittenLanguages): Tables {
  const attempts = mapTables((name) => openTable(name, open));
  const tables = mapTables((name) => attempts[name].table);
  const needed = writtenLanguages(tables.statesParties, languages.needed);
  const faults = tableNames.flatMap((name) => [
    ...attempts[name].faults,
    ...headerFaults(name, tables, { ...languages, needed }),
  ]);
  if (faults.length > 0) throw new InputError(faults);
  const ragged = tableNames.flatMap((name) => tables[name]?.faults ?? []);
  if (ragged.length > 0) throw new InputError(ragged);
  return tables as Tables;
}

const tableNames = Object.keys(tableFiles) as readonly (keyof Tables)[];

type ByTable<Value> = Readonly<Record<keyof Tables, Value>>;

function mapTables<Value>(make: (name: keyof Tables) => Value): ByTable<Value> {
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as ByTable<Value>;
}

interface Attempt {
  readonly table: Table | undefined;
  readonly faults: readonly Diagnostic[];
}

function openTable(name: keyof Tables, open: OpenFile): Attempt {
  const file = tableFiles[name];
  const source = open(file);
  const needed = contentsOfRequired[name];
  if (source === undefined) {
    const fault: Diagnostic = {
      what: "the file is missing",
      remedy: `add it, with ${needed}`,
      place: { file },
    };
    return { table: undefined, faults: needed === undefined ? [] : [fault] };
  }
  const faults: Diagnostic[] = [];
  return { table: attempt(() => readTable(source), faults), faults };
}

/** What the files hold without which there is no campaign; each of the others may be absent. */
const contentsOfRequired: Partial<ByTable<string>> = {
  statesParties: "the columns iso3 and state and one for each commitment",
  commitments: "the columns id, max_age_days and label_en",
  recommendations: "the columns id and commitments",
};

function headerFaults(
  name: keyof Tables,
  tables: ByTable<Table | undefined>,
  languages: WrittenLanguages,
): readonly Diagnostic[] {
  const table = tables[name];
  if (table === undefined) return [];
  return checkHeaders(table, headersOf(name, { table, commitments: tables.commitments, languages }));
}

/** What decides which headers a table must and may have. */
export interface HeaderContext {
  readonly table: Table;
  readonly commitments: Table | undefined;
  readonly languages: WrittenLanguages;
}

export function headersOf(name: keyof Tables, { table, commitments, languages }: HeaderContext): Headers {
  const codes = codesOf(languages);
  switch (name) {
    case "statesParties":
      return statesPartiesHeaders(columnsOfCommitments(commitments));
    case "commitments":
      return commitmentHeaders(codes);
    case "recommendations":
      return recommendationHeaders(codes);
    case "names":
      return nameHeaders(codes);
    case "addressees":
      return addresseeHeaders(languages, table.headers);
    case "signatories":
      return signatoryHeaders;
    case "sources":
      return sourceHeaders(codes.known);
    case "checks":
      return headersOfChecks;
  }
}

/** The columns that each commitment wants in states-parties.csv, as far as commitments.csv could be opened. */
function columnsOfCommitments(commitments: Table | undefined): readonly CommitmentColumns[] {
  const rows = commitments?.rows ?? [];
  return rows
    .map(({ cells }) => ({
      id: cellOf(cells, "id") ?? "",
      detailColumn: cellOf(cells, "detail_column") ?? "",
    }))
    .filter(({ id }) => id !== "");
}
