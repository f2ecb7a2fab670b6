// What has been recorded, as lines for a person and as JSON for a program. It must not print.

import type { Recorded } from "../../batch/record-answers.js";
import { tableFiles } from "../../campaign/opening/tables.js";
import { counted } from "../../counted.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";

export function recordSummary(
  { answers, repeated, unanswered, isWritten, changes }: Recorded,
  date: string,
): string {
  const done = isWritten ? `recorded in ${tableFiles.checks}` : "to record; nothing has been written";
  const letters = new Set(
    changes.filter(({ before, after }) => before !== after && before !== "").map(({ iso3 }) => iso3),
  );
  return [
    `${counted(answers.length, "answer")} ${answers.length === 0 && !isWritten ? "to record" : done}`,
    ...(repeated === 0 ? [] : [`  ${repeated} known already, and not recorded again`]),
    ...(unanswered === 0 ? [] : [`  ${counted(unanswered, "row")} without an answer`]),
    `  facts of ${counted(letters.size, "State")} stand otherwise in a letter of ${formatDate(date, toolLanguage)}`,
  ].join("\n");
}

/** The keys are those of `--json`. */
export function recordJson(
  { answers, repeated, unanswered, isWritten, changes }: Recorded,
  date: string,
): object {
  return {
    date,
    written: isWritten,
    recorded: answers.map(({ cells, place: { file, line } }) => ({ ...cells, file, line })),
    repeated,
    unanswered,
    changes: changes.map(({ isLater, ...change }) => ({ ...change, later: isLater })),
  };
}
