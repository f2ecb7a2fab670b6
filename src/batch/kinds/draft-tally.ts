// What makes one look twice at e-mail drafts before they are sent: drafts in, counts out, so that drafts need not be kept.

import type { DraftOfLetter } from "./draft.js";

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
  if (bytes > largeDraft) tally.large.push(row.state);
  tally.largest = Math.max(tally.largest, bytes);
}

export const megabyte = 1_000_000;

/** Many mail servers take no more (RFC 5321 sets no limit); what is attached has grown by a third in a draft (base64). */
const largeDraft = 10 * megabyte;

/** RFC 2606 keeps some names for examples: no mail comes from them or reaches them. */
function isExample(address: string): boolean {
  return /[@.]example(?:\.(?:org|com|net))?$/i.test(address);
}
