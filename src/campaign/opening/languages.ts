// The languages that a campaign brings or amends, from the files in data/languages/.
// It must not know what a language is made of, or which templates there are.

import { decode } from "../../data/csv/decode.js";
import { type Diagnostic, gather, InputError } from "../../diagnostic.js";
import { type Languages, shippedLanguage, toolLanguage, withOwn } from "../../languages/known.js";
import { readLanguage } from "../../languages/read-language.js";
import type { ListFolder, OpenFile } from "./tables.js";

const folder = "data/languages";

/** The file of a language, whether or not it is there. */
export function languageFile(code: string): string {
  return `${folder}/${code}.yaml`;
}

/** The shipped languages with those of the campaign. @throws InputError with the faults of all its files. */
export function openLanguages(list: ListFolder, open: OpenFile): Languages {
  const names = list(folder).filter((name) => /\.ya?ml$/i.test(name));
  const own = gather(names.toSorted(), (name) => {
    const code = /^([a-z]{2})\.yaml$/.exec(name)?.[1];
    const file = `${folder}/${name}`;
    const source = open(file);
    if (code === undefined || source === undefined) throw new InputError([nameFault(name, file)]);
    const text = decode(source);
    return readLanguage({ code, file, text }, { amended: shippedLanguage(code), example: toolLanguage });
  });
  return withOwn(own);
}

function nameFault(name: string, file: string): Diagnostic {
  const what = `"${name}" is not the name of a language's file`;
  const remedy = `name it for the two small letters of ISO 639, for instance ${languageFile("ro")}`;
  return { what, remedy, place: { file }, rule: "whole-languages" };
}
