// A word or a space as a face sets it: its glyphs and how they stand. A word and the face's tables come in, or a run of
// shaped glyphs; a token goes out. It must not know fontkit or lines.

import { advanceReader, type FontTables } from "./font-tables.js";
import type { GlyphCodes, ShapedGlyph } from "./glyph-codes.js";
import { type PlainRun, plainShaper } from "./plain-shaping.js";

/** A word or a space as the face sets it. Lengths are in thousandths of the em. */
export interface Token {
  /** Of each glyph; see glyph-codes.ts. */
  readonly codes: readonly number[];
  /** How far each glyph stands to the right of the pen, kerning included, and last what is left over after them. */
  readonly shifts: readonly number[];
  /** How far each glyph is raised; absent if none is. */
  readonly rises?: readonly number[];
  readonly advance: number;
}

/** What a face's plain words are made from. */
interface PlainFace {
  readonly tables: FontTables;
  /** Glyph by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly codes: GlyphCodes;
  /** Thousandths of the em in a font unit. */
  readonly scale: number;
}

/** Latin letters, digits and signs, but for the slashes by which fontkit makes fractions. */
const plainWord = /^(?:(?![\u2044\u2215])[\p{Script=Latin}\p{Script=Common}])+$/u;

/** Sets plain words; undefined for a word that is not, or has a character that the face lacks. */
export function plainTokens({
  tables,
  glyphs,
  codes,
  scale,
}: PlainFace): (word: string) => Token | undefined {
  const advance = advanceReader(tables);
  const shape = plainShaper(tables);
  return (word) => {
    if (shape === undefined || !plainWord.test(word)) return undefined;
    const letters = Array.from(word, (character) => character.codePointAt(0) ?? 0);
    const shown = letters.map((codePoint) => glyphs.get(codePoint) ?? 0);
    if (shown.includes(0)) return undefined;
    const run = shape(shown, /\p{Script=Latin}/u.test(word) ? "latn" : "DFLT");
    const spelled = run === undefined ? undefined : codes.ofWord(word, shapedGlyphs(run, letters));
    if (run === undefined || spelled === undefined) return undefined;
    const total = run.glyphs.reduce((sum, glyph, at) => sum + advance(glyph) + (run.kerning[at] ?? 0), 0);
    return {
      codes: spelled,
      shifts: [0, ...run.kerning.map((change) => change * scale)],
      advance: total * scale,
    };
  };
}

/** Each glyph with the letters that it stands for. */
function shapedGlyphs(run: PlainRun, letters: readonly number[]): readonly ShapedGlyph[] {
  let next = 0;
  return run.glyphs.map((id, at) => {
    const start = next;
    next += run.letters[at] ?? 1;
    return { id, codePoints: letters.slice(start, next) };
  });
}

/** Glyphs as shaping places them, in font units. */
interface ShapedRun {
  readonly glyphs: readonly { readonly advanceWidth: number }[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
}

/** Glyphs at their places relative to a pen that moves by each glyph's own advance, as a PDF's does. */
export function placedToken(run: ShapedRun, codes: readonly number[], scale: number): Token {
  const shifts: number[] = [];
  let carried = 0;
  let advance = 0;
  run.positions.forEach((position, index) => {
    shifts.push((carried + position.xOffset) * scale);
    carried = position.xAdvance - (run.glyphs[index]?.advanceWidth ?? 0) - position.xOffset;
    advance += position.xAdvance;
  });
  shifts.push(carried * scale);
  const rises = run.positions.map((position) => position.yOffset * scale);
  return { codes, shifts, advance: advance * scale, ...(rises.some((rise) => rise !== 0) && { rises }) };
}
