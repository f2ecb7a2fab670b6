// What `letters email` says when it is done, lines for a person. It must not print.

import { type DraftTally, megabyte } from "../../batch/kinds/draft-tally.js";
import type { PlacedDrafts } from "../../batch/post/email.js";
import type { Posting } from "../../batch/post/posting.js";
import { counted } from "../../counted.js";
import { closingLines } from "./closing.js";

/** What was made, what is odd in it, and what is to be done next. */
export function emailLines(
  { files, place, unreachable, tally, placed }: PlacedDrafts,
  posting: Pick<Posting, "folder">,
): readonly string[] {
  const states = unreachable.map(({ state }) => state).join(", ");
  return [
    `${counted(files.length, "draft")} in ${place.shown}/; nothing has been sent`,
    ...(states === "" ? [] : [`  warning: no e-mail address, so no draft: ${states}`]),
    ...draftWarnings(tally),
    ...closingLines(placed, posting),
    "next: open each draft in your mail program, read it, and send it",
  ];
}

function draftWarnings({ exampleSenders, exampleRecipients, large, largest }: DraftTally): readonly string[] {
  const size = (largest / megabyte).toFixed(1);
  return [
    ...[...exampleSenders].map(
      (address) =>
        `  warning: ${address} is an example: put your own address into sender_email before you send`,
    ),
    ...(exampleRecipients === 0
      ? []
      : [`  warning: ${counted(exampleRecipients, "recipient")} with an example address`]),
    ...(large.length === 0
      ? []
      : [
          `  warning: ${counted(large.length, "draft")} of up to ${size} MB, and most mail servers take no more than 10 to 25 MB (a smaller logo makes smaller letters): ${large.join(", ")}`,
        ]),
  ];
}
