// One State Party set against every recommendation on the letter's date, with the ground for each result.
// Pure; it must not know languages: wording hangs on `ground` and is made in letter/.

import type { Fact } from "../data/fact.js";
import { type Judgement, type JudgeOptions, judge, type Status } from "../data/status.js";
import type { Campaign, Commitment, Recommendation, State } from "./campaign.js";

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
  readonly wording: Standing | "partial";
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

/** The States for which the Rome Statute is in force on the day, in the order given. */
export function statesPartiesOn(states: readonly State[], date: string): readonly State[] {
  return states.filter(
    ({ inForce, withdrawalEffective }) =>
      inForce <= date && (withdrawalEffective === undefined || date < withdrawalEffective),
  );
}

/** Sets one State against every recommendation on the given ISO 8601 day. */
export function assess(
  state: State,
  campaign: AssessedCampaign,
  date: string,
  options: JudgeOptions,
): Assessment {
  const commitments = campaign.commitments.map((commitment) => find(commitment, state, date, options));
  const recommendations = campaign.recommendations.map((recommendation): RecommendationFinding => {
    const findings = commitments.filter(({ commitment }) =>
      recommendation.commitments.includes(commitment.id),
    );
    const standing = standingOf(findings.map(({ judgement }) => judgement.status));
    const wording = standing === "outstanding" && isBegun(findings) ? "partial" : standing;
    return { recommendation, standing, wording, highlighted: standing === "outstanding", findings };
  });
  return { state, date, recommendations, commitments };
}

/** The ids of the recommendations that a letter highlights, in their order. */
export function highlightedIds(assessment: Assessment): readonly string[] {
  return assessment.recommendations
    .filter((finding) => finding.highlighted)
    .map((finding) => finding.recommendation.id);
}

/** The recommendations that rest on commitments: the only ones on which States differ. */
export function restingOnCommitments(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  return recommendations.filter(({ commitments }) => commitments.length > 0);
}

/** The commitments on which a request of the letter rests, in the order of commitments.csv. */
export function onWhichRequestsRest({
  commitments,
  recommendations,
}: Assessment): readonly CommitmentFinding[] {
  const ids = new Set(
    recommendations.flatMap(({ findings }) => findings.map(({ commitment }) => commitment.id)),
  );
  return commitments.filter(({ commitment }) => ids.has(commitment.id));
}

/** What `assess` needs of a campaign. */
export type AssessedCampaign = Pick<Campaign, "commitments" | "recommendations">;

/** The standing rule, from the statuses of the commitments on which a recommendation rests. */
export function standingOf(statuses: readonly Status[]): Standing {
  if (statuses.length === 0) return "general";
  if (statuses.some((status) => status === "outstanding" || status === "partial")) return "outstanding";
  return statuses.every((status) => status === "met") ? "met" : "unknown";
}

function isBegun(findings: readonly CommitmentFinding[]): boolean {
  return findings.some(({ judgement }) => judgement.status === "met" || judgement.status === "partial");
}

function find(commitment: Commitment, state: State, date: string, options: JudgeOptions): CommitmentFinding {
  const fact = state.facts.get(commitment.id) ?? unrecorded;
  return { commitment, fact, judgement: judge(fact, commitment.maxAgeDays, date, options) };
}

const unrecorded: Fact = { checks: [] };
