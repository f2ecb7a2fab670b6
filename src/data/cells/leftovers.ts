// What programs and spreadsheets leave in cells in place of text: errors, words for nothing, fields that were not filled,
// formulas, codes for signs. Comes in as the text of one cell, goes out as what is wrong and what was meant.
// It must not know tables or files: the caller says what kind of text the cell holds.

import type { CellFault } from "./cell-fault.js";
import { findCode } from "./readable.js";

/**
 * What kind of text it is: `name` of a State, an office, a street, without question marks and numbers alone; `code`, a
 * postal code, of which it depends on the country what a number was; `title` of an organisation, a law, a source; `prose`, the text of a template, where braces are judged
 * elsewhere and a word may be any word.
 */
export type TextKind = "name" | "code" | "title" | "prose";

/** What a program has left there for certain; undefined if nothing. */
export function findLeftover(text: string, kind: TextKind): CellFault | undefined {
  if (!suspect.test(text)) return isShort(text, kind) ? wordForNothing(text, kind) : undefined;
  const plain = text.replace(/https?:\/\/\S+/g, "");
  return (
    errorValue(plain) ??
    wordForNothing(text, kind) ??
    unfilledField(plain, kind) ??
    spreadsheetGuard(text, kind) ??
    numberForm(text, kind) ??
    coded(plain, kind)
  );
}

/** Every leftover but a word for nothing has one of these; all but a few texts of a campaign have none. */
const suspect = /[#&<>{}[\]%«=\\$_]|^['’‘@]|^\d+(?:[.,’'\u00a0\u202f]\d+)*(?:E[+-]\d+)?$|Err:5|MERGEFIELD/i;

/** As long as the words are that stand for nothing. */
function isShort(text: string, kind: TextKind): boolean {
  return kind !== "prose" && text.length <= 12;
}

const nothings = new Set(
  "NA N/A n/a N.A. n.a. NaN nan NAN NaT NULL Null null (null) nil NIL None none NONE undefined \\N \\\\N <NA> (blank) (empty) (vide) (leer) n.d. N.D. s/d S/D k.A. s.o."
    .split(" ")
    .concat("(en blanco)", "[object Object]", "k. A.", "n. d."),
);
const truths = /^(?:TRUE|FALSE|VRAI|FAUX|VERDADERO|FALSO|WAHR|FALSCH)$/;

function wordForNothing(text: string, kind: TextKind): CellFault | undefined {
  const remedy = "leave the cell empty, or write what belongs there";
  const isText = kind !== "prose";
  // In a column of the user's own, "none" may be an answer.
  const isAnswer = kind === "title" && (text === "none" || text === "nil");
  if ((isText && !isAnswer && nothings.has(text)) || /\[object \w+\]/.test(text))
    return { what: `"${shown(text)}" is what a program writes where there is nothing`, remedy };
  if (!isText) return undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) return withoutWords(text, remedy);
  if (
    kind !== "title" &&
    (text === "0" || truths.test(text) || /^(?:1900-01-00|00?[/.]0?1[/.]1900)$/.test(text))
  )
    return { what: `"${text}" is what a spreadsheet makes of a cell that refers to another`, remedy };
  return undefined;
}

function withoutWords(text: string, remedy: string): CellFault | undefined {
  if (/^[\p{Cf}\p{Z}\u2800\u3164]+$/u.test(text))
    return { what: `the cell looks empty and holds ${codePoint(text)}`, remedy };
  return /^\p{P}+$/u.test(text) ? { what: `"${shown(text)}" is no text`, remedy } : undefined;
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** In all languages of spreadsheets: #N/A, #REF!, #NAME?, #BEZUG!, #¡VALOR!, #NV, Err:502, and a column too narrow. */
const errors =
  /#(?:N\/[ABD]|NV|GETTING_DATA)(?![\p{L}\d])|#[¡¿]?\p{Lu}[\p{Lu}\d/_]*[!?]|(?<!\p{L})Err:5\d\d|^#{2,}$/u;

function errorValue(text: string): CellFault | undefined {
  const found = errors.exec(text)?.[0];
  if (found === undefined) return undefined;
  return {
    what: `"${found}" is the error of a formula in a spreadsheet`,
    remedy: "write the text itself, or nothing",
  };
}

/** Fields of mail merges and templates, by their brackets; braces of a template are its own. */
const fields =
  /<<[^<>]+>>|\[\[[^[\]]+\]\]|\$\{[^{}]*\}|%[A-Za-z][A-Za-z_]{2,}%|«\s?\p{L}\w*[_\d]\w*\s?»|MERGEFIELD/u;
const braces = /\{[^{}]*\}+|[{}]/;

function unfilledField(text: string, kind: TextKind): CellFault | undefined {
  const found =
    fields.exec(text)?.[0] ??
    (kind === "prose" ? undefined : (/\{\{[^{}]*\}\}/.exec(text)?.[0] ?? braces.exec(text)?.[0]));
  if (found === undefined) return undefined;
  const what = /^[{}]$/.test(found)
    ? `"${found}" stands in the text`
    : `"${found}" is a field that was not filled`;
  return { what, remedy: "write the text that belongs there, or nothing" };
}

/** What keeps a spreadsheet from taking a text for a number: ="10017", '10017. */
function spreadsheetGuard(text: string, kind: TextKind): CellFault | undefined {
  if (kind === "prose" || kind === "code") return undefined;
  const guarded = /^=\s*"?([^"]*?)"?$/.exec(text)?.[1] ?? "";
  if (/^=\s*"[^"]*"$/.test(text))
    return { what: `${text} is a formula`, remedy: `write ${guarded}, and format the column as text` };
  if (/^(?:=|@[A-Z]+\()/i.test(text))
    return {
      what: `"${shown(text)}" is a formula`,
      remedy: "write what it gives, and format the column as text",
    };
  if (!/^['’‘](?=[\d=+@-]|\p{Lu}[^'’‘]*$)/u.test(text)) return undefined;
  const what = `"${shown(text)}" begins with the apostrophe that keeps a text from being taken for a number`;
  return { what, remedy: `write ${shown(text.slice(1))}` };
}

/** What becomes of digits that were taken for a number: 10017.0, 1.0017E+04, 10,017. */
function numberForm(text: string, kind: TextKind): CellFault | undefined {
  if (kind !== "name") return undefined;
  const digits = digitsOf(text);
  if (digits === undefined) return undefined;
  return {
    what: `"${text}" is what a spreadsheet or a program makes of digits`,
    remedy: `write ${digits}, and format the column as text`,
  };
}

function digitsOf(text: string): string | undefined {
  if (/^\d+[.,]0{1,2}$/.test(text)) return text.replace(/[.,]0+$/, "");
  if (/^\d{1,3}(?:[,.’' \u00a0\u202f]\d{3})+$/.test(text) && !/ /.test(text)) return text.replace(/\D/g, "");
  if (!/^\d(?:[.,]\d+)?E[+-]\d{1,2}$/i.test(text)) return undefined;
  const number = Number(text.replace(",", "."));
  return Number.isSafeInteger(number) ? String(number) : "the digits";
}

function coded(text: string, kind: TextKind): CellFault | undefined {
  const found = findCode(text);
  // Markdown has entities of its own, and a backslash before a sign; tags are refused where it is read.
  if (found === undefined || (kind === "prose" && /^[&<\\\]]/.test(found.code))) return undefined;
  const what = `"${shown(text)}" holds ${found.code}, ${found.as}`;
  if (found.meant === "") return { what, remedy: "take it out, or write what belongs there" };
  return { what, remedy: `write "${shown(found.meant)}"` };
}

/** Quoted in a message: a law may be many lines long. */
function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
