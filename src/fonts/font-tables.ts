// The tables of a font file, and the few that are read here without fontkit because every word and every subset asks
// them: characters and advances (OpenType specification, "cmap", "hmtx"). Bytes come in, numbers go out.

/** By tag. Each view begins and ends with its table. */
export type FontTables = ReadonlyMap<string, DataView>;

/** The table directory; undefined if the file is cut short. */
export function fontTables(bytes: Uint8Array): FontTables | undefined {
  const tables = new Map<string, DataView>();
  if (bytes.length < 12) return tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (record + 16 > bytes.length) return undefined;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) return undefined;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** A table that the font cannot be without. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no "${tag}" table`);
  return table;
}

/** The advance of each glyph in font units. Glyphs beyond the list have the last one's. */
export function advanceReader(tables: FontTables): (glyph: number) => number {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").getUint16(34) - 1;
  return (glyph) => metrics.getUint16(4 * Math.min(glyph, last));
}

/** Glyph by code point; undefined if the font has no Unicode map in one of the two usual formats. */
export function readCharacters(tables: FontTables): ReadonlyMap<number, number> | undefined {
  const table = tableOf(tables, "cmap");
  const byPreference = unicodeEncodings.flatMap((encoding) => subtablesFor(table, encoding));
  for (const subtable of byPreference) {
    const format = table.getUint16(subtable);
    if (format === 12) return readGroups(table, subtable);
    if (format === 4) return readSegments(table, subtable);
  }
  return undefined;
}

/** Platform and encoding of maps of all Unicode, then of its first plane. */
const unicodeEncodings: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

function subtablesFor(table: DataView, [platform, encoding]: readonly [number, number]): readonly number[] {
  const offsets: number[] = [];
  for (let record = 4; record < 4 + 8 * table.getUint16(2); record += 8)
    if (table.getUint16(record) === platform && table.getUint16(record + 2) === encoding)
      offsets.push(table.getUint32(record + 4));
  return offsets;
}

const lastCodePoint = 0x10ffff;

function readGroups(table: DataView, subtable: number): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  const count = table.getUint32(subtable + 12);
  for (let group = subtable + 16; group < subtable + 16 + 12 * count; group += 12) {
    const first = table.getUint32(group);
    const last = table.getUint32(group + 4);
    const glyph = table.getUint32(group + 8);
    // Damaged, a group can have billions of members, and reading them would take for ever.
    if (last > lastCodePoint) throw new RangeError("its characters are beyond those of Unicode");
    for (let codePoint = first; codePoint <= last; codePoint += 1)
      characters.set(codePoint, glyph + codePoint - first);
  }
  return withoutMissing(characters);
}

function readSegments(table: DataView, subtable: number): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  const doubleCount = table.getUint16(subtable + 6);
  for (let at = subtable + 14; at < subtable + 14 + doubleCount; at += 2) {
    const start = at + 2 + doubleCount;
    const [last, first] = [table.getUint16(at), table.getUint16(start)];
    const delta = table.getUint16(start + doubleCount);
    const rangeAt = start + 2 * doubleCount;
    const range = table.getUint16(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const listed = range === 0 ? codePoint : table.getUint16(rangeAt + range + 2 * (codePoint - first));
      characters.set(codePoint, listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
  return withoutMissing(characters);
}

function withoutMissing(characters: Map<number, number>): ReadonlyMap<number, number> {
  for (const [codePoint, glyph] of characters) if (glyph === 0) characters.delete(codePoint);
  return characters;
}
