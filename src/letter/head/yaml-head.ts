// The YAML between `---` lines at the head of a letter's or an e-mail's template: cut off and read into keys with their
// values and places. What YAML would drop or give another meaning, though its author meant it as text, is refused.
// The only file of this room that knows YAML. It must not know which keys there are.

import { isScalar, Lexer, type Pair, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic, Place } from "../../diagnostic.js";
import { faultAt, placeAt, type SourceText, sourceText } from "../template/source-text.js";
import { type HeadToken, refusalsOfTokens } from "./head-tokens.js";

/** A key of the head and what stands behind it. */
export interface HeadEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly place: Place;
  /** As YAML reads it: a text, a number, true or false, null, a list or a group of these. */
  readonly value: unknown;
  /** A single value as the author wrote it; absent for a list or a group of keys. */
  readonly written?: string;
  readonly isGroup: boolean;
  /** The offset of the first character of the value. */
  readonly start: number;
}

export interface Head {
  /** By key; none where the head cannot be read. */
  readonly entries: ReadonlyMap<string, HeadEntry>;
  /** The rest of the file, blanked before its start, so that offsets are those of the file. */
  readonly body: SourceText;
  readonly faults: readonly Diagnostic[];
}

/** Whose head it is, for faults: "the template", and how one begins. */
export interface HeadKind {
  readonly called: string;
  readonly howToBegin: string;
}

/** Cuts the head off and reads it. */
export function readHead(source: SourceText, kind: HeadKind): Head {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null) return { entries: new Map(), body: source, faults: [headless(source, kind)] };
  const body = sourceText(source.file, blanked(match[0]) + source.text.slice(match[0].length));
  const start = source.text.indexOf("\n") + 1;
  // "---" begins a document for YAML too; blanks in its stead keep every offset that of the file.
  const yaml = blanked(source.text.slice(0, start)) + (match[1] ?? "");
  const refused = refusalsOfTokens(source, tokensOf(yaml));
  if (refused.length > 0) return { entries: new Map(), body, faults: refused };
  return { ...readEntries(source, yaml), body };
}

/** A key's value as a text of its own that stands where it stands in the file; empty if it is none. */
export function textIn({ entries }: Head, key: string, source: SourceText): SourceText {
  const { value, start } = entries.get(key) ?? { value: "", start: 0 };
  const text = typeof value === "string" ? value : "";
  return sourceText(source.file, blanked(source.text.slice(0, start)) + text);
}

/** So many unknown keys are told one by one; more are a text that was never meant as keys. */
const mostUnknownKeys = 20;

/** A fault for each key that is none of the `known`; `tell` says what is wrong with one. */
export function unknownKeys(
  { entries }: Head,
  known: readonly string[],
  tell: (key: string) => Pick<Diagnostic, "what" | "remedy">,
): readonly Diagnostic[] {
  const unknown = [...entries.values()].filter(({ key }) => !known.includes(key));
  const told = unknown.slice(0, mostUnknownKeys).map(({ key, place }) => ({ ...tell(key), place }));
  const next = unknown[mostUnknownKeys];
  if (next === undefined) return told;
  const what = `the front matter has ${unknown.length - mostUnknownKeys} more keys that it should not have`;
  return [...told, { what, remedy: "end it with a line --- before the text begins", place: next.place }];
}

function headless(source: SourceText, { called, howToBegin }: HeadKind): Diagnostic {
  if (/^---[ \t]*\n/.test(source.text)) {
    return faultAt(source, 0, "the front matter is never ended", "write a line --- after its last key");
  }
  return faultAt(source, 0, `${called} has no front matter`, howToBegin);
}

/** A scalar is announced by a token of no length, as are the beginning of a document and an end that is missing. */
const announcesScalar = "\u001F";
const withoutLength: ReadonlySet<string> = new Set(["\u0002", "\u0018", announcesScalar]);

/** The tokens with their offsets; what stands in a scalar is none. */
function tokensOf(yaml: string): readonly HeadToken[] {
  const tokens: HeadToken[] = [];
  let offset = 0;
  let before = "";
  for (const text of new Lexer().lex(yaml)) {
    if (!withoutLength.has(text)) {
      if (before !== announcesScalar) tokens.push({ text, offset });
      offset += text.length;
    }
    before = text;
  }
  return tokens;
}

function readEntries(source: SourceText, yaml: string): Omit<Head, "body"> {
  // Whether a key is there twice is looked up below: the library compares each key with every other.
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error", uniqueKeys: false });
  const [error] = document.errors;
  // What follows the first is mostly its consequence.
  if (error !== undefined) return unreadable(unreadableFault(source, error.pos[0], error.message));
  const { contents } = document;
  if (contents === null) return { entries: new Map(), faults: [] };
  if (!(contents instanceof YAMLMap)) return unreadable(keylessFault(source, contents.range?.[0] ?? 0));
  const entries = new Map<string, HeadEntry>();
  const faults: Diagnostic[] = [];
  for (const pair of contents.items) {
    const entry = entryOf(pair, source);
    const first = entries.get(entry.key);
    if (first === undefined) entries.set(entry.key, entry);
    else faults.push(repeatedFault(entry, first));
  }
  return { entries, faults };
}

function entryOf({ key, value }: Pair, source: SourceText): HeadEntry {
  const name = isScalar(key) ? String(key.value ?? "") : String(key);
  const at = hasRange(key) ? key.range[0] : 0;
  return {
    key: name,
    place: placeAt(source, at),
    value: plain(value),
    ...(isScalar(value) ? { written: value.source ?? "" } : {}),
    isGroup: value instanceof YAMLMap,
    start: startOf(value),
  };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

/** Lists and groups go no deeper than the tokens were let through, and there are no aliases left. */
function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (node instanceof YAMLSeq) return node.items.map(plain);
  if (!(node instanceof YAMLMap)) return null;
  return Object.fromEntries(node.items.map(({ key, value }: Pair) => [String(plain(key)), plain(value)]));
}

function startOf(node: unknown): number {
  const quote = isScalar(node) && /^QUOTE/.test(node.type ?? "") ? 1 : 0;
  return (hasRange(node) ? node.range[0] : 0) + quote;
}

function unreadable(fault: Diagnostic): Omit<Head, "body"> {
  return { entries: new Map(), faults: [fault] };
}

function unreadableFault(source: SourceText, offset: number, message: string): Diagnostic {
  const what = `the front matter cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return faultAt(source, offset, what, 'write one "key: value" a line, a value with : { or # between quotes');
}

function keylessFault(source: SourceText, offset: number): Diagnostic {
  const what = "the front matter has no keys";
  return faultAt(source, offset, what, 'write one "key: value" a line, such as subject: Our letter');
}

function repeatedFault({ key, place }: HeadEntry, first: HeadEntry): Diagnostic {
  const what = `the front matter has the key "${key}" for the second time`;
  return { what, remedy: `keep one: the first is on line ${first.place.line}`, place };
}

function blanked(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
