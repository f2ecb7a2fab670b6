// The record on which a letter rests, as its annex shows it: the Rome Statute and every commitment, with status, detail
// and source. It must not know that it becomes a table.

import type { Assessment, CommitmentFinding } from "../campaign/assess.js";
import type { CampaignBasis, StateName } from "../campaign/campaign.js";
import { cellOf, type RowCells } from "../data/row-cells.js";
import { formatDate, formatDateClause } from "./language.js";
import type { Annex, AnnexRow, Inline, LanguageCode } from "./letter.js";
import { fillPhrase, type Phrases, phrases } from "./phrases.js";
import { labelOf, statusClause } from "./reason.js";
import { sourceName } from "./source-name.js";
import { sentenceCase, setInlines, setText } from "./typography.js";

/** What does not change from State to State. */
export interface AnnexContext {
  readonly campaign: CampaignBasis;
  readonly language: LanguageCode;
  /** What the States are parties to; the Rome Statute if nothing is said. */
  readonly treaty?: string | undefined;
}

export function composeAnnex(assessment: Assessment, name: StateName, context: AnnexContext): Annex {
  const { language } = context;
  const words = phrases[language];
  const filled = (phrase: string): string =>
    fillPhrase(phrase, { name: name.inText, of: name.of, date: formatDate(assessment.date, language) });
  return {
    heading: setText(filled(words.annexHeading), language),
    introduction: plain(filled(words.annexIntroduction), language),
    columns: words.annexColumns,
    rows: [
      treatyRow(assessment, words, context),
      ...assessment.commitments.map((finding) => commitmentRow(finding, assessment, context)),
    ],
    invitation: plain(words.annexInvitation, language),
  };
}

function treatyRow({ state }: Assessment, words: Phrases, context: AnnexContext): AnnexRow {
  const { language } = context;
  const since = formatDateClause(state.inForce, language, "since");
  return {
    commitment: context.treaty === undefined ? words.romeStatute : setText(context.treaty, language),
    standing: "party",
    status: words.stateParty,
    detail:
      state.inForce === ""
        ? words.noEntry
        : sentenceCase(setText(fillPhrase(words.inForce, { since }), language)),
    source: sourceCell(state.membershipSources, undefined, context),
  };
}

function commitmentRow(
  finding: CommitmentFinding,
  { state, date }: Assessment,
  context: AnnexContext,
): AnnexRow {
  const { language, campaign } = context;
  const { status } = finding.judgement;
  return {
    commitment: sentenceCase(setText(labelOf(finding, language), language)),
    standing: status,
    status: phrases[language].status[status],
    detail: detailCell(finding, state.columns, language, date) || phrases[language].noEntry,
    source: sourceCell(finding.fact.sources, finding.judgement.checked ?? finding.fact.checked, {
      campaign,
      language,
    }),
  };
}

/** Since when, or what is not done; then the law, where a column tells it; "" where nothing is on record. */
function detailCell(
  finding: CommitmentFinding,
  columns: RowCells,
  language: LanguageCode,
  date: string,
): string {
  const clause = finding.judgement.ground === "unrecorded" ? "" : statusClause(finding, language, date);
  const isNamed = finding.judgement.status === "met" || finding.judgement.status === "partial";
  const law = isNamed ? detailIn(language, columns, finding.commitment.detailColumn, date) : "";
  if (clause === "" || law === "") return sentenceCase(setText(clause, language) || law);
  return sentenceCase(`${setText(`${clause};`, language)} ${law}`);
}

/**
 * The detail in the letter's language if a column of that language has it ("law_fr" of "law"), else as it stands. "" if
 * it names a year after the letter's: a law to come says nothing of the letter's date.
 */
function detailIn(language: LanguageCode, columns: RowCells, column: string, date: string): string {
  const translated = cellOf(columns, `${column}_${language}`) ?? "";
  const detail = translated || (cellOf(columns, column) ?? "");
  const years = detail.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  if (years.some((year) => year > date.slice(0, 4))) return "";
  return setText(detail, translated === "" ? "other" : language);
}

/** Each source as a link, the second of a site numbered, then the day of the check. */
function sourceCell(
  keys: readonly string[],
  checked: string | undefined,
  { campaign, language }: AnnexContext,
): readonly Inline[] {
  if (keys.length === 0 && checked === undefined) return plain(phrases[language].noEntry, language);
  const names = keys.map((key) => sourceName(key, campaign, language));
  const links = names.map(({ title, url }, index): Inline => {
    const again = names.slice(0, index).filter((earlier) => earlier.title === title).length;
    const words = again === 0 ? title : `${title} (${again + 1})`;
    return { kind: "text", text: words, ...(isWebAddress(url) ? { link: url } : {}) };
  });
  const sources = links.flatMap((link, index) => (index === 0 ? [link] : [text("; "), link]));
  const day = checked === undefined ? "" : formatDate(checked, language);
  const separator = keys.length === 0 ? "" : ", ";
  return setInlines(day === "" ? sources : [...sources, text(separator + day)], language);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}

function plain(words: string, language: LanguageCode): readonly Inline[] {
  return setInlines([text(words)], language);
}

function text(words: string): Inline {
  return { kind: "text", text: words };
}
