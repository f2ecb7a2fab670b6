// addressees.csv: to which office and to which mission a State's letter goes. Comes in as a table, goes out by ISO code.
// It must not know how an address is laid out, nor the letter's language: whether what it needs is there is checked later.

import type { Table } from "./csv.js";
import type { Headers } from "./headers.js";
import { column, readRows, shape } from "./row.js";

/** Where a State's letter goes. Empty strings where the table has nothing. */
export interface Addressee {
  /** The office, in English: "Minister for Foreign Affairs". */
  readonly title: string;
  readonly ministryEnglish: string;
  readonly ministryInLetterLanguage: string;
  readonly missionName: string;
  readonly street: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  /** In English, in full; absent where the table does not say. */
  readonly country?: string;
  readonly email: string;
  readonly note: string;
}

export interface AddresseeRow {
  readonly iso3: string;
  readonly addressee: Addressee;
  readonly sources: readonly string[];
  readonly line: number;
}

/** English letters go to a title, the others to a ministry named in their language. */
export function addresseeHeaders(languages: readonly string[]): Headers {
  const needed = languages.map((language) => addresseeColumn(language));
  return { required: ["iso3", ...new Set(needed)], optional: Object.keys(columns) };
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
  mission_address_line1: column.text,
  mission_address_line2: column.text,
  mission_city: column.text,
  mission_state: column.text,
  mission_zip: column.text,
  mission_country: column.text,
  mission_email: column.email,
  mission_checked: column.partialDateOrNothing,
  mission_source: column.sources,
  note: column.text,
} as const;

/** @throws InputError with the faults of all rows. */
export function readAddressees(table: Table): ReadonlyMap<string, AddresseeRow> {
  const rows = readRows(table, {
    schema: shape(columns),
    unique: ["iso3"],
    make: (cells, { line }): AddresseeRow => ({
      iso3: cells.iso3,
      addressee: {
        title: cells.addressee_title_en,
        ministryEnglish: cells.ministry_en,
        ministryInLetterLanguage: cells.ministry_in_letter_language,
        missionName: cells.mission_name,
        street: [cells.mission_address_line1, cells.mission_address_line2].filter((text) => text !== ""),
        city: cells.mission_city,
        state: cells.mission_state,
        zip: cells.mission_zip,
        ...(cells.mission_country === "" ? {} : { country: cells.mission_country }),
        email: cells.mission_email,
        note: cells.note,
      },
      sources: cells.mission_source,
      line,
    }),
  });
  return new Map(rows.map((row) => [row.iso3, row]));
}
