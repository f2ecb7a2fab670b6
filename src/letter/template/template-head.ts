// The head of one language's template: what a batch must know of it before any letter is made, such as its date. Read
// without the words of its tags, which only whoever makes letters needs. It must not know Handlebars.

import type { TemplateFile } from "../../campaign/campaign.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { type FrontMatter, readFrontMatter, type TemplateTexts } from "../head/front-matter.js";
import { type SourceText, sourceText } from "./source-text.js";

/** The part of a template that letters in other languages must know of too: they are one letter, in the same type. */
export interface TemplateHead {
  readonly language: Language;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
}

/** A template's text. */
export interface Written {
  readonly language: string;
  readonly source: SourceText;
}

/** A letter's template of which the head has been read, whatever is wrong with it. */
export interface TemplateSource extends Written {
  readonly texts: TemplateTexts;
}

export function readTemplateSource(file: TemplateFile): TemplateSource {
  const written = writtenIn(file);
  return { ...written, texts: readFrontMatter(written.source) };
}

export function writtenIn({ language, file, text }: TemplateFile): Written {
  return { language, source: sourceText(file, text) };
}

/** The one whose words stand for all letters: on an envelope, at the head of a list. Of those in which letters are written. */
export function leadingHead(heads: readonly TemplateHead[]): TemplateHead | undefined {
  return heads.find(({ frontMatter }) => !frontMatter.reserve) ?? heads[0];
}

/**
 * Checks that the templates of all languages are one letter: date, paper, window, annex, style and faces agree. Throws an
 * InputError with a fault for each that differs from the first template.
 */
export function checkTemplates(templates: readonly TemplateHead[]): void {
  const [first, ...others] = templates;
  if (first === undefined) return;
  const faults = others.flatMap((template) =>
    shared.flatMap(([key, read]) => {
      const [expected, found] = [read(first.frontMatter), read(template.frontMatter)];
      return expected === found
        ? []
        : [disagreement(key, template, { found, expected, file: first.source.file })];
    }),
  );
  if (faults.length > 0) throw new InputError(faults);
}

const shared: readonly (readonly [string, (frontMatter: FrontMatter) => string])[] = [
  ["date", ({ date }) => date],
  ["paper", ({ paper }) => paper],
  ["window", ({ window }) => window],
  ["annex", ({ annex }) => String(annex)],
  ["style", ({ style }) => JSON.stringify(style)],
  ["approval", ({ approval }) => approval],
  ["address_max_age_days", ({ addressMaxAgeDays }) => String(addressMaxAgeDays)],
  [
    "faces",
    ({ faces }) =>
      [...faces]
        .map((face) => face.join(": "))
        .toSorted()
        .join(", ") || "none",
  ],
];

function disagreement(
  key: string,
  { source, frontMatter }: TemplateHead,
  { found, expected, file }: { readonly found: string; readonly expected: string; readonly file: string },
): Diagnostic {
  return {
    what: `${key} is "${found}" here and "${expected}" in ${file}`,
    remedy: `write the same ${key} in the templates of all languages`,
    place: frontMatter.places.get(key) ?? { file: source.file, line: 1, field: key },
  };
}
