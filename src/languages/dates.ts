// Dates in words, by the patterns of a language. Own tables and no Intl, so that the same data gives the same words on
// every runtime. It must not know what happened on the date.

import { together } from "./grammar.js";
import type { Language } from "./language.js";
import { inDigits } from "./numbers.js";
import { fillPhrase } from "./phrases.js";

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO day, month or year in words: "28 April 2020", « 1er mai 2020 », «enero de 2009», "2009". */
export function formatDate(date: string, language: Language): string {
  const parts = partsOf(date, language);
  return inDigits(fillPhrase(language.dates[extentOf(date)], parts), language.numbers);
}

/** How much of a date is known. */
function extentOf(date: string): "day" | "month" | "year" {
  const [, , month, day] = partialDate.exec(date) ?? [];
  if (month === undefined) return "year";
  return day === undefined ? "month" : "day";
}

/** What the slots of a date's pattern stand for. */
function partsOf(date: string, { months, cases, dates }: Language): Readonly<Record<string, string>> {
  const [, year = "", month = "", day = ""] = partialDate.exec(date) ?? [];
  const named = Object.entries({ month: months, ...cases }).map(([slot, names]) => [
    slot,
    names[Number(month) - 1] ?? "",
  ]);
  return { day: day === "01" ? dates.first : String(Number(day)), year, ...Object.fromEntries(named) };
}

/** A date within a clause: on or in it, since it, or from it on. */
export function formatDateClause(
  date: string,
  language: Language,
  relation: "on" | "since" | "from",
): string {
  const pattern = language.dates[relation][extentOf(date)];
  const words = formatDate(date, language);
  const [, before = "", word] = /^(.*?)(\S+) \{date\}$/.exec(pattern) ?? [];
  if (word !== undefined) return before + together(word, words, language.grammar);
  const filled = fillPhrase(pattern, { ...partsOf(date, language), date: words });
  return inDigits(filled, language.numbers);
}
