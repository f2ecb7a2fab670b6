// How far a lookup of GPOS moves the glyphs of a pair together or apart (OpenType specification, "GPOS", lookup type 2).
// Glyphs come in, font units go out. Pure.

import { classOf, coverageIndex, type Lookup } from "./layout-tables.js";

/** The first subtable that knows the pair decides. */
export function kernBy({ table, subtables }: Lookup, first: number, second: number): number {
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
