// Accents that some program has read in the wrong encoding and saved so: UTF-8 taken for Windows-1252 or Latin-1, as
// Excel does with a CSV without a byte order mark. Comes in as text, goes out as the first such word and what it was.
// It must not know files.

/** What Windows-1252 has for the bytes 0x80 to 0x9F; five of them stand for nothing and stay control characters. */
const upperControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The marks that UTF-8 leaves: a letter from À to ÿ or a sign below it is two bytes, a typographer's sign three. */
const misreading = new RegExp(
  `[ÂÃ][\u0080-\u00bf${upperControls}]|â[€\u0080][\u0080-\u00bf${upperControls}]`,
  "u",
);

export interface Misread {
  /** The word as it stands. */
  readonly word: string;
  /** The word as it probably was; undefined if it cannot be told. */
  readonly meant: string | undefined;
  /** Where its first wrong character is. */
  readonly at: number;
}

export function findMisread(text: string): Misread | undefined {
  const at = text.search(misreading);
  if (at === -1) return undefined;
  const before = /[^ \t,;"]*$/.exec(text.slice(0, at))?.[0] ?? "";
  // The no-break space is a part of the word: it is what "à" leaves after Ã.
  const after = /^[^ \t,;"]*/u.exec(text.slice(at))?.[0] ?? "";
  const word = before + after;
  return { word, meant: asItWas(word), at };
}

function asItWas(word: string): string | undefined {
  const bytes = [...word].map((character) => {
    const position = upperControls.indexOf(character);
    return position === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + position;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  const meant = Buffer.from(bytes).toString("utf8");
  return meant.includes("\ufffd") ? undefined : meant;
}
