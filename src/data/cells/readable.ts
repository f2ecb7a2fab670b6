// Text that is code for other text: how web pages, spreadsheets, mail and programs write signs that they may not write as
// they are. Comes in as the text of a cell, goes out as the first such code and the text that was meant.
// It must not know where the text stands.

import { isUtf8 } from "node:buffer";
import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** One way to write text in code. */
interface Code {
  readonly pattern: RegExp;
  /** After "holds &amp;, ". */
  readonly as: string;
  /** What a match stands for; undefined if it is none after all. */
  readonly read: (match: string) => string | undefined;
}

const ofWebPages = "as web pages write a sign";
const ofPrograms = "as programs write a sign";

const codes: readonly Code[] = [
  {
    pattern: /_x[0-9A-Fa-f]{4}_/g,
    as: "as spreadsheets write a sign",
    read: (code) => signOf(code.slice(2, 6)),
  },
  { pattern: /\\r\\n|\\[nrt]/g, as: "as programs write the end of a line", read: () => "\n" },
  { pattern: /\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}/g, as: ofPrograms, read: (code) => signOf(code.slice(2)) },
  { pattern: /\\["'&]/g, as: ofPrograms, read: (code) => code.slice(1) },
  {
    pattern: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g,
    as: ofWebPages,
    read: entity,
  },
  {
    pattern:
      /&(?:amp|nbsp|lt|gt|quot|apos|[aeiouyncAEIOUYNC](?:acute|grave|circ|uml|tilde|cedil))(?![A-Za-z0-9;])/g,
    as: ofWebPages,
    read: (code) => entity(`${code};`),
  },
  { pattern: /(?:=[0-9A-F]{2}){2,}/g, as: "as mail writes a sign", read: (code) => bytesOf(code, "=") },
  {
    pattern: /(?<!\d)(?:%[0-9A-F]{2})+/gi,
    as: "as web addresses write a sign",
    read: (code) => bytesOf(code, "%"),
  },
  {
    pattern: /<\/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?\/?>|<!--.*?-->|<!\[CDATA\[|\]\]>/g,
    as: "as web pages mark text up",
    read: (tag) => (/^<\/?(?:br|p|div|li|tr)\b/i.test(tag) ? "\n" : ""),
  },
];

export interface CodedText {
  /** The first code: "&amp;". */
  readonly code: string;
  /** What it is, to be said after it. */
  readonly as: string;
  /** The whole text in plain signs, in one line. */
  readonly meant: string;
}

/** The text's first code and what the text was meant to be; undefined if it has none. */
export function findCode(text: string): CodedText | undefined {
  for (const { pattern, as, read } of codes)
    for (const [match] of text.matchAll(pattern))
      if (read(match) !== undefined) return { code: match, as, meant: inOneLine(readable(text)) };
  return undefined;
}

/** Rounds until nothing changes: "&amp;amp;" has been coded twice. */
function readable(text: string): string {
  let before = "";
  let after = text;
  for (let round = 0; round < 4 && after !== before; round += 1) {
    before = after;
    for (const { pattern, read } of codes) after = after.replace(pattern, (match) => read(match) ?? match);
  }
  return after;
}

/** The lines of an address with commas between. */
function inOneLine(text: string): string {
  const lines = text.split(/[\n\r\t]+/).map((line) => line.trim().replace(/,$/, ""));
  return lines
    .filter((line) => line !== "")
    .join(", ")
    .replace(/\u00a0/g, " ");
}

function entity(code: string): string | undefined {
  if (!code.startsWith("&#")) return decodeNamedCharacterReference(code.slice(1, -1)) || undefined;
  const number = code.slice(2, -1);
  return signOf(/^x/i.test(number) ? number.slice(1) : Number(number).toString(16));
}

/** The sign with the number; a line's end for the controls that end one, nothing for the others. */
function signOf(hexadecimal: string): string | undefined {
  const code = Number.parseInt(hexadecimal, 16);
  if (code === 9 || code === 10 || code === 13) return "\n";
  return code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? ""
    : String.fromCodePoint(code);
}

/** The bytes as text; undefined unless they hold a blank, a comma, an apostrophe, or a sign beyond ASCII. */
function bytesOf(code: string, mark: string): string | undefined {
  const bytes = Buffer.from(code.replaceAll(mark, ""), "hex");
  const text = bytes.toString("utf8");
  return isUtf8(bytes) && /[ ,'&\u0080-\u{10ffff}]/u.test(text) ? text : undefined;
}
