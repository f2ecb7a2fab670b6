// A file of the campaign that a template's front matter names, by the key that names it.

import { type Diagnostic, InputError, retold } from "../../diagnostic.js";
import type { TemplateHead } from "../../letter/template/template-head.js";
import type { CampaignFolder } from "./campaign-folder.js";

/** Throws InputError, told where the file is named, if there is none such. */
export function readNamed(
  file: string,
  key: string,
  { places }: TemplateHead["frontMatter"],
  folder: CampaignFolder,
): Uint8Array {
  const place = places.get(key);
  const named = (fault: Diagnostic) => (place === undefined ? fault : { ...fault, place });
  const bytes = retold(
    () => folder.read(file),
    (fault) => named({ ...fault, what: `"${file}" ${fault.what}` }),
  );
  if (bytes !== undefined) return bytes;
  throw new InputError([
    named({
      what: `there is no file "${file}" in the campaign folder`,
      remedy: "put it there, or correct its name here",
    }),
  ]);
}
