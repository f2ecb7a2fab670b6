// A TrueType font program with a few of a face's glyphs, as a PDF embeds it (OpenType specification, "glyf", "loca";
// ISO 32000-1, 9.9). Outlines and instructions are copied as they are; glyphs that others are made of come along. A letter
// and its marks become one compound glyph.

import { compoundGlyph, leftOf, renameParts } from "./compound-glyph.js";
import { checksumAdjustment, checksumOf, type FontTables, tableOf } from "./font-tables.js";
import { onlyGlyph, type Part } from "./letterforms.js";

/** What is to be one glyph of the program. The advance is in font units. */
export interface WantedGlyph {
  readonly parts: readonly Part[];
  readonly advance: number;
}

export interface TrueTypeSubset {
  readonly program: Uint8Array;
  /** The place in the program of each glyph asked for. Place 0 is the missing glyph. */
  readonly places: readonly number[];
}

/** The same bytes for the same glyphs in the same order. */
export function truetypeSubset(tables: FontTables, wanted: readonly WantedGlyph[]): TrueTypeSubset {
  const glyphs = new Map([[0, 0]]);
  for (const { parts } of wanted) for (const { glyph } of parts) placeOf(glyphs, glyph);
  const outlines: Buffer[] = [];
  // Compound glyphs add their parts to the map while it is walked.
  for (const glyph of glyphs.keys()) outlines.push(outlineOf(tables, glyph, glyphs));
  const metrics = [...glyphs.keys()].map((glyph) => metricsOf(tables, glyph));
  const places = wanted.map(({ parts, advance }) => {
    const only = onlyGlyph(parts);
    if (only !== undefined) return placeOf(glyphs, only);
    const compound = compoundGlyph(
      parts.map(({ glyph, x, y }) => {
        const place = placeOf(glyphs, glyph);
        return { place, outline: outlines[place] ?? Buffer.alloc(0), x, y };
      }),
    );
    metrics.push([advance, leftOf(compound)]);
    return outlines.push(compound) - 1;
  });
  const count = outlines.length;
  const program = fontProgram([
    ...copied(tables, ["cvt ", "fpgm"]),
    ["glyf", Buffer.concat(outlines)],
    ["head", patched(tables, "head", withLongOffsets)],
    ["hhea", patched(tables, "hhea", (header) => header.writeUInt16BE(count, 34))],
    ["hmtx", metricsTable(metrics)],
    ["loca", offsetsOf(outlines)],
    ["maxp", patched(tables, "maxp", (profile) => stateMost(profile, count, wanted))],
    ...copied(tables, ["prep"]),
  ]);
  return { program, places };
}

/** head.indexToLocFormat */
const longOffsets = 1;

function withLongOffsets(head: Buffer): void {
  head.writeInt16BE(longOffsets, 50);
  head.writeUInt32BE(0, checksumAdjustment);
}

function placeOf(glyphs: Map<number, number>, glyph: number): number {
  const place = glyphs.get(glyph) ?? glyphs.size;
  glyphs.set(glyph, place);
  return place;
}

/** A glyph's outline, on a multiple of four bytes; parts of a compound one are named by their new places. */
function outlineOf(tables: FontTables, glyph: number, glyphs: Map<number, number>): Buffer {
  const [outlines, offsets] = [tableOf(tables, "glyf"), tableOf(tables, "loca")];
  const long = tableOf(tables, "head").readInt16BE(50) === longOffsets;
  const offset = (at: number) => (long ? offsets.readUInt32BE(4 * at) : 2 * offsets.readUInt16BE(2 * at));
  const [from, to] = [offset(glyph), offset(glyph + 1)];
  if (from > to || to > outlines.length) throw new RangeError(`no outline from ${from} to ${to}`);
  const outline = Buffer.alloc((to - from + 3) & ~3);
  outlines.copy(outline, 0, from, to);
  if (to > from && outline.readInt16BE(0) < 0) renameParts(outline, (part) => placeOf(glyphs, part));
  return outline;
}

type Metrics = readonly [advance: number, leftBearing: number];

function metricsOf(tables: FontTables, glyph: number): Metrics {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").readUInt16BE(34) - 1;
  return [
    metrics.readUInt16BE(4 * Math.min(glyph, last)),
    metrics.readInt16BE(glyph <= last ? 4 * glyph + 2 : 2 * (last + 1 + glyph)),
  ];
}

function metricsTable(metrics: readonly Metrics[]): Buffer {
  const table = Buffer.alloc(4 * metrics.length);
  metrics.forEach(([advance, leftBearing], place) => {
    table.writeUInt16BE(advance, 4 * place);
    table.writeInt16BE(leftBearing, 4 * place + 2);
  });
  return table;
}

/** In maxp, how many glyphs there are, and the most that one of them is made of. */
function stateMost(profile: Buffer, count: number, wanted: readonly WantedGlyph[]): void {
  const compounds = wanted.filter(({ parts }) => onlyGlyph(parts) === undefined);
  const parts = compounds.reduce((most, glyph) => Math.max(most, glyph.parts.length), 0);
  const atLeast = (at: number, value: number) =>
    profile.writeUInt16BE(Math.min(0xffff, Math.max(profile.readUInt16BE(at), value)), at);
  profile.writeUInt16BE(count, 4);
  if (parts === 0) return;
  const [points, contours, compoundPoints, compoundContours] = [6, 8, 10, 12].map((at) =>
    profile.readUInt16BE(at),
  );
  atLeast(10, parts * Math.max(points ?? 0, compoundPoints ?? 0));
  atLeast(12, parts * Math.max(contours ?? 0, compoundContours ?? 0));
  atLeast(28, parts);
  atLeast(30, profile.readUInt16BE(30) + 1);
}

function offsetsOf(outlines: readonly Buffer[]): Buffer {
  const table = Buffer.alloc(4 * (outlines.length + 1));
  let offset = 0;
  outlines.forEach((outline, place) => {
    offset += outline.length;
    table.writeUInt32BE(offset, 4 * (place + 1));
  });
  return table;
}

type Table = readonly [tag: string, bytes: Buffer];

function copied(tables: FontTables, tags: readonly string[]): readonly Table[] {
  return tags.filter((tag) => tables.has(tag)).map((tag) => [tag, tableOf(tables, tag)]);
}

function patched(tables: FontTables, tag: string, patch: (table: Buffer) => void): Buffer {
  const table = Buffer.from(tableOf(tables, tag));
  patch(table);
  return table;
}

/** The table directory with its checksums, and the tables in the order of their tags. */
function fontProgram(tables: readonly Table[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), start);
  const program = Buffer.alloc(length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  program.writeUInt32BE(0x00010000, 0);
  [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, index) => {
    program.writeUInt16BE(value, 4 + 2 * index);
  });
  let [offset, headAt] = [start, 0];
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    program.set(bytes, offset);
    program.write(tag, record, "latin1");
    if (tag === "head") headAt = offset;
    [checksumOf(bytes), offset, bytes.length].forEach((value, field) => {
      program.writeUInt32BE(value, record + 4 + 4 * field);
    });
    offset += (bytes.length + 3) & ~3;
  });
  program.writeUInt32BE((checksumOfFile - checksumOf(program)) >>> 0, headAt + checksumAdjustment);
  return program;
}

/** What the head table's adjustment makes of the whole file's checksum. */
const checksumOfFile = 0xb1b0afba;
