// HarfBuzz behind one door: opens a font file, and tells, shapes and draws its glyphs. The only file that knows
// harfbuzzjs. It must not know roles, letters or the PDF.
//
// HarfBuzz never reports an error: whatever bytes it is given, it answers with some glyphs. So the bytes must have been
// checked before (font-file.ts), and what it draws is looked at after (shaping.ts).

import { Blob, Buffer, ClusterLevel, Face, Feature, Font, Direction as Heading, shape } from "harfbuzzjs";
import type { Shaping } from "./characters.js";

/** A glyph as shaping places it. Lengths are in font units, upward positive. */
export interface ShapedGlyph {
  /** Its number in the face; 0 is the missing glyph. */
  readonly glyph: number;
  /** Where in the text its cluster begins, in UTF-16 units: glyphs of one cluster stand together for its letters. */
  readonly cluster: number;
  readonly advance: number;
  /** How far it stands from the pen. */
  readonly x: number;
  readonly y: number;
}

/** A step of an outline, in font units, y upward. */
export interface OutlineStep {
  /** To move (M), draw a line (L) or a curve (Q, C), or close (Z), as in SVG. */
  readonly type: string;
  /** The points that it names, x and y by turns. */
  readonly values: readonly number[];
}

export interface OpenedFont {
  /** Empty if the font has none. */
  readonly postscriptName: string;
  /** Glyph by code point, of every character that the font maps. */
  readonly characters: ReadonlyMap<number, number>;
  /** A glyph's own advance, before any kerning. */
  readonly advanceOf: (glyph: number) => number;
  /**
   * Whether the glyph has an extent, and an advance that goes with it; a space has none, nor has one whose outline is
   * damaged.
   */
  readonly isDrawn: (glyph: number) => boolean;
  readonly outlineOf: (glyph: number) => readonly OutlineStep[];
  /**
   * The glyphs, from left to right, of a text that runs one way in one script. A letter and its marks are one cluster from
   * left to right, each its own from right to left: readers of a PDF would take a cluster's letters in the wrong order.
   */
  readonly shape: (text: string, shaping: Shaping) => readonly ShapedGlyph[];
}

/** One for all texts of a thread: HarfBuzz's memory is given back only when JavaScript's garbage is collected. */
const buffer = new Buffer();

/** White beside a glyph, in ems. The most in 107 faces looked at is 0.95; where a table of advances is damaged, 10. */
const mostSpace = 2;

/** In the font's name table. */
const postscriptNameId = 6;

export function openFont(bytes: Uint8Array): OpenedFont {
  const font = new Font(new Face(new Blob(bytes)));
  return {
    postscriptName: font.face.getName(postscriptNameId, "en"),
    characters: charactersOf(font),
    advanceOf: (glyph) => font.glyphHAdvance(glyph),
    isDrawn: (glyph) => {
      const { width = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
      const isSpaced = font.glyphHAdvance(glyph) <= Math.abs(width) + mostSpace * font.face.upem;
      return isSpaced && (width !== 0 || height !== 0);
    },
    outlineOf: (glyph) => font.glyphToJson(glyph),
    shape: (text, shaping) => shapeBy(font, text, shapings[shaping]),
  };
}

function charactersOf(font: Font): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  for (const codePoint of Uint32Array.from(font.face.collectUnicodes())) {
    const glyph = font.nominalGlyph(codePoint);
    if (glyph !== undefined && glyph !== 0) characters.set(codePoint, glyph);
  }
  return characters;
}

interface HarfbuzzShaping {
  readonly heading: Heading;
  readonly clusters: ClusterLevel;
  readonly features: Feature[];
}

const rightward = { heading: Heading.LTR, clusters: ClusterLevel.MONOTONE_GRAPHEMES };

const shapings: Readonly<Record<Shaping, HarfbuzzShaping>> = {
  "left-to-right": { ...rightward, features: [] },
  "right-to-left": { heading: Heading.RTL, clusters: ClusterLevel.MONOTONE_CHARACTERS, features: [] },
  superior: { ...rightward, features: [new Feature("sups", 1)] },
};

function shapeBy(
  font: Font,
  text: string,
  { heading, clusters, features }: HarfbuzzShaping,
): readonly ShapedGlyph[] {
  buffer.reset();
  buffer.setClusterLevel(clusters);
  buffer.setDirection(heading);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, features);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return { glyph: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset };
  });
}
