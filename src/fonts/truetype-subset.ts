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
  const outlines: Uint8Array[] = [];
  // Compound glyphs add their parts to the map while it is walked.
  for (const glyph of glyphs.keys()) outlines.push(outlineOf(tables, glyph, glyphs));
  const metrics = [...glyphs.keys()].map((glyph) => metricsOf(tables, glyph));
  const places = wanted.map(({ parts, advance }) => {
    const only = onlyGlyph(parts);
    if (only !== undefined) return placeOf(glyphs, only);
    const compound = compoundGlyph(
      parts.map(({ glyph, x, y }) => {
        const place = placeOf(glyphs, glyph);
        return { place, outline: outlines[place] ?? new Uint8Array(), x, y };
      }),
    );
    metrics.push([advance, leftOf(compound)]);
    return outlines.push(compound) - 1;
  });
  const count = outlines.length;
  const program = fontProgram([
    ...copied(tables, ["cvt ", "fpgm"]),
    ["glyf", joined(outlines)],
    ["head", patched(tables, "head", withLongOffsets)],
    ["hhea", patched(tables, "hhea", (header) => header.setUint16(34, count))],
    ["hmtx", metricsTable(metrics)],
    ["loca", offsetsOf(outlines)],
    ["maxp", patched(tables, "maxp", (profile) => stateMost(profile, count, wanted))],
    ...copied(tables, ["prep"]),
  ]);
  return { program, places };
}

/** head.indexToLocFormat */
const longOffsets = 1;

function withLongOffsets(head: DataView): void {
  head.setInt16(50, longOffsets);
  head.setUint32(checksumAdjustment, 0);
}

function placeOf(glyphs: Map<number, number>, glyph: number): number {
  const place = glyphs.get(glyph) ?? glyphs.size;
  glyphs.set(glyph, place);
  return place;
}

/** A glyph's outline, on a multiple of four bytes; parts of a compound one are named by their new places. */
function outlineOf(tables: FontTables, glyph: number, glyphs: Map<number, number>): Uint8Array {
  const [outlines, offsets] = [tableOf(tables, "glyf"), tableOf(tables, "loca")];
  const long = tableOf(tables, "head").getInt16(50) === longOffsets;
  const offset = (at: number) => (long ? offsets.getUint32(4 * at) : 2 * offsets.getUint16(2 * at));
  const [from, to] = [offset(glyph), offset(glyph + 1)];
  const outline = new Uint8Array((to - from + 3) & ~3);
  outline.set(new Uint8Array(outlines.buffer, outlines.byteOffset + from, to - from));
  const view = new DataView(outline.buffer);
  if (to > from && view.getInt16(0) < 0) renameParts(view, (part) => placeOf(glyphs, part));
  return outline;
}

type Metrics = readonly [advance: number, leftBearing: number];

function metricsOf(tables: FontTables, glyph: number): Metrics {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").getUint16(34) - 1;
  return [
    metrics.getUint16(4 * Math.min(glyph, last)),
    metrics.getInt16(glyph <= last ? 4 * glyph + 2 : 2 * (last + 1 + glyph)),
  ];
}

function metricsTable(metrics: readonly Metrics[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * metrics.length));
  metrics.forEach(([advance, leftBearing], place) => {
    view.setUint16(4 * place, advance);
    view.setInt16(4 * place + 2, leftBearing);
  });
  return new Uint8Array(view.buffer);
}

/** In maxp, how many glyphs there are, and the most that one of them is made of. */
function stateMost(profile: DataView, count: number, wanted: readonly WantedGlyph[]): void {
  const compounds = wanted.filter(({ parts }) => onlyGlyph(parts) === undefined);
  const parts = compounds.reduce((most, glyph) => Math.max(most, glyph.parts.length), 0);
  const atLeast = (at: number, value: number) =>
    profile.setUint16(at, Math.min(0xffff, Math.max(profile.getUint16(at), value)));
  profile.setUint16(4, count);
  if (parts === 0) return;
  const [points, contours, compoundPoints, compoundContours] = [6, 8, 10, 12].map((at) =>
    profile.getUint16(at),
  );
  atLeast(10, parts * Math.max(points ?? 0, compoundPoints ?? 0));
  atLeast(12, parts * Math.max(contours ?? 0, compoundContours ?? 0));
  atLeast(28, parts);
  atLeast(30, profile.getUint16(30) + 1);
}

function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let offset = 0;
  outlines.forEach((outline, place) => {
    offset += outline.length;
    view.setUint32(4 * (place + 1), offset);
  });
  return new Uint8Array(view.buffer);
}

type Table = readonly [tag: string, bytes: Uint8Array];

function copied(tables: FontTables, tags: readonly string[]): readonly Table[] {
  return tags.filter((tag) => tables.has(tag)).map((tag) => [tag, copyOf(tableOf(tables, tag))]);
}

function patched(tables: FontTables, tag: string, patch: (view: DataView) => void): Uint8Array {
  const bytes = copyOf(tableOf(tables, tag));
  patch(new DataView(bytes.buffer));
  return bytes;
}

function copyOf(table: DataView): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** The table directory with its checksums, and the tables in the order of their tags. */
function fontProgram(tables: readonly Table[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), start);
  const program = new Uint8Array(length);
  const view = new DataView(program.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, index) => {
    view.setUint16(4 + 2 * index, value);
  });
  let [offset, headAt] = [start, 0];
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    program.set(bytes, offset);
    program.set(Buffer.from(tag, "latin1"), record);
    if (tag === "head") headAt = offset;
    const table = new DataView(program.buffer, offset, bytes.length);
    [checksumOf(table), offset, bytes.length].forEach((value, field) => {
      view.setUint32(record + 4 + 4 * field, value);
    });
    offset += (bytes.length + 3) & ~3;
  });
  view.setUint32(headAt + checksumAdjustment, (checksumOfFile - checksumOf(view)) >>> 0);
  return program;
}

/** What the head table's adjustment makes of the whole file's checksum. */
const checksumOfFile = 0xb1b0afba;
