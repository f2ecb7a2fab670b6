// Whether a text names a day, month or year after the letter's date. A letter says what was known on its date: a law or a
// source that bears a later date is not for it. It must not know what the text is of, or in which language.

import type { Languages } from "../../languages/known.js";
import { escaped } from "../../languages/pattern.js";
import { oncePer, remember } from "../../memory.js";

const between = "[ \\u00A0](?:\\p{L}{1,3}[ \\u00A0])?";

/** How dates are written, in small letters, as patterns without capitals are quicker: these, and months' numbers by name. */
interface Dates {
  readonly patterns: readonly RegExp[];
  readonly months: ReadonlyMap<string, string>;
}

/**
 * "3 August 2025", « 1er mai 2020 », «25 de junio de 2020», "August 2025"; "August 3, 2025"; "2025-08", "2025-08-03"; and
 * as the languages have it otherwise.
 */
const datesIn = oncePer((languages: Languages): Dates => {
  const all = [...languages.values()];
  const months = new Map(
    all.flatMap(({ months: names, cases }) =>
      [names, ...Object.values(cases)].flatMap((forms) =>
        forms.map((name, index) => [name.toLowerCase(), String(index + 1).padStart(2, "0")] as const),
      ),
    ),
  );
  const month = `(?<month>${[...months.keys()].map(escaped).join("|")})`;
  const own = all
    .flatMap(({ dates }) => [dates.day, dates.month])
    .map((pattern) => inPattern(pattern, month));
  const patterns = new Set([
    `(?:(?<day>\\d{1,2})(?:er|º)?${between})?${month}${between}(?<year>\\d{4})`,
    `${month}[ \\u00A0](?<day>\\d{1,2}),[ \\u00A0](?<year>\\d{4})`,
    ...own,
  ]);
  return { patterns: Array.from(patterns, standingAlone), months };
});

const isoDate = standingAlone("(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?");

function standingAlone(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${pattern}(?!\\d)`, "gu");
}

/** The pattern by which a language writes a date, as one that finds such dates. */
function inPattern(pattern: string, month: string): string {
  const slots: Readonly<Record<string, string>> = { day: "(?<day>\\d{1,2})", month, year: "(?<year>\\d{4})" };
  const parts = pattern.split(/\{(\w+)\}/);
  return parts.map((part, at) => (at % 2 === 1 ? (slots[part] ?? month) : asWritten(part))).join("");
}

function asWritten(text: string): string {
  return escaped(text.toLowerCase()).replaceAll(" ", "[ \\u00A0]");
}

const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const fourDigits = /(?=(\d{4}))/g;

/** Titles, laws and sources that are remembered: most of them come again in many letters. */
const rememberedTexts = 1024;

interface Asked {
  readonly text: string;
  readonly date: string;
}

const answerIn = oncePer((languages: Languages) =>
  remember(rememberedTexts, (_: string, { text, date }: Asked) => isLater(text, date, languages)),
);

/**
 * `date` is an ISO 8601 day. A month or a year is later if its first day is: a law of 2020 may be of January. Years of
 * four digits in numbers of laws count as years: rather a detail too few than a later one.
 */
export function namesLaterDate(text: string, date: string, languages: Languages): boolean {
  return answerIn(languages)(`${date} ${text}`, { text, date });
}

/** Dates in words are slow to seek: they are sought only where a number may be such a year, and a month is named. */
function isLater(text: string, date: string, languages: Languages): boolean {
  const year = date.slice(0, 4);
  if ((text.match(years) ?? []).some((named) => named > year)) return true;
  if (!Array.from(text.matchAll(fourDigits)).some(([, digits = ""]) => digits >= year)) return false;
  const { patterns, months } = datesIn(languages);
  const small = text.toLowerCase();
  const namesMonth = Array.from(months.keys()).some((name) => small.includes(name));
  return [isoDate, ...(namesMonth ? patterns : [])].some((pattern) =>
    Array.from(small.matchAll(pattern)).some((match) => firstDay(match, months) > date),
  );
}

function firstDay({ groups }: RegExpMatchArray, months: ReadonlyMap<string, string>): string {
  const { year = "", month: named = "", day = "01" } = groups ?? {};
  return `${year}-${months.get(named) ?? named}-${day.padStart(2, "0")}`;
}
