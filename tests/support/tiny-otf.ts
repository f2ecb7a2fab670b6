// A small OpenType font with CFF outlines, made byte by byte (OpenType specification 1.9; Adobe technical note 5176):
// every character is a bar of its own width. For what the shipped TrueType faces cannot show.

import { checksum } from "./fonts.js";

/** Characters, each with the advance of its glyph in thousandths of the em. */
export type TinyGlyphs = readonly (readonly [character: string, advance: number])[];

export function tinyOtf(glyphs: TinyGlyphs): Uint8Array {
  return aroundOutlines(cff(glyphs), glyphs);
}

/** A bare CFF program of so many glyphs as a font file that shows "a", "b" and so on by them. */
export function asOpenType(program: Uint8Array, count: number): Uint8Array {
  const letters = Array.from(
    { length: count - 1 },
    (_, at) => [String.fromCharCode(0x61 + at), 500] as const,
  );
  return aroundOutlines(Buffer.from(program), letters);
}

function aroundOutlines(outlines: Buffer, glyphs: TinyGlyphs): Uint8Array {
  const tables: readonly (readonly [string, Buffer])[] = [
    ["CFF ", outlines],
    ["OS/2", os2()],
    ["cmap", cmap(glyphs)],
    ["head", head()],
    ["hhea", hhea(glyphs)],
    ["hmtx", shorts([500, 0, ...glyphs.flatMap(([, advance]) => [advance, 0])])],
    ["maxp", Buffer.concat([Buffer.from([0, 0, 0x50, 0]), shorts([glyphs.length + 1])])],
    ["name", name("Tiny")],
    ["post", Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.alloc(28)])],
  ];
  return fontFile("OTTO", tables);
}

/** The table directory and the tables, each on a multiple of four bytes, with the checksums that the format asks for. */
export function fontFile(signature: string, tables: readonly (readonly [string, Buffer])[]): Uint8Array {
  const header = Buffer.concat([Buffer.from(signature, "latin1"), shorts([tables.length, 0, 0, 0])]);
  let offset = header.length + 16 * tables.length;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    directory.push(Buffer.from(tag, "latin1"), longs([checksum(tag, body), offset, body.length]));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...directory, ...bodies]);
}

function cff(glyphs: TinyGlyphs): Buffer {
  const charStrings = index([Buffer.from([14]), ...glyphs.map(([, advance]) => bar(advance))]);
  const start = Buffer.from([1, 0, 4, 1]);
  const names = index([Buffer.from("Tiny")]);
  const empty = Buffer.from([0, 0]);
  const topLength = index([topDict(0, 0)]).length;
  const charStringsAt = start.length + names.length + topLength + 2 * empty.length;
  const top = index([topDict(charStringsAt, charStringsAt + charStrings.length)]);
  return Buffer.concat([start, names, top, empty, empty, charStrings, privateDict]);
}

/** defaultWidthX and nominalWidthX 0, so that a glyph's own width stands first in its charstring. */
const privateDict = Buffer.from([139, 20, 139, 21]);

/** FontBBox, CharStrings and Private, with operands of fixed length. */
function topDict(charStrings: number, privateAt: number): Buffer {
  const box = [0, -200, 1000, 800].map(operand);
  return Buffer.concat([
    ...box,
    Buffer.from([5]),
    operand(charStrings),
    Buffer.from([17]),
    operand(privateDict.length),
    operand(privateAt),
    Buffer.from([18]),
  ]);
}

function operand(value: number): Buffer {
  return Buffer.concat([Buffer.from([29]), longs([value])]);
}

/** A width, then a bar as wide as the advance less 100, 700 high. */
function bar(advance: number): Buffer {
  const number = (value: number) => Buffer.concat([Buffer.from([28]), shorts([value])]);
  const width = Math.max(advance - 100, 0);
  return Buffer.concat([
    ...[advance, 50, 0].map(number),
    Buffer.from([21]),
    ...[width, 700, -width].map(number),
    Buffer.from([6, 14]),
  ]);
}

function index(items: readonly Buffer[]): Buffer {
  const offsets = [1];
  for (const item of items) offsets.push((offsets.at(-1) ?? 0) + item.length);
  return Buffer.concat([shorts([items.length]), Buffer.from([2]), shorts(offsets), ...items]);
}

/** Format 12, one group a character. */
function cmap(glyphs: TinyGlyphs): Buffer {
  const pairs = glyphs.map(([character], at) => [character.codePointAt(0) ?? 0, at + 1] as const);
  const groups = [...pairs].sort(([left], [right]) => left - right);
  return Buffer.concat([
    shorts([0, 1, 3, 10]),
    longs([12]),
    shorts([12, 0]),
    longs([16 + 12 * groups.length, 0, groups.length]),
    longs(groups.flatMap(([codePoint, glyph]) => [codePoint, codePoint, glyph])),
  ]);
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(1000, 18);
  table.writeInt16BE(-200, 38);
  table.writeInt16BE(1000, 40);
  table.writeInt16BE(800, 42);
  return table;
}

function hhea(glyphs: TinyGlyphs): Buffer {
  const table = Buffer.alloc(36);
  table.writeUInt32BE(0x00010000, 0);
  table.writeInt16BE(800, 4);
  table.writeInt16BE(-200, 6);
  table.writeUInt16BE(glyphs.length + 1, 34);
  return table;
}

function os2(): Buffer {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(400, 4);
  table.writeInt16BE(450, 86);
  table.writeInt16BE(700, 88);
  return table;
}

/** The PostScript name alone, for Windows in UTF-16. */
function name(postscriptName: string): Buffer {
  const text = Buffer.from(postscriptName, "utf16le").swap16();
  return Buffer.concat([shorts([0, 1, 18, 3, 1, 0x409, 6, text.length, 0]), text]);
}

function shorts(values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 0xff, value & 0xff])));
}

function longs(values: readonly number[]): Buffer {
  return shorts(values.flatMap((value) => [(value >> 16) & 0xffff, value & 0xffff]));
}
