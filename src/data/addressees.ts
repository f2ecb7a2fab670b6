// addressees.csv: to which office and to which mission a State's letter goes. Comes in as a table, goes out by ISO code.
// It must not know how an address is laid out, nor the letter's language: whether what it needs is there is checked later.

import type { Table } from "./csv.js";
import type { Headers } from "./headers.js";
import { column, readRows, shape } from "./row.js";
import { cellOf, type RowCells } from "./row-cells.js";

/**
 * Where a State's letter goes. Empty strings where the table has nothing. A line end within office, ministry, mission or
 * town stays one ("\n"), since it is a line of the address.
 */
export interface Addressee {
  /** The office, in English: "Minister for Foreign Affairs". */
  readonly title: string;
  readonly ministryEnglish: string;
  readonly ministryInLetterLanguage: string;
  readonly missionName: string;
  /** What the mission is called in the letter's own language. */
  readonly missionNameInLetterLanguage: string;
  /** A line each. */
  readonly street: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  /** By any name or ISO code; absent where the table does not say. */
  readonly country?: string;
  readonly email: string;
  /** The addresses that get a copy of the e-mail. */
  readonly copies: readonly string[];
  readonly note: string;
}

export interface AddresseeRow {
  readonly iso3: string;
  readonly addressee: Addressee;
  readonly sources: readonly string[];
  readonly line: number;
}

/**
 * English letters go to a title, the others to a ministry named in their language. A table may have any number of
 * columns for the street; the one after the last of its own is known too, so that a misspelt one is found.
 */
export function addresseeHeaders(languages: readonly string[], headers: readonly string[]): Headers {
  const needed = languages.map((language) => addresseeColumn(language));
  const streets = streetHeaders(headers);
  const next = Math.max(2, ...streets.map(lineNumber)) + 1;
  const optional = [
    ...Object.keys(columns),
    streetHeader(1),
    streetHeader(2),
    ...streets,
    streetHeader(next),
  ];
  return { required: ["iso3", ...new Set(needed)], optional };
}

function streetHeader(line: number): string {
  return `mission_address_line${line}`;
}

function lineNumber(header: string): number {
  return Number(/^mission_address_line([1-9]\d*)$/.exec(header)?.[1]);
}

/** In the order of their numbers. */
function streetHeaders(headers: readonly string[]): readonly string[] {
  return headers
    .filter((header) => lineNumber(header) > 0)
    .sort((one, other) => lineNumber(one) - lineNumber(other));
}

/** The column that names the addressee of a letter in this language. */
export function addresseeColumn(language: string): "addressee_title_en" | "ministry_in_letter_language" {
  return language === "en" ? "addressee_title_en" : "ministry_in_letter_language";
}

const columns = {
  iso3: column.iso3,
  addressee_title_en: column.text,
  ministry_en: column.text,
  ministry_in_letter_language: column.text,
  mission_name: column.text,
  mission_name_in_letter_language: column.text,
  mission_city: column.text,
  mission_state: column.text,
  mission_zip: column.text,
  mission_country: column.text,
  mission_email: column.email,
  mission_email_cc: column.emails,
  mission_checked: column.partialDateOrNothing,
  mission_source: column.sources,
  note: column.text,
} as const;

/** @throws InputError with the faults of all rows. */
export function readAddressees(table: Table): ReadonlyMap<string, AddresseeRow> {
  const streets = streetHeaders(table.headers);
  const rows = readRows(table, {
    schema: shape(columns),
    unique: ["iso3"],
    make: (cells, { line, cells: row }): AddresseeRow => ({
      iso3: cells.iso3,
      addressee: {
        title: linesIn(cells.addressee_title_en).join("\n"),
        ministryEnglish: linesIn(cells.ministry_en).join("\n"),
        ministryInLetterLanguage: linesIn(cells.ministry_in_letter_language).join("\n"),
        missionName: linesIn(cells.mission_name).join("\n"),
        missionNameInLetterLanguage: linesIn(cells.mission_name_in_letter_language).join("\n"),
        street: streetOf(row, streets),
        city: linesIn(cells.mission_city).join("\n"),
        state: linesIn(cells.mission_state).join(" "),
        zip: linesIn(cells.mission_zip).join(" "),
        ...(cells.mission_country === "" ? {} : { country: linesIn(cells.mission_country).join(" ") }),
        email: cells.mission_email,
        copies: cells.mission_email_cc,
        note: cells.note,
      },
      sources: cells.mission_source,
      line,
    }),
  });
  return new Map(rows.map((row) => [row.iso3, row]));
}

function streetOf(row: RowCells, headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) => linesIn(cellOf(row, header) ?? ""));
}

/** The lines of a cell, as Alt+Enter makes them in a spreadsheet; none is empty. */
function linesIn(text: string): readonly string[] {
  if (!lineEnd.test(text)) return text === "" ? [] : [text];
  return text
    .split(lineEnd)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/u;
