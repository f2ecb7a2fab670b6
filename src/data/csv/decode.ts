// Bytes of a user's text file into text: UTF-8, or UTF-16 if a byte order mark says so. Anything else is refused, since a
// guess would put wrong letters into a State's name; so is what no one writes, but programs leave behind: control
// characters and accents that were read in the wrong encoding. It must not know what the text is.

import { isUtf8 } from "node:buffer";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { findMisread } from "./misread.js";

/** A file as it was read; `file` is relative to the campaign folder, with forward slashes. */
export interface BytesOfFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The text, composed (NFC), without byte order mark, every line ended by "\n" alone.
 * @throws InputError if the bytes are not text in UTF-8 or marked UTF-16.
 */
export function decode({ file, bytes }: BytesOfFile): string {
  const text = utf16(file, bytes) ?? utf8(file, bytes);
  const plain = text.replace(/\r\n?/g, "\n").normalize("NFC");
  const faults = strangeLines(file, plain);
  if (faults.length > 0) throw new InputError(faults);
  return plain;
}

function utf8(file: string, bytes: Uint8Array): string {
  // A workbook, a picture or UTF-16 without its mark, whatever its name says.
  if (bytes.includes(0)) throw notText(file);
  if (!isUtf8(bytes)) throw notUtf8(file, bytes);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function utf16(file: string, bytes: Uint8Array): string | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return undefined;
  if (bytes.length % 2 !== 0) throw notText(file);
  // Swapped by hand: a Node with the small ICU knows no "utf-16be".
  const units = big ? Buffer.from(bytes).swap16() : bytes;
  try {
    return new TextDecoder("utf-16le", { fatal: true }).decode(units);
  } catch {
    throw notText(file);
  }
}

/** Controls other than tab and line end, what is no character at all, and the sign for one that was lost. */
const strange = /[^\P{Cc}\t\n]|[\ufffd-\uffff]/u;

/** A fault for each line that holds what no one can have written. */
function strangeLines(file: string, text: string): readonly Diagnostic[] {
  if (!strange.test(text) && findMisread(text) === undefined) return [];
  return text.split("\n").flatMap((words, index) => {
    const fault = misreadFault(file, words) ?? strangeFault(words);
    return fault === undefined ? [] : [{ ...fault, place: { file, line: index + 1 } }];
  });
}

function misreadFault(file: string, words: string): Diagnostic | undefined {
  const found = findMisread(words);
  if (found === undefined) return undefined;
  const what = `"${found.word}" looks like accents that were read in the wrong encoding`;
  const again = found.meant === undefined ? "write the accents again" : `write "${found.meant}"`;
  return { what, remedy: `${again}, and ${saveAsUtf8(file)}` };
}

function strangeFault(words: string): Diagnostic | undefined {
  const at = words.search(strange);
  if (at === -1) return undefined;
  const text = wordsRound(words, at);
  if (words[at] === "\ufffd")
    return { what: `a character has been lost in "${text}"`, remedy: "write the word again" };
  const code = `U+${words.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
  return { what: `"${text}" holds the control character ${code}`, remedy: "take it out" };
}

function wordsRound(words: string, at: number): string {
  return words.slice(Math.max(0, at - 15), at + 15).trim();
}

function saveAsUtf8(file: string): string {
  if (file.endsWith(".csv"))
    return 'save it as UTF-8: in Excel the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)"';
  return "save it as plain text in UTF-8: most editors have the encoding in the window in which a file is saved";
}

function notUtf8(file: string, bytes: Uint8Array): InputError {
  const { line, text } = firstBrokenLine(bytes);
  const what = `"${text}" is not UTF-8`;
  return new InputError([{ what, remedy: saveAsUtf8(file), place: { file, line } }]);
}

function notText(file: string): InputError {
  return new InputError([{ what: "this is not a text file", remedy: saveAsUtf8(file), place: { file } }]);
}

/** Where the first wrong byte is: its line, and the words round it, as Windows-1252 would probably have them. */
function firstBrokenLine(bytes: Uint8Array): { line: number; text: string } {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line += 1;
  }
  const end = bytes.indexOf(10, start);
  const text = Buffer.from(bytes.subarray(start, end === -1 ? undefined : end)).toString("latin1");
  const wrong = text.search(/[\x80-\xff]/);
  return { line, text: wordsRound(text, wrong) };
}
