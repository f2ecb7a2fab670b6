// Dates in words, by the patterns of a language. Own tables and no Intl, so that the same data gives the same words on
// every runtime. It must not know what happened on the date.

import { together } from "./grammar.js";
import type { Language } from "./language.js";
import { fillPhrase } from "./phrases.js";

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO day, month or year in words: "28 April 2020", « 1er mai 2020 », «enero de 2009», "2009". */
export function formatDate(date: string, { months, dates }: Language): string {
  const [, year = "", number, day] = partialDate.exec(date) ?? [];
  if (number === undefined) return year;
  const month = months[Number(number) - 1] ?? "";
  if (day === undefined) return fillPhrase(dates.month, { month, year });
  return fillPhrase(dates.day, { day: day === "01" ? dates.first : String(Number(day)), month, year });
}

/** A date within a clause: on or in it, since it, or from it on. */
export function formatDateClause(
  date: string,
  language: Language,
  relation: "on" | "since" | "from",
): string {
  const clause = language.dates[relation];
  const isWholeDay = partialDate.exec(date)?.[3] !== undefined;
  const pattern = isWholeDay ? clause.day : clause.month;
  const words = formatDate(date, language);
  const [, before = "", word] = /^(.*?)(\S+) \{date\}$/.exec(pattern) ?? [];
  if (word !== undefined) return before + together(word, words, language.grammar);
  return fillPhrase(pattern, { date: words });
}
