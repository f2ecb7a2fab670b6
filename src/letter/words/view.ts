// What every word of the vocabulary says for one State on the letter's date.
// It must not know templates: it is asked for words that the check has let through.

import {
  type Assessment,
  type CommitmentFinding,
  onWhichRequestsRest,
  type RecommendationFinding,
} from "../../campaign/assess.js";
import type { StateName } from "../../campaign/campaign.js";
import { lastDayOf } from "../../data/calendar.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Status } from "../../data/status.js";
import { formatDate } from "../../languages/dates.js";
import type { Language } from "../../languages/language.js";
import { countInWords, joinList, joinListAfterNo, numberInWords } from "../../languages/lists.js";
import { inDigits } from "../../languages/numbers.js";
import { fillPhrase } from "../../languages/phrases.js";
import { filledReference } from "../head/reference.js";
import type { View } from "../merging/merge.js";
import { aboutIn, labelOf } from "./reason.js";
import { regionIn } from "./regions.js";

/** What the letters of one language and date have in common. */
export interface ViewContext {
  readonly language: Language;
  readonly date: string;
  readonly place: string;
  readonly sender: string;
  readonly senderEmail: string;
  readonly senderSite: string;
  /** The pattern; "" if there is none. */
  readonly reference: string;
  readonly signatoryCount: number;
  readonly hasAnnex: boolean;
}

/** The words known throughout the letter. */
export function letterView(assessment: Assessment, name: StateName, context: ViewContext): View {
  const { language, signatoryCount } = context;
  const words = new Map<string, string | boolean>([
    ...stateWords(assessment, name, context),
    ["date", formatDate(context.date, language)],
    ["place", context.place],
    ["date_year", context.date.slice(0, 4)],
    ["date_month", context.date.slice(5, 7)],
    ["sender", context.sender],
    ["sender_email", context.senderEmail],
    ["sender_site", context.senderSite],
    ["signatory_count", inDigits(String(signatoryCount), language.numbers)],
    [
      "signatory_count_in_words",
      numberInWords(signatoryCount, language, language.numbers.genders.signatories),
    ],
    ["annex", context.hasAnnex],
    ...requestWords(assessment, language),
    ...outstandingWords(assessment, language),
    ...assessment.commitments.flatMap((finding) => commitmentWords(finding, language)),
  ]);
  const data = new Map([
    ["date", context.date],
    ["state.region", assessment.state.region],
    ...assessment.commitments.map((finding) => sinceEntry(finding)),
  ]);
  const forms = { data, count: countsOf(assessment, signatoryCount) };
  const { columns } = assessment.state;
  const view: View = (word, form) => {
    if (word.startsWith("column.")) return known(word, cellOf(columns, word.slice("column.".length)));
    return known(word, (form === undefined ? undefined : forms[form].get(word)) ?? words.get(word));
  };
  words.set("reference", filledReference(context.reference, view));
  return view;
}

/** The words that count something, in plain digits. */
function countsOf(assessment: Assessment, signatoryCount: number): ReadonlyMap<string, string> {
  const { recommendations } = assessment;
  const counts: Readonly<Record<string, number>> = {
    signatory_count: signatoryCount,
    signatory_count_in_words: signatoryCount,
    recommendation_count: recommendations.length,
    outstanding_count: recommendations.filter(({ highlighted }) => highlighted).length,
    outstanding_commitment_count: outstandingIn(assessment).length,
  };
  return new Map(Object.entries(counts).map(([word, count]) => [word, String(count)]));
}

function sinceEntry(finding: CommitmentFinding): readonly [string, string] {
  return [`commitment.${finding.commitment.id}.since`, sinceIfMet(finding)];
}

/** The words of one recommendation, and those of the letter behind them. */
export function recommendationView(finding: RecommendationFinding, language: Language, letter: View): View {
  const since = lastSince(finding.findings);
  const ofStatus = (status: Status, name: (finding: CommitmentFinding, language: Language) => string) =>
    finding.findings
      .filter(({ judgement }) => judgement.status === status)
      .map((each) => name(each, language));
  const listOf = (status: Status): string => joinList(ofStatus(status, labelOf), language);
  const aboutOf = (status: Status): string => joinList(ofStatus(status, aboutIn), language);
  const words = new Map<string, string | boolean>([
    ["outstanding", finding.wording === "outstanding"],
    ["partial", finding.wording === "partial"],
    ["met", finding.wording === "met"],
    ["unknown", finding.wording === "unknown"],
    ["since", since === "" ? "" : formatDate(since, language)],
    ["since_year", inDigits(since.slice(0, 4), language.numbers)],
    ["outstanding_list", listOf("outstanding")],
    ["partial_list", listOf("partial")],
    ["met_list", listOf("met")],
    ["unknown_list", listOf("unknown")],
    ["outstanding_about", aboutOf("outstanding")],
    ["outstanding_about_none", joinListAfterNo(ofStatus("outstanding", aboutIn), language)],
    ["partial_about", aboutOf("partial")],
    ["met_about", aboutOf("met")],
    ["unknown_about", aboutOf("unknown")],
  ]);
  return (word, form) =>
    (form === "data" && word === "since" ? since : words.get(word)) ?? letter(word, form);
}

function known(word: string, value: string | boolean | undefined): string | boolean {
  if (value === undefined) throw new Error(`no value for the word "${word}", which the vocabulary has`);
  return value;
}

type Entry = readonly [string, string | boolean];

function stateWords({ state }: Assessment, name: StateName, { language }: ViewContext): readonly Entry[] {
  return [
    ["state.name", name.inText],
    ["state.short", name.short],
    ["state.of", name.of],
    ["state.to", name.to],
    ["state.in", name.in],
    ["state.formal", name.formal],
    ["state.formal_of", name.formalOf],
    ["state.iso3", state.iso3],
    ["state.region", regionIn(language, state.region)],
  ];
}

function requestWords({ recommendations }: Assessment, language: Language): readonly Entry[] {
  const outstanding = recommendations.filter((finding) => finding.highlighted).length;
  const gender = language.numbers.genders.requests;
  return [
    ["recommendation_count", countInWords(recommendations.length, language, gender)],
    ["outstanding_count", countInWords(outstanding, language, gender)],
    ["any_outstanding", outstanding > 0],
    ["one_outstanding", outstanding === 1],
    ["several_outstanding", outstanding > 1],
  ];
}

/** Of the commitments, not of the requests that rest on them: their list and its number, which always agree. */
function outstandingWords(assessment: Assessment, language: Language): readonly Entry[] {
  const outstanding = outstandingIn(assessment);
  const labels = outstanding.map((finding) => {
    const label = labelOf(finding, language);
    const isBegun = finding.judgement.status === "partial";
    return isBegun ? fillPhrase(language.phrases.begun, { label }) : label;
  });
  const gender = language.numbers.genders.commitments;
  return [
    ["outstanding_commitments", joinList(labels, language)],
    ["outstanding_commitment_count", countInWords(outstanding.length, language, gender)],
    ["any_outstanding_commitment", outstanding.length > 0],
    ["one_outstanding_commitment", outstanding.length === 1],
    ["several_outstanding_commitments", outstanding.length > 1],
  ];
}

function outstandingIn(assessment: Assessment): readonly CommitmentFinding[] {
  return onWhichRequestsRest(assessment).filter(
    ({ judgement: { status } }) => status === "outstanding" || status === "partial",
  );
}

function commitmentWords(finding: CommitmentFinding, language: Language): readonly Entry[] {
  const { status } = finding.judgement;
  const prefix = `commitment.${finding.commitment.id}`;
  const since = sinceIfMet(finding);
  return [
    [`${prefix}.met`, status === "met"],
    [`${prefix}.partial`, status === "partial"],
    [`${prefix}.outstanding`, status === "outstanding"],
    [`${prefix}.unknown`, status === "unknown"],
    [`${prefix}.since`, since === "" ? "" : formatDate(since, language)],
    [`${prefix}.since_year`, inDigits(since.slice(0, 4), language.numbers)],
    [`${prefix}.label`, labelOf(finding, language)],
  ];
}

function sinceIfMet({ judgement }: CommitmentFinding): string {
  return judgement.status === "met" ? (judgement.since ?? "") : "";
}

/** When the last of the met commitments was met; "" if none is, or if for one of them the day is not recorded. */
function lastSince(findings: readonly CommitmentFinding[]): string {
  const dates = findings.filter(({ judgement }) => judgement.status === "met").map(sinceIfMet);
  if (dates.includes("")) return "";
  return dates.reduce((last, date) => (last === "" || lastDayOf(date) > lastDayOf(last) ? date : last), "");
}
