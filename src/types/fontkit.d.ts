// The part of fontkit 2.0.4 that fonts/faces.ts uses. The package brings no types.

declare module "fontkit" {
  export interface Glyph {
    readonly id: number;
    /** What the glyph was first asked for; empty if it was first met as part of another. */
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
  }

  export interface Subset {
    /** The glyph's number in the subset. */
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }

  /** Lengths in font units, `unitsPerEm` to the em. */
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly post: { readonly isFixedPitch: number };
    readonly "OS/2": { readonly sFamilyClass: number; readonly usWeightClass: number };
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(glyph: number): Glyph;
    layout(text: string): GlyphRun;
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}
