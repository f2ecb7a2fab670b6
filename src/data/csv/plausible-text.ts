// Whether characters beyond ASCII make sense where they stand: a word in one alphabet, signs that people write. For the
// search for misread text, which asks it of a text as it stands and of what it may have been.
// It must not know encodings or languages: alphabets and cases alone decide.

/** The characters beside a run of characters beyond ASCII; "" at an end of the text. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** Letters of the languages that are written with Latin letters, without those of phonetics and of old printing. */
const latin =
  "\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f\\u01a0\\u01a1\\u01af\\u01b0\\u0218-\\u021b\\u1e00-\\u1eff";
/** Accents that stand after their letter, as some programs write "é". */
const accents = "\\u0300-\\u0304\\u0306-\\u030c\\u031b\\u0323\\u0326-\\u0328";
/** Quotation marks, dashes, blanks, currencies, arrows, bullets, pictures, and what is not seen. */
const signs =
  "\\u00a0-\\u00a9\\u00ab-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u02bb\\u02bc\\u02c6\\u02dc\\u2000-\\u203f\\u20a0-\\u20bf" +
  "\\u2116\\u2122\\u2190-\\u2199\\u2200-\\u22ff\\u25a0-\\u27bf\\ufeff\\u{1f000}-\\u{1faff}";

const latinText = new RegExp(`^[${latin}${accents}${signs}]+$`, "u");
const looseAccent = new RegExp(`^[${accents}]|[${signs}][${accents}]`, "u");
const otherLetters = new RegExp(`[${signs}]|[\\p{Nd}\\p{P}\\p{M}]`, "gu");

/** Alphabets and syllabaries of languages that people write letters in today. */
const scripts = [
  /^[\u0400-\u045f\u0490\u0491]+$/u,
  /^[\u0384-\u03ce]+$/u,
  ...[
    "Arabic",
    "Hebrew",
    "Armenian",
    "Georgian",
    "Ethiopic",
    "Devanagari",
    "Bengali",
    "Tamil",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Hangul",
  ].map((name) => new RegExp(`^\\p{Script=${name}}+$`, "u")),
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
];

/** Whether the characters can be what was meant between these neighbours. */
export function makesSense(text: string, around: Neighbours): boolean {
  return latinText.test(text) ? isLatin(text, around) : isOneScript(text, around);
}

function isLatin(text: string, { before, after }: Neighbours): boolean {
  if (looseAccent.test(text) && !(/^\p{M}/u.test(text) && /[A-Za-z]/.test(before))) return false;
  // "RêINARI", "rÊgion": no one writes a small letter among capitals, or a capital after a small letter.
  if (/^[A-Z]$/.test(before) && /^\p{Ll}/u.test(text) && /^[A-Z]$/.test(after)) return false;
  return !(/^[a-z]$/.test(before) && /^\p{Lu}/u.test(text));
}

/** One letter of another alphabet may be chance; two of the same, with no Latin letter beside them, are a word. */
function isOneScript(text: string, { before, after }: Neighbours): boolean {
  if (/[A-Za-z]/.test(before + after)) return false;
  const letters = text.replace(otherLetters, "");
  return [...letters].length >= 2 && scripts.some((script) => script.test(letters));
}

/** Letters and signs that letters to governments are full of, roughly the most frequent first. */
const everyday = [..."éóíèàáç’êñúôãâîûüöÉäëïùœ–«»“”\u00a0åøæßÁÎÓÀÇÑ‘…—°õÊÍÚ"];
const weights = new Map(
  everyday.map((character, index) => [character, (everyday.length - index) / everyday.length]),
);

/** How much the text is of every day, from 0 to 1: which of several texts that make sense was probably meant. */
export function familiarity(text: string): number {
  const characters = [...text];
  return characters.reduce((sum, character) => sum + (weights.get(character) ?? 0), 0) / characters.length;
}

/** Whether people write these characters so: a word in another alphabet, or where quoted words begin or end. */
export function meantAsItStands(run: string, { before, after }: Neighbours): boolean {
  if (!/[A-Za-z]/.test(before + after) && isWordOfAnotherAlphabet(run)) return true;
  // "déçu", "SMÅØER".
  if (/^(?:[ß-öø-ÿœ]+|[ÄÅÆÖØÜ]+)$/.test(run)) return true;
  const endsWord = !/[A-Za-z]/.test(after);
  // "SMÅ”", "« À »": a closing sign after a capital. After a small letter no capital comes, so "dÃ»" is not meant.
  if (endsWord && /^\p{Lu}[”’»…]$/u.test(run)) return !/[a-z]/.test(before);
  if (endsWord && /^\p{Lu}\u00a0$/u.test(run)) return /[A-Z]/.test(before);
  if (endsWord && /^[ÄÖÜ][“‘«]$/.test(run)) return !/[a-z]/.test(before);
  return /^»\p{L}/u.test(run) && !/[A-Za-z]/.test(before);
}

/**
 * All small, all capitals, or one capital first: letters that take turns are the work of a program, and so are Arabic
 * ones that have the form of their place in the word.
 */
function isWordOfAnotherAlphabet(run: string): boolean {
  const word = run.replace(/^[«»“”„‘’‚…–—¿¡\u00a0]+|[«»“”‘’…–—،؛؟·\u00a0]+$/gu, "");
  if (/[\ufb50-\ufdff\ufe70-\ufefe]/.test(word)) return false;
  return scripts.some((script) => script.test(word)) && /^(?:\p{Lu}?[^\p{Lu}]*|\p{Lu}*)$/u.test(word);
}
