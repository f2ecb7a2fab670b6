// The reference that a reply is to quote, "KEN/2020-04", from its pattern in the front matter: plain text with words of
// the vocabulary between braces, each put in as it stands. It must not know Handlebars: a reference has no branches.

import type { Diagnostic } from "../../diagnostic.js";
import type { View } from "../merging/merge.js";
import { checkWord } from "../tags/check-words.js";
import type { Words } from "../tags/vocabulary.js";
import { faultAt, type SourceText } from "../template/source-text.js";

const inBraces = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The pattern with its words filled in. */
export function filledReference(pattern: string, view: View): string {
  return pattern.replaceAll(inBraces, (_, word: string) => String(view(word)));
}

/** The first word of a pattern that has nothing to say of this State: a reference without it might be another's. */
export function emptyWordOf(pattern: string, view: View): string | undefined {
  return [...pattern.matchAll(inBraces)].map(([, word = ""]) => word).find((word) => view(word) === "");
}

/** What is wrong with the words of a pattern; `source` is blank before it, so that offsets are those of the file. */
export function referenceFaults(source: SourceText, words: Words): readonly Diagnostic[] {
  const faults = [...source.text.matchAll(inBraces)].flatMap((match): readonly Diagnostic[] => {
    const [written, name = ""] = match;
    const offset = match.index + written.indexOf(name);
    if (name === "reference") return [faultAt(source, offset, "the reference names itself", example)];
    const fault = checkWord(name, { source, words, offset, inRecommendation: false, as: "text" });
    return fault === undefined ? [] : [fault];
  });
  const rest = source.text.replaceAll(inBraces, ({ length }) => " ".repeat(length));
  const brace = rest.search(/[{}]/);
  if (brace === -1) return faults;
  return [...faults, faultAt(source, brace, "a reference has words and no blocks", example)];
}

const example = 'write it such as reference: "{{state.iso3}}/{{date_year}}-{{date_month}}"';
