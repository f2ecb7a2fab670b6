// Words that some program has read in the wrong encoding and saved so, as spreadsheets do with UTF-8 in a CSV without a
// byte order mark. Comes in as text, goes out as the first such word and what it was. It must not know files.
//
// No list of bad cases tells them, since there is one for every letter and every encoding, but what they have in common:
// written in some single-byte encoding, the characters beyond ASCII are the bytes of UTF-8, of fewer characters, and
// these make sense where they stand. What people write on purpose almost never does that; where it does, it is an end or
// a beginning of quoted words, and let pass.

import { isUtf8 } from "node:buffer";
import { type CodePage, codePages } from "./code-pages.js";
import { familiarity, makesSense, meantAsItStands, type Neighbours } from "./plausible-text.js";

export interface Misread {
  /** The word as it stands. */
  readonly word: string;
  /** The word as it probably was; undefined if it cannot be told. */
  readonly meant: string | undefined;
  /** Where its first wrong character is. */
  readonly at: number;
}

export function findMisread(text: string): Misread | undefined {
  const spot = misreadRun(text) ?? brokenRun(text);
  if (spot === undefined) return undefined;
  const before = /[^ \t\n,;"]*$/.exec(text.slice(0, spot.at))?.[0] ?? "";
  // The no-break space is a part of the word: it is what "à" leaves after Ã.
  const after = /^[^ \t\n,;"]*/u.exec(text.slice(spot.at))?.[0] ?? "";
  const word = before + after;
  const meant = spot.isWhole ? asItWas(word) : undefined;
  return { word, meant: meant?.replaceAll("\ufeff", ""), at: spot.at };
}

/** Where characters stand that were misread; `isWhole` if all their bytes are there. */
interface Spot {
  readonly at: number;
  readonly isWhole: boolean;
}

/** Characters beyond ASCII side by side: what UTF-8 makes of one character is always two at least. */
const runs = /[^\0-\x7f]{2,}/g;

function misreadRun(text: string): Spot | undefined {
  for (const match of text.matchAll(runs))
    if (repaired(match[0], neighbours(match)) !== undefined) return { at: match.index, isWhole: true };
  return undefined;
}

/** What stays where a program drops the byte that stands for nothing in Windows-1252, or turns a no-break space to a blank. */
const broken = /â€|(?<=\p{Ll})Ã(?![\p{L}\p{M}])|(?<!\p{L})Ã(?= \p{Ll})/u;

function brokenRun(text: string): Spot | undefined {
  if (!/Ã|â€/.test(text)) return undefined;
  const at = text.search(broken);
  return at === -1 ? undefined : { at, isWhole: false };
}

function neighbours({ 0: run, index, input }: RegExpMatchArray): Neighbours {
  const start = index ?? 0;
  return { before: input?.[start - 1] ?? "", after: input?.[start + run.length] ?? "" };
}

/** Misread twice, a text has been repaired once when this many rounds are left; nobody saves a file more often so. */
const rounds = 3;

/** The text with every misread run as it was; undefined if there is none. */
function asItWas(text: string, left = rounds): string | undefined {
  const written = text.replace(runs, (run, index: number) => {
    const around = { before: text[index - 1] ?? "", after: text[index + run.length] ?? "" };
    return repaired(run, around, left) ?? run;
  });
  return written === text ? undefined : written.normalize("NFC");
}

function repaired(run: string, around: Neighbours, left = rounds): string | undefined {
  if (left === 0 || meantAsItStands(run, around)) return undefined;
  let best: string | undefined;
  let highest = -1;
  for (const page of codePages()) {
    const decoded = decodedAgain(run, page);
    const meant = decoded === undefined ? undefined : asMeant(decoded, around, left);
    const likelihood = meant === undefined ? -1 : familiarity(meant) + page.likelihood;
    if (likelihood > highest) [best, highest] = [meant, likelihood];
  }
  return best;
}

/** What was decoded, or, if that was misread too, what that was; undefined if neither makes sense. */
function asMeant(decoded: string, around: Neighbours, left: number): string | undefined {
  const earlier = asItWas(decoded, left - 1);
  if (!makesSense(decoded, around)) return earlier;
  return earlier === undefined || familiarity(earlier) < familiarity(decoded) ? decoded : earlier;
}

/** The run written in the encoding and read as UTF-8; undefined if it cannot be written, or is no UTF-8. */
function decodedAgain(run: string, { bytes: page }: CodePage): string | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const byte = page.get(character);
    // The second byte of a character is never one that begins another.
    if (byte === undefined || (bytes.length === 1 && byte >= 0xc0)) return undefined;
    bytes.push(byte);
  }
  const buffer = Buffer.from(bytes);
  return isUtf8(buffer) ? buffer.toString("utf8") : undefined;
}
