// `letters explain`: where one State stands on each recommendation, why, and who says so. Makes no letter.

import {
  type Assessment,
  assess,
  type CommitmentFinding,
  type RecommendationFinding,
} from "../campaign/assess.js";
import type { Campaign } from "../campaign/campaign.js";
import { notesOf } from "../campaign/state.js";
import { formatDate } from "../letter/language.js";
import { explainCommitment, explainRecommendation } from "../letter/reason.js";
import { sourceName } from "../letter/source-name.js";
import { open } from "./opening.js";
import type { CampaignOptions } from "./options.js";
import type { Scene } from "./program.js";
import { selectState } from "./selection.js";

export interface ExplainOptions extends CampaignOptions {
  readonly json?: true;
}

export async function explain(named: string, options: ExplainOptions, scene: Scene): Promise<number> {
  const { campaign, date, acceptStale } = open(options, scene);
  const state = selectState(named, campaign, date);
  const assessment = assess(state, campaign, date, { acceptStale });
  const explained = explanation(assessment, campaign);
  await scene.report.data(
    options.json ? `${JSON.stringify(explained)}\n` : explanationText(explained, assessment),
  );
  return 0;
}

interface ExplainedSource {
  readonly title: string;
  readonly url: string;
}

interface ExplainedCommitment {
  readonly id: string;
  readonly status: string;
  /** The cell as written. */
  readonly value: string;
  readonly checked: string;
  readonly sources: readonly ExplainedSource[];
  readonly because: string;
}

interface ExplainedRecommendation {
  readonly id: string;
  readonly number: number;
  readonly standing: string;
  readonly highlighted: boolean;
  readonly because: string;
  readonly commitments: readonly ExplainedCommitment[];
}

/** The keys are those of `--json`. */
interface Explanation {
  readonly iso3: string;
  readonly state: string;
  readonly date: string;
  readonly recommendations: readonly ExplainedRecommendation[];
  readonly notes: readonly string[];
}

function explanation({ state, date, recommendations }: Assessment, campaign: Campaign): Explanation {
  const explained = recommendations.map((finding) => explainedRecommendation(finding, campaign, date));
  return { iso3: state.iso3, state: state.name, date, recommendations: explained, notes: notesOf(state) };
}

function explainedRecommendation(
  finding: RecommendationFinding,
  campaign: Campaign,
  date: string,
): ExplainedRecommendation {
  return {
    id: finding.recommendation.id,
    number: finding.recommendation.number,
    standing: finding.standing,
    highlighted: finding.highlighted,
    because: withPlainSpaces(explainRecommendation(finding, campaign, "en", date)),
    commitments: finding.findings.map((one) => explainedCommitment(one, campaign, date)),
  };
}

function explainedCommitment(
  finding: CommitmentFinding,
  campaign: Campaign,
  date: string,
): ExplainedCommitment {
  const { commitment, fact, judgement } = finding;
  return {
    id: commitment.id,
    status: judgement.status,
    value: fact.cell,
    checked: fact.checked ?? "",
    sources: fact.sources.map((key) => sourceName(key, campaign, "en")),
    because: withPlainSpaces(explainCommitment(finding, campaign, "en", date)),
  };
}

/** No-break spaces keep a printed line together; in a terminal or a script they would only hide from a search. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

function explanationText(
  { state, date, recommendations, notes }: Explanation,
  assessment: Assessment,
): string {
  const { iso3, language, hold } = assessment.state;
  const held = hold === "" ? [] : [`held back: ${hold}`];
  const head = `${state} (${iso3}), on ${formatDate(date, "en")}; its letter is in "${language}"`;
  const noted = notes.map((note) => `note: ${note}`);
  return `${[head, ...held, ...recommendations.map(recommendationText), ...noted].join("\n\n")}\n`;
}

function recommendationText({
  number,
  id,
  standing,
  highlighted,
  because,
  commitments,
}: ExplainedRecommendation): string {
  const head = `${number} ${id}: ${standing}${highlighted ? ", highlighted" : ""}`;
  const [only, ...others] = commitments;
  if (only === undefined) return `${head}\n   ${because}`;
  if (others.length === 0) return [head, `   ${because}`, ...sourceLines(only, "   ")].join("\n");
  return [head, ...commitments.flatMap(commitmentLines)].join("\n");
}

function commitmentLines(commitment: ExplainedCommitment): readonly string[] {
  const { id, status, because } = commitment;
  return [`   ${id}: ${status}`, `      ${because}`, ...sourceLines(commitment, "      ")];
}

function sourceLines({ sources }: ExplainedCommitment, indent: string): readonly string[] {
  return sources.map(({ title, url }) => `${indent}${title}: ${url}`);
}
