// What is wrong with a template that Handlebars cannot parse: its own messages speak of tokens and often of the wrong
// line, so the tags are read again here, simply, until the fault has a place, a name and a remedy.
// It must not know Handlebars: it is handed a function that says whether a piece of text parses.

import type { Diagnostic } from "../diagnostic.js";
import { faultAt, type SourceText } from "./source-text.js";

interface Tag {
  readonly text: string;
  readonly offset: number;
  /** "#" opens a block, "/" closes one, "else" divides one. */
  readonly kind: "open" | "close" | "else" | "other";
  readonly name: string;
}

/** The first syntax fault. `parses` tells whether Handlebars takes a text on its own. */
export function diagnoseSyntax(source: SourceText, parses: (text: string) => boolean): Diagnostic {
  return (
    unendedTag(source) ??
    misnestedBlock(source, tagsOf(source.text)) ??
    faultyTag(source, parses) ??
    faultAt(source, 0, "the template cannot be parsed", "compare its braces with those of a shipped template")
  );
}

const tagPattern = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[^{}]*\}?\}\}/g;

function tagsOf(text: string): readonly Tag[] {
  return [...text.matchAll(tagPattern)]
    .filter((match) => !match[0].startsWith("{{!"))
    .map((match) => tagOf(match[0], match.index));
}

function tagOf(text: string, offset: number): Tag {
  const [, sigil = "", name = ""] = /^\{\{\{?~?\s*([#^/]?)\s*>?\*?\s*([^\s~}]*)/.exec(text) ?? [];
  if (sigil === "/") return { text, offset, kind: "close", name };
  if (name === "else" || (sigil === "^" && name === "")) return { text, offset, kind: "else", name };
  return { text, offset, kind: sigil === "" ? "other" : "open", name };
}

/** A `{{` that no `}}` answers before the next `{{` or the end. */
function unendedTag(source: SourceText): Diagnostic | undefined {
  const rest = source.text.replaceAll(tagPattern, (tag) => " ".repeat(tag.length));
  const open = rest.indexOf("{{");
  if (open < 0) return undefined;
  const words = source.text.slice(open, open + 30).split("\n", 1)[0] ?? "";
  const remedy = words.startsWith("{{!--") ? "end the comment with --}}" : "end the tag with }}";
  return faultAt(source, open, `"${words}" is not ended`, remedy);
}

function misnestedBlock(source: SourceText, tags: readonly Tag[]): Diagnostic | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === "open") open.push(tag);
    else if (tag.kind === "else" && open.length === 0) return strayElse(source, tag);
    else if (tag.kind === "close") {
      const opened = open.pop();
      if (opened === undefined) return strayClose(source, tag);
      if (opened.name !== tag.name) return wrongClose(source, opened, tag);
    }
  }
  const unclosed = open.at(-1);
  return unclosed && unclosedBlock(source, unclosed);
}

function strayElse(source: SourceText, tag: Tag): Diagnostic {
  return faultAt(
    source,
    tag.offset,
    `${tag.text} stands outside any block`,
    "put it inside {{#if}} … {{/if}}",
  );
}

function strayClose(source: SourceText, tag: Tag): Diagnostic {
  return faultAt(
    source,
    tag.offset,
    `${tag.text} closes a block that was never opened`,
    "take it out, or open the block before it",
  );
}

function wrongClose(source: SourceText, opened: Tag, tag: Tag): Diagnostic {
  const line = faultAt(source, opened.offset, "", "").place?.line;
  return faultAt(
    source,
    tag.offset,
    `${tag.text} cannot close ${opened.text}, opened on line ${line}`,
    `write {{/${opened.name}}} before it`,
  );
}

function unclosedBlock(source: SourceText, tag: Tag): Diagnostic {
  return faultAt(source, tag.offset, `${tag.text} is never closed`, `write {{/${tag.name}}} where it ends`);
}

/** The first tag that is wrong in itself. A block's opening tag is tried with an end of its own. */
function faultyTag(source: SourceText, parses: (text: string) => boolean): Diagnostic | undefined {
  const isFaulty = (tag: Tag): boolean =>
    (tag.kind === "other" && !parses(tag.text)) ||
    (tag.kind === "open" && !parses(`${tag.text}{{/${tag.name}}}`)) ||
    (tag.kind === "else" && !parses(`{{#if x}}${tag.text}{{/if}}`));
  const tag = tagsOf(source.text).find(isFaulty);
  return (
    tag &&
    faultAt(
      source,
      tag.offset,
      `${tag.text} is not a tag that can be read`,
      "write {{word}}, {{helper word}} or {{#block word}}",
    )
  );
}
