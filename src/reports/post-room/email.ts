// What makes one look twice at e-mail drafts before they are sent: drafts in, counts and lines for a person out.

import type { DraftOfLetter } from "../../batch/kinds/draft.js";
import { counted } from "../../counted.js";

/** What the summary wants to know of the drafts, so that they need not be kept. */
export interface DraftTally {
  /** Addresses of senders that are examples. */
  readonly exampleSenders: Set<string>;
  exampleRecipients: number;
  /** States whose draft is larger than many mail servers take. */
  readonly large: string[];
  /** Bytes of the largest draft. */
  largest: number;
}

export function newDraftTally(): DraftTally {
  return { exampleSenders: new Set(), exampleRecipients: 0, large: [], largest: 0 };
}

export function countDraft(tally: DraftTally, { draft, row }: DraftOfLetter, bytes: number): void {
  const { sender, recipient, copies } = draft;
  if (isExample(sender.address)) tally.exampleSenders.add(sender.address);
  if ([recipient.address, ...copies].some(isExample)) tally.exampleRecipients += 1;
  if (bytes > LARGE_DRAFT) tally.large.push(row.state);
  tally.largest = Math.max(tally.largest, bytes);
}

const MEGABYTE = 1_000_000;

/** Many mail servers take no more (RFC 5321 sets no limit); what is attached has grown by a third in a draft (base64). */
const LARGE_DRAFT = 10 * MEGABYTE;

/** RFC 2606 keeps some names for examples: no mail comes from them or reaches them. */
export function draftWarnings({
  exampleSenders,
  exampleRecipients,
  large,
  largest,
}: DraftTally): readonly string[] {
  const size = (largest / MEGABYTE).toFixed(1);
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

function isExample(address: string): boolean {
  return /[@.]example(?:\.(?:org|com|net))?$/i.test(address);
}
