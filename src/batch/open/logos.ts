// The logos that the templates name: read, decoded whole and looked at before one letter is made. Files come in; a logo
// for each language goes out, with what is worth telling of their pictures.

import { type Diagnostic, gather, merged } from "../../diagnostic.js";
import type { Logo } from "../../letter/letter.js";
import type { TemplateHead } from "../../letter/template/template.js";
import { readPicture } from "../../pictures/read-picture.js";
import { logoBox, logoWarnings } from "../../typesetting/letter/logo.js";
import type { CampaignFolder } from "./campaign-folder.js";
import { readNamed } from "./named-file.js";

export interface Logos {
  readonly byLanguage: ReadonlyMap<string, Logo>;
  readonly warnings: readonly Diagnostic[];
}

/** Templates may share a file, which is then decoded once. Throws InputError with the faults of all logos. */
export function readLogos(templates: readonly TemplateHead[], folder: CampaignFolder): Logos {
  const named = templates.filter(({ frontMatter }) => frontMatter.logo !== undefined);
  const files = new Map(
    gather(named, (template) => {
      const file = fileOf(template);
      return [file, readNamed(file, "logo", template.frontMatter, folder)];
    }),
  );
  const pictures = new Map(gather([...files], ([file, bytes]) => [file, readPicture(file, bytes)]));
  const logos = named.flatMap((template) => {
    const picture = pictures.get(fileOf(template));
    return picture === undefined ? [] : [{ template, picture }];
  });
  return {
    byLanguage: new Map(
      logos.map(({ template: { language, frontMatter }, picture }) => [
        language.code,
        { picture, description: frontMatter.logoDescription ?? "" },
      ]),
    ),
    warnings: merged(
      logos.flatMap(({ template, picture }) =>
        logoWarnings(fileOf(template), picture, logoBox(template.frontMatter.window)),
      ),
    ),
  };
}

function fileOf({ frontMatter }: TemplateHead): string {
  return `templates/${frontMatter.logo}`;
}
