// Counts in one State's letter or e-mail: "one" before a plural, and a number of requests before a list of commitments
// that has another number. It must not know how the words are set.

import type { Assessment } from "../../campaign/assess.js";
import { onWhichRequestsRest } from "../../campaign/assess.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { numberInWords } from "../../languages/lists.js";
import { type MergeContext, type Merged, originOf, stateFault } from "../merging/merge.js";
import type { ChoiceNode } from "../tags/template-node.js";
import { wordsIn } from "../tags/template-node.js";
import { beginsInPlural } from "./raw-values.js";
import { nodesWithin, type WordedPassage } from "./worded-template.js";

/** What one State is told in one passage. */
export interface ToldPassage {
  readonly merged: Merged;
  readonly context: MergeContext;
  readonly assessment: Assessment;
  readonly passage: WordedPassage;
}

export function countWarnings(told: ToldPassage): readonly Diagnostic[] {
  const words = wordsOf(told.merged);
  return [...loneCounts(words, told), ...unfitLists(words, told)];
}

type TextValue = Extract<Merged["values"][number], { readonly kind: "text" }>;

interface PlacedWord {
  /** In the merged text. */
  readonly at: number;
  readonly value: TextValue;
}

/** Every word has a place of its own in the template, by which its place in the merged text is found. */
function wordsOf({ values, origins }: Merged): readonly PlacedWord[] {
  const places = new Map(origins.map(({ at, offset }) => [offset, at]));
  return values.flatMap((value): readonly PlacedWord[] => {
    const at = value.kind === "text" ? places.get(value.offset) : undefined;
    return value.kind === "text" && at !== undefined ? [{ at, value }] : [];
  });
}

interface Count {
  /** Conditions of which one must stand round it if it may be one. */
  readonly one: readonly string[];
  /** The same if it may be none. */
  readonly none: readonly string[];
  /** Whether it is told only before a plural. */
  readonly beforePlural: boolean;
}

const ofRequests = ["one_outstanding", "several_outstanding"];
const ofCommitments = ["one_outstanding_commitment", "several_outstanding_commitments"];

const counts: ReadonlyMap<string, Count> = new Map([
  ["outstanding_count", { one: ofRequests, none: [...ofRequests, "any_outstanding"], beforePlural: false }],
  [
    "outstanding_commitment_count",
    { one: ofCommitments, none: [...ofCommitments, "any_outstanding_commitment"], beforePlural: false },
  ],
  ["recommendation_count", { one: [], none: [], beforePlural: true }],
  ["signatory_count", { one: [], none: [], beforePlural: true }],
  ["signatory_count_in_words", { one: [], none: [], beforePlural: true }],
]);

function loneCounts(
  words: readonly PlacedWord[],
  { merged, context, passage }: ToldPassage,
): readonly Diagnostic[] {
  return words.flatMap(({ at, value: { word, text, offset } }) => {
    const count = counts.get(word);
    const kind = kindOf(text, context.language);
    if (count === undefined || kind === undefined) return [];
    const asked = choicesRound(offset, passage).flatMap(({ condition }) => wordsIn(condition));
    if (asked.includes(word) || count[kind].some((guard) => asked.includes(guard))) return [];
    if (count.beforePlural && !beginsInPlural(merged.markdown.slice(at + 1), context.language)) return [];
    const what = `"${word}" is "${text}" here, and the words round it are the same for every number`;
    return [
      { ...stateFault(context, offset, what, remedyFor(word, count)), rule: "counts-fit-nouns" as const },
    ];
  });
}

function kindOf(text: string, language: Language): "one" | "none" | undefined {
  const isNumber = (count: number) =>
    text === String(count) ||
    (["masculine", "feminine"] as const).some((gender) => text === numberInWords(count, language, gender));
  if (isNumber(1)) return "one";
  return isNumber(0) ? "none" : undefined;
}

function remedyFor(word: string, { one }: Count): string {
  const [singular, plural] = one;
  if (singular === undefined) return `write both, with {{#if (is ${word} "1")}} … {{else}} … {{/if}}`;
  return `write one wording in {{#if ${singular}}} and one in {{#if ${plural}}}`;
}

/** The choices in whose branches a word of the passage stands. */
function choicesRound(offset: number, { nodes }: WordedPassage): readonly ChoiceNode[] {
  return nodesWithin(nodes).find(({ node }) => node.kind === "value" && node.offset === offset)?.within ?? [];
}

/** Numbers of requests whose sentence ends in a colon, before another number of commitments. */
function unfitLists(words: readonly PlacedWord[], told: ToldPassage): readonly Diagnostic[] {
  const { merged, context, assessment } = told;
  const requests = assessment.recommendations.filter(({ highlighted }) => highlighted).length;
  return introductions(told).flatMap(({ start, colon }) => {
    const number = words.find(
      ({ at, value }) => at >= start && at < colon && value.word === "outstanding_count",
    );
    if (number === undefined && !isForOne(colon, told)) return [];
    const items = listedAfter(colon, merged, words);
    const length = items.reduce((sum, { value }) => sum + lengthOf(value, assessment), 0);
    if (length === 0 || length === requests) return [];
    const offset = number?.value.offset ?? originOf(colon, merged.origins);
    const what = "the sentence counts requests, and the list after it has another number of commitments";
    const remedy = "count with {{outstanding_commitment_count}}, and list with {{outstanding_commitments}}";
    return [{ ...stateFault(context, offset, what, remedy), rule: "counts-fit-lists" as const }];
  });
}

/** Each colon that a list may follow, and where its paragraph starts. */
function introductions({
  merged: { markdown },
}: ToldPassage): readonly { readonly start: number; readonly colon: number }[] {
  return [...markdown.matchAll(/:(?=\s|$)/g)].map(({ index }) => {
    const start = markdown.slice(0, index).trimEnd().lastIndexOf("\n\n") + 1;
    return { start, colon: index };
  });
}

/** Whether what ends in the colon is said only where one request is outstanding. */
function isForOne(colon: number, { merged, passage }: ToldPassage): boolean {
  const offset = originOf(colon, merged.origins);
  const text = nodesWithin(passage.nodes).findLast(
    ({ node }) => node.kind === "text" && node.offset <= offset,
  );
  return text?.given.some(({ condition }) => wordsIn(condition).includes("one_outstanding")) === true;
}

/** The commitments right after the colon, as long as each paragraph names one. */
function listedAfter(
  colon: number,
  { markdown }: Merged,
  words: readonly PlacedWord[],
): readonly PlacedWord[] {
  const listed: PlacedWord[] = [];
  let start = colon + 1;
  for (const paragraph of markdown.slice(start).split(/(?<=\n[ \t]*\n)/)) {
    const end = start + paragraph.length;
    const named = words.filter(({ at, value }) => at >= start && at < end && isListed(value.word));
    const before = markdown.slice(start, named[0]?.at ?? end).trim();
    const isIntroduction = start === colon + 1 && before === "";
    if (!isIntroduction && !(named.length > 0 && /^(?:[-+–*•]|\d+[.)])?$/.test(before))) break;
    listed.push(...named);
    start = end;
  }
  return listed;
}

function isListed(word: string): boolean {
  return word === "outstanding_commitments" || /^commitment\..+\.label$/.test(word);
}

function lengthOf({ word, text }: TextValue, assessment: Assessment): number {
  if (word !== "outstanding_commitments") return text === "" ? 0 : 1;
  return onWhichRequestsRest(assessment).filter(
    ({ judgement: { status } }) => status === "outstanding" || status === "partial",
  ).length;
}
