// What `letters verify` says of each thing that it compares, a verdict for a person. It must not print.

import type { FolderOfFiles } from "../../batch/check/folder.js";
import { counted } from "../../counted.js";
import { isDay } from "../../data/calendar.js";
import type { Diagnostic } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import type { ManifestRow } from "../../output/accounts/manifest.js";

type Found = readonly Diagnostic[];

export function folderVerdict({ found, listed }: FolderOfFiles, shown: string): string {
  return found.length === 0
    ? `${counted(listed.length, "file")} in ${shown}/: each is there, whole and unaltered`
    : `${counted(found.length, "fault")} in ${shown}/; put the files back from a copy, or make the batch again`;
}

/** Undefined if there is nothing to say: all that was made of letters was made of those. */
export function postVerdict(others: Found | undefined): string | undefined {
  if (others === undefined)
    return "no letters lie there or in the folder above: whether it was made of them is not known";
  if (others.length === 0) return undefined;
  return `${counted(others.length, "file")} to make again; print, post or send none of them`;
}

export function campaignVerdict(rows: readonly ManifestRow[], changes: Found): string {
  const days = new Set(
    rows.map(({ letter_date: day }) => (isDay(day) ? formatDate(day, toolLanguage) : day)),
  );
  const batch = `the ${counted(rows.length, "letter")} of ${[...days].join(" and ")}`;
  return changes.length === 0
    ? `the campaign would make ${batch} the same today`
    : `the campaign would not make ${batch} the same today: ${counted(changes.length, "change")}`;
}
