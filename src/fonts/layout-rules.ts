// A lookup of GSUB or GPOS as a rule that knows which glyphs it concerns, and whether it may apply to a word. Each glyph is
// asked of it once. Glyphs come in, yes or no goes out. It must not know what a rule does to the glyphs.

import { remember } from "../memory.js";
import { coverageIndex, type Lookup } from "./layout-tables.js";

/** A lookup that knows which of its subtables concern a glyph, as the first of those that they look for. */
export interface Rule extends Lookup {
  readonly concerning: (glyph: number) => readonly number[];
}

/** Glyphs that are remembered of a rule: more than three languages use. */
const rememberedGlyphs = 1024;

export function asRule(lookup: Lookup): Rule {
  const { table, subtables } = lookup;
  const concerning = remember(rememberedGlyphs, (glyph: number) =>
    subtables.filter((subtable) => coverageIndex(table, firstCoverage(lookup, subtable), glyph) !== -1),
  );
  return { ...lookup, concerning };
}

/** Where a subtable says at which glyphs it begins to look. */
function firstCoverage({ kind, table }: Lookup, subtable: number): number {
  const byCoverages = table.getUint16(subtable) === 3;
  if (byCoverages && kind === "context") return subtable + table.getUint16(subtable + 6);
  if (byCoverages && kind === "chain") {
    const input = inputOfChain(table, subtable);
    return subtable + table.getUint16(input + 2);
  }
  return subtable + table.getUint16(subtable + 2);
}

/** Whether some rule finds in the word what it looks for. Sooner yes than no. */
export function mayApply(rules: readonly Rule[], glyphs: readonly number[]): boolean {
  return rules.some((rule) =>
    glyphs.some((glyph, at) =>
      rule.concerning(glyph).some((subtable) => matches(rule, subtable, glyphs, at)),
    ),
  );
}

/** Of a subtable that concerns the glyph there. */
function matches({ kind, table }: Rule, subtable: number, glyphs: readonly number[], at: number): boolean {
  if (table.getUint16(subtable) === 3 && kind === "context")
    return matchesCoverages(table, subtable, glyphs, at);
  if (table.getUint16(subtable) === 3 && kind === "chain") return matchesChain(table, subtable, glyphs, at);
  return true;
}

/** A context of coverages: one for each glyph from here on. */
function matchesCoverages(table: DataView, subtable: number, glyphs: readonly number[], at: number): boolean {
  const count = table.getUint16(subtable + 2);
  return coversAll(table, subtable, subtable + 6, count, (step) => glyphs[at + step]);
}

/** A chained context of coverages: before here, from here on, and after that. */
function matchesChain(table: DataView, subtable: number, glyphs: readonly number[], at: number): boolean {
  const before = subtable + 2;
  const input = inputOfChain(table, subtable);
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

function inputOfChain(table: DataView, subtable: number): number {
  return subtable + 4 + 2 * table.getUint16(subtable + 2);
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
