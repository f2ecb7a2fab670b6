// Words in which a face does no more than kern pairs of letters, which are nine in ten: their kerning, read straight
// from the face's tables (OpenType specification, "GSUB", "GPOS", "GDEF"). Glyphs come in, kerning goes out. Where the
// face could do anything else to a word (join letters, place an accent) it says so, and fontkit shapes the word.
//
// fontkit takes the general road with every word, which costs a batch as much as its line breaking.

import type { FontTables } from "./font-tables.js";
import { classOf, coverageIndex, type Lookup, readRules } from "./layout-tables.js";

/** Words with a Latin letter, and words of digits and signs alone, may have rules of their own. */
export type PlainScript = "latn" | "DFLT";

/**
 * How much each glyph's advance is changed, in font units, or undefined if the word is not plain. The word must hold
 * neither a combining mark nor a fraction slash.
 */
export type PlainShaper = (glyphs: readonly number[], script: PlainScript) => readonly number[] | undefined;

interface Rules {
  /** Whatever would make a word more than plain. */
  readonly others: readonly Lookup[];
  readonly pairs: readonly Lookup[];
}

/** What fontkit puts in force for Latin text. */
const features: ReadonlySet<string> = new Set(
  "rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern".split(" "),
);

/** A face's plain shaper; undefined if the face kerns otherwise than by the advance of a pair's first glyph. */
export function plainShaper(tables: FontTables): PlainShaper | undefined {
  const [substitution, position, definitions] = ["GSUB", "GPOS", "GDEF"].map((tag) => tables.get(tag));
  if (substitution === undefined || position === undefined || tables.has("kern")) return undefined;
  const rules = {
    latn: rulesFor(substitution, position, "latn"),
    DFLT: rulesFor(substitution, position, "DFLT"),
  };
  const { latn, DFLT } = rules;
  if (![...latn.pairs, ...DFLT.pairs].every(kernsPlainly)) return undefined;
  return (glyphs, script) => {
    const { others, pairs } = rules[script];
    if (glyphs.some((glyph) => isMark(definitions, glyph)) || mayApply(others, glyphs)) return undefined;
    return kerningOf(pairs, glyphs);
  };
}

function rulesFor(substitution: DataView, position: DataView, script: PlainScript): Rules {
  const positions = readRules(position, script, features, "position");
  const others = positions.filter(({ kind }) => kind !== "pair");
  return {
    others: [...readRules(substitution, script, features, "substitution"), ...others],
    pairs: positions.filter(({ kind }) => kind === "pair"),
  };
}

/** Value format bit X_ADVANCE. */
const advanceOnly = 0x0004;

function kernsPlainly({ table, subtables, skipsLetters }: Lookup): boolean {
  const plain = subtables.every(
    (at) => table.getUint16(at + 4) === advanceOnly && table.getUint16(at + 6) === 0,
  );
  return plain && !skipsLetters;
}

/** GDEF's class of marks, whose advance is taken away. */
const markClass = 3;

function isMark(definitions: DataView | undefined, glyph: number): boolean {
  const classes = definitions?.getUint16(4) ?? 0;
  return definitions !== undefined && classes !== 0 && classOf(definitions, classes, glyph) === markClass;
}

/** Whether some lookup finds in the word what it looks for. Sooner yes than no. */
function mayApply(lookups: readonly Lookup[], glyphs: readonly number[]): boolean {
  return lookups.some((lookup) =>
    lookup.subtables.some((subtable) => glyphs.some((_, at) => matches(lookup, subtable, glyphs, at))),
  );
}

function matches(
  { kind, table, skipsLetters }: Lookup,
  subtable: number,
  glyphs: readonly number[],
  at: number,
): boolean {
  const format = table.getUint16(subtable);
  if (format === 3 && !skipsLetters) {
    if (kind === "context") return matchesCoverages(table, subtable, glyphs, at);
    if (kind === "chain") return matchesChain(table, subtable, glyphs, at);
  }
  const coverage = subtable + table.getUint16(subtable + (format === 3 ? 6 : 2));
  const index = coverageIndex(table, coverage, glyphs[at] ?? 0);
  if (index === -1) return false;
  return kind !== "ligature" || skipsLetters || matchesLigature(table, subtable, index, glyphs, at);
}

/** A set of ligatures begins with the covered glyph; each names the others. */
function matchesLigature(
  table: DataView,
  subtable: number,
  index: number,
  glyphs: readonly number[],
  at: number,
): boolean {
  const set = subtable + table.getUint16(subtable + 6 + 2 * index);
  for (let entry = 0; entry < table.getUint16(set); entry += 1) {
    const ligature = set + table.getUint16(set + 2 + 2 * entry);
    const others = table.getUint16(ligature + 2) - 1;
    let matched = 0;
    while (matched < others && glyphs[at + 1 + matched] === table.getUint16(ligature + 4 + 2 * matched))
      matched += 1;
    if (matched === others) return true;
  }
  return false;
}

/** A context of coverages: one for each glyph from here on. */
function matchesCoverages(table: DataView, subtable: number, glyphs: readonly number[], at: number): boolean {
  const count = table.getUint16(subtable + 2);
  return coversAll(table, subtable, subtable + 6, count, (step) => glyphs[at + step]);
}

/** A chained context of coverages: before here, from here on, and after that. */
function matchesChain(table: DataView, subtable: number, glyphs: readonly number[], at: number): boolean {
  const before = subtable + 2;
  const input = before + 2 + 2 * table.getUint16(before);
  const after = input + 2 + 2 * table.getUint16(input);
  const next = at + table.getUint16(input);
  const covers = (list: number, glyphAt: (step: number) => number | undefined) =>
    coversAll(table, subtable, list + 2, table.getUint16(list), glyphAt);
  return (
    covers(input, (step) => glyphs[at + step]) &&
    covers(after, (step) => glyphs[next + step]) &&
    covers(before, (step) => glyphs[at - 1 - step])
  );
}

function coversAll(
  table: DataView,
  subtable: number,
  list: number,
  count: number,
  glyphAt: (step: number) => number | undefined,
): boolean {
  for (let step = 0; step < count; step += 1) {
    const glyph = glyphAt(step);
    const coverage = subtable + table.getUint16(list + 2 * step);
    if (glyph === undefined || coverageIndex(table, coverage, glyph) === -1) return false;
  }
  return true;
}

function kerningOf(pairs: readonly Lookup[], glyphs: readonly number[]): readonly number[] {
  return glyphs.map((first, at) => {
    const second = glyphs[at + 1];
    return second === undefined ? 0 : pairs.reduce((sum, lookup) => sum + kern(lookup, first, second), 0);
  });
}

/** The first subtable that knows the pair decides. */
function kern({ table, subtables }: Lookup, first: number, second: number): number {
  for (const subtable of subtables) {
    const index = coverageIndex(table, subtable + table.getUint16(subtable + 2), first);
    if (index === -1) continue;
    const byPair = table.getUint16(subtable) === 1;
    const value = byPair
      ? pairValue(table, subtable, index, second)
      : classValue(table, subtable, first, second);
    if (value !== undefined) return value;
  }
  return 0;
}

function pairValue(table: DataView, subtable: number, index: number, second: number): number | undefined {
  const set = subtable + table.getUint16(subtable + 10 + 2 * index);
  let [low, high] = [0, table.getUint16(set) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = set + 2 + 4 * middle;
    const glyph = table.getUint16(at);
    if (glyph === second) return table.getInt16(at + 2);
    if (second < glyph) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

function classValue(table: DataView, subtable: number, first: number, second: number): number {
  const row = classOf(table, subtable + table.getUint16(subtable + 8), first);
  const column = classOf(table, subtable + table.getUint16(subtable + 10), second);
  return table.getInt16(subtable + 16 + 2 * (row * table.getUint16(subtable + 14) + column));
}
