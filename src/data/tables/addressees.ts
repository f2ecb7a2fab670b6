// addressees.csv: to which office and to which mission a State's letter goes. Comes in as a table, goes out by ISO code.
// It must not know how an address is laid out, nor the letter's language: whether what it needs is there is checked later.

import { toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { cellOf, namedCells, type RowCells } from "../csv/row-cells.js";
import type { Check } from "../fact.js";

/**
 * Where a State's letter goes. Empty strings where the table has nothing. A line end within office, ministry, mission or
 * town stays one ("\n"), since it is a line of the address.
 */
export interface Addressee {
  /** The office by language, for those in which it needs no gender: "Minister for Foreign Affairs". */
  readonly titles: ReadonlyMap<string, string>;
  readonly ministryEnglish: string;
  /** The ministry by language, for a State that may be written to in several. */
  readonly ministries: ReadonlyMap<string, string>;
  readonly ministryInLetterLanguage: string;
  readonly missionName: string;
  /** What the mission calls itself, by language. */
  readonly missionNames: ReadonlyMap<string, string>;
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
  readonly officeSources: readonly string[];
  /** The looks at what the row says; of a part of it for which the table has no column of days, none. */
  readonly looks: Readonly<Partial<Record<Upkept, readonly Check[]>>>;
  readonly line: number;
}

/** What of an addressee grows old and is looked at again: the mission's address, and the office. */
export type Upkept = (typeof upkept)[number];

/** As checks.csv calls them, beside the commitments. */
export const upkept = ["office", "address"] as const;

export function isUpkept(subject: string): subject is Upkept {
  return (upkept as readonly string[]).includes(subject);
}

/**
 * Each language goes by the title or the ministry. A table may have any number of columns for the street; the one after
 * the last of its own is known too, so that a misspelt one is found.
 */
export function addresseeHeaders(
  { needed: written, known }: Readonly<Record<"needed" | "known", readonly Language[]>>,
  headers: readonly string[],
): Headers {
  const needed = written.filter((language) => !headers.includes(ownColumn(language))).map(addresseeColumn);
  const streets = streetHeaders(headers);
  const next = Math.max(2, ...streets.map(lineNumber)) + 1;
  const optional = [
    ...Object.keys(columns),
    `${titleColumn}${toolLanguage.code}`,
    streetHeader(1),
    streetHeader(2),
    ...streets,
    streetHeader(next),
    ...known.flatMap((language) => [ownColumn(language), missionColumn + language.code]),
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

/** Before the code of a language. */
const titleColumn = "addressee_title_";
const ministryColumn = "ministry_";
const missionColumn = "mission_name_";

/** The column that names the addressee in this language alone, whichever the State's letter has. */
function ownColumn({ code, address }: Language): string {
  return (address.to === "title" ? titleColumn : ministryColumn) + code;
}

/** The column that names the addressee of a letter in this language. */
export function addresseeColumn({ code, address }: Language): string {
  return address.to === "title" ? `${titleColumn}${code}` : "ministry_in_letter_language";
}

/** The addressee by the column of that name; "" if there is none. */
export function addresseeIn(language: Language, addressee: Addressee): string {
  if (language.address.to === "title") return addressee.titles.get(language.code) ?? "";
  return addressee.ministries.get(language.code) || addressee.ministryInLetterLanguage;
}

/** The mission by the name that it has in this language; "" if the table does not say. */
export function missionIn({ code }: Language, addressee: Addressee): string {
  return addressee.missionNames.get(code) || addressee.missionNameInLetterLanguage;
}

const columns = {
  iso3: column.iso3,
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
  office_checked: column.partialDateOrNothing,
  office_source: column.sources,
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
        titles: byLanguage(row, titleColumn),
        ministries: byLanguage(row, ministryColumn),
        missionNames: byLanguage(row, missionColumn),
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
      officeSources: cells.office_source,
      looks: {
        ...looksOf("office", table, { checked: cells.office_checked, sources: cells.office_source }),
        ...looksOf("address", table, { checked: cells.mission_checked, sources: cells.mission_source }),
      },
      line,
    }),
  });
  return new Map(rows.map((row) => [row.iso3, row]));
}

const dayColumns: Readonly<Record<Upkept, string>> = { office: "office_checked", address: "mission_checked" };

/** Whoever writes a day vouches for what the row says: the look found it right. */
function looksOf(
  part: Upkept,
  { headers }: Table,
  { checked, sources }: Required<Pick<Check, "checked" | "sources">>,
): AddresseeRow["looks"] {
  if (!headers.includes(dayColumns[part])) return {};
  return {
    [part]: checked === "" ? [] : [{ cell: "yes", found: { kind: "yes" }, checked, sources }],
  };
}

/** What the columns of that name have, by the language's code behind it. */
function byLanguage(row: RowCells, column: string): ReadonlyMap<string, string> {
  return new Map(
    namedCells(row)
      .filter(([header]) => header.startsWith(column) && header.length === column.length + 2)
      .map(([header, text]) => [header.slice(column.length), linesIn(text).join("\n")]),
  );
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
