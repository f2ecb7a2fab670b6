// The record on which a letter rests, as its annex shows it: the Rome Statute and every commitment, with status, detail,
// day of the check and sources. It must not know that it becomes a table.

import type { Assessment, CommitmentFinding } from "../campaign/assess.js";
import type { StateName } from "../campaign/campaign.js";
import { cellOf, type RowCells } from "../data/csv/row-cells.js";
import { formatDate, formatDateClause } from "../languages/dates.js";
import { sentenceCase } from "../languages/grammar.js";
import { anyLanguage } from "../languages/known.js";
import type { Language } from "../languages/language.js";
import { fillPhrase } from "../languages/phrases.js";
import { setText } from "../languages/spacing.js";
import { eachOnce, numberedSources, numbersOf } from "./annex-sources.js";
import type { Annex, AnnexRow, AnnexSign, Inline } from "./letter.js";
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
  const { language, campaign } = context;
  const words = language.phrases.annex;
  const filled = (phrase: string): string =>
    fillPhrase(phrase, { name: name.inText, of: name.of, date: formatDate(assessment.date, language) });
  const isLater = assessment.commitments.some(({ judgement }) => judgement.ground === "later");
  const introduced = isLater ? [words.introduction, words.later] : [words.introduction];
  const reason = { campaign, language, date: assessment.date };
  const cells = { columns: assessment.state.columns, named: new Set<string>() };
  const entries = [
    treatyEntry(assessment, context),
    ...assessment.commitments.map((finding) => commitmentEntry(finding, cells, reason)),
  ];
  const sources = eachOnce(entries.flatMap((entry) => entry.sources));
  return {
    heading: setText(filled(words.heading), language),
    introduction: plain(introduced.map(filled).join(" "), context),
    columns: words.columns,
    rows: entries.map((entry) => rowOf(entry, sources, language)),
    key: keyOf(assessment, language),
    sourcesHeading: words.sources,
    sources: numberedSources(sources, reason),
    invitation: plain(words.invitation, context),
  };
}

/** A row before its sources are numbered; "" is a cell in which there is nothing to say. */
type Entry = Omit<AnnexRow, "sources"> & { readonly sources: readonly SourceName[] };

function rowOf(entry: Entry, sources: readonly SourceName[], language: Language): AnnexRow {
  const { nothing, undated } = language.phrases.annex;
  return {
    ...entry,
    detail: entry.detail || nothing,
    checked: entry.checked || (entry.sources.length > 0 ? undated : nothing),
    sources: numbersOf(entry.sources, sources, language) || nothing,
  };
}

function treatyEntry({ state, date }: Assessment, { language, campaign, treaty }: AnnexContext): Entry {
  const words = language.phrases.annex;
  const since = formatDateClause(state.inForce, language, "since");
  return {
    commitment: treaty === undefined ? words.treaty : setText(treaty, language),
    standing: "party",
    status: words.party,
    detail: state.inForce === "" ? "" : sentenceCase(setText(fillPhrase(words.force, { since }), language)),
    checked: "",
    sources: state.membershipSources
      .map((key) => sourceName(key, campaign, language))
      .filter(({ title }) => !namesLaterDate(title, date, campaign.languages)),
  };
}

function commitmentEntry(finding: CommitmentFinding, cells: DetailCells, context: ReasonContext): Entry {
  const { language } = context;
  const { status, checked } = finding.judgement;
  return {
    commitment: sentenceCase(setText(labelOf(finding, language), language)),
    standing: status,
    status: language.phrases.status[status],
    detail: detailCell(finding, cells, context),
    checked: checked === undefined ? "" : setText(formatDate(checked, language), language),
    sources: namedSources(finding, context),
  };
}

/** The signs that the rows show, the most pressing first. */
function keyOf({ commitments, date }: Assessment, language: Language): readonly AnnexSign[] {
  const { status: statuses, annex } = language.phrases;
  const shown = new Set(commitments.map(({ judgement }) => judgement.status));
  return (["outstanding", "partial", "met", "unknown"] as const)
    .filter((standing) => shown.has(standing))
    .map((standing) => ({ standing, words: signWords(annex.signs[standing], statuses[standing]) }));

  function signWords(phrase: string, status: string): string {
    return setText(fillPhrase(phrase, { status, date: formatDate(date, language) }), language);
  }
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

function plain(words: string, { language, campaign }: Written): readonly Inline[] {
  return setInlines([text(words)], language, campaign.languages);
}

function text(words: string): Inline {
  return { kind: "text", text: words };
}
