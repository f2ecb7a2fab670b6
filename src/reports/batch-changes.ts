// What a summary says of the batch that lay in the folder before: what has changed, gone and come in, lines for a person
// out. It must not print.

import { APPROVALS } from "../batch/open/approvals-file.js";
import type { BatchChanges } from "../batch/place/changes.js";
import type { LettersPlaced } from "../batch/place/letters.js";
import { counted } from "../counted.js";
import type { Mended } from "../output/placing/mending.js";

export function folderLines({ placed, mended, changes }: LettersPlaced, folder: string): readonly string[] {
  const { leftAlone, writtenOver } = placed;
  return [
    ...mendedLines(mended, folder),
    ...changeLines(changes),
    ...(writtenOver.length === 0 ? [] : [`  written over although altered: ${writtenOver.join(", ")}`]),
    ...(leftAlone.length === 0
      ? []
      : [`  warning: altered since the last batch, so left alone: ${leftAlone.join(", ")}`]),
  ];
}

/** What became of an earlier run that had been killed. */
function mendedLines(mended: Mended, folder: string): readonly string[] {
  if (mended === "finished") return ["  an earlier run that was cut off has been finished first"];
  if (mended === "nothing") return [];
  return [
    `  warning: ${folder}/ held what looked like an unfinished run and was none: it has been thrown away`,
  ];
}

/** Against the batch that lay in the folder; nothing if there was none. */
function changeLines(changes: BatchChanges): readonly string[] {
  const { before, isOther, differing, inFileAlone, unapproved, more, fewer, kept } = changes;
  if (before === 0) return [];
  if (isOther) return [`  replaced: ${counted(before, "letter")} of another batch`];
  const than = "than the last batch";
  return [
    ...differingLines(differing, inFileAlone),
    ...unapprovedLines(unapproved),
    ...(more.length === 0 ? [] : [`  ${counted(more.length, "letter")} more ${than}: ${some(more)}`]),
    ...(fewer.length === 0
      ? []
      : [`  ${counted(fewer.length, "letter")} fewer ${than}, now removed: ${some(fewer)}`]),
    ...(kept === 0
      ? []
      : [`  left as ${kept === 1 ? "it was" : "they were"}: ${counted(kept, "letter")} of the last batch`]),
  ];
}

function differingLines(differing: readonly string[], inFileAlone: number): readonly string[] {
  if (differing.length + inFileAlone === 0) return ["  no letter differs from the last batch"];
  const verb = (count: number) => (count === 1 ? "differs" : "differ");
  return [
    ...(differing.length === 0
      ? []
      : [
          `  ${counted(differing.length, "letter")} ${verb(differing.length)} from the last batch: ${some(differing)}`,
        ]),
    ...(inFileAlone === 0
      ? []
      : [
          `  ${counted(inFileAlone, "letter")} ${verb(inFileAlone)} from the last batch in the file alone, not in the words`,
        ]),
  ];
}

function unapprovedLines(states: readonly string[]): readonly string[] {
  if (states.length === 0) return [];
  const whose = `the approval of ${counted(states.length, "letter")}, to ${some(states)}`;
  return [
    `  warning: ${APPROVALS} no longer has ${whose}: put it back from a copy, or have them approved anew`,
  ];
}

/** As many names as one reads through; `verify` and the manifest have the others. */
const MOST_NAMES = 12;

export function some(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest <= 1 ? names.join(", ") : `${names.slice(0, MOST_NAMES).join(", ")} and ${rest} more`;
}
