// The language that an organisation's name or an office is probably in, by the words that only one of the languages has.
// Comes in as a name, goes out as a code. It must not know tables, nor the words: those are each language's own.

import { oncePer } from "../memory.js";
import type { Language } from "./language.js";
import { patternOf } from "./pattern.js";

/** Whether nothing speaks against the language: it has words of it, or it is one of which no words are known here. */
export function isLike(name: string, code: string, languages: readonly Language[]): boolean {
  const language = languages.find((each) => each.code === code);
  return language === undefined || (signsOf(language).names?.test(name) ?? true);
}

/** Undefined where no word tells. */
export function likelyLanguage(name: string, languages: readonly Language[]): string | undefined {
  return languages.find((language) => signsOf(language).names?.test(name) === true)?.code;
}

/** The language in which an office is named; undefined if it is none of these, or may be two. */
export function languageOfOffice(office: string, languages: readonly Language[]): string | undefined {
  const having = (sign: "offices" | "ministries") =>
    languages.filter((language) => signsOf(language)[sign]?.test(office) === true);
  const [found, ...others] = having("offices");
  // "de" is of two languages; the word for the ministry of one.
  return others.length === 0 && found !== undefined ? found.code : having("ministries")[0]?.code;
}

const signsOf = oncePer(({ checks: { signs } }: Language) => {
  const sign = (pattern: string) => (pattern === "" ? undefined : patternOf(pattern));
  return { names: sign(signs.names), offices: sign(signs.offices), ministries: sign(signs.ministries) };
});
