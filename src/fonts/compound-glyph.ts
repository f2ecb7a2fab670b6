// TrueType glyphs that are put together from others (OpenType specification, "glyf", composite glyph description):
// making one, and naming the parts of one anew. Outlines come in and go out.

/** An outline of the program, by its place there, and how far it is moved, in font units. */
export interface PlacedOutline {
  readonly place: number;
  readonly outline: Buffer;
  readonly x: number;
  readonly y: number;
}

/** Flags of a part. */
const words = 0x0001;
const offsets = 0x0002;
const scale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/** One glyph of all the parts that draw something; empty if none does. */
export function compoundGlyph(parts: readonly PlacedOutline[]): Buffer {
  const drawn = parts.filter(({ outline }) => outline.length > 0);
  if (drawn.length === 0) return Buffer.alloc(0);
  const corners = drawn.map(({ outline, x, y }) =>
    [2, 4, 6, 8].map((at, side) => outline.readInt16BE(at) + (side % 2 === 0 ? x : y)),
  );
  const corner = (side: number) => corners.map((box) => box[side] ?? 0);
  const box = [
    Math.min(...corner(0)),
    Math.min(...corner(1)),
    Math.max(...corner(2)),
    Math.max(...corner(3)),
  ];
  const named = drawn.flatMap(({ place, x, y }, index) => {
    const more = index < drawn.length - 1 ? moreParts : 0;
    return [words | offsets | more, place, x, y];
  });
  const values = [-1, ...box, ...named];
  const glyph = Buffer.alloc((2 * values.length + 3) & ~3);
  values.forEach((value, index) => void glyph.writeUInt16BE(value & 0xffff, 2 * index));
  return glyph;
}

/** Gives each part of a compound outline its new number. */
export function renameParts(outline: Buffer, nameOf: (glyph: number) => number): void {
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = outline.readUInt16BE(at);
    outline.writeUInt16BE(nameOf(outline.readUInt16BE(at + 2)), at + 2);
    at += (flags & words) === 0 ? 6 : 8;
    if ((flags & scale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
}

/** The left edge of an outline. */
export function leftOf(outline: Buffer): number {
  return outline.length === 0 ? 0 : outline.readInt16BE(2);
}
