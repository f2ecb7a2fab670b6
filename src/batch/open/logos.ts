// The pictures that the templates name, logos and signatures: read, decoded whole and looked at before one letter is made.
// Files come in; a logo and a signature for each language go out, with what is worth telling of their pictures.

import { type Diagnostic, gather, merged } from "../../diagnostic.js";
import type { FrontMatter } from "../../letter/head/front-matter.js";
import type { Logo } from "../../letter/letter.js";
import type { TemplateHead } from "../../letter/template/template-head.js";
import type { Picture } from "../../pictures/picture.js";
import { readPicture } from "../../pictures/read-picture.js";
import { logoBox, logoWarnings } from "../../typesetting/letter/logo.js";
import type { CampaignFolder } from "./campaign-folder.js";
import { readNamed } from "./named-file.js";

export interface LetterPictures {
  readonly logos: ReadonlyMap<string, Logo>;
  readonly signatures: ReadonlyMap<string, Picture>;
  readonly warnings: readonly Diagnostic[];
}

/** A file that a template names, by the key under which it stands. */
interface Named {
  readonly template: TemplateHead;
  readonly key: "logo" | "signature";
  readonly file: string;
}

/** Templates may share a file, which is then decoded once. Throws InputError with the faults of all pictures. */
export function readPictures(templates: readonly TemplateHead[], folder: CampaignFolder): LetterPictures {
  const named = templates.flatMap(namedIn);
  const files = new Map(
    gather(named, ({ file, key, template }) => [file, readNamed(file, key, template.frontMatter, folder)]),
  );
  const pictures = new Map(gather([...files], ([file, bytes]) => [file, readPicture(file, bytes)]));
  const read = named.flatMap((each) => {
    const picture = pictures.get(each.file);
    return picture === undefined ? [] : [{ ...each, picture }];
  });
  const ofKey = (key: Named["key"]) => read.filter((each) => each.key === key);
  return {
    logos: new Map(
      ofKey("logo").map(({ template: { language, frontMatter }, picture }) => [
        language.code,
        { picture, description: frontMatter.logoDescription ?? "" },
      ]),
    ),
    signatures: new Map(ofKey("signature").map(({ template, picture }) => [template.language.code, picture])),
    warnings: merged(
      ofKey("logo").flatMap(({ template, file, picture }) =>
        logoWarnings(file, picture, logoBox(template.frontMatter.window)),
      ),
    ),
  };
}

function namedIn(template: TemplateHead): readonly Named[] {
  const { logo, signature }: FrontMatter = template.frontMatter;
  const inTemplates = (key: Named["key"], name: string | undefined): readonly Named[] =>
    name === undefined ? [] : [{ template, key, file: `templates/${name}` }];
  return [...inTemplates("logo", logo), ...inTemplates("signature", signature?.picture)];
}
