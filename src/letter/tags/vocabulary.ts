// Every word that a template may use: one closed list, which the check, docs/templates.md and the error messages share.
// `<header>` and `<id>` stand for a column of states-parties.csv and a commitment of the campaign.

import type { CampaignBasis } from "../../campaign/campaign.js";
import { noteColumn } from "../../campaign/state.js";
import type { Language } from "../../languages/language.js";
import { leastOfForms } from "../../languages/numbers.js";

export interface VocabularyEntry {
  /** As written between the braces. */
  readonly name: string;
  /**
   * text is printed, and true in `#if` unless it is empty; a condition is for `#if` and `#unless` alone; a paragraph
   * stands alone in its paragraph; blocks and helpers take arguments.
   */
  readonly use: "text" | "condition" | "paragraph" | "block" | "helper";
  readonly meaning: string;
  readonly example: string;
  readonly where: "anywhere" | "in the letter" | "in a recommendation";
}

const states: readonly VocabularyEntry[] = [
  text("state.name", "the State's name as it stands in a sentence", "the Gambia · le Kenya · el Perú"),
  text("state.short", "its name without an article", "Gambia · Kenya · Perú"),
  text("state.of", "“of” and its name", "of the Gambia · du Kenya · del Perú"),
  text("state.to", "“to” and its name", "to the Gambia · au Kenya · al Perú"),
  text("state.in", "“in” and its name", "in the Gambia · au Kenya, en Gambie · en el Perú"),
  text("state.formal", "its formal name, with the article", "the Republic of Kenya"),
  text("state.formal_of", "“of” and its formal name", "of the Republic of Kenya · de la République du Kenya"),
  text("state.iso3", "its ISO 3166 code", "KEN"),
  text(
    "state.region",
    "its regional group; the five of the United Nations in the letter's language, others as the table has them",
    "African · africain · africano",
  ),
  text(
    "column.<header>",
    "the cell of any column of states-parties.csv but note",
    "{{date column.in_force}}",
  ),
];

const letter: readonly VocabularyEntry[] = [
  text("date", "the letter's date in words", "28 April 2020"),
  text("date_year", "the year of the letter's date, in digits", "2020"),
  text("date_month", "its month, in digits", "04"),
  text("place", "the place of the dateline", "New York"),
  text("sender", "who writes", "Coalition for the International Criminal Court"),
  text("sender_email", "the sender's e-mail address; empty if none is set", "office@example.org"),
  text("sender_site", "the sender's web site; empty if none is set", "www.example.org"),
  text("reference", "what a reply is to quote; empty if no pattern is set", "KEN/2020-04"),
  text("signatory_count", "how many organisations sign, in digits", "112"),
  text(
    "signatory_count_in_words",
    "the same in words, up to 999; feminine",
    "one hundred and twelve · cent douze · ciento doce",
  ),
  condition("annex", "the letter has an annex"),
  {
    name: "signatories",
    use: "paragraph",
    meaning: "the organisations that sign, alone in its paragraph, once",
    example: "{{signatories}}",
    where: "in the letter",
  },
];

const standings: readonly VocabularyEntry[] = [
  text("recommendation_count", "how many requests the letter makes, in words", "eight · huit · ocho"),
  text("outstanding_count", "how many requests are outstanding, in words", "two · deux · dos"),
  condition("any_outstanding", "at least one request is outstanding"),
  condition("one_outstanding", "exactly one is"),
  condition("several_outstanding", "two or more are"),
  text(
    "outstanding_commitments",
    "all that is not met, in one list; what is begun is marked as to be completed",
    "interim release and relocation of witnesses (in part, to be completed)",
  ),
  text("outstanding_commitment_count", "how many they are, in words; masculine", "two · deux · dos"),
  condition("any_outstanding_commitment", "there is at least one"),
  condition("one_outstanding_commitment", "there is exactly one"),
  condition("several_outstanding_commitments", "there are two or more"),
  condition("commitment.<id>.met", "the commitment is met"),
  condition("commitment.<id>.partial", "it is begun and not complete"),
  condition("commitment.<id>.outstanding", "it is not met"),
  condition("commitment.<id>.unknown", "the record does not say"),
  text("commitment.<id>.since", "since when it is met, in words; empty if not recorded", "17 January 2017"),
  text("commitment.<id>.since_year", "the year of it", "2017"),
  text("commitment.<id>.label", "what it is called", "enforcement of sentences"),
];

const recommendation: readonly VocabularyEntry[] = [
  condition("outstanding", "something it asks is not done, and nothing is known to be"),
  condition("partial", "a part of it is done or begun"),
  condition("met", "all of it is done"),
  condition("unknown", "the record does not say"),
  text("since", "when the last met part was met, in words; empty if not recorded", "May 2014"),
  text("since_year", "the year of it", "2014"),
  text("outstanding_list", "its commitments that are not met", "interim release"),
  text("partial_list", "those begun and not complete", "cooperation with the Court"),
  text("met_list", "those that are met", "enforcement of sentences"),
  text("unknown_list", "those the record does not tell", "relocation of witnesses"),
  text(
    "outstanding_about",
    "what those that are not met are about, as about_<language> of commitments.csv has it; else the list",
    "on interim release and on the release of persons",
  ),
  text(
    "outstanding_about_none",
    "the same after a negation",
    "on interim release or on the release of persons",
  ),
  text("partial_about", "the same of those begun", "on cooperation with the Court"),
  text("met_about", "the same of those that are met", "on the enforcement of sentences"),
  text("unknown_about", "the same of those the record does not tell", "on the relocation of witnesses"),
].map((entry) => ({ ...entry, where: "in a recommendation" }));

const blocks: readonly VocabularyEntry[] = [
  block("if", "keeps its content if the word is true or not empty", "{{#if met}} … {{else}} … {{/if}}"),
  block("unless", "keeps its content if it is not", "{{#unless met}} … {{/unless}}"),
  {
    ...block(
      "recommendation",
      "one numbered request; one block for each row of recommendations.csv, in that order",
      '{{#recommendation "apic"}} … {{/recommendation}}',
    ),
    where: "in the letter",
  },
  block(
    "language",
    "a passage in another language, within one paragraph",
    '{{#language "fr"}} … {{/language}}',
  ),
  helper("date", "an ISO date in words", "{{date column.in_force}}"),
  helper(
    "on",
    "the same with “on” or “in”",
    "on 3 May 2018, in May 2018 · le 3 mai 2018 · el 3 de mayo de 2018",
  ),
  helper("since", "the same with “since”", "since 3 May 2018 · depuis mai 2018 · desde el 3 de mayo de 2018"),
  helper(
    "plural",
    "a noun beside a number: one text for each form that it has, in English for one and for several",
    '{{signatory_count}} {{plural signatory_count "organisation" "organisations"}}',
  ),
  helper("is", "whether two texts are the same; for #if", '{{#if (is column.region "African")}}'),
];

/** Every word, in the order in which docs/templates.md lists them. */
export const vocabulary: readonly VocabularyEntry[] = [
  ...states,
  ...letter,
  ...standings,
  ...recommendation,
  ...blocks,
];

/** A word as a template has it: between braces, in the head of an `#if`, or with its arguments after it. */
export function asWritten({ name, use }: VocabularyEntry): string {
  const written = {
    text: `{{${name}}}`,
    condition: `#if ${name}`,
    paragraph: `{{${name}}}`,
    block: `#${name}`,
  };
  return use === "helper" ? name : written[use];
}

/** The vocabulary with a campaign's own columns and commitments filled in. */
export interface Words {
  readonly entries: ReadonlyMap<string, VocabularyEntry>;
  readonly headers: readonly string[];
  readonly commitments: readonly string[];
  /** The least number that has each form which a noun has in the template's language. */
  readonly pluralForms: readonly number[];
}

/** A campaign's words. Notes are between those who keep the tables: no template may say one to a Government. */
export function wordsOf(campaign: CampaignBasis, language: Language): Words {
  const headers = campaign.columns.filter((header) => header !== noteColumn);
  const commitments = campaign.commitments.map((commitment) => commitment.id);
  const entries = new Map<string, VocabularyEntry>();
  for (const entry of vocabulary) {
    if (entry.use === "block" || entry.use === "helper") continue;
    for (const name of namesOf(entry, headers, commitments)) entries.set(name, entry);
  }
  return { entries, headers, commitments, pluralForms: leastOfForms(language) };
}

function namesOf(entry: VocabularyEntry, headers: readonly string[], commitments: readonly string[]) {
  if (entry.name.includes("<header>"))
    return headers.map((header) => entry.name.replace("<header>", () => header));
  if (entry.name.includes("<id>")) return commitments.map((id) => entry.name.replace("<id>", () => id));
  return [entry.name];
}

function text(name: string, meaning: string, example: string): VocabularyEntry {
  return { name, use: "text", meaning, example, where: "anywhere" };
}

function condition(name: string, meaning: string): VocabularyEntry {
  const example = `{{#if ${name.replace("<id>", "apic")}}}`;
  return { name, use: "condition", meaning, example, where: "anywhere" };
}

function block(name: string, meaning: string, example: string): VocabularyEntry {
  return { name, use: "block", meaning, example, where: "anywhere" };
}

function helper(name: string, meaning: string, example: string): VocabularyEntry {
  return { name, use: "helper", meaning, example, where: "anywhere" };
}
