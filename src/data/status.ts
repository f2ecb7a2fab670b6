// The status cell of one commitment, and what it says on a given day: the heart of the tool, and pure.
// It must not know files, languages or the clock.

/** What a commitment is on the letter's date. "partial" is begun and not complete; "unknown" is a value, not a gap. */
export type Status = "met" | "partial" | "outstanding" | "unknown";

/** A day, month or year as it was written: "2009", "2009-01" or "2009-01-31". Counts as its last day. */
export type PartialDate = string;

/** What a status cell holds. */
export type FactValue =
  | { readonly kind: "yes" | "no" | "partial" | "unknown" }
  | { readonly kind: "since"; readonly date: PartialDate };

/** One State's record for one commitment, as the file gives it. */
export interface Fact {
  /** The cell as written, "" if empty. */
  readonly cell: string;
  readonly value: FactValue;
  /** When it was last checked; absent if the cell is empty or the file has no such column. */
  readonly checked?: PartialDate;
  /** Keys of sources.csv or plain URLs, as written. */
  readonly sources: readonly string[];
}

/**
 * Which branch of the status rule decided. Wording in each language hangs on it.
 * - since: met since `since`;            - later: a date after the letter's date, so not yet done on it;
 * - done: yes, by the day of the check;  - done-later: yes, but checked only after the letter's date;
 * - not, partly: fresh negatives;        - stale-not, stale-partly: negatives too old to use;
 * - unrecorded: unknown or empty.
 */
export type Ground =
  | "since"
  | "later"
  | "done"
  | "done-later"
  | "not"
  | "partly"
  | "stale-not"
  | "stale-partly"
  | "unrecorded";

/** What a fact says on a day. */
export interface Judgement {
  readonly status: Status;
  readonly ground: Ground;
  readonly since?: PartialDate;
  readonly checked?: PartialDate;
  /** A negative older than the commitment's max_age_days, whether or not it was accepted all the same. */
  readonly stale: boolean;
}
