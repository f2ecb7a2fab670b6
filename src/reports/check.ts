// What `letters check` says: its verdict, the list of rules, the list of words. Lines for a person; it must not print.

import type { CampaignFindings } from "../batch/check/findings.js";
import { counted } from "../counted.js";
import { asWritten, vocabulary } from "../letter/tags/vocabulary.js";
import { rules } from "../rules.js";

/** One rule a line: id, what a breach of it is, what holds. */
export function rulesText(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, finds, holds }) => `${id.padEnd(width)}  ${finds.padEnd(7)}  ${holds}\n`);
  return lines.join("");
}

/** One word a line: as it is written in a template, and what it says. */
export function wordsText(): string {
  const width = Math.max(...vocabulary.map((entry) => asWritten(entry).length));
  const lines = vocabulary.map((entry) => `${asWritten(entry).padEnd(width)}  ${entry.meaning}\n`);
  return lines.join("");
}

export function verdict({ faults, warnings, letters, pages, languages }: CampaignFindings): string {
  if (faults.length > 0) return counted(faults.length, "fault");
  const found = warnings.length === 0 ? "no faults" : `no faults, ${counted(warnings.length, "warning")}`;
  const of = `${counted(letters, "letter")} of ${counted(pages, "page")} in ${languages.join(", ")}`;
  return `${found}: ${of} can be made (letters check --rules lists what was checked)`;
}
