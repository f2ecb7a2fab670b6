// What is wrong, as lines for a person: diagnostics in, text out. It must not print.

import type { Diagnostic, Place } from "../../diagnostic.js";
import { visible } from "./harmless.js";

/** As many as anyone mends before looking again; a table with the wrong column can have one a row. */
const MOST_TOLD = 500;

export function diagnosticsText(diagnostics: readonly Diagnostic[], kind: "error" | "warning"): string {
  const told = diagnostics.slice(0, MOST_TOLD).map((one) => diagnosticText(one, kind));
  const rest = diagnostics.length - MOST_TOLD;
  return told.join("") + (rest > 0 ? `${kind}: and ${rest} more, of which these are the first\n` : "");
}

/** `file:line:column: field: what`, then the remedy on a line of its own. What has no place says what it is. */
export function diagnosticText(diagnostic: Diagnostic, kind: "error" | "warning"): string {
  const { place, what, remedy, states = [] } = diagnostic;
  const label = kind === "warning" || place === undefined ? `${kind}: ` : "";
  const where = place === undefined ? "" : placeText(place);
  const first = `${label}${visible(where)}${statesText(states)}${visible(shortened(what))}\n`;
  return remedy === undefined ? first : `${first}  remedy: ${visible(shortened(remedy))}\n`;
}

/** As many letters as a line has room for are all named; of more, the first are enough to find it. */
function statesText(states: readonly string[]): string {
  if (states.length === 0) return "";
  if (states.length <= STATES_IN_A_LINE) return `${inWords(states)}: `;
  const named = states.slice(0, STATES_OF_MANY);
  return `${named.join(", ")} and ${states.length - named.length} more letters: `;
}

const STATES_IN_A_LINE = 8;
const STATES_OF_MANY = 3;

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Enough for a list of files, or a paragraph quoted whole; a footer may have a million characters. */
const LONGEST = 4_000;

/** Its beginning and its end, where the words that say what is wrong stand. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const [head, tail] = [text.slice(0, LONGEST / 2), text.slice(-LONGEST / 4)];
  return `${head} … (${text.length - head.length - tail.length} characters left out) … ${tail}`;
}

function placeText({ file, line, column, field }: Place): string {
  const parts = [file, line, column].filter((part) => part !== undefined);
  return `${parts.join(":")}: ${field === undefined ? "" : `${field}: `}`;
}
