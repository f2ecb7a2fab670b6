// A PDF file's objects, read without a library: bytes come in, values go out. It reads what our press writes (a plain
// cross-reference table, no object streams, no encryption) and trips over anything else, which is what a check wants.

import { inflateSync } from "node:zlib";

export interface Name {
  readonly name: string;
}
export interface Reference {
  readonly object: number;
}
export type Dictionary = ReadonlyMap<string, Value>;
export interface Stream {
  readonly dictionary: Dictionary;
  /** Inflated. */
  readonly bytes: Uint8Array;
}
export interface Operator {
  readonly operator: string;
}
/** Strings are bytes, one a character. */
export type Value =
  | number
  | boolean
  | null
  | string
  | Name
  | Reference
  | Operator
  | Stream
  | Dictionary
  | readonly Value[];

export interface PdfObjects {
  readonly trailer: Dictionary;
  /** The value itself, or what it refers to. */
  readonly follow: (value: Value | undefined) => Value | undefined;
  readonly dictionary: (value: Value | undefined) => Dictionary;
  readonly array: (value: Value | undefined) => readonly Value[];
  readonly all: ReadonlyMap<number, Value>;
}

export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  if (!text.startsWith("xref\n", start))
    throw new Error("startxref does not lead to the cross-reference table");
  const all = new Map<number, Value>();
  for (const [index, entry] of [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].entries())
    all.set(index + 1, readObject(text, Number(entry[1]), index + 1));
  const [trailer] = parse(text, text.indexOf("trailer", start) + 7);
  const follow = (value: Value | undefined): Value | undefined =>
    isReference(value) ? all.get(value.object) : value;
  return {
    trailer: asDictionary(trailer),
    all,
    follow,
    dictionary: (value) => asDictionary(follow(value)),
    array: (value) => {
      const found = follow(value);
      return isArray(found) ? found : [];
    },
  };
}

function readObject(text: string, offset: number, number: number): Value {
  const header = `${number} 0 obj\n`;
  if (!text.startsWith(header, offset)) throw new Error(`object ${number} is not at ${offset}`);
  const [value, end] = parse(text, offset + header.length);
  if (!text.startsWith("\nstream\n", end) || !isDictionary(value)) return value;
  const from = end + "\nstream\n".length;
  const length = Number(value.get("Length"));
  const raw = Buffer.from(text.slice(from, from + length), "latin1");
  if (!/^\s*endstream\nendobj/.test(text.slice(from + length, from + length + 30)))
    throw new Error(`the stream of object ${number} is not as long as it says`);
  const filter = value.get("Filter");
  return { dictionary: value, bytes: nameOf(filter) === "FlateDecode" ? inflateSync(raw) : raw };
}

/** The operators of a content stream with their operands. */
export function* readContent(bytes: Uint8Array): Generator<{ operator: string; operands: readonly Value[] }> {
  const text = Buffer.from(bytes).toString("latin1");
  let operands: Value[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const [value, end] = parse(text, at);
    at = end;
    if (!isOperator(value)) operands.push(value);
    else {
      yield { operator: value.operator, operands };
      operands = [];
    }
  }
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \n\r\t\0".includes(text.charAt(at))) at += 1;
  return at;
}

function parse(text: string, start: number): readonly [Value, number] {
  const at = skipSpace(text, start);
  if (text.startsWith("<<", at)) return parseDictionary(text, at + 2);
  const character = text.charAt(at);
  if (character === "[") return parseArray(text, at + 1);
  if (character === "(") return parseString(text, at + 1);
  if (character === "<") return parseHexadecimal(text, at + 1);
  if (character === "/") return parseName(text, at + 1);
  return parseWord(text, at);
}

function parseDictionary(text: string, start: number): readonly [Dictionary, number] {
  const entries = new Map<string, Value>();
  let at = skipSpace(text, start);
  while (!text.startsWith(">>", at)) {
    const [key, afterKey] = parse(text, at);
    const [value, end] = parse(text, afterKey);
    entries.set(nameOf(key) ?? "", value);
    at = skipSpace(text, end);
  }
  return [entries, at + 2];
}

function parseArray(text: string, start: number): readonly [readonly Value[], number] {
  const values: Value[] = [];
  let at = skipSpace(text, start);
  while (text.charAt(at) !== "]") {
    const [value, end] = parse(text, at);
    values.push(value);
    at = skipSpace(text, end);
  }
  return [values, at + 1];
}

function parseString(text: string, start: number): readonly [string, number] {
  let value = "";
  let at = start;
  for (; text.charAt(at) !== ")"; at += 1) {
    if (text.charAt(at) === "\\") at += 1;
    value += text.charAt(at);
  }
  return [value, at + 1];
}

function parseHexadecimal(text: string, start: number): readonly [string, number] {
  const end = text.indexOf(">", start);
  return [Buffer.from(text.slice(start, end), "hex").toString("latin1"), end + 1];
}

function parseName(text: string, start: number): readonly [Name, number] {
  const name = /[^\s/<>[\]()]*/y;
  name.lastIndex = start;
  const found = name.exec(text)?.[0] ?? "";
  return [{ name: found }, start + found.length];
}

function parseWord(text: string, start: number): readonly [Value, number] {
  const reference = /(\d+) 0 R/y;
  reference.lastIndex = start;
  const referred = reference.exec(text);
  if (referred !== null) return [{ object: Number(referred[1]) }, start + referred[0].length];
  const word = /[^\s/<>[\]()]+/y;
  word.lastIndex = start;
  const found = word.exec(text)?.[0];
  if (found === undefined)
    throw new Error(`cannot read the PDF at ${start}: ${text.slice(start, start + 40)}`);
  return [wordValue(found), start + found.length];
}

function wordValue(word: string): Value {
  if (/^[-+]?[\d.]+$/.test(word)) return Number(word);
  if (word === "true" || word === "false") return word === "true";
  return word === "null" ? null : { operator: word };
}

export function nameOf(value: Value | undefined): string | undefined {
  return isPlain(value) && "name" in value ? value.name : undefined;
}

/** A text string (ISO 32000-1, 7.9.2.2). */
export function textOf(value: Value | undefined): string {
  if (typeof value !== "string") return "";
  return value.startsWith("\u00fe\u00ff") ? utf16(value.slice(2)) : value;
}

export function utf16(bytes: string): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}

export function isReference(value: Value | undefined): value is Reference {
  return isPlain(value) && "object" in value;
}

export function isStream(value: Value | undefined): value is Stream {
  return isPlain(value) && "dictionary" in value;
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

function isOperator(value: Value): value is Operator {
  return isPlain(value) && "operator" in value;
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isPlain(value: Value | undefined): value is Name | Reference | Operator | Stream {
  return typeof value === "object" && value !== null && !isArray(value) && !isDictionary(value);
}

function asDictionary(value: Value | undefined): Dictionary {
  if (isDictionary(value)) return value;
  return isStream(value) ? value.dictionary : new Map();
}
