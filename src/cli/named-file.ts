// A file that a template's front matter names and the campaign folder lacks, in words.

import type { Diagnostic } from "../diagnostic.js";
import type { TemplateHead } from "../letter/template.js";

/** `key` is the front matter's key that names the file. */
export function missingFile(
  file: string,
  key: string,
  places: TemplateHead["frontMatter"]["places"],
): Diagnostic {
  const place = places.get(key);
  return {
    what: `there is no file "${file}" in the campaign folder`,
    remedy: "put it there, or correct its name here",
    ...(place === undefined ? {} : { place }),
  };
}
