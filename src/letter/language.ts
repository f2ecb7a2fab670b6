// What the tool knows of each language it writes: dates, lists, counts and the forms of a State's name.
// Own tables and no Intl, so that the same data gives the same words on every runtime.

import type { StateName } from "../campaign/campaign.js";
import { isDay } from "../data/calendar.js";
import type { PartialDate } from "../data/fact.js";
import { soundsLikeI, together } from "./grammar.js";
import type { LanguageCode } from "./letter.js";
import { type Gender, numberInWords } from "./number-words.js";

export const languages: readonly LanguageCode[] = ["en", "es", "fr"];

export function isLanguageCode(code: string): code is LanguageCode {
  return (languages as readonly string[]).includes(code);
}

export const monthNames: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
};

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day, month or year in words: "28 April 2020", « 1er mai 2020 », «enero de 2009», "2009". */
export function formatDate(date: PartialDate, language: LanguageCode): string {
  const [, year = "", month, day] = partialDate.exec(date) ?? [];
  if (month === undefined) return year;
  const name = monthNames[language][Number(month) - 1] ?? "";
  if (language === "es")
    return day === undefined ? `${name} de ${year}` : `${Number(day)} de ${name} de ${year}`;
  if (day === undefined) return `${name} ${year}`;
  return `${language === "fr" && Number(day) === 1 ? "1er" : Number(day)} ${name} ${year}`;
}

/** A date within a clause: on or in it, since it, or from it on. */
export function formatDateClause(
  date: PartialDate,
  language: LanguageCode,
  relation: "on" | "since" | "from",
): string {
  return dateClauses[language][relation](formatDate(date, language), isDay(date));
}

type DateClause = (words: string, isWholeDay: boolean) => string;

const dateClauses: Readonly<Record<LanguageCode, Readonly<Record<"on" | "since" | "from", DateClause>>>> = {
  en: {
    on: (words, isWholeDay) => `${isWholeDay ? "on" : "in"} ${words}`,
    since: (words) => `since ${words}`,
    from: (words) => `from ${words}`,
  },
  fr: {
    on: (words, isWholeDay) => `${isWholeDay ? "le" : "en"} ${words}`,
    since: (words, isWholeDay) => `depuis ${isWholeDay ? "le " : ""}${words}`,
    from: (words, isWholeDay) => `à partir ${isWholeDay ? `du ${words}` : together("de", words, "fr")}`,
  },
  es: {
    on: (words, isWholeDay) => `${isWholeDay ? "el" : "en"} ${words}`,
    since: (words, isWholeDay) => `desde ${isWholeDay ? "el " : ""}${words}`,
    from: (words, isWholeDay) => `a partir ${isWholeDay ? "del" : "de"} ${words}`,
  },
};

/** "a, b and c"; « a, b et c »; «a, b y c», and «e» before the sound i. Empty for no items. */
export function joinList(items: readonly string[], language: LanguageCode): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${conjunction(language, last)} ${last}`;
}

function conjunction(language: LanguageCode, next: string): string {
  if (language === "en") return "and";
  if (language === "fr") return "et";
  return soundsLikeI.test(next) ? "e" : "y";
}

/** "three", « trois », «tres»; digits above ten. Requests are feminine in French and Spanish (une demande). */
export function countInWords(count: number, language: LanguageCode, gender: Gender = "feminine"): string {
  return count > 10 ? String(count) : numberInWords(count, language, gender);
}

const articles: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^the /,
  fr: /^(?:le |la |les |l['’])/,
  es: /^(?:el|la|los|las) /,
};

/** "Republic of Kenya" of "the Republic of Kenya", as an address and a running head have it. */
export function withoutArticle(formal: string, language: LanguageCode): string {
  return formal.replace(articles[language], "");
}

/** "of the Republic of Kenya", « du Royaume du Maroc », «del Reino de España»: preposition and article contracted. */
export function formalOf(name: StateName, language: LanguageCode): string {
  return name.formal === name.short ? name.of : together(of[language], name.formal, language);
}

const of: Readonly<Record<LanguageCode, string>> = { en: "of", fr: "de", es: "de" };
