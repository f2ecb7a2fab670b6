// Whether a text names a day, month or year after the letter's date. A letter says what was known on its date: a law or a
// source that bears a later date is not for it. It must not know what the text is of.

import { monthNames } from "./language.js";

const months: ReadonlyMap<string, string> = new Map(
  Object.values(monthNames).flatMap((names) =>
    names.map((name, index) => [name.toLowerCase(), String(index + 1).padStart(2, "0")] as const),
  ),
);

const month = `(?<month>${[...months.keys()].join("|")})`;
const between = "[ \\u00A0](?:de[ \\u00A0])?";

/** "3 August 2025", « 1er mai 2020 », «25 de junio de 2020», "August 2025"; "August 3, 2025"; "2025-08", "2025-08-03". */
const dates = [
  `(?:(?<day>\\d{1,2})(?:er|º)?${between})?${month}${between}(?<year>\\d{4})`,
  `${month}[ \\u00A0](?<day>\\d{1,2}),[ \\u00A0](?<year>\\d{4})`,
  "(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?",
].map((pattern) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?!\\d)`, "giu"));

const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * `date` is an ISO 8601 day. A month or a year is later if its first day is: a law of 2020 may be of January. Years of
 * four digits in numbers of laws count as years: rather a detail too few than a later one.
 */
export function namesLaterDate(text: string, date: string): boolean {
  if ((text.match(years) ?? []).some((year) => year > date.slice(0, 4))) return true;
  return dates.some((pattern) => [...text.matchAll(pattern)].some((match) => firstDay(match) > date));
}

function firstDay({ groups }: RegExpMatchArray): string {
  const { year = "", month: named = "", day = "01" } = groups ?? {};
  return `${year}-${months.get(named.toLowerCase()) ?? named}-${day.padStart(2, "0")}`;
}
