// A TrueType font program with a few of a face's glyphs, as a PDF embeds it (OpenType specification, "glyf", "loca";
// ISO 32000-1, 9.9). Outlines and instructions are copied as they are; glyphs that others are made of come along.

import { type FontTables, tableOf } from "./font-tables.js";

export interface TrueTypeSubset {
  readonly program: Uint8Array;
  /** The place in the program of each glyph asked for. Place 0 is the missing glyph. */
  readonly places: readonly number[];
}

/** The same bytes for the same glyphs in the same order. */
export function truetypeSubset(tables: FontTables, wanted: readonly number[]): TrueTypeSubset {
  const glyphs = new Map([[0, 0]]);
  const places = wanted.map((glyph) => placeOf(glyphs, glyph));
  const outlines: Uint8Array[] = [];
  // Compound glyphs add their parts to the map while it is walked.
  for (const glyph of glyphs.keys()) outlines.push(outlineOf(tables, glyph, glyphs));
  const program = fontProgram([
    ...copied(tables, ["cvt ", "fpgm"]),
    ["glyf", joined(outlines)],
    ["head", patched(tables, "head", (head) => head.setInt16(50, longOffsets))],
    ["hhea", patched(tables, "hhea", (header) => header.setUint16(34, glyphs.size))],
    ["hmtx", metricsOf(tables, [...glyphs.keys()])],
    ["loca", offsetsOf(outlines)],
    ["maxp", patched(tables, "maxp", (profile) => profile.setUint16(4, glyphs.size))],
    ...copied(tables, ["prep"]),
  ]);
  return { program, places };
}

/** head.indexToLocFormat */
const longOffsets = 1;

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
  if (to > from && view.getInt16(0) < 0) renamePartsOf(view, glyphs);
  return outline;
}

/** Flags of a compound glyph's parts. */
const words = 0x0001;
const scale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

function renamePartsOf(outline: DataView, glyphs: Map<number, number>): void {
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = outline.getUint16(at);
    outline.setUint16(at + 2, placeOf(glyphs, outline.getUint16(at + 2)));
    at += (flags & words) === 0 ? 6 : 8;
    if ((flags & scale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
}

/** Advance and left side bearing of each glyph. */
function metricsOf(tables: FontTables, glyphs: readonly number[]): Uint8Array {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").getUint16(34) - 1;
  const view = new DataView(new ArrayBuffer(4 * glyphs.length));
  glyphs.forEach((glyph, place) => {
    view.setUint16(4 * place, metrics.getUint16(4 * Math.min(glyph, last)));
    view.setInt16(4 * place + 2, metrics.getInt16(glyph <= last ? 4 * glyph + 2 : 2 * (last + 1 + glyph)));
  });
  return new Uint8Array(view.buffer);
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
  let offset = start;
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    program.set(bytes, offset);
    program.set(Buffer.from(tag, "latin1"), record);
    if (tag === "head") view.setUint32(offset + checksumAdjustment, 0);
    const padded = (bytes.length + 3) & ~3;
    [checksum(view, offset, padded), offset, bytes.length].forEach((value, field) => {
      view.setUint32(record + 4 + 4 * field, value);
    });
    offset += padded;
  });
  return withAdjustment(view);
}

/** Where the head table keeps what makes the whole file's checksum 0xB1B0AFBA. */
const checksumAdjustment = 8;

function withAdjustment(view: DataView): Uint8Array {
  for (let record = 12; ; record += 16)
    if (view.getUint32(record) === headTag) {
      const adjustment = (0xb1b0afba - checksum(view, 0, view.byteLength)) >>> 0;
      view.setUint32(view.getUint32(record + 8) + checksumAdjustment, adjustment);
      return new Uint8Array(view.buffer);
    }
}

/** "head" */
const headTag = 0x68656164;

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
