// Dates as people and programs write them in cells that want YYYY-MM-DD: in words of several languages, as a number, with
// an hour and a zone, behind an apostrophe, with something after it. Comes in as the text of a cell, goes out as what it
// means. It must not know which cells want dates.

import { isPartialDate } from "../calendar.js";

/** A date in another form, and what it is in ours. */
export interface WrittenDate {
  /** A day, month or year as ISO 8601 has it. */
  readonly date: string;
  /** What else the cell holds; "" if it is the date alone. */
  readonly rest: string;
  /** A spreadsheet or program wrote it so, and may do it again. */
  readonly isMade: boolean;
}

export function readWrittenDate(text: string): WrittenDate | undefined {
  const made = madeForm(text);
  if (made !== undefined && isPartialDate(made)) return { date: made, rest: "", isMade: true };
  const found = inWords(text) ?? withMore(text);
  return found !== undefined && isPartialDate(found.date) ? { ...found, isMade: false } : undefined;
}

/** 20120630, 2018.0, '2012-06-30, ="2012-06-30", 2012-06-30T00:00:00+00:00, 06/2012. */
function madeForm(text: string): string | undefined {
  const bare = text.replace(/^(?:=\s*"(.*)"|['’‘`](.*))$/, "$1$2");
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (digits !== null) return `${digits[1]}-${digits[2]}-${digits[3]}`;
  const hour =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)? ?(?:Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(bare);
  if (hour !== null) return hour[1];
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (monthFirst !== null) return `${monthFirst[2]}-${monthFirst[1]?.padStart(2, "0")}`;
  const yearFirst = /^(\d{4})[/.](\d{1,2})$/.exec(bare);
  if (yearFirst !== null && !/\.0$/.test(bare)) return `${yearFirst[1]}-${yearFirst[2]?.padStart(2, "0")}`;
  const year = /^(\d{4})[.,]0+$/.exec(bare);
  if (year !== null) return year[1];
  return bare === text ? undefined : bare;
}

const dayFirst =
  /(?:^|[^\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|re|[º°ª.])?[ -]+(?:de |of )?(\p{L}{3,})\.?,?[ -]+(?:de |del |of )?(\d{4})(?!\d)/iu;
const monthFirst = /(?:^|[^\p{L}\d])(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu;
const monthAlone = /(?:^|[^\p{L}\d])(\p{L}{3,})\.?,? (?:de |del |of )?(\d{4})(?!\d)/iu;

/** "30 juin 2012", "June 30, 2012", "1er mars 2004", "30 de junio de 2012", "Jun 2012". */
function inWords(text: string): { readonly date: string; readonly rest: string } | undefined {
  const day = dayFirst.exec(text);
  if (day !== null) return dated(text, day, [day[3], day[2], day[1]]);
  const month = monthFirst.exec(text);
  if (month !== null) return dated(text, month, [month[3], month[1], month[2]]);
  const alone = monthAlone.exec(text);
  return alone === null ? undefined : dated(text, alone, [alone[2], alone[1]]);
}

function dated(
  text: string,
  { 0: match, index }: RegExpExecArray,
  [year, name = "", day]: readonly (string | undefined)[],
): { readonly date: string; readonly rest: string } | undefined {
  const month = monthCalled(name);
  if (month === undefined) return undefined;
  const rest = (text.slice(0, index) + text.slice(index + match.length)).replace(
    /^(?:the|le|el|on|since|depuis|desde)$/i,
    "",
  );
  return {
    date: [year, month, day?.padStart(2, "0")].filter((part) => part !== undefined).join("-"),
    rest: rest.trim(),
  };
}

/** "2012-06-30 (entry into force)", "since 2012". */
function withMore(text: string): { readonly date: string; readonly rest: string } | undefined {
  const found =
    /(?:^|[^\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(text) ??
    /^(?:since|in|from|depuis|en|desde|c\.|ca\.?|~)\s*(\d{4}(?:-\d{2})?)$/i.exec(text);
  const date = found?.[1];
  if (found === null || date === undefined) return undefined;
  return { date, rest: text.replace(date, "").trim() };
}

/** In English, French, Spanish, Portuguese, German and Italian, by month. */
const months: readonly string[] = [
  "january janvier enero janeiro januar gennaio",
  "february fevrier febrero fevereiro februar febbraio",
  "march mars marzo marco marz maerz",
  "april avril abril aprile",
  "may mai mayo maio maggio",
  "june juin junio junho juni giugno",
  "july juillet julio julho juli luglio",
  "august aout agosto",
  "september septembre septiembre setiembre setembro settembre sept",
  "october octobre octubre outubro oktober ottobre",
  "november novembre noviembre novembro",
  "december decembre diciembre dezembro dezember dicembre",
];

/** "06" for any name, or a beginning of at least three letters that only one month has. */
function monthCalled(name: string): string | undefined {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const possible = months.flatMap((names, index) =>
    names.split(" ").some((each) => each.startsWith(plain)) ? [index + 1] : [],
  );
  return possible.length === 1 ? String(possible[0]).padStart(2, "0") : undefined;
}
