// Where one State stands on each recommendation, why, and who says so: its assessment in, text for a person or the value
// that programs get out. It must not print.

import type { Assessment, CommitmentFinding, RecommendationFinding } from "../campaign/assess.js";
import type { Campaign } from "../campaign/campaign.js";
import { notesOf } from "../campaign/state.js";
import type { Check } from "../data/fact.js";
import { weigh } from "../data/status.js";
import { formatDate } from "../languages/dates.js";
import { languageOf, toolLanguage } from "../languages/known.js";
import type { Language } from "../languages/language.js";
import { explainCommitment, explainRecommendation } from "../letter/words/reason.js";
import { sourceName } from "../letter/words/source-name.js";

/** The keys are those of `--json`. */
export type Explanation = ReturnType<typeof explanation>;
type ExplainedRecommendation = Explanation["recommendations"][number];
type ExplainedCommitment = ExplainedRecommendation["commitments"][number];

/** In which words, those of the campaign for English among them, and as of which day. */
interface Manner {
  readonly campaign: Campaign;
  readonly language: Language;
  readonly date: string;
}

export function explanation({ state, date, recommendations }: Assessment, campaign: Campaign) {
  const manner = { campaign, language: languageOf(toolLanguage.code, campaign.languages), date };
  return {
    iso3: state.iso3,
    state: state.name,
    date,
    recommendations: recommendations.map((finding) => explainedRecommendation(finding, manner)),
    notes: notesOf(state),
  };
}

function explainedRecommendation(finding: RecommendationFinding, manner: Manner) {
  return {
    id: finding.recommendation.id,
    number: finding.recommendation.number,
    standing: finding.standing,
    highlighted: finding.highlighted,
    because: withPlainSpaces(explainRecommendation(finding, manner)),
    commitments: finding.findings.map((one) => explainedCommitment(one, manner)),
  };
}

function explainedCommitment(finding: CommitmentFinding, manner: Manner) {
  const { commitment, fact, judgement } = finding;
  const shown = judgement.check ?? fact.checks[0];
  return {
    id: commitment.id,
    status: judgement.status,
    /** The cell as written. */
    value: shown?.cell ?? "",
    checked: shown?.checked ?? "",
    sources: sourcesOf(judgement.check, manner),
    because: withPlainSpaces(explainCommitment(finding, manner)),
    /** Every look at the fact, used or not, in the order of the files. */
    checks: weigh(fact, manner.date).map(({ check, use }) => {
      const { cell: found, checked = "", by = "", note = "" } = check;
      return { found, checked, sources: sourcesOf(check, manner), by, note, use };
    }),
  };
}

function sourcesOf(check: Check | undefined, { campaign, language }: Manner) {
  return (check?.sources ?? []).map((key) => sourceName(key, campaign, language));
}

/** No-break spaces keep a printed line together; in a terminal or a script they would only hide from a search. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

export function explanationText(
  { state, date, recommendations, notes }: Explanation,
  assessment: Assessment,
): string {
  const { iso3, language, hold } = assessment.state;
  const held = hold === "" ? [] : [`held back: ${hold}`];
  const head = `${state} (${iso3}), on ${formatDate(date, toolLanguage)}; its letter is in "${language}"`;
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
  if (others.length === 0)
    return [head, `   ${because}`, ...sourceLines(only, "   "), ...unusedLines(only, "   ")].join("\n");
  return [head, ...commitments.flatMap(commitmentLines)].join("\n");
}

function commitmentLines(commitment: ExplainedCommitment): readonly string[] {
  const { id, status, because } = commitment;
  const indent = " ".repeat(6);
  return [
    `   ${id}: ${status}`,
    `${indent}${because}`,
    ...sourceLines(commitment, indent),
    ...unusedLines(commitment, indent),
  ];
}

/** The looks that do not decide, and why not: `not used: "no", checked 28 March 2025 (…): later than the date`. */
function unusedLines({ checks }: ExplainedCommitment, indent: string): readonly string[] {
  return checks
    .filter(({ use }) => use !== "decides" && use !== "without a day")
    .map(({ found, checked, sources, by, note, use }) => {
      const looked = checked === "" ? "" : `, checked ${formatDate(checked, toolLanguage)}`;
      const titles = sources.length === 0 ? "" : ` (${sources.map(({ title }) => title).join("; ")})`;
      const colleague = [by, note].filter((text) => text !== "").join(": ");
      return `${indent}not used: "${found}"${looked}${titles}: ${use}${colleague === "" ? "" : `; ${colleague}`}`;
    });
}

function sourceLines({ sources }: ExplainedCommitment, indent: string): readonly string[] {
  return sources.map(({ title, url }) => `${indent}${title}: ${url}`);
}
