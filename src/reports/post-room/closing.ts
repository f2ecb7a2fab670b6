// What the commands of the post room say at the end, lines for a person. It must not print.

import type { AddressBook } from "../../batch/kinds/address.js";
import type { Posting } from "../../batch/post/posting.js";
import { counted } from "../../counted.js";
import type { Committed } from "../../output/placing/write.js";
import { campaignLine } from "../campaign.js";

/** Of which campaign, and what happened to files of the last run. */
export function closingLines(placed: Committed, { folder }: Pick<Posting, "folder">): readonly string[] {
  const { writtenOver } = placed;
  return [
    `  ${campaignLine(folder)}`,
    ...(writtenOver.length === 0 ? [] : [`  written over although altered: ${writtenOver.join(", ")}`]),
    ...(placed.removed.length === 0
      ? []
      : [`  removed: ${counted(placed.removed.length, "file")} of the last run that this one does not make`]),
    ...(placed.leftAlone.length === 0
      ? []
      : [`  warning: altered since the last run, so left alone: ${placed.leftAlone.join(", ")}`]),
  ];
}

/** A line for the summary: who got no envelope; none if all have one. */
export function withoutAddressLines({ withoutStreet }: AddressBook, what: string): readonly string[] {
  const names = withoutStreet.map(({ name }) => name).join(", ");
  return withoutStreet.length === 0 ? [] : [`  warning: no postal address, so no ${what}: ${names}`];
}
