// A word or a space as a face sets it: its letterforms and how they stand. Text and an opened font come in, a token
// goes out. It must not know lines, sizes or the PDF.

import { inOwnCharacters, isSettable } from "./characters.js";
import type { OpenedFont, ShapedGlyph } from "./harfbuzz.js";
import { type Letterform, letterformsOf, type Part } from "./letterforms.js";

/** Lengths are in thousandths of the em. */
export interface Token {
  readonly forms: readonly Letterform[];
  /** How far each form stands to the right of the pen, kerning included, and last what is left over after them. */
  readonly shifts: readonly number[];
  readonly advance: number;
  /** Code points that the face cannot set: no glyph, a glyph that draws nothing, or none that may be set here. */
  readonly missing: readonly number[];
}

/** Glyphs of one cluster, and the letters that they stand for. */
interface Cluster {
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
}

/** Sets words of one face. `scale` is a font unit in thousandths of the em. */
export function tokensOf(font: OpenedFont, scale: number): (word: string) => Token {
  const form = letterformsOf(font.characters);

  function isShown({ text, glyphs }: Cluster): boolean {
    return glyphs.every(({ glyph }) => glyph !== 0 && (font.isDrawn(glyph) || /^\s/.test(text)));
  }

  function missingFrom(cluster: Cluster): readonly number[] {
    if (isShown(cluster)) return [];
    const codePoints = codePointsOf(cluster.text);
    const unmapped = codePoints.filter((codePoint) => !font.characters.has(codePoint));
    return unmapped.length > 0 ? unmapped : codePoints;
  }

  return (word) => {
    const forms: Letterform[] = [];
    const shifts: number[] = [];
    let [carried, advance] = [0, 0];
    const clusters = clustersOf(word, font.shape(inOwnCharacters(word, font.characters)));
    for (const { text, glyphs } of clusters) {
      const { parts, shift, own, moved } = putTogether(glyphs, font.advanceOf);
      const [letter = "", ...marks] = lettersOf(text);
      forms.push(form(letter, parts, own), ...marks.map((mark) => form(mark, [], 0)));
      shifts.push((carried + shift) * scale, ...marks.map(() => 0));
      carried = moved - own - shift;
      advance += moved;
    }
    shifts.push(carried * scale);
    const missing = [...unsettableIn(word), ...clusters.flatMap(missingFrom)];
    return { forms, shifts, advance: advance * scale, missing };
  };
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
  const letter = /^.[^\p{Mn}]*/su.exec(text)?.[0] ?? "";
  return [letter, ...text.slice(letter.length)];
}

/** Their clusters rise from left to right. */
function clustersOf(word: string, glyphs: readonly ShapedGlyph[]): readonly Cluster[] {
  const clusters: { text: string; glyphs: ShapedGlyph[] }[] = [];
  let [last, end] = [-1, word.length];
  for (const glyph of glyphs.toReversed()) {
    if (glyph.cluster === last) clusters.at(-1)?.glyphs.unshift(glyph);
    else clusters.push({ text: word.slice(glyph.cluster, end), glyphs: [glyph] });
    last = end = glyph.cluster;
  }
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
function putTogether(glyphs: readonly ShapedGlyph[], advanceOf: OpenedFont["advanceOf"]): PutTogether {
  const shift = glyphs[0]?.x ?? 0;
  const parts: Part[] = [];
  let [own, moved] = [0, 0];
  for (const { glyph, advance, x, y } of glyphs) {
    parts.push({ glyph, x: moved + x - shift, y });
    if (advance !== 0) own += advanceOf(glyph);
    moved += advance;
  }
  return { parts, shift, own, moved };
}
