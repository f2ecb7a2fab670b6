// Text of headers that mail programs must take for what it is: encoded words (RFC 2047), in which nothing in the text can
// be read as an encoded word itself, and which a line may be folded between. It must not know which header it is.

import { encodeWord } from "nodemailer/lib/mime-funcs";

/** Of a line before it is folded, and so of a word that a line can hold; RFC 5322 lets no line have more than 998 bytes. */
const longestWord = 60;
/** RFC 2047 lets an encoded word have 75 characters: these, and how it begins and ends. */
const longestEncodedWord = 52;

/**
 * Whether plain ASCII would not come out as it went in: a mail program would decode what looks like an encoded word, and
 * a header cannot be folded within a word.
 */
export function mustBeEncoded(text: string): boolean {
  return text.includes("=?") || text.split(/\s+/).some((word) => word.length > longestWord);
}

/** The text as encoded words, apart by spaces that are not part of it. */
export function encodedWords(text: string): string {
  return encodeWord(text, "Q", longestEncodedWord);
}
