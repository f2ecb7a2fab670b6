// The templates of the covering e-mails as text, one for each language that is asked for.
// It must not know what is in them.

import { gather, InputError } from "../../diagnostic.js";
import { readTemplate } from "../check/template-texts.js";
import type { ReadFile } from "./tables.js";
import type { TemplateFile } from "./templates.js";

/** @throws InputError naming every one that is missing or is not text. */
export function openEmailTemplates(languages: readonly string[], read: ReadFile): readonly TemplateFile[] {
  return gather([...new Set(languages)].sort(), (language) => {
    const file = emailTemplateFile(language);
    const bytes = read(file);
    if (bytes === undefined) throw new InputError([missing(language, file)]);
    return { language, ...readTemplate({ file, bytes }) };
  });
}

export function emailTemplateFile(language: string): string {
  return `templates/email.${language}.hbs`;
}

function missing(language: string, file: string) {
  return {
    what: `there is no template for the e-mails in "${language}"`,
    remedy: "add it: a line ---, a line such as subject: Our letter of {{date}}, a line ---, then the text",
    place: { file },
  };
}
