// Template nodes and one State's words into Markdown in which every value is a single private-use character, a stand-in.
// So data can never act as markup, and letters that take the same branches share one source, parsed once.
// It must not know Markdown or Handlebars.

import { isPartialDate } from "../../data/calendar.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { formatDate, formatDateClause } from "../../languages/dates.js";
import type { Languages } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { inForm } from "../../languages/numbers.js";
import type { Expression, TemplateNode, ValueNode } from "../tags/template-node.js";
import { wordOf } from "../tags/template-node.js";
import { faultAt, lastUpTo, type SourceText } from "../template/source-text.js";
import { signatoriesStandIn, standInOf, type TextValue, type Value } from "./stand-ins.js";

/**
 * What a word says for one State: a text, or whether a condition holds. As "data" it says what the tables have instead of
 * its words in the letter's language: an ISO date, the cell of a region. As "count" it says a number in plain digits.
 */
export type View = (word: string, form?: Form) => string | boolean;

type Form = "data" | "count";

export interface Merged {
  readonly markdown: string;
  /** By the order of the stand-ins. */
  readonly values: readonly Value[];
  /** From where in the file each stretch of the Markdown comes, in order of `at`. */
  readonly origins: readonly Origin[];
}

interface Origin {
  readonly at: number;
  readonly offset: number;
}

/** Where a template is merged: whose words, and in which language dates are written. */
export interface MergeContext {
  readonly source: SourceText;
  readonly language: Language;
  /** For passages in another one. */
  readonly languages: Languages;
  readonly view: View;
  /** The State's code, for faults; "" while the template alone is tried out. */
  readonly iso3: string;
}

/** Throws an InputError if a value cannot stand in a letter. */
export function merge(nodes: readonly TemplateNode[], context: MergeContext): Merged {
  const writing: Writing = { markdown: "", values: [], origins: [] };
  for (const node of nodes) writeNode(node, context, writing);
  return writing;
}

interface Writing {
  markdown: string;
  readonly values: Value[];
  readonly origins: Origin[];
}

function writeNode(node: TemplateNode, context: MergeContext, writing: Writing): void {
  switch (node.kind) {
    case "text":
      write(writing, node.text, node.offset);
      return;
    case "signatories":
      write(writing, signatoriesStandIn, node.offset);
      return;
    case "value":
      writeValue(writing, wordValue(node, context), node.offset);
      return;
    case "choice": {
      const branch = holds(node.condition, context) ? node.then : node.otherwise;
      for (const inner of branch) writeNode(inner, context, writing);
      return;
    }
    case "language":
      writeValue(writing, { kind: "language", code: node.code }, node.offset);
      for (const inner of node.content) writeNode(inner, context, writing);
      writeValue(writing, { kind: "language", code: "" }, node.offset);
      return;
    case "recommendation":
      throw new Error("a recommendation is merged as a part of its own");
  }
}

function write(writing: Writing, markdown: string, offset: number): void {
  writing.origins.push({ at: writing.markdown.length, offset });
  writing.markdown += markdown;
}

/** An empty word has its stand-in too: whether its sentence bears the gap is seen when the Markdown is read. */
function writeValue(writing: Writing, value: Value, offset: number): void {
  write(writing, standInOf(writing.values.length), offset);
  writing.values.push(value);
}

function wordValue({ expression, offset }: ValueNode, context: MergeContext): TextValue {
  const text = textOf(expression, offset, context);
  return { kind: "text", text: text.trim() === "" ? "" : text, word: wordOf(expression), offset };
}

function textOf(expression: Expression, offset: number, context: MergeContext): string {
  const text = evaluate(expression, context);
  if (typeof text === "boolean") throw new Error("a condition is never printed: the vocabulary is checked");
  if (!traces.has(text.trim())) return text;
  throw new InputError([
    stateFault(
      context,
      offset,
      `"${text}" would be printed`,
      "it is a program's word for nothing: mend the cell it comes from",
    ),
  ]);
}

/** What a script leaves in a cell where it had nothing to write. */
const traces: ReadonlySet<string> = new Set(["undefined", "null", "NaN", "[object Object]"]);

function holds(condition: Expression, context: MergeContext): boolean {
  const value = evaluate(condition, context);
  return typeof value === "boolean" ? value : value.trim() !== "";
}

function evaluate(expression: Expression, context: MergeContext, form?: Form): string | boolean {
  switch (expression.kind) {
    case "literal":
      return expression.text;
    case "word":
      return context.view(expression.name, form);
    case "is":
      return isSame(expression, context);
    case "date":
      return dateInWords(String(evaluate(expression.of, context, "data")).trim(), expression, context);
    case "plural":
      return inFormOf(String(evaluate(expression.of, context, "count")).trim(), expression, context);
  }
}

/** A word is compared by what it prints, or by what stands in the tables: a region has a name in each language. */
function isSame({ left, right }: Expression & { kind: "is" }, context: MergeContext): boolean {
  const forms = (expression: Expression) =>
    new Set([evaluate(expression, context), evaluate(expression, context, "data")]);
  const others = forms(right);
  return [...forms(left)].some((form) => others.has(form));
}

function dateInWords(
  cell: string,
  { as, offset }: Expression & { kind: "date" },
  context: MergeContext,
): string {
  if (cell === "") return "";
  const { language } = context;
  if (isPartialDate(cell))
    return as === "date" ? formatDate(cell, language) : formatDateClause(cell, language, as);
  const remedy = `give {{${as} …}} a column of dates such as 2019-02-28`;
  throw new InputError([stateFault(context, offset, `"${cell}" is not a date`, remedy)]);
}

function inFormOf(
  count: string,
  { texts, offset }: Expression & { kind: "plural" },
  context: MergeContext,
): string {
  if (/^\d+$/.test(count)) return inForm(Number(count), texts, context.language);
  // While the template alone is tried out, words have no numbers.
  if (context.iso3 === "") return texts.at(-1) ?? "";
  const remedy = "give {{plural …}} a column of whole numbers";
  throw new InputError([stateFault(context, offset, `"${count}" is not a whole number`, remedy)]);
}

/** A fault that one State's data brings about, with the place in the template at which it does. */
export function stateFault(context: MergeContext, offset: number, what: string, remedy: string): Diagnostic {
  const fault = faultAt(context.source, offset, what, remedy);
  // While the template alone is tried out, it is the template's own fault.
  return context.iso3 === "" ? fault : { ...fault, states: [context.iso3] };
}

/** The fault of a word that is empty where its sentence needs it. */
export function emptyWordFault({ word, offset }: TextValue, context: MergeContext): Diagnostic {
  const what = `"${word}" is empty, and its sentence is broken without it`;
  const remedy = `put {{#if ${word}}} before the words that need it and {{/if}} after them, or mend its cell`;
  return { ...stateFault(context, offset, what, remedy), rule: "whole-sentences" };
}

/** The offset in the file from which a character of the merged Markdown comes. */
export function originOf(at: number, origins: readonly Origin[]): number {
  const origin = origins[lastUpTo(at, origins, (each) => each.at)];
  return origin === undefined ? 0 : origin.offset + (at - origin.at);
}
