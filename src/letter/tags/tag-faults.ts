// What is wrong with tags whatever they mean, looked for before they are parsed: quotation marks that a word processor has
// curled, and blocks or brackets that stand too deep in one another to be read.
// It must not know Handlebars or the vocabulary.

import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, type SourceText } from "../template/source-text.js";
import { isElseIf, type TemplateTag, tagsOf } from "./tags.js";

/** A chain of `else if` over all States of a large campaign stays below it; deeper ones would exhaust the reader. */
const deepestBlocks = 250;

/** A condition compares two words: `(is column.region "African")`. */
const deepestBrackets = 5;

/** The faults of the tags, in their order; of nesting only the first. */
export function tagFaults(source: SourceText): readonly Diagnostic[] {
  const tags = tagsOf(source.text);
  const curled = tags.flatMap((tag) => curledQuotes(source, tag) ?? []);
  const nested = deepBlock(source, tags) ?? deepBrackets(source, tags);
  return nested === undefined ? curled : [...curled, nested];
}

const curledPair = /[“”„‟«″]([^“”„‟«»″]*)[“”‟»″]|[‘’‚‛]([^‘’‚‛]*)[‘’‛]/g;
const curledMark = /(?<=[\s(=])[“”„‟«»‘’‚‛″]/;

/** Outside a text between straight quotes, where they are a part of the text. */
function curledQuotes(source: SourceText, { text, offset }: TemplateTag): Diagnostic | undefined {
  const outside = text.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => " ".repeat(quoted.length));
  const at = outside.search(curledMark);
  if (at < 0) return undefined;
  const straight = text.replaceAll(
    curledPair,
    (_, double?: string, single?: string) => `"${(double ?? single ?? "").trim()}"`,
  );
  const what = `${text} has curled quotation marks, which only print`;
  return faultAt(source, offset + at, what, `write straight ones: ${straight}`);
}

/** An `{{else if}}` opens a block within the block. */
function deepBlock(source: SourceText, tags: readonly TemplateTag[]): Diagnostic | undefined {
  const open: number[] = [];
  let depth = 0;
  for (const { kind, text, offset } of tags) {
    if (kind === "close") depth -= open.pop() ?? 0;
    else if (kind === "open") open.push(1);
    else if (kind === "else" && isElseIf(text)) open.push((open.pop() ?? 0) + 1);
    else continue;
    if (kind !== "close") depth += 1;
    if (depth <= deepestBlocks) continue;
    const what = `more than ${deepestBlocks} blocks stand in one another here`;
    return faultAt(source, offset, what, "end some with {{/if}} before others begin");
  }
  return undefined;
}

function deepBrackets(source: SourceText, tags: readonly TemplateTag[]): Diagnostic | undefined {
  for (const { text, offset } of tags) {
    let depth = 0;
    for (let at = text.search(/[()]/); at >= 0 && at < text.length; at += 1) {
      if (text[at] === "(") depth += 1;
      if (text[at] === ")") depth -= 1;
      if (depth <= deepestBrackets) continue;
      const what = `more than ${deepestBrackets} brackets stand in one another in a tag`;
      return faultAt(source, offset + at, what, 'a tag needs one pair: {{#if (is column.region "African")}}');
    }
  }
  return undefined;
}
