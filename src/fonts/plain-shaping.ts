// Words in which a face does no more than join letters and kern pairs of them, as good as all in Latin script: read
// straight from the face's tables (OpenType specification, "GSUB", "GPOS", "GDEF"). Glyphs come in, glyphs and kerning
// go out. Where the face could do anything else to a word (place an accent) it says so, and fontkit shapes the word.
//
// fontkit takes the general road with every word, which costs a batch as much as its line breaking. Here each glyph and
// each pair is looked up once: a letter's text has some eighty glyphs and six hundred pairs of them.

import { remember } from "../memory.js";
import type { FontTables } from "./font-tables.js";
import { asRule, mayApply, type Rule } from "./layout-rules.js";
import { classOf, coverageIndex, type Lookup, readRules, shorts } from "./layout-tables.js";
import { kernBy } from "./pair-kerning.js";

/** Words with a Latin letter, and words of digits and signs alone, may have rules of their own. */
export type PlainScript = "latn" | "DFLT";

/** A word's glyphs in order. */
export interface PlainRun {
  readonly glyphs: readonly number[];
  /** How many of the word's letters each glyph stands for. */
  readonly letters: readonly number[];
  /** How much each glyph's advance is changed, in font units. */
  readonly kerning: readonly number[];
}

/**
 * Shapes a word, given as the glyphs of its letters; undefined if it is not plain. The word must hold neither a
 * combining mark nor a fraction slash.
 */
export type PlainShaper = (glyphs: readonly number[], script: PlainScript) => PlainRun | undefined;

interface Rules {
  readonly substitutions: readonly Rule[];
  readonly pairs: readonly Lookup[];
  /** Positioning of other kinds, which would make a word more than plain. */
  readonly positions: readonly Rule[];
  readonly kern: (first: number, second: number) => number;
}

/** Pairs of glyphs, and glyphs, that are remembered of a face: more than three languages use. */
const rememberedPairs = 4096;
const rememberedGlyphs = 1024;

/** What fontkit puts in force for Latin text. */
const features: ReadonlySet<string> = new Set(
  "rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern".split(" "),
);

/**
 * A face's plain shaper; undefined if the face kerns otherwise than by the advance of a pair's first glyph, or has rules
 * that look past letters.
 */
export function plainShaper(tables: FontTables): PlainShaper | undefined {
  const [substitution, position, definitions] = ["GSUB", "GPOS", "GDEF"].map((tag) => tables.get(tag));
  if (substitution === undefined || position === undefined || tables.has("kern")) return undefined;
  const rules = {
    latn: rulesFor(substitution, position, "latn"),
    DFLT: rulesFor(substitution, position, "DFLT"),
  };
  if (!Object.values(rules).every(arePlain)) return undefined;
  const classOfGlyph = remember(rememberedGlyphs, (glyph: number) => glyphClass(definitions, glyph));
  return (glyphs, script) => {
    const { substitutions, positions, kern } = rules[script];
    const word = joinLetters(substitutions, glyphs);
    if (word === undefined || word.glyphs.some((glyph) => classOfGlyph(glyph) === markClass))
      return undefined;
    return mayApply(positions, word.glyphs) ? undefined : { ...word, kerning: kerningOf(kern, word.glyphs) };
  };
}

function rulesFor(substitution: DataView, position: DataView, script: PlainScript): Rules {
  const positions = readRules(position, script, features, "position");
  const pairs = positions.filter(({ kind }) => kind === "pair");
  const kern = remember(rememberedPairs, (pair: number) => {
    const [first, second] = [Math.floor(pair / glyphNumbers), pair % glyphNumbers];
    return pairs.reduce((sum, lookup) => sum + kernBy(lookup, first, second), 0);
  });
  return {
    substitutions: readRules(substitution, script, features, "substitution").map(asRule),
    pairs,
    positions: positions.filter(({ kind }) => kind !== "pair").map(asRule),
    kern: (first, second) => kern(first * glyphNumbers + second),
  };
}

/** Glyphs are numbered with 16 bits. */
const glyphNumbers = 0x10000;

type JoinedLetters = Omit<PlainRun, "kerning">;

/** The lookups one after the other; undefined as soon as one would do something else than join letters. */
function joinLetters(rules: readonly Rule[], glyphs: readonly number[]): JoinedLetters | undefined {
  let word: JoinedLetters = { glyphs, letters: glyphs.map(() => 1) };
  for (const rule of rules) {
    if (rule.kind === "ligature") word = joinBy(rule, word);
    else if (mayApply([rule], word.glyphs)) return undefined;
  }
  return word;
}

function joinBy({ table, concerning }: Rule, word: JoinedLetters): JoinedLetters {
  if (word.glyphs.every((glyph) => concerning(glyph).length === 0)) return word;
  const glyphs: number[] = [];
  const letters: number[] = [];
  for (let at = 0; at < word.glyphs.length; ) {
    const subtables = concerning(word.glyphs[at] ?? 0);
    const found = firstOf(subtables, (subtable) => ligatureAt(table, subtable, word.glyphs, at));
    const { glyph, length } = found ?? { glyph: word.glyphs[at] ?? 0, length: 1 };
    glyphs.push(glyph);
    letters.push(word.letters.slice(at, at + length).reduce((sum, count) => sum + count, 0));
    at += length;
  }
  return { glyphs, letters };
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Ligature {
  readonly glyph: number;
  /** How many glyphs it joins. */
  readonly length: number;
}

/** The first ligature of the covered glyph's set whose other glyphs follow. */
function ligatureAt(
  table: DataView,
  subtable: number,
  glyphs: readonly number[],
  at: number,
): Ligature | undefined {
  const index = coverageIndex(table, subtable + table.getUint16(subtable + 2), glyphs[at] ?? 0);
  if (index === -1) return undefined;
  const set = subtable + table.getUint16(subtable + 6 + 2 * index);
  for (const offset of shorts(table, set)) {
    const ligature = set + offset;
    const length = table.getUint16(ligature + 2);
    let joined = 1;
    while (joined < length && glyphs[at + joined] === table.getUint16(ligature + 2 + 2 * joined)) joined += 1;
    if (joined === length) return { glyph: table.getUint16(ligature), length };
  }
  return undefined;
}

/** Value format bit X_ADVANCE. */
const advanceOnly = 0x0004;

function arePlain({ substitutions, pairs, positions }: Rules): boolean {
  return (
    [...substitutions, ...pairs, ...positions].every(({ skipsLetters }) => !skipsLetters) &&
    pairs.every(({ table, subtables }) =>
      subtables.every((at) => table.getUint16(at + 4) === advanceOnly && table.getUint16(at + 6) === 0),
    )
  );
}

/** GDEF's class of marks, whose advance is taken away. */
const markClass = 3;

function glyphClass(definitions: DataView | undefined, glyph: number): number {
  const classes = definitions?.getUint16(4) ?? 0;
  return definitions === undefined || classes === 0 ? 0 : classOf(definitions, classes, glyph);
}

function kerningOf(kern: Rules["kern"], glyphs: readonly number[]): readonly number[] {
  return glyphs.map((first, at) => {
    const second = glyphs[at + 1];
    return second === undefined ? 0 : kern(first, second);
  });
}
