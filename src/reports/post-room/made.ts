// What a command of the post room has made, as JSON for programs. Counts and names in, a value out. It must not print.

import type { AddressBook } from "../../batch/kinds/address.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import type { Committed } from "../../output/placing/write.js";

export interface Made {
  /** Of the letters, ISO 8601. */
  readonly date: string;
  /** The folder, as the user named it. */
  readonly out: string;
  readonly files: readonly string[];
  /** How many letters they are of. */
  readonly letters: number;
  /** ISO codes of States for which there is none, for want of an address. */
  readonly without: readonly string[];
}

/** The keys are those of `--json`. */
export function madeJson(made: Made, { removed, leftAlone, writtenOver }: Committed): object {
  return { ...made, removed, left_alone: leftAlone, written_over: writtenOver };
}

/** Of one file with the addresses of letters. */
export function madeOf(
  { addressees, withoutStreet }: AddressBook,
  { date }: { readonly date: string },
  { shown: out }: OutputFolder,
  file: string,
): Made {
  const without = withoutStreet.map(({ iso3 }) => iso3);
  return { date, out, files: [file], letters: addressees.length, without };
}
