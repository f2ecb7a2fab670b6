// The comparisons of a template, `is`, against what the rows of the campaign hold: one that is true for no State, or that
// misses a State by case, a space or an accent, is a slip of the pen.
// It must not know Handlebars or how a comparison is carried out.

import type { State } from "../../campaign/campaign.js";
import { isPartialDate } from "../../data/calendar.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import type { Language } from "../../languages/language.js";
import { countInWords } from "../../languages/lists.js";
import { nearest } from "../../nearest.js";
import type { ChoiceNode, Expression } from "../tags/template-node.js";
import { wordOf } from "../tags/template-node.js";
import { faultAt } from "../template/source-text.js";
import type { AskedCampaign } from "./conditions.js";
import { areCounterparts } from "./truth-words.js";
import { placedNodes, type WordedTemplate } from "./worded-template.js";

export function comparisonFaults(template: WordedTemplate, campaign: AskedCampaign): readonly Diagnostic[] {
  return placedNodes(template).flatMap(({ node }) => {
    if (node.kind !== "choice" || node.condition.kind !== "is") return [];
    const { left, right } = node.condition;
    const wrong = mistakeIn(left, right, { campaign, language: template.language });
    return wrong === undefined ? [] : [faultOf(wrong, node, template)];
  });
}

interface Mistake {
  readonly what: string;
  readonly remedy: string;
  /** The rows that the comparison misses. */
  readonly states?: readonly string[];
}

function faultOf(
  { what, remedy, states }: Mistake,
  { offset }: ChoiceNode,
  { source }: WordedTemplate,
): Diagnostic {
  const fault = { ...faultAt(source, offset, what, remedy), rule: "comparisons-can-hold" } as const;
  return states === undefined ? fault : { ...fault, states };
}

interface Asked {
  readonly campaign: AskedCampaign;
  readonly language: Language;
}

function mistakeIn(left: Expression, right: Expression, asked: Asked): Mistake | undefined {
  if (left.kind === "literal" && right.kind === "literal") {
    const what = `"${left.text}" and "${right.text}" are two fixed texts, the same for every State`;
    return { what, remedy: "compare a word such as column.region with a text" };
  }
  if (left.kind === "literal") return mistakeIn(right, left, asked);
  const { states } = asked.campaign;
  if (right.kind !== "literal") return unequalWords(left, right, asked);
  const counts = countsOf(left, asked);
  if (counts !== undefined) return valueMistake(wordOf(left), right.text, counts);
  const values = states.map((state) => ({ iso3: state.iso3, value: textIn(left, state, asked.language) }));
  // What is not in the tables, such as the place, may be compared for another campaign or another day.
  if (values.some(({ value }) => value === undefined)) return undefined;
  const known = values.map(({ iso3, value = "" }) => ({ iso3, value }));
  return (
    missedRows(wordOf(left), right.text, known) ??
    valueMistake(
      wordOf(left),
      right.text,
      known.map(({ value }) => value),
    )
  );
}

/** Words that are the same for no State at all. */
function unequalWords(
  left: Expression,
  right: Expression,
  { campaign, language }: Asked,
): Mistake | undefined {
  const isKnown = (state: State): boolean =>
    [left, right].every((side) => textIn(side, state, language) !== undefined);
  const areSame = (state: State): boolean => textIn(left, state, language) === textIn(right, state, language);
  if (!campaign.states.every(isKnown) || campaign.states.some(areSame)) return undefined;
  return {
    what: `"${wordOf(left)}" and "${wordOf(right)}" are the same for no State`,
    remedy: "compare two columns that hold the same kind of words",
  };
}

/** How many something is, in all the words that it can have. */
function countsOf(word: Expression, { campaign, language }: Asked): readonly string[] | undefined {
  if (word.kind !== "word") return undefined;
  const { genders } = language.numbers;
  const upTo = (most: number, counted: keyof typeof genders): readonly string[] =>
    Array.from({ length: most + 1 }, (_, count) => countInWords(count, language, genders[counted]));
  if (word.name === "outstanding_count") return upTo(campaign.recommendations.length, "requests");
  if (word.name === "outstanding_commitment_count") return upTo(campaign.commitments.length, "commitments");
  return undefined;
}

/** What an expression says for a State, as far as the tables alone tell it. */
function textIn(expression: Expression, state: State, language: Language): string | undefined {
  switch (expression.kind) {
    case "literal":
      return expression.text;
    case "date": {
      const cell = textIn(expression.of, state, language)?.trim();
      return cell !== undefined && isPartialDate(cell) ? formatDate(cell, language) : cell;
    }
    case "word":
      return wordValue(expression.name, state, language.code);
    case "plural":
    case "is":
      return undefined;
  }
}

function wordValue(
  word: string,
  { columns, region, iso3, names }: State,
  language: string,
): string | undefined {
  if (word.startsWith("column.")) return cellOf(columns, word.slice("column.".length));
  const name = names.get(language);
  const values = new Map([
    ["state.region", region],
    ["state.iso3", iso3],
    // A State without names in the language gets no letter in it.
    ["state.name", name?.inText ?? ""],
    ["state.short", name?.short ?? ""],
    ["state.of", name?.of ?? ""],
    ["state.formal", name?.formal ?? ""],
  ]);
  return values.get(word);
}

/** Rows that have the text but for case, spaces, accents or what cannot be seen, where others have it as it stands. */
function missedRows(
  word: string,
  text: string,
  rows: readonly { readonly iso3: string; readonly value: string }[],
): Mistake | undefined {
  if (rows.every(({ value }) => value !== text)) return undefined;
  const missed = rows.filter(({ value }) => value !== text && folded(value) === folded(text));
  const [first] = missed;
  if (first === undefined) return undefined;
  return {
    what: `"${word}" is "${first.value}" here, which the comparison with "${text}" misses`,
    remedy: `write "${text}" in the table`,
    states: missed.filter(({ value }) => value === first.value).map(({ iso3 }) => iso3),
  };
}

function valueMistake(word: string, text: string, all: readonly string[]): Mistake | undefined {
  const values = [...new Set(all)].filter((value) => value !== "");
  if (all.includes(text) || text === "" || mayYetOccur(text, values)) return undefined;
  return { what: `"${word}" is "${text}" for no State`, remedy: remedyOf(text, values) };
}

/** A number among numbers and a no among yeses are values that a row may have tomorrow. */
function mayYetOccur(text: string, values: readonly string[]): boolean {
  const isNumber = (value: string): boolean => /^\d+$/.test(value);
  const areNumbers = values.length > 0 && [text, ...values].every(isNumber);
  return areNumbers || values.some((value) => areCounterparts(text, value));
}

const MOST_VALUES = 12;

function remedyOf(text: string, values: readonly string[]): string {
  if (values.length === 0) return "fill the column, or take the comparison out";
  const same = values.find((value) => folded(value) === folded(text));
  if (same !== undefined) return `write "${same}", as the table has it`;
  const near = nearest(text, values);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (values.length > MOST_VALUES) return "write one of its values, as the table has it";
  return `its values are ${values.map((value) => `"${value}"`).join(", ")}`;
}

/** Without case, accents, spaces and what cannot be seen, and with one kind of apostrophe and dash. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}\s]/gu, "")
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/\p{Pd}/gu, "-")
    .toLowerCase();
}
