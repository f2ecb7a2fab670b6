// Reads what single cells may hold (a day, a code, sources), and says how to mend the ones that hold something else,
// among them the dates that spreadsheets rewrite. It must not know files, rows or columns: the caller adds the place.

import { addDays, daysInMonth, isDay, isPartialDate } from "../calendar.js";
import type { CellFault, Read } from "./cell-fault.js";
import { pageAddressFault } from "./web-address.js";
import { readWrittenDate } from "./written-dates.js";

export function readDay(text: string): Read<string> {
  if (isDay(text) && hasLikelyYear(text)) return { value: text };
  if (isPartialDate(text) && hasLikelyYear(text))
    return { fault: { what: `"${text}" is not a whole day`, remedy: dayRemedy } };
  return { fault: dateFault(text) ?? { what: `"${text}" is not a date`, remedy: dayRemedy } };
}

export function readPartialDate(text: string): Read<string> {
  if (isLikelyDate(text)) return { value: text };
  return { fault: dateFault(text) ?? { what: `"${text}" is not a date`, remedy: partialDateRemedy } };
}

/** The years of treaties that States of today can be parties to: beyond them, digits have been dropped or swapped. */
const firstYear = "1900";
const lastYear = "2099";

/** Whether the text is a year, month or day of the calendar in which a State can have done something. */
export function isLikelyDate(text: string): boolean {
  return isPartialDate(text) && hasLikelyYear(text);
}

function hasLikelyYear(date: string): boolean {
  const year = date.slice(0, 4);
  return year >= firstYear && year <= lastYear;
}

const noSources: readonly string[] = [];

/** Keys of sources.csv and plain URLs, separated by white space. */
export function readSources(text: string): Read<readonly string[]> {
  const words = text.trim();
  const sources = words === "" ? noSources : words.split(/\s+/);
  for (const source of sources) {
    const fault = isUrl(source) ? pageAddressFault(source) : undefined;
    if (fault !== undefined) return { fault };
  }
  return { value: sources };
}

export function isUrl(source: string): boolean {
  return /^https?:/i.test(source);
}

/** An ISO 3166 code of so many capital letters. */
export function readCountryCode(text: string, length: 2 | 3): Read<string> {
  if (new RegExp(`^[A-Z]{${length}}$`).test(text)) return { value: text };
  const example = length === 2 ? "KE" : "KEN";
  const capitals = text.toUpperCase();
  const remedy = new RegExp(`^[A-Z]{${length}}$`).test(capitals)
    ? `write ${capitals}`
    : `write the ${length} capital letters of the State's code, for instance ${example}`;
  return { fault: { what: `"${text}" is not an ISO 3166 code of ${length} letters`, remedy } };
}

const dayRemedy = "write the day as YYYY-MM-DD, for instance 2004-04-28";
const partialDateRemedy = "write a day, month or year, for instance 2004-04-28, 2004-04 or 2004";

/**
 * What is wrong with a cell that was meant as a date: a day that the calendar lacks, or a form that spreadsheets make
 * of an ISO date. Undefined if it does not look like a date at all.
 */
export function dateFault(text: string): CellFault | undefined {
  return (
    impossibleDate(text) ??
    unlikelyYear(text) ??
    dashedDate(text) ??
    rewrittenDate(text) ??
    dayNumberOfASpreadsheet(text) ??
    otherwiseWritten(text)
  );
}

/** In words, as a number, or with more beside it. */
function otherwiseWritten(text: string): CellFault | undefined {
  const written = readWrittenDate(text);
  if (written === undefined || !hasLikelyYear(written.date)) return undefined;
  const { date, rest, isMade } = written;
  const what = `"${text}" is not a date as YYYY-MM-DD`;
  if (rest !== "")
    return { what, remedy: `write ${date} alone, and what else there is to say into a column of its own` };
  return { what, remedy: isMade ? `write ${date}, and format the column as text` : `write ${date}` };
}

function unlikelyYear(text: string): CellFault | undefined {
  if (!isPartialDate(text) || hasLikelyYear(text)) return undefined;
  return { what: `"${text}" is not in our time`, remedy: `write a year from ${firstYear} to ${lastYear}` };
}

/** What word processors make of hyphens: the hyphens and dashes of Unicode, and the minus sign. */
function dashedDate(text: string): CellFault | undefined {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, "-");
  if (plain === text || !isLikelyDate(plain)) return undefined;
  return { what: `"${text}" has dashes where a date has hyphens`, remedy: `write ${plain}` };
}

function impossibleDate(text: string): CellFault | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || isPartialDate(text)) return undefined;
  const monthExists = Number(month) >= 1 && Number(month) <= 12;
  const remedy =
    monthExists && day !== undefined
      ? `write a day from ${year}-${month}-01 to ${year}-${month}-${daysInMonth(Number(year), Number(month))}`
      : "write the month as 01 to 12, after the year";
  return { what: `"${text}" is not in the calendar`, remedy };
}

/** "28/04/2004", "4/28/04", "28.4.2004", "2004/04/28", "28-Apr-2004", "Apr-04", "2004-04-28 00:00:00". */
function rewrittenDate(text: string): CellFault | undefined {
  const readings = readingsOfADate(text);
  if (readings === undefined) return undefined;
  const meant = readings.length === 0 ? "write it as YYYY-MM-DD" : `write ${readings.join(" or ")}`;
  const whichever = readings.length > 1 ? ", whichever is meant" : "";
  return {
    what: `"${text}" is not a date as YYYY-MM-DD; probably a spreadsheet has rewritten it`,
    remedy: `${meant}${whichever}, and format the column as text`,
  };
}

/** The ISO days that a date in another form may mean; undefined if it is none, empty if the year is cut off. */
function readingsOfADate(text: string): readonly string[] | undefined {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (yearFirst !== null) return days([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: [\d:.]+)?$/.exec(text);
  if (yearLast !== null) {
    const [, first, second, year] = yearLast;
    return year?.length === 2
      ? []
      : days([
          [year, second, first],
          [year, first, second],
        ]);
  }
  const named =
    /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})$/.exec(text) ??
    /^()([A-Za-z]{3})-(\d{2})$/.exec(text);
  const month = monthAbbreviations.indexOf(named?.[2]?.toLowerCase() ?? "") + 1;
  if (named === null || month === 0) return undefined;
  if (named[3]?.length === 2) return [];
  const found = days([[named[3], String(month), named[1]]]);
  return found.length === 0 ? undefined : found;
}

const monthAbbreviations = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

function days(parts: readonly (readonly (string | undefined)[])[]): readonly string[] {
  const written = parts.map(
    ([year, month, day]) => `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`,
  );
  return [...new Set(written.filter(isDay))];
}

/** Spreadsheets store a day as its number, 1 being 1 January 1900 (with a leap day that year never had). */
function dayNumberOfASpreadsheet(text: string): CellFault | undefined {
  if (!/^[1-5]\d{4}$/.test(text)) return undefined;
  const day = addDays("1899-12-30", Number(text));
  return {
    what: `"${text}" is not a date as YYYY-MM-DD; probably a spreadsheet has put its own number for a day`,
    remedy: `write ${day}, if that is meant, and format the column as text`,
  };
}
