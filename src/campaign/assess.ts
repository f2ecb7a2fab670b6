// One State Party set against every recommendation on the letter's date, with the ground for each result.
// Pure; it must not know languages: wording hangs on `ground` and is made in letter/.

import type { Fact, Judgement } from "../data/status.js";
import type { Commitment, Recommendation, State } from "./campaign.js";

/** What the record says of one commitment of one State. */
export interface CommitmentFinding {
  readonly commitment: Commitment;
  readonly fact: Fact;
  readonly judgement: Judgement;
}

/** `outstanding` if any commitment is outstanding or partial; `met` if all are met; else `unknown`. */
export type Standing = "general" | "outstanding" | "met" | "unknown";

export interface RecommendationFinding {
  readonly recommendation: Recommendation;
  readonly standing: Standing;
  /**
   * Which of the four wordings the template uses. As `standing`, but an outstanding recommendation of which a part is
   * met or partial reads "partial": it asks to complete and never says that nothing was done.
   */
  readonly wording: "general" | "outstanding" | "partial" | "met" | "unknown";
  readonly highlighted: boolean;
  readonly findings: readonly CommitmentFinding[];
}

/** One State Party on the letter's date. */
export interface Assessment {
  readonly state: State;
  /** ISO 8601 day. */
  readonly date: string;
  readonly recommendations: readonly RecommendationFinding[];
  /** Every commitment of the campaign, in the order of commitments.csv. */
  readonly commitments: readonly CommitmentFinding[];
}
