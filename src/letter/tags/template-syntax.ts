// What is wrong with a template that Handlebars cannot parse: its own messages speak of tokens and often of the wrong
// line, so the tags are read again here, simply, until the fault has a place, a name and a remedy.
// It must not know Handlebars: it is handed a function that says whether a piece of text parses.

import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, placeAt, type SourceText } from "../template/source-text.js";
import { isElseIf, type TemplateTag, tagsOf, unendedTag } from "./tags.js";

/** What the parser says of a text: whether it takes one on its own, and on which line it stopped in the whole. */
export interface Parsing {
  readonly parses: (text: string) => boolean;
  readonly stoppedOn: number | undefined;
}

/** The first syntax fault. */
export function diagnoseSyntax(source: SourceText, { parses, stoppedOn }: Parsing): Diagnostic {
  return (
    unended(source) ??
    misnestedBlock(source, tagsOf(source.text)) ??
    faultyTag(source, parses) ??
    faultAt(
      source,
      source.lineStarts[(stoppedOn ?? 1) - 1] ?? 0,
      "the tags cannot be read from this line on",
      "take out the last tag before it, look again, and write that tag anew",
    )
  );
}

/** A `{{` that no `}}` answers before the next `{{` or the end. */
function unended(source: SourceText): Diagnostic | undefined {
  const open = unendedTag(source.text);
  if (open === undefined) return undefined;
  const words = source.text.slice(open, open + 30).split("\n", 1)[0] ?? "";
  const remedy = words.startsWith("{{!--") ? "end the comment with --}}" : "end the tag with }}";
  return faultAt(source, open, `"${words}" is not ended`, remedy);
}

function misnestedBlock(source: SourceText, tags: readonly TemplateTag[]): Diagnostic | undefined {
  const open: TemplateTag[] = [];
  const divided = new Set<TemplateTag>();
  for (const tag of tags) {
    const around = open.at(-1);
    if (tag.kind === "open") open.push(tag);
    else if (tag.kind === "else" && around === undefined) return strayElse(source, tag);
    else if (tag.kind === "else" && around !== undefined) {
      if (divided.has(around)) return secondElse(source, around, tag);
      if (!isElseIf(tag.text)) divided.add(around);
    } else if (tag.kind === "close") {
      const opened = open.pop();
      if (opened === undefined) return strayClose(source, tag);
      if (opened.name !== tag.name) return wrongClose(source, opened, tag);
    }
  }
  const unclosed = open.at(-1);
  return unclosed && unclosedBlock(source, unclosed);
}

function strayElse(source: SourceText, tag: TemplateTag): Diagnostic {
  return tagFault(source, tag, "stands outside any block", "put it inside {{#if}} … {{/if}}");
}

function secondElse(source: SourceText, opened: TemplateTag, tag: TemplateTag): Diagnostic {
  const remedy = "keep one {{else}}, the last; write {{else if …}} for the cases before it";
  return tagFault(source, tag, `stands after the {{else}} of ${openedAt(source, opened)}`, remedy);
}

function strayClose(source: SourceText, tag: TemplateTag): Diagnostic {
  const remedy = "take it out, or open the block before it";
  return tagFault(source, tag, "closes a block that was never opened", remedy);
}

function wrongClose(source: SourceText, opened: TemplateTag, tag: TemplateTag): Diagnostic {
  const remedy = `write {{/${opened.name}}} before it`;
  return tagFault(source, tag, `cannot close ${openedAt(source, opened)}`, remedy);
}

function unclosedBlock(source: SourceText, tag: TemplateTag): Diagnostic {
  return tagFault(source, tag, "is never closed", `write {{/${tag.name}}} where it ends`);
}

function openedAt(source: SourceText, { text, offset }: TemplateTag): string {
  return `${text}, opened on line ${placeAt(source, offset).line}`;
}

function tagFault(source: SourceText, tag: TemplateTag, says: string, remedy: string): Diagnostic {
  return faultAt(source, tag.offset, `${tag.text} ${says}`, remedy);
}

/** The first tag that is wrong in itself. A block's opening tag is tried with an end of its own. */
function faultyTag(source: SourceText, parses: (text: string) => boolean): Diagnostic | undefined {
  const isFaulty = (tag: TemplateTag): boolean =>
    (tag.kind === "other" && !parses(tag.text)) ||
    (tag.kind === "open" && !parses(`${tag.text}{{/${tag.name}}}`)) ||
    (tag.kind === "else" && !parses(`{{#if x}}${tag.text}{{/if}}`));
  const tag = tagsOf(source.text).find(isFaulty);
  const remedy = "write {{word}}, {{helper word}} or {{#block word}}";
  return tag && tagFault(source, tag, "is not a tag that can be read", remedy);
}
