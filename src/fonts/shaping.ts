// A word or a space as a face sets it: its letterforms and how they stand. Text and an opened font come in, a token
// goes out. It must not know lines, sizes or the PDF.

import { inOwnCharacters, inPlainLetters, isSettable, type Shaping } from "./characters.js";
import type { OpenedFont, ShapedGlyph } from "./harfbuzz.js";
import { type Letterform, type Letterforms, letterformsOf, type Part } from "./letterforms.js";

/** Lengths are in thousandths of the em. */
export interface Token {
  /** In the order in which they are read. */
  readonly forms: readonly Letterform[];
  /**
   * From left to right, how far each form stands to the right of the pen, kerning included, and last what is left over
   * after them. From right to left, how far each form stands to the right of the token's left edge.
   */
  readonly shifts: readonly number[];
  readonly advance: number;
  /** Code points that the face cannot set: no glyph, one that draws nothing or takes no room, or none that may be set. */
  readonly missing: readonly number[];
}

/** Glyphs of one cluster, and the letters that they stand for. */
interface Cluster {
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
}

/** How words of one face are set. */
interface Workbench {
  readonly font: OpenedFont;
  /** A font unit in thousandths of the em. */
  readonly scale: number;
  readonly form: Letterforms;
}

/** Sets words of one face. `scale` is a font unit in thousandths of the em. */
export function tokensOf(font: OpenedFont, scale: number): (word: string, shaping?: Shaping) => Token {
  const bench = { font, scale, form: letterformsOf(font.characters) };
  return (word, shaping = "left-to-right") => {
    const clusters = clustersOf(word, glyphsOf(word, shaping, font), shaping);
    const set = shaping === "right-to-left" ? leftward(clusters, bench) : rightward(clusters, bench);
    const missing = [...unsettableIn(word), ...clusters.flatMap((cluster) => missingFrom(cluster, font))];
    return { ...set, missing };
  };
}

/** Letters that are to stand high, and do not all in this face, stand on the line as they are written. */
function glyphsOf(word: string, shaping: Shaping, font: OpenedFont): readonly ShapedGlyph[] {
  const asWritten = inOwnCharacters(word, font.characters);
  if (shaping !== "superior") return font.shape(asWritten, shaping);
  const letters = inPlainLetters(word);
  const plain = font.shape(letters, "left-to-right");
  const high = font.shape(letters, "superior");
  const isHigh = letters.length === word.length && high.every(({ glyph }, at) => glyph !== plain[at]?.glyph);
  return isHigh ? high : font.shape(asWritten, "left-to-right");
}

function missingFrom({ text, glyphs }: Cluster, font: OpenedFont): readonly number[] {
  const isShown = glyphs.every(({ glyph }) => glyph !== 0 && (font.isDrawn(glyph) || /^\s/.test(text)));
  const isSpaced = !/^[\p{L}\p{N}]/u.test(text) || glyphs.some(({ glyph }) => font.advanceOf(glyph) > 0);
  if (isShown && isSpaced) return [];
  const codePoints = codePointsOf(text);
  const unmapped = codePoints.filter((codePoint) => !font.characters.has(codePoint));
  return unmapped.length > 0 ? unmapped : codePoints;
}

type SetWord = Omit<Token, "missing">;

/** Readers take a tenth of an em between letters for a space: "(State of )", where a face parts f and its bracket so far. */
const mostKerning = 95;

function rightward(clusters: readonly Cluster[], { font, scale, form }: Workbench): SetWord {
  const forms: Letterform[] = [];
  const shifts: number[] = [];
  let [carried, advance] = [0, 0];
  for (const { text, glyphs } of clusters) {
    const { parts, shift, own, ...put } = putTogether(glyphs, glyphs[0]?.x ?? 0, font.advanceOf);
    const moved = Math.min(put.moved, own + mostKerning / scale);
    const [letter = "", ...marks] = lettersOf(text);
    forms.push(form(letter, parts, own));
    shifts.push((carried + shift) * scale);
    for (const mark of marks) {
      forms.push(form(mark, [], 0));
      shifts.push(0);
    }
    carried = moved - own - shift;
    advance += moved;
  }
  shifts.push(carried * scale);
  return { forms, shifts, advance: advance * scale };
}

/** Each letter of a ligature is a form of its own, the later ones without a glyph: readers turn two on one round. */
function leftward(clusters: readonly Cluster[], { font, scale, form }: Workbench): SetWord {
  const fromLeft: (readonly [Letterform, number])[] = [];
  let pen = 0;
  for (const { text, glyphs } of clusters) {
    const { parts, shift, own, moved } = putTogether(glyphs, originOf(glyphs), font.advanceOf);
    const [letter = "", ...others] = text;
    for (const other of others.reverse()) fromLeft.push([form(asRead(other), [], 0), pen * scale]);
    fromLeft.push([form(asRead(letter), parts, own), (pen + shift) * scale]);
    pen += moved;
  }
  const asReadOut = fromLeft.reverse();
  return {
    forms: asReadOut.map(([letter]) => letter),
    shifts: asReadOut.map(([, place]) => place),
    advance: pen * scale,
  };
}

/** pdf.js keeps a space after which the pen goes back only if it begins with a mark of direction and does not end in one. */
function asRead(character: string): string {
  return /^\s$/.test(character) ? `\u200f${character}` : character;
}

/** Where the letter of a cluster stands: its marks come before it, and move no pen. */
function originOf(glyphs: readonly ShapedGlyph[]): number {
  return (glyphs.find(({ advance }) => advance !== 0) ?? glyphs[0])?.x ?? 0;
}

function unsettableIn(word: string): readonly number[] {
  if (isSettable(word)) return [];
  return codePointsOf(word).filter((codePoint) => !isSettable(String.fromCodePoint(codePoint)));
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** What comes before the marks, and each mark that follows: with one in its text, pdf.js takes a form to have no width. */
function lettersOf(text: string): readonly string[] {
  if (text.length === 1) return [text];
  const letter = /^.[^\p{Mn}]*/su.exec(text)?.[0] ?? "";
  return [letter, ...text.slice(letter.length)];
}

/** From left to right, as the glyphs stand: from right to left they fall, and each ends where the one before began. */
function clustersOf(word: string, glyphs: readonly ShapedGlyph[], shaping: Shaping): readonly Cluster[] {
  const inOrder = shaping === "right-to-left" ? glyphs : glyphs.toReversed();
  const clusters: { text: string; glyphs: ShapedGlyph[] }[] = [];
  let [last, end] = [-1, word.length];
  for (const glyph of inOrder) {
    if (glyph.cluster === last) clusters.at(-1)?.glyphs.push(glyph);
    else clusters.push({ text: word.slice(glyph.cluster, end), glyphs: [glyph] });
    last = end = glyph.cluster;
  }
  if (shaping === "right-to-left") return clusters;
  for (const cluster of clusters) cluster.glyphs.reverse();
  return clusters.reverse();
}

interface PutTogether {
  readonly parts: readonly Part[];
  /** How far all of them stand to the right of the pen. */
  readonly shift: number;
  /** The advance of the glyphs themselves, and the one that they were shaped to, which kerning changes. */
  readonly own: number;
  readonly moved: number;
}

/** As one form: a mark drawn by moving the pen back would leave a gap, which readers take for a space. */
function putTogether(
  glyphs: readonly ShapedGlyph[],
  shift: number,
  advanceOf: OpenedFont["advanceOf"],
): PutTogether {
  const parts: Part[] = [];
  let [own, moved] = [0, 0];
  for (const { glyph, advance, x, y } of glyphs) {
    parts.push({ glyph, x: moved + x - shift, y });
    if (advance !== 0) own += advanceOf(glyph);
    moved += advance;
  }
  return { parts, shift, own, moved };
}
