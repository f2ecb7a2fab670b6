// How much a proof shows, in words. It must not know what.

import { counted } from "../../counted.js";
import type { ProofSize } from "../../review/proof/plan.js";

/** "6 whole letters and 14 pages of others". */
export function sizeInWords({ letters, pages }: ProofSize): string {
  const whole = counted(letters, "whole letter");
  return pages === 0 ? whole : `${whole} and ${counted(pages, "page")} of others`;
}
