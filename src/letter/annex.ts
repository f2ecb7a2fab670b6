// The record on which a letter rests, as its annex shows it: the Rome Statute and every commitment, with status, detail
// and source. It must not know that it becomes a table.

import type { Assessment, CommitmentFinding } from "../campaign/assess.js";
import type { StateName } from "../campaign/campaign.js";
import { cellOf, type RowCells } from "../data/csv/row-cells.js";
import { formatDate, formatDateClause } from "../languages/dates.js";
import { sentenceCase } from "../languages/grammar.js";
import { anyLanguage } from "../languages/known.js";
import { fillPhrase } from "../languages/phrases.js";
import { setText } from "../languages/spacing.js";
import type { Annex, AnnexRow, Inline } from "./letter.js";
import { setInlines } from "./merging/typography.js";
import { namesLaterDate } from "./words/later-date.js";
import { labelOf, namedSources, type ReasonContext, statusClause } from "./words/reason.js";
import { type SourceName, sourceName } from "./words/source-name.js";

/** Whose record it is, and in which language. */
type Written = Pick<ReasonContext, "campaign" | "language">;

/** What does not change from State to State. */
export interface AnnexContext extends Written {
  /** What the States are parties to; the Rome Statute if nothing is said. */
  readonly treaty?: string | undefined;
}

export function composeAnnex(assessment: Assessment, name: StateName, context: AnnexContext): Annex {
  const { language } = context;
  const words = language.phrases.annex;
  const filled = (phrase: string): string =>
    fillPhrase(phrase, { name: name.inText, of: name.of, date: formatDate(assessment.date, language) });
  const reason = { campaign: context.campaign, language, date: assessment.date };
  const cells = { columns: assessment.state.columns, named: new Set<string>() };
  return {
    heading: setText(filled(words.heading), language),
    introduction: plain(filled(words.introduction), context),
    columns: words.columns,
    rows: [
      treatyRow(assessment, context),
      ...assessment.commitments.map((finding) => commitmentRow(finding, cells, reason)),
    ],
    invitation: plain(words.invitation, context),
  };
}

function treatyRow({ state, date }: Assessment, context: AnnexContext): AnnexRow {
  const { language, campaign } = context;
  const words = language.phrases.annex;
  const sources = state.membershipSources.map((key) => sourceName(key, campaign, language));
  const since = formatDateClause(state.inForce, language, "since");
  return {
    commitment: context.treaty === undefined ? words.treaty : setText(context.treaty, language),
    standing: "party",
    status: words.party,
    detail:
      state.inForce === ""
        ? words.nothing
        : sentenceCase(setText(fillPhrase(words.force, { since }), language)),
    source: sourceCell(
      sources.filter(({ title }) => !namesLaterDate(title, date, campaign.languages)),
      undefined,
      context,
    ),
  };
}

function commitmentRow(finding: CommitmentFinding, cells: DetailCells, context: ReasonContext): AnnexRow {
  const { language } = context;
  const { status, checked } = finding.judgement;
  return {
    commitment: sentenceCase(setText(labelOf(finding, language), language)),
    standing: status,
    status: language.phrases.status[status],
    detail: detailCell(finding, cells, context) || language.phrases.annex.nothing,
    source: sourceCell(namedSources(finding, context), checked, context),
  };
}

/** The State's row, and the details that rows above have named already. */
interface DetailCells {
  readonly columns: RowCells;
  readonly named: Set<string>;
}

/** Since when, or what is not done; then the law, where a column tells it; "" where nothing is on record. */
function detailCell(
  finding: CommitmentFinding,
  { columns, named }: DetailCells,
  context: ReasonContext,
): string {
  const { language } = context;
  const { status, ground } = finding.judgement;
  const clause = ground === "unrecorded" || ground === "too-late" ? "" : statusClause(finding, language);
  const isNamed = status === "met" || status === "partial";
  const detail = isNamed ? detailIn(columns, finding.commitment.detailColumn, context) : "";
  if (detail === "") return sentenceCase(setText(clause, language));
  const words = named.has(detail) ? setText(language.phrases.annex.same, language) : detail;
  named.add(detail);
  return sentenceCase(
    clause === "" ? words : `${setText(clause + language.lists.semicolon.trimEnd(), language)} ${words}`,
  );
}

/**
 * The detail in the letter's language if a column of that language has it ("law_fr" of "law"), else as it stands,
 * without those of its parts that name a date after the letter's: a law to come says nothing of the letter's date.
 */
function detailIn(columns: RowCells, column: string, { language, date, campaign }: ReasonContext): string {
  const translated = cellOf(columns, `${column}_${language.code}`) ?? "";
  const detail = translated || (cellOf(columns, column) ?? "");
  const parts = detail.split(/\s*[;؛]\s+/).filter((part) => !namesLaterDate(part, date, campaign.languages));
  return setText(parts.join(language.lists.semicolon), translated === "" ? anyLanguage : language);
}

/** Each source as a link, the second of a site numbered, then the day of the check. */
function sourceCell(
  names: readonly SourceName[],
  checked: string | undefined,
  context: Written,
): readonly Inline[] {
  const { language } = context;
  if (names.length === 0 && checked === undefined) return plain(language.phrases.annex.nothing, context);
  const links = names.map(({ title, url }, index): Inline => {
    const again = names.slice(0, index).filter((earlier) => earlier.title === title).length;
    const words = again === 0 ? title : `${title} (${again + 1})`;
    return { kind: "text", text: words, ...(isWebAddress(url) ? { link: url } : {}) };
  });
  const sources = links.flatMap((link, index) =>
    index === 0 ? [link] : [text(language.lists.semicolon), link],
  );
  const day = checked === undefined ? "" : formatDate(checked, language);
  const separator = names.length === 0 ? "" : language.lists.comma;
  return setInlines(
    day === "" ? sources : [...sources, text(separator + day)],
    language,
    context.campaign.languages,
  );
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}

function plain(words: string, { language, campaign }: Written): readonly Inline[] {
  return setInlines([text(words)], language, campaign.languages);
}

function text(words: string): Inline {
  return { kind: "text", text: words };
}
