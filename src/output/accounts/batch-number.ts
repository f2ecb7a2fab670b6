// The number of a batch, by which people name it and a board signs for it: of what its letters say, and of nothing else. So
// it is the same before and after they are approved, and for colleagues who make the same letters elsewhere.

import { sha256 } from "../sha256.js";
import type { KnownText } from "./approved-texts.js";

const digits = 8;

/** The start of the hash over the code and the hash of the text of each letter, in the order of the codes. */
export function batchNumber(letters: readonly KnownText[]): string {
  const lines = letters.map(({ iso3, text_sha256 }) => `${iso3} ${text_sha256}\n`);
  return sha256(lines.sort().join("")).slice(0, digits);
}
