// What the live preview's server tells its page, one event after the other. Plain data, sent as JSON.

import type { PageData } from "./page-data.js";

export type LiveEvent = MakingEvent | LetterEvent | FaultsEvent | BatchEvent | BatchFaultsEvent;

/** A file has changed, or another State was chosen: what is shown is not the letter any more. */
export interface MakingEvent {
  readonly kind: "making";
}

export interface LetterEvent {
  readonly kind: "letter";
  /** Counts the readings of the campaign's files: a later one is of later files. */
  readonly reading: number;
  readonly iso3: string;
  /** Of this State alone. */
  readonly data: PageData;
  /** The letter's PDF, in base64. */
  readonly pdf: string;
  /** All to which letters go: code and name. */
  readonly choices: readonly (readonly [iso3: string, name: string])[];
}

export interface FaultsEvent {
  readonly kind: "faults";
  readonly reading: number;
  readonly faults: readonly LiveFault[];
}

export interface BatchEvent {
  readonly kind: "batch";
  readonly reading: number;
  readonly data: PageData;
}

/** The letter that is shown can be made, but not all others. */
export interface BatchFaultsEvent {
  readonly kind: "batch-faults";
  readonly reading: number;
  readonly faults: readonly LiveFault[];
}

export interface LiveFault {
  /** "templates/letter.en.hbs:19:97"; "" if it is of no file. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
  /** The line before it and its own, where the file has them. */
  readonly lines: readonly FaultLine[];
}

export interface FaultLine {
  readonly number: number;
  readonly text: string;
  /** How many characters stand before the fault; absent on the line before it. */
  readonly before?: number;
}
