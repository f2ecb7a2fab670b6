// Whether a word may stand where a template uses it; if not, a fault that says why and names the nearest known word.
// It must not know Handlebars: it is handed names and offsets.

import { noteColumn } from "../../campaign/state.js";
import type { Diagnostic } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import { faultAt, type SourceText } from "../template/source-text.js";
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
  const fault = misuseOf(entry, use);
  return fault && faultAt(use.source, use.offset, `"${name}" ${fault.what}`, fault.remedy(name));
}

interface Misuse {
  readonly what: string;
  readonly remedy: (name: string) => string;
}

function misuseOf(entry: VocabularyEntry, { inRecommendation, as }: WordUse): Misuse | undefined {
  if (entry.where === "in a recommendation" && !inRecommendation) return misuses.outside;
  if (entry.use === "condition" && as !== "condition") return misuses.condition;
  return entry.use === "paragraph" ? misuses.paragraph : undefined;
}

const misuses = {
  outside: {
    what: "is known only inside {{#recommendation}}",
    remedy: () => "move it into the block of a recommendation, or use commitment.<id>.… for one commitment",
  },
  condition: {
    what: "is a condition and has no text",
    remedy: (name: string) => `write {{#if ${name}}} … {{/if}}`,
  },
  paragraph: {
    what: "stands for the whole list and cannot be used here",
    remedy: () => "write {{signatories}} alone in a paragraph of the letter, or use signatory_count",
  },
} as const;

function unknownWord(name: string, use: WordUse): Diagnostic {
  const fault = (what: string, remedy: string) => faultAt(use.source, use.offset, what, remedy);
  const { headers, commitments, entries } = use.words;
  if (name.startsWith("column.")) {
    const header = name.slice("column.".length);
    if (header === noteColumn)
      return fault(`"${name}" is for those who keep the table, never for a letter`, "take it out");
    const columns = { names: headers, called: "columns", listedIn: "the first line of the table" };
    const what = `"${name}": states-parties.csv has no column "${header}"`;
    return fault(what, suggest(header, { ...columns, prefix: "column." }));
  }
  const id = /^commitment\.(.+)\.[^.]*$/.exec(name)?.[1];
  if (id !== undefined && !commitments.includes(id)) {
    const what = `"${name}": commitments.csv has no commitment "${id}"`;
    return fault(
      what,
      suggest(id, { names: commitments, called: "commitments", listedIn: "commitments.csv" }),
    );
  }
  const what = `"${name}" is not a word that a template may use`;
  return fault(
    what,
    suggest(name, { names: [...entries.keys()], called: "words", listedIn: "letters check --words" }),
  );
}

/** The remedy for an unknown block or helper. */
export function suggestOf(name: string, kind: "block" | "helper"): string {
  const names = vocabulary.filter((entry) => entry.use === kind).map((entry) => entry.name);
  return suggest(name, { names, called: `${kind}s`, listedIn: "letters check --words" });
}

/** What a name may have been meant to be. */
interface Choice {
  readonly names: readonly string[];
  readonly called: string;
  /** Where all of them stand, if they are too many to tell. */
  readonly listedIn: string;
  /** Before each name where it is used. */
  readonly prefix?: string;
}

function suggest(word: string, { names, called, listedIn, prefix = "" }: Choice): string {
  const near = nearest(word, names);
  if (near !== undefined) return `did you mean "${prefix}${near}"?`;
  return names.length > 12 ? `${listedIn} lists the ${called}` : `the ${called} are ${names.join(", ")}`;
}
