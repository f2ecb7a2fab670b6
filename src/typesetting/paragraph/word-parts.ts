// The words of a paragraph cut where a line may end within them, and how wide each part is. Must not know how lines are
// chosen, nor why a line may end at a place.

import type { TextManner } from "../manner.js";
import type { Voiced, Voices } from "./divide.js";
import { type Ems, type Mark, widthOf } from "./line.js";
import type { Cut } from "./line-ends.js";

/** Text in one face and mark that no line end divides; a space, where a line may end at one. */
export interface WordPiece extends Voiced {
  readonly mark: Mark | undefined;
}

export interface Setter {
  /** Its size is not asked for: what is measured is measured in the em. */
  readonly manner: TextManner;
  readonly faces: Voices;
  /** The narrowest line. */
  readonly measure: Ems;
}

/** A part of a word, with the price of ending a line after it; without a price no line may end there. */
export interface WordPart {
  readonly piece: WordPiece;
  readonly width: Ems;
  readonly penalty: number | undefined;
}

/** The stretches of a word that no line end divides. */
export const unitsOf = (parts: readonly WordPart[]): readonly (readonly WordPart[])[] => {
  if (parts.length === 1) return [parts];
  const units: WordPart[][] = [[]];
  for (const part of parts) {
    units.at(-1)?.push(part);
    if (part.penalty !== undefined) units.push([]);
  }
  return units.filter((unit) => unit.length > 0);
};

/** The pieces of a word, cut at these places. */
export const cutPieces = (
  pieces: readonly WordPiece[],
  cuts: readonly Cut[],
  setter: Setter,
): readonly WordPart[] => {
  if (cuts.length === 0) {
    return pieces.map((piece) => ({
      piece,
      width: widthOf(piece.text, piece, setter.faces),
      penalty: undefined,
    }));
  }
  let offset = 0;
  return pieces.flatMap((piece) => {
    const start = offset;
    offset += piece.text.length;
    const own = cuts.filter((cut) => cut.offset > start && cut.offset <= offset);
    const shifted = own.map((cut) => ({ ...cut, offset: cut.offset - start }));
    return cutPiece(piece, shifted, setter);
  });
};

/** So many parts before one may show in its width: kerning and joined letters reach no further. */
const reach = 8;

const cutPiece = (piece: WordPiece, cuts: readonly Cut[], setter: Setter): readonly WordPart[] => {
  const parts: WordPart[] = [];
  const starts: number[] = [0];
  const cutOff = (end: number, penalty: number | undefined) => {
    const start = starts.at(-1) ?? 0;
    if (end === start) return;
    const from = starts.at(-1 - reach) ?? 0;
    const text = piece.text.slice(start, end);
    parts.push({
      piece: { ...piece, text },
      width: widthWithin(piece, { from, start, end }, setter),
      penalty,
    });
    starts.push(end);
  };
  for (const cut of cuts) cutOff(cut.offset, cut.penalty);
  cutOff(piece.text.length, undefined);
  return parts;
};

/**
 * The part's width, whichever is the greater: alone, or as it adds to what comes before it in the word. Kerning makes
 * them differ, and a line that is measured with the greater is never too wide. What comes before is measured from a
 * little way back, or the time for a long word would grow with the square of its length.
 */
const widthWithin = (
  piece: WordPiece,
  { from, start, end }: { readonly from: number; readonly start: number; readonly end: number },
  { faces }: Setter,
): Ems => {
  const alone = widthOf(piece.text.slice(start, end), piece, faces);
  if (start === 0) return alone;
  const upTo = (offset: number) => widthOf(piece.text.slice(from, offset), piece, faces);
  return Math.max(alone, upTo(end) - upTo(start));
};
