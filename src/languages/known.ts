// The languages that the tool knows by itself, and those of a campaign: the only place that looks one up by its code.
// The shipped ones are read when the tool is built. It must not know how a language is put to use.

import * as arabic from "./ar.yaml";
import * as english from "./en.yaml";
import * as spanish from "./es.yaml";
import * as french from "./fr.yaml";
import type { Language, TextRules } from "./language.js";
import * as portuguese from "./pt.yaml";
import * as russian from "./ru.yaml";

/** By code. */
export type Languages = ReadonlyMap<string, Language>;

const shipped = new Map(
  [arabic, english, french, portuguese, russian, spanish].map(({ code, language }) => [code, language]),
);

/** Undefined for one that the tool does not know by itself. */
export function shippedLanguage(code: string): Language | undefined {
  return shipped.get(code)?.();
}

/** The language in which the tool speaks to its user, and in which tables name States and offices if they say nothing. */
export const toolLanguage: Language = english.language();

/** What is done with a text in a language that nobody has told of. */
const unknown: TextRules = {
  code: "",
  months: [],
  cases: {},
  grammar: { joins: [], quotes: false, attached: [], abbreviations: [] },
  quotes: ["“", "”"],
  spacing: { hold: [], put: [] },
};

/** The shipped languages, with those of a campaign added or in their place; sorted by code. */
export function withOwn(own: readonly Language[]): Languages {
  const all = new Map([
    ...[...shipped].map(([code, language]) => [code, language()] as const),
    ...own.map((language) => [language.code, language] as const),
  ]);
  return new Map([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The language of a letter. Throws for a code that is none of theirs: the campaign is checked. */
export function languageOf(code: string, languages: Languages): Language {
  const language = languages.get(code);
  if (language === undefined) throw new Error(`nothing is known of the language "${code}"`);
  return language;
}

/** The rules for a passage by its BCP 47 code ("pt-BR"), as far as its language is known. */
export function rulesOf(code: string, languages: Languages): TextRules {
  return languages.get(code.split("-", 1)[0] ?? "") ?? unknown;
}

/** For texts of which nothing tells the language: names of organisations, lines of an address. */
export const anyLanguage = unknown;
