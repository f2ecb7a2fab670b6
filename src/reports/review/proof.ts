// What `letters proof` says when it is done, lines for a person. It must not print.

import type { PlacedProof } from "../../batch/proof/place-proof.js";
import { counted } from "../../counted.js";

/** `since` is the number of the earlier batch, if there is one to count changes from. */
export function proofSummary(told: PlacedProof, since: string | undefined): string {
  const { folder, files, changed, gone } = told;
  return [
    `${counted(told.passages, "passage")} of ${counted(told.letters, "letter")} (batch ${told.batch}), in ${folder}/${told.page}`,
    `  as they will look: ${counted(told.whole_letters, "whole letter")} and ${counted(told.single_pages, "single page")}, in ${namesOf(files)}`,
    ...(since === undefined ? [] : [`  changed since batch ${since}: ${changed}; gone: ${gone}`]),
    `next: send ${folder}/ to those who read; each saves remarks-NAME.csv from the page`,
  ].join("\n");
}

function namesOf(files: readonly string[]): string {
  const [first, last] = [files[0] ?? "", files.at(-1) ?? ""];
  return files.length === 1 ? first : `${first} to ${last}`;
}
