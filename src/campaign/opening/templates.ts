// The templates of a campaign folder as text, one for each language. It must not know what is in them.

import { type Diagnostic, gather, InputError } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { readTemplate } from "../check/template-texts.js";
import { languageFile } from "./languages.js";
import type { ListFolder, OpenFile } from "./tables.js";

/** A template as read, not yet parsed; lines end in "\n", without byte order mark, composed (NFC). */
export interface TemplateFile {
  readonly language: string;
  /** Relative to the campaign folder, with forward slashes: "templates/letter.en.hbs". */
  readonly file: string;
  readonly text: string;
}

/** The languages for which the folder has a template, sorted. */
export function templateLanguages(list: ListFolder): readonly string[] {
  return list("templates")
    .flatMap((name) => /^letter\.([^.]+)\.hbs$/.exec(name)?.[1] ?? [])
    .sort();
}

/** @throws InputError if there is none, one is not text, or one is in a language that is none of the `known`. */
export function openTemplateFiles(
  languages: readonly string[],
  known: readonly Language[],
  open: OpenFile,
): readonly TemplateFile[] {
  if (languages.length === 0) throw new InputError([noTemplate]);
  const codes = known.map(({ code }) => code);
  return gather(languages, (language) => {
    const file = templateFile(language);
    if (!codes.includes(language)) throw new InputError([unknownLanguage(language, codes)]);
    const source = open(file);
    if (source === undefined) throw new InputError([{ ...noTemplate, place: { file } }]);
    return { language, ...readTemplate(source) };
  });
}

export function templateFile(language: string): string {
  return `templates/letter.${language}.hbs`;
}

const noTemplate: Diagnostic = {
  what: "there is no template",
  remedy: "add templates/letter.en.hbs, the letter in English, or one for another language",
  place: { file: "templates" },
};

function unknownLanguage(language: string, known: readonly string[]): Diagnostic {
  const what = `nothing is known of the language "${language}"`;
  const remedy = `name it for one of the languages ${known.join(", ")}, or add ${languageFile(language)}`;
  return { what, remedy, place: { file: templateFile(language) } };
}
