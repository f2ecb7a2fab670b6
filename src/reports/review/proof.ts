// What `letters proof` says when it is done, lines for a person. It must not print.

import type { PlacedProof } from "../../batch/proof/place-proof.js";
import { sizeInWords } from "../../batch/proof/size-in-words.js";
import { counted } from "../../counted.js";

/** `since` is the number of the earlier batch, if there is one to count changes from. */
export function proofSummary(told: PlacedProof, since: string | undefined): string {
  const { folder, files, changed, gone } = told;
  return [
    `${counted(told.passages, "passage")} of ${counted(told.letters, "letter")} (batch ${told.batch}), in ${folder}/${told.page}`,
    `  as they will look: ${sizeInWords({ letters: told.whole_letters, pages: told.single_pages })}, in ${namesOf(files)}`,
    ...told.dealt.map(
      ({ file, languages, pages }) => `    ${file}: ${languages.join(", ")}, ${counted(pages, "page")}`,
    ),
    ...(since === undefined ? [] : [`  changed since batch ${since}: ${changed}; gone: ${gone}`]),
    `next: send ${folder}/ to those who read; each saves remarks-NAME.csv from the page`,
  ].join("\n");
}

function namesOf(files: readonly string[]): string {
  const [first, last] = [files[0] ?? "", files.at(-1) ?? ""];
  return files.length === 1 ? first : `${first} ${files.length === 2 ? "and" : "to"} ${last}`;
}
