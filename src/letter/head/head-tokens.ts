// The words and signs of a head's YAML, looked at one by one before they are read: signs that have a meaning of their
// own in YAML, remarks that would cut a value short, and nesting that no key has. Each is told with its place.
// It must not know keys or values, nor the library that told the tokens apart.

import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, type SourceText } from "../template/source-text.js";

/** A stretch of the file that is no part of a plain or block text. */
export interface HeadToken {
  readonly text: string;
  readonly offset: number;
}

/** A value is a text, a list or a group of texts; a list in brackets is one level, and one more is for the remedy's sake. */
const deepestNesting = 3;

/** So many blanks before a word are no indentation that anyone writes; deep ones would exhaust the reader. */
const widestIndentation = 200;

/** What must not stand in a head. */
export function refusalsOfTokens(source: SourceText, tokens: readonly HeadToken[]): readonly Diagnostic[] {
  return findRefusals(source, tokens).map((fault) => ({ ...fault, rule: "plain-heads" }));
}

function findRefusals(source: SourceText, tokens: readonly HeadToken[]): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  let depth = 0;
  let dashes = 0;
  for (const token of tokens) {
    const [sign = ""] = token.text;
    depth += brackets.get(token.text) ?? 0;
    dashes = token.text === "-" ? dashes + 1 : isBlank(token) ? dashes : 0;
    const isDeep = depth > deepestNesting || dashes > 1 || token.text.length > widestIndentation;
    if (isDeep && isStructure(token)) return [nestedFault(source, token)];
    if (sign === "#" && !opensLine(source, token)) faults.push(remarkFault(source, token));
    else if (isForeign(token, sign)) faults.push(signFault(source, token));
  }
  return faults;
}

const brackets: ReadonlyMap<string, number> = new Map([
  ["[", 1],
  ["{", 1],
  ["]", -1],
  ["}", -1],
]);

function isBlank({ text }: HeadToken): boolean {
  return /^[ \t]*$/.test(text);
}

/** Brackets, dashes and the blanks before a line's first word. */
function isStructure(token: HeadToken): boolean {
  return brackets.has(token.text) || token.text === "-" || isBlank(token);
}

/** Anchors, aliases, tags, directives, keys of more than one word and the end of a document. */
function isForeign({ text }: HeadToken, sign: string): boolean {
  return sign === "&" || sign === "*" || sign === "!" || text === "?" || text === "..." || sign === "%";
}

function opensLine({ text }: SourceText, { offset }: HeadToken): boolean {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(lineStart, offset).trim() === "";
}

function remarkFault(source: SourceText, token: HeadToken): Diagnostic {
  const lineStart = source.text.lastIndexOf("\n", token.offset - 1) + 1;
  const before = source.text.slice(lineStart, token.offset).trim();
  const [, key = "", value = ""] = /^(-|[^:]*:)\s*(.*)$/.exec(before) ?? [];
  const what = `"${shown(token.text)}" would be left out: what stands after a blank and # is a remark`;
  // Within quotes of its own the value has been ended, and what follows them is no part of it.
  if (/^["']/.test(value)) return faultAt(source, token.offset, what, "take it out");
  const whole = `${value} ${token.text}`.trim().replaceAll('"', '\\"');
  const remedy = `put the whole value between quotes: ${shown(`${key} "${whole}"`)}`;
  return faultAt(source, token.offset, what, remedy);
}

function signFault(source: SourceText, { text, offset }: HeadToken): Diagnostic {
  const what = `"${shown(text)}" has a meaning of its own in YAML, and none in the front matter`;
  const remedy =
    text === "?" || text === "..."
      ? 'write one "key: value" a line'
      : 'put the whole value between quotes: key: "…"';
  return faultAt(source, offset, what, remedy);
}

function nestedFault(source: SourceText, { offset }: HeadToken): Diagnostic {
  const what = "the front matter is nested too deep";
  return faultAt(source, offset, what, 'write one "key: value" a line; lists have one item a line after a -');
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
