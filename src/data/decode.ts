// Bytes of a user's text file into text: UTF-8, or UTF-16 if a byte order mark says so. Anything else is refused, since a
// guess would put wrong letters into a State's name. It must not know what the text is.

import { isUtf8 } from "node:buffer";
import { InputError } from "../diagnostic.js";

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
  if (text.includes("\0")) throw notText(file);
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

function utf8(file: string, bytes: Uint8Array): string {
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

const saveAsUtf8 =
  'save it as UTF-8: in Excel the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)"';

function notUtf8(file: string, bytes: Uint8Array): InputError {
  const { line, text } = firstBrokenLine(bytes);
  return new InputError([{ what: `"${text}" is not UTF-8`, remedy: saveAsUtf8, place: { file, line } }]);
}

function notText(file: string): InputError {
  return new InputError([{ what: "this is not a text file", remedy: saveAsUtf8, place: { file } }]);
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
  return { line, text: text.slice(Math.max(0, wrong - 15), wrong + 15).trim() };
}
