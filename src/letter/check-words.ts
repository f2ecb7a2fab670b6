// Whether a word may stand where a template uses it; if not, a fault that says why and names the nearest known word.
// It must not know Handlebars: it is handed names and offsets.

import { nearest } from "../data/nearest.js";
import type { Diagnostic } from "../diagnostic.js";
import { faultAt, type SourceText } from "./source-text.js";
import { type VocabularyEntry, vocabulary, type Words } from "./vocabulary.js";

/** Where in which template a word stands. */
export interface WordUse {
  readonly source: SourceText;
  readonly words: Words;
  readonly offset: number;
  readonly inRecommendation: boolean;
  /** Printed between braces, or asked for in `#if` or as a helper's argument. */
  readonly as: "text" | "condition" | "argument";
}

/** The fault of using the word there; undefined if there is none. */
export function checkWord(name: string, use: WordUse): Diagnostic | undefined {
  const entry = use.words.entries.get(name);
  if (entry === undefined) return unknownWord(name, use);
  if (entry.where === "in a recommendation" && !use.inRecommendation) return outsideRecommendation(name, use);
  return misusedWord(name, entry, use);
}

function outsideRecommendation(name: string, use: WordUse): Diagnostic {
  return faultAt(
    use.source,
    use.offset,
    `"${name}" is known only inside {{#recommendation}}`,
    "move it into the block of a recommendation, or use commitment.<id>.… for one commitment",
  );
}

function misusedWord(name: string, entry: VocabularyEntry, use: WordUse): Diagnostic | undefined {
  if (entry.use === "condition" && use.as !== "condition") {
    return faultAt(
      use.source,
      use.offset,
      `"${name}" is a condition and has no text`,
      `write {{#if ${name}}} … {{/if}}`,
    );
  }
  if (entry.use === "paragraph") {
    return faultAt(
      use.source,
      use.offset,
      `"${name}" stands for the whole list and cannot be used here`,
      "write {{signatories}} alone in a paragraph of the letter, or use signatory_count",
    );
  }
  return undefined;
}

function unknownWord(name: string, use: WordUse): Diagnostic {
  if (name.startsWith("column.")) {
    const header = name.slice("column.".length);
    const what = `"${name}": states-parties.csv has no column "${header}"`;
    return faultAt(
      use.source,
      use.offset,
      what,
      suggest(header, use.words.headers, "column.", "the columns"),
    );
  }
  const id = /^commitment\.(.+)\.[^.]*$/.exec(name)?.[1];
  if (id !== undefined && !use.words.commitments.includes(id)) {
    const what = `"${name}": commitments.csv has no commitment "${id}"`;
    return faultAt(use.source, use.offset, what, suggest(id, use.words.commitments, "", "the commitments"));
  }
  const known = [...use.words.entries.keys()];
  const what = `"${name}" is not a word that a template may use`;
  return faultAt(use.source, use.offset, what, suggest(name, known, "", "the words"));
}

/** The remedy for an unknown block or helper. */
export function suggestOf(name: string, kind: "block" | "helper"): string {
  const known = vocabulary.filter((entry) => entry.use === kind).map((entry) => entry.name);
  return suggest(name, known, "", `the ${kind}s`);
}

function suggest(word: string, known: readonly string[], prefix: string, all: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean "${prefix}${near}"?`;
  return known.length > 12 ? `the README lists ${all}` : `${all} are ${known.join(", ")}`;
}
