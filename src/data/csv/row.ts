// The rows of a table into values of one shape, all faults of all rows at once, each with its line and header.
// The only file that knows zod. It must not know which shapes there are.

import * as z from "zod";
import { type Diagnostic, gather, InputError, type Place } from "../../diagnostic.js";
import { isUrl, readCountryCode, readDay, readPartialDate, readSources } from "../cells/cell.js";
import type { Read } from "../cells/cell-fault.js";
import { readEmailAddress } from "../cells/email-address.js";
import { pageAddressFault } from "../cells/web-address.js";
import type { Row, Table } from "./csv.js";
import { cellOf } from "./row-cells.js";

/** A row's reader: a zod object whose keys are headers. A header that the table lacks reads as an empty cell. */
export type RowSchema<Shape extends Record<string, unknown>> = z.ZodType<Shape> & {
  readonly shape: Readonly<Record<string, unknown>>;
};

export interface RowReader<Shape extends Record<string, unknown>, Result> {
  readonly schema: RowSchema<Shape>;
  /** Headers under which no two rows may have the same cell. */
  readonly unique: readonly string[];
  /** What is wrong with the row besides what the schema finds. */
  readonly check?: (row: Row) => readonly Diagnostic[];
  /** Makes a row's value; may throw an InputError about what only several cells together show. */
  readonly make: (shape: Shape, row: Row) => Result;
}

/**
 * Reads every row and makes a value of it.
 * @throws InputError with the faults of all rows: from the schema, from `check` and `make`, and of rows that are there twice.
 */
export function readRows<Shape extends Record<string, unknown>, Result>(
  table: Table,
  { schema, unique, check, make }: RowReader<Shape, Result>,
): readonly Result[] {
  const repeated = repeatedCells(table, unique);
  const headers = Object.keys(schema.shape);
  return gather(table.rows, (row) => {
    const parsed = schema.safeParse(
      Object.fromEntries(headers.map((header) => [header, cellOf(row.cells, header)])),
    );
    const issues = parsed.success ? [] : parsed.error.issues.map((issue) => asDiagnostic(issue, table, row));
    const faults = [...issues, ...(check?.(row) ?? []), ...(repeated.get(row) ?? [])];
    if (!parsed.success || faults.length > 0) throw new InputError(faults);
    return make(parsed.data, row);
  });
}

function repeatedCells({ file, rows }: Table, headers: readonly string[]): Map<Row, readonly Diagnostic[]> {
  const faults = new Map<Row, readonly Diagnostic[]>();
  for (const header of headers) {
    const lines = new Map<string, number>();
    for (const row of rows) {
      const text = cellOf(row.cells, header) ?? "";
      const first = text === "" ? undefined : lines.get(text);
      if (first === undefined) lines.set(text, row.line);
      else
        faults.set(row, [
          ...(faults.get(row) ?? []),
          repeatedFault({ file, line: row.line, field: header }, text, first),
        ]);
    }
  }
  return faults;
}

function repeatedFault(place: Place, text: string, first: number): Diagnostic {
  const what = `"${text}" is already on line ${first}`;
  return { what, remedy: "delete one of the two rows, or correct it", place };
}

function asDiagnostic(issue: z.core.$ZodIssue, { file }: Table, { line }: Row): Diagnostic {
  const remedy = issue.code === "custom" ? issue.params?.["remedy"] : undefined;
  const field = String(issue.path[0]);
  return {
    what: issue.message,
    ...(typeof remedy === "string" ? { remedy } : {}),
    place: { file, line, field },
  };
}

function cell<Value>(read: (text: string) => Read<Value>) {
  return z
    .string()
    .default("")
    .transform((text, context): Value => {
      const result = read(text);
      if ("value" in result) return result.value;
      const { what, remedy } = result.fault;
      context.issues.push({ code: "custom", message: what, params: { remedy }, input: text });
      return z.NEVER;
    });
}

function required<Value>(read: (text: string) => Read<Value>, remedy: string) {
  return cell((text) => (text === "" ? { fault: { what: "the cell is empty", remedy } } : read(text)));
}

function optional<Value>(read: (text: string) => Read<Value>) {
  return cell((text): Read<Value | ""> => (text === "" ? { value: "" } : read(text)));
}

const anything = (text: string): Read<string> => ({ value: text });

const columnId = /^[a-z][a-z0-9_-]*$/;

function readId(text: string): Read<string> {
  if (columnId.test(text)) return { value: text };
  const remedy = "write small letters, digits, hyphens and underscores, the first of them a letter";
  return { fault: { what: `"${text}" is not an id`, remedy } };
}

function readKey(text: string): Read<string> {
  if (!/\s/.test(text) && !isUrl(text)) return { value: text };
  const remedy = "write one word without spaces, for instance UNTC-XVIII-13";
  return { fault: { what: `"${text}" is not a key`, remedy } };
}

function readLanguageCode(text: string): Read<string> {
  if (/^[a-z]{2}$/.test(text)) return { value: text };
  const remedy = "write the two small letters of ISO 639, for instance fr";
  return { fault: { what: `"${text}" is not a language code`, remedy } };
}

/** One, or several with slashes between them; none for an empty cell. */
function readLanguageCodes(text: string): Read<readonly string[]> {
  if (text === "") return { value: [] };
  const codes = text.split("/").map((code) => code.trim());
  if (codes.length === 1 || codes.some((code) => "fault" in readLanguageCode(code))) {
    const one = readLanguageCode(text);
    return "fault" in one ? one : { value: [one.value] };
  }
  return { value: codes };
}

function readCount(text: string): Read<number> {
  if (/^\d{1,6}$/.test(text)) return { value: Number(text) };
  return {
    fault: { what: `"${text}" is not a number of days`, remedy: "write a whole number, for instance 365" },
  };
}

/** Addresses with semicolons, commas or white space between them, each once. */
function readEmails(text: string): Read<readonly string[]> {
  const addresses = new Set<string>();
  for (const address of text.split(/[;,\s]+/u)) {
    if (address === "") continue;
    const one = readEmailAddress(address);
    if ("fault" in one) {
      const remedy = "write addresses with semicolons between them: one@example.org; two@example.org";
      return { fault: { what: one.fault.what, remedy } };
    }
    addresses.add(one.value);
  }
  return { value: [...addresses] };
}

/** Why a letter waits: any text would hold it back, a "no" too. */
function readReason(text: string): Read<string> {
  if (!/^(?:no|non|not|nein|n|false|faux|falso|falsch|0|off|none|nil|not held|send)$/i.test(text))
    return { value: text };
  const remedy = "leave the cell empty to send the letter, or write why it waits";
  return { fault: { what: `"${text}" is no reason to hold a letter back`, remedy } };
}

function readUrl(text: string): Read<string> {
  const fault = pageAddressFault(text);
  return fault === undefined ? { value: text } : { fault };
}

/** What a column may hold. `text` and the others read an empty cell as "", the ones that must be filled refuse it. */
export const column = {
  text: cell(anything),
  words: required(anything, "fill it"),
  id: required(readId, "give the row an id"),
  key: required(readKey, "give the row a key"),
  iso3: required((text) => readCountryCode(text, 3), "write the State's ISO 3166 code of 3 letters"),
  iso2: optional((text) => readCountryCode(text, 2)),
  language: optional(readLanguageCode),
  languages: cell(readLanguageCodes),
  languageToFill: required(
    readLanguageCode,
    "write the two small letters of ISO 639, for instance fr, or delete the column if all are in English",
  ),
  day: required(readDay, "write the day as YYYY-MM-DD, for instance 2004-04-28"),
  dayOrNothing: optional(readDay),
  partialDateOrNothing: optional(readPartialDate),
  sources: cell(readSources),
  reason: cell(readReason),
  days: required(readCount, "write a whole number of days, for instance 365"),
  url: optional(readUrl),
  email: optional(readEmailAddress),
  emails: cell(readEmails),
} as const;

/** A row of the given columns. */
export const shape = z.object;
