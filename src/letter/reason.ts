// Why a commitment or a recommendation stands as it does, in one sentence of any language: the same words serve
// `explain`, the annex and the manifest. It must not know where they are shown.

import type { CommitmentFinding, RecommendationFinding } from "../campaign/assess.js";
import type { CampaignBasis } from "../campaign/campaign.js";
import type { Status } from "../data/status.js";
import { formatDate, formatDateClause, joinList } from "./language.js";
import type { LanguageCode } from "./letter.js";
import { fillPhrase, phrases } from "./phrases.js";
import { sourceName } from "./source-name.js";
import { sentenceCase, setText } from "./typography.js";

/** "not a party; UN Treaty Collection XVIII-13, checked 28 April 2020". `date` is the letter's, ISO 8601. */
export function explainCommitment(
  finding: CommitmentFinding,
  campaign: CampaignBasis,
  language: LanguageCode,
  date: string,
): string {
  const sentence = [statusClause(finding, language, date), evidenceClause(finding, campaign, language)]
    .filter((clause) => clause !== "")
    .join("; ");
  return setText(sentence, language);
}

/** The reason of its commitment; of several, which of them stand how: "no agreement signed: interim release". */
export function explainRecommendation(
  finding: RecommendationFinding,
  campaign: CampaignBasis,
  language: LanguageCode,
  date: string,
): string {
  const [only, ...others] = finding.findings;
  if (only === undefined) return setText(phrases[language].reason.general, language);
  if (others.length === 0) return explainCommitment(only, campaign, language, date);
  const byWords = new Map<string, string[]>();
  for (const each of finding.findings) {
    const words = statusWording(each, each.judgement.status, language);
    byWords.set(words, [...(byWords.get(words) ?? []), labelOf(each, language)]);
  }
  const clauses = [...byWords].map(([words, labels]) => `${words}: ${joinList(labels, language)}`);
  return setText(clauses.join("; "), language);
}

/**
 * The short reason beside a highlighted request: "Not a party; UN Treaty Collection XVIII-13". Where it rests on several
 * commitments, how many stand how: their sources are too many for a label, and the annex has them all.
 */
export function reasonBesideLabel(
  finding: RecommendationFinding,
  campaign: CampaignBasis,
  language: LanguageCode,
  date: string,
): string {
  const [only, ...others] = finding.findings;
  const parts =
    only && others.length === 0
      ? [statusClause(only, language, date), sourceTitles([only], campaign, language)]
      : [countClause(finding.findings, language)];
  return sentenceCase(setText(parts.filter((part) => part !== "").join("; "), language));
}

/** What a commitment's status is called: its own wording in commitments.csv, else the language's. */
export function statusWording(finding: CommitmentFinding, status: Status, language: LanguageCode): string {
  return finding.commitment.wording.get(`${status}_${language}`) || phrases[language].wording[status];
}

export function labelOf(finding: CommitmentFinding, language: LanguageCode): string {
  return finding.commitment.labels.get(language) ?? finding.commitment.id;
}

/** Without its source: "party since 17 January 2017". */
export function statusClause(finding: CommitmentFinding, language: LanguageCode, date: string): string {
  const { status, ground, checked, since, stale } = finding.judgement;
  const { reason } = phrases[language];
  const words = (of: Status): string => statusWording(finding, of, language);
  const on = checked === undefined ? "" : formatDateClause(checked, language, "on");
  switch (ground) {
    case "since":
      return since === undefined
        ? words("met")
        : `${words("met")} ${formatDateClause(since, language, "since")}`;
    case "later":
      return fillPhrase(reason.later, {
        outstanding: words("outstanding"),
        date: formatDate(date, language),
        met: words("met"),
        from: formatDateClause(sinceOf(finding), language, "from"),
      });
    case "done-later":
      return fillPhrase(reason.doneLater, {
        met: words("met"),
        checked: formatDate(checked ?? date, language),
      });
    case "stale-not":
      return fillPhrase(reason.stale, { wording: words("outstanding"), on });
    case "stale-partly":
      return fillPhrase(reason.stale, { wording: words("partial"), on });
    default:
      return stale ? fillPhrase(reason.staleAccepted, { wording: words(status), on }) : words(status);
  }
}

/** The date of a cell that holds one. */
function sinceOf({ fact, judgement }: CommitmentFinding): string {
  return judgement.since ?? (fact.value.kind === "since" ? fact.value.date : "");
}

/** "UN Treaty Collection XVIII-13, checked 28 April 2020"; the day stands in the status clause if that is stale. */
function evidenceClause(finding: CommitmentFinding, campaign: CampaignBasis, language: LanguageCode): string {
  const { ground, stale } = finding.judgement;
  const checked = checkedOf(finding);
  const saysDay = stale || ground === "done-later";
  const day = checked === undefined || saysDay ? [] : [checkedClause(checked, language)];
  return [sourceTitles([finding], campaign, language), ...day].filter((part) => part !== "").join(", ");
}

function checkedClause(checked: string, language: LanguageCode): string {
  const on = language === "en" ? formatDate(checked, language) : formatDateClause(checked, language, "on");
  return fillPhrase(phrases[language].checked, { on });
}

function checkedOf({ fact, judgement }: CommitmentFinding): string | undefined {
  return judgement.checked ?? fact.checked;
}

function sourceTitles(
  findings: readonly CommitmentFinding[],
  campaign: CampaignBasis,
  language: LanguageCode,
): string {
  const titles = findings.flatMap(({ fact }) =>
    fact.sources.map((key) => sourceName(key, campaign, language).title),
  );
  return [...new Set(titles)].join("; ");
}

/** "2 of 4 outstanding, 2 not known", most pressing first. */
function countClause(findings: readonly CommitmentFinding[], language: LanguageCode): string {
  const { counted, reason } = phrases[language];
  const total = String(findings.length);
  return (["outstanding", "partial", "unknown", "met"] as const)
    .map(
      (status) => [status, findings.filter(({ judgement }) => judgement.status === status).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([status, count], index) => {
      const share = index === 0 ? fillPhrase(reason.share, { count: String(count), total }) : String(count);
      return `${share} ${counted[status][count === 1 ? 0 : 1]}`;
    })
    .join(", ");
}
