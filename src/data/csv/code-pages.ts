// The single-byte encodings of the world, ASCII below and 128 characters of their own above: which byte stands for a
// character in each. The only file that knows the library that holds them. It must not know what text is looked at.

import added from "iconv-lite/encodings/sbcs-data.js";
import generated from "iconv-lite/encodings/sbcs-data-generated.js";

export interface CodePage {
  /** The byte of each character above ASCII. */
  readonly bytes: ReadonlyMap<string, number>;
  /** How often texts are read in it by mistake, from 0 to 1: a guess, tried on texts that were. */
  readonly likelihood: number;
}

/** Those of Windows, Macintosh and DOS in western Europe; all others are rare. */
const likely: ReadonlyMap<string, number> = new Map([
  ["windows1252", 0.5],
  ["iso88591", 0.5],
  ["macroman", 0.3],
  ["cp850", 0.3],
  ["cp437", 0.3],
  ["windows1250", 0.2],
]);

let made: readonly CodePage[] | undefined;

/** All that there are, the likely ones first. Made when they are first asked for: few texts give a reason to. */
export function codePages(): readonly CodePage[] {
  made ??= makePages();
  return made;
}

function makePages(): readonly CodePage[] {
  const tables = new Map<string, string>();
  for (const [name, table] of [...Object.entries(generated), ...Object.entries(added)])
    if (typeof table === "object" && isUpperHalf(table.chars)) tables.set(name, table.chars);
  const names = new Set([...likely.keys(), ...tables.keys()]);
  return [...names].map((name) => ({
    bytes: bytesOf(tables.get(name) ?? ""),
    likelihood: likely.get(name) ?? 0,
  }));
}

/** The others put letters of their own in the place of ASCII's, or ASCII's a second time. */
function isUpperHalf(characters: string): boolean {
  return characters.length === 128 && !/[!-~]/.test(characters);
}

/** A byte from 0x80 to 0x9F for which a page has nothing is read as the control character of that number. */
function bytesOf(characters: string): CodePage["bytes"] {
  const bytes = new Map<string, number>();
  for (const [index, character] of [...characters].entries()) {
    const byte = 0x80 + index;
    if (character !== "\ufffd") bytes.set(character.normalize("NFC"), byte);
    else if (byte < 0xa0) bytes.set(String.fromCharCode(byte), byte);
  }
  return bytes;
}
