// The languages that ship, as values, for tests that write in them.

import { type Languages, languageOf, withOwn } from "../../src/languages/known.js";
import type { Language } from "../../src/languages/language.js";
import type { AddressBreaks } from "../../src/letter/letter.js";

export const languages: Languages = withOwn([]);

/** The shipped language with this code. */
export function shipped(code: string): Language {
  return languageOf(code, languages);
}

export const english = shipped("en");
export const french = shipped("fr");
export const spanish = shipped("es");

/** Of the three languages together, for addresses in any of them. */
export const addressBreaks: AddressBreaks = {
  leaning: [...languages.values()].flatMap(({ address }) => address.leaning),
  elided: [...languages.values()].flatMap(({ address }) => address.elided),
  pauses: [...languages.values()].flatMap(({ address }) => address.pauses),
};
