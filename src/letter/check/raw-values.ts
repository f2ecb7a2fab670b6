// Cells that a template prints as the table writes them, though a letter writes such things otherwise: dates, numbers, and
// the status of a commitment. It must not know what a letter's date allows.

import type { Campaign, State } from "../../campaign/campaign.js";
import { isPartialDate } from "../../data/calendar.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { patternOf } from "../../languages/pattern.js";
import type { ValueNode } from "../tags/template-node.js";
import { wordOf, wordsIn } from "../tags/template-node.js";
import { faultAt } from "../template/source-text.js";
import { type PlacedNode, placedNodes, type WordedTemplate } from "./worded-template.js";

type Printed = Pick<Campaign, "states" | "commitments">;

/** In the letters of the template's language; a column of which no State has such a cell is left alone. */
export function rawValueWarnings(template: WordedTemplate, campaign: Printed): readonly Diagnostic[] {
  const states = campaign.states.filter(({ language }) => language === template.language.code);
  const nodes = placedNodes(template);
  return nodes.flatMap(({ node, within }, index): readonly Diagnostic[] => {
    if (node.kind !== "value") return [];
    const header = /^column\.(.+)$/.exec(wordOf(node.expression))?.[1];
    if (header === undefined) return [];
    const warn: Warn = (what, remedy, rule, of) => ({
      ...faultAt(template.source, node.offset, what, remedy),
      rule,
      ...(of === undefined ? {} : { states: of.map(({ state }) => state.iso3) }),
    });
    if (campaign.commitments.some(({ id }) => id === header)) return [statusWarning(header, warn)];
    const cells = { header, cells: cellsOf(header, states), language: template.language };
    return [
      ...(node.expression.kind === "date"
        ? []
        : [...dateWarnings(cells, warn), ...numberWarnings(cells, warn)]),
      ...pluralWarnings(cells, { node, within }, nodes[index + 1], warn),
    ];
  });
}

type Warn = (
  what: string,
  remedy: string,
  rule: "dates-in-words" | "numbers-as-written" | "counts-fit-nouns" | "statuses-of-the-date",
  of?: readonly FilledCell[],
) => Diagnostic;

interface FilledCell {
  readonly state: State;
  readonly text: string;
}

interface Column {
  readonly header: string;
  /** Those that are filled. */
  readonly cells: readonly FilledCell[];
  readonly language: Language;
}

function cellsOf(header: string, states: readonly State[]): readonly FilledCell[] {
  return states
    .map((state) => ({ state, text: (cellOf(state.columns, header) ?? "").trim() }))
    .filter(({ text }) => text !== "");
}

function statusWarning(id: string, warn: Warn): Diagnostic {
  const what = `"column.${id}" prints the cell of a commitment, whatever holds on the letter's date`;
  const remedy = `write commitment.${id}.since inside {{#if commitment.${id}.met}}`;
  return warn(what, remedy, "statuses-of-the-date");
}

/** A year alone is a year in words too. */
function dateWarnings({ header, cells }: Column, warn: Warn): readonly Diagnostic[] {
  const dates = cells.filter(({ text }) => text.includes("-") && isPartialDate(text));
  const [first] = dates;
  if (first === undefined) return [];
  const what = `"column.${header}" prints dates as the table writes them, such as "${first.text}"`;
  if (cells.every(({ text }) => isPartialDate(text)))
    return [warn(what, `write {{date column.${header}}}`, "dates-in-words")];
  const remedy = "give the dates a column of their own and print it with {{date …}}";
  return [warn(what, remedy, "dates-in-words", dates)];
}

function numberWarnings({ header, cells, language }: Column, warn: Warn): readonly Diagnostic[] {
  const { name, code, numbers } = language;
  const foreign = patternOf(numbers.foreign);
  const strange = cells.filter(({ text }) => foreign.test(text));
  const [first] = strange;
  if (first === undefined) return [];
  const what = `"column.${header}" prints numbers as ${name} does not write them, such as "${first.text}"`;
  const remedy = `write them as ${name} does in a column of its own, such as ${header}_${code}`;
  return [warn(what, remedy, "numbers-as-written", strange)];
}

/** A number that is 1 for some State, before a noun in the plural, where no condition asks for it. */
function pluralWarnings(
  { header, cells, language }: Column,
  { node, within }: Pick<PlacedNode, "within"> & { readonly node: ValueNode },
  next: PlacedNode | undefined,
  warn: Warn,
): readonly Diagnostic[] {
  const ones = cells.filter(({ text }) => text === "1");
  const isCount = ones.length > 0 && cells.every(({ text }) => /^\d+(?:[.,]\d+)*$/.test(text));
  const word = wordOf(node.expression);
  const isAsked = within.some(({ condition }) => wordsIn(condition).includes(word));
  if (!isCount || isAsked || next?.node.kind !== "text" || !beginsInPlural(next.node.text, language))
    return [];
  const what = `"column.${header}" is "1" here, before a noun in the plural`;
  const remedy = `write both, with {{#if (is column.${header} "1")}} … {{else}} … {{/if}}`;
  return [warn(what, remedy, "counts-fit-nouns", ones)];
}

/** Whether what follows begins with a noun in the plural, as far as its ending tells. */
export function beginsInPlural(text: string, { plurals }: Language): boolean {
  const word = /^\s+(\p{Ll}{3,})(?!\p{L})/u.exec(text)?.[1];
  return word !== undefined && patternOf(plurals.ending).test(word) && !plurals.except.includes(word);
}
