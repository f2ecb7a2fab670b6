// Why a commitment or a recommendation stands as it does, in one sentence of any language: the same words serve
// `explain`, the annex and the manifest. It must not know where they are shown.

import type { CommitmentFinding, RecommendationFinding } from "../../campaign/assess.js";
import type { CampaignBasis } from "../../campaign/campaign.js";
import type { Status } from "../../data/status.js";
import { formatDate, formatDateClause } from "../../languages/dates.js";
import type { Language } from "../../languages/language.js";
import { countInWords, joinList } from "../../languages/lists.js";
import { inDigits, inForm } from "../../languages/numbers.js";
import { fillPhrase } from "../../languages/phrases.js";
import { setText } from "../../languages/spacing.js";
import { namesLaterDate } from "./later-date.js";
import { type SourceName, sourceName } from "./source-name.js";

/** Whose sources a reason names, in which language, and in a letter of which ISO 8601 day. */
export interface ReasonContext {
  readonly campaign: CampaignBasis;
  readonly language: Language;
  readonly date: string;
}

/** "not a party; UN Treaty Collection XVIII-13, checked 28 April 2020". */
export function explainCommitment(finding: CommitmentFinding, context: ReasonContext): string {
  const sentence = [statusClause(finding, context.language), evidenceClause(finding, context)]
    .filter((clause) => clause !== "")
    .join(context.language.lists.semicolon);
  return setText(sentence, context.language);
}

/** The reason of its commitment; of several, which of them stand how: "no agreement signed: interim release". */
export function explainRecommendation(finding: RecommendationFinding, context: ReasonContext): string {
  const { language } = context;
  const [only, ...others] = finding.findings;
  if (only === undefined) return setText(language.phrases.reason.general, language);
  if (others.length === 0) return explainCommitment(only, context);
  const byWords = new Map<string, string[]>();
  for (const each of finding.findings) {
    const words = statusWording(each, each.judgement.status, language);
    byWords.set(words, [...(byWords.get(words) ?? []), labelOf(each, language)]);
  }
  const clauses = [...byWords].map(([words, labels]) => `${words}: ${joinList(labels, language)}`);
  return setText(clauses.join(language.lists.semicolon), language);
}

/**
 * The short reason beside a highlighted request: "not a party", with its source where no annex has it: "not a party; UN
 * Treaty Collection XVIII-13". Where it rests on several commitments, how many stand how: their sources are too many for a
 * label.
 */
export function reasonBesideLabel(
  finding: RecommendationFinding,
  context: ReasonContext & { readonly hasAnnex: boolean },
): string {
  const { language, hasAnnex } = context;
  const [only, ...others] = finding.findings;
  const parts =
    only && others.length === 0
      ? [statusClause(only, language), hasAnnex ? "" : sourceTitles([only], context)]
      : [countClause(finding, language)];
  return setText(parts.filter((part) => part !== "").join(language.lists.semicolon), language);
}

/** What a commitment's status is called: its own wording in commitments.csv, else the language's. */
export function statusWording(finding: CommitmentFinding, status: Status, language: Language): string {
  return finding.commitment.wording.get(`${status}_${language.code}`) || language.phrases.wording[status];
}

export function labelOf(finding: CommitmentFinding, language: Language): string {
  return finding.commitment.labels.get(language.code) ?? finding.commitment.id;
}

/** What a commitment is about, with its preposition: "on the enforcement of sentences"; its label if nothing is said. */
export function aboutIn(finding: CommitmentFinding, language: Language): string {
  return finding.commitment.abouts?.get(language.code) || labelOf(finding, language);
}

/** Without its source: "party since 17 January 2017". It says nothing that was not known on the letter's date. */
export function statusClause(finding: CommitmentFinding, language: Language): string {
  const { status, ground, checked, since, stale } = finding.judgement;
  const { reason } = language.phrases;
  const words = (of: Status): string => statusWording(finding, of, language);
  const on = checked === undefined ? "" : formatDateClause(checked, language, "on");
  switch (ground) {
    case "since":
      return since === undefined
        ? words("met")
        : `${words("met")} ${formatDateClause(since, language, "since")}`;
    case "stale-not":
      return fillPhrase(reason.stale, { wording: words("outstanding"), on });
    case "stale-partly":
      return fillPhrase(reason.stale, { wording: words("partial"), on });
    default:
      return stale ? fillPhrase(reason.accepted, { wording: words(status), on }) : words(status);
  }
}

/** "UN Treaty Collection XVIII-13, checked 28 April 2020"; the day stands in the status clause if that is stale. */
function evidenceClause(finding: CommitmentFinding, context: ReasonContext): string {
  const { stale, checked } = finding.judgement;
  const day = checked === undefined || stale ? [] : [checkedClause(checked, context.language)];
  return [sourceTitles([finding], context), ...day]
    .filter((part) => part !== "")
    .join(context.language.lists.comma);
}

function checkedClause(checked: string, language: Language): string {
  const [on, date] = [formatDateClause(checked, language, "on"), formatDate(checked, language)];
  return fillPhrase(language.phrases.checked, { on, date });
}

function sourceTitles(findings: readonly CommitmentFinding[], context: ReasonContext): string {
  const titles = findings.flatMap((finding) => namedSources(finding, context).map(({ title }) => title));
  return [...new Set(titles)].join(context.language.lists.semicolon);
}

/** The sources of the check that decided, but for those whose names tell that they are later than the letter. */
export function namedSources(
  { judgement }: CommitmentFinding,
  { campaign, language, date }: ReasonContext,
): readonly SourceName[] {
  const named = (judgement.check?.sources ?? []).map((key) => sourceName(key, campaign, language));
  return named.filter(({ title }) => !namesLaterDate(title, date, campaign.languages));
}

/**
 * "two of four agreements; two not known", most pressing first: the first number is of what the label says, the others
 * say of what they are.
 */
function countClause({ findings, recommendation }: RecommendationFinding, language: Language): string {
  const { counted } = language.phrases;
  const parts = recommendation.parts?.get(language.code) || language.phrases.reason.parts;
  const counts = (["outstanding", "partial", "unknown", "met"] as const)
    .map(
      (status) => [status, findings.filter(({ judgement }) => judgement.status === status).length] as const,
    )
    .filter(([, count]) => count > 0);
  const [[, first] = ["met", 0], ...others] = counts;
  const rest = others.map(
    ([status, count]) => `${numeral(count, language)} ${inForm(count, counted[status], language)}`,
  );
  return [shareOf(first, findings.length, parts, language), rest.join(language.lists.comma)]
    .filter((clause) => clause !== "")
    .join(language.lists.semicolon);
}

function shareOf(count: number, total: number, parts: string, language: Language): string {
  const { share, both, all } = language.phrases.reason;
  const phrase = count < total ? share : total === 2 ? both : all;
  const digits = (number: number) => inDigits(String(number), language.numbers);
  return fillPhrase(phrase, {
    parts,
    count: digits(count),
    total: digits(total),
    count_in_words: countInWords(count, language, "masculine"),
    total_in_words: countInWords(total, language, "masculine"),
  });
}

/** As the language's shares have numbers: in words only where no gender could be wrong. */
function numeral(count: number, language: Language): string {
  const isInWords = language.phrases.reason.share.includes("_in_words}");
  return isInWords ? countInWords(count, language, "masculine") : inDigits(String(count), language.numbers);
}
