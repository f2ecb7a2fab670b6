// Which glyphs of each face a document embeds: those of the campaign's fixed text, and beyond them those that the
// letter itself shows. So most letters share one subset, and none depends on the company in which it is made.

import type { Face, Faces } from "../fonts/faces.js";
import { remember } from "../memory.js";
import type { Line } from "../typesetting/page.js";
import { type EncodedFont, encodeFont } from "./font.js";
import { type LinePiece, lineOperators } from "./line-operators.js";

/** The faces that some letters use, each with the codes that they show beyond the supply. */
export type ExtraCodes = Map<Face, Set<number>>;

export interface GlyphSupply {
  readonly piecesOf: (line: Line) => readonly LinePiece[];
  /** Adds the faces and further codes of a line. */
  readonly noteExtras: (line: Line, extras: ExtraCodes) => void;
  readonly fontOf: (face: Face, extras: ReadonlySet<number>) => EncodedFont;
}

interface RememberedLine {
  readonly pieces: readonly LinePiece[];
  readonly extras: readonly (readonly [Face, readonly number[]])[];
}

/** A face, and the codes of it that a letter shows beyond the supply. */
interface Shown {
  readonly face: Face;
  readonly extras: ReadonlySet<number>;
}

/** Printable ASCII: digits and letters of addresses and dates. */
const printable = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

/** Words in which Latin faces join letters. Their other letters are in `printable` anyway. */
const ligatures = "ff fi fl fj ft ffi ffl ffj fft fb fh fk tt ti Th";

/** Subsets differ only where a letter shows an unusual character: a batch of 125 has some three of a face. */
const fontLimit = 64;

export function createGlyphSupply(faces: Faces, seed: string): GlyphSupply {
  const lines = new WeakMap<Line, RememberedLine>();
  const supplies = new Map<Face, ReadonlySet<number>>();
  const characters = new Set(printable + seed);
  const encode = remember(fontLimit, (_, { face, extras }: Shown) =>
    encodeFont(face, inOrder([...supplyOf(face), ...extras])),
  );

  function supplyOf(face: Face): ReadonlySet<number> {
    const known = supplies.get(face) ?? fixedCodes(face, characters);
    supplies.set(face, known);
    return known;
  }

  function lineOf(line: Line): RememberedLine {
    const known = lines.get(line);
    if (known !== undefined) return known;
    const { pieces, codes: shown } = lineOperators(line, faces);
    const extras = [...shown].map(([face, codes]) => {
      const supply = supplyOf(face);
      return [face, [...codes].filter((code) => !supply.has(code))] as const;
    });
    const made = { pieces, extras };
    lines.set(line, made);
    return made;
  }

  return {
    piecesOf: (line) => lineOf(line).pieces,
    noteExtras: (line, extras) => {
      for (const [face, codes] of lineOf(line).extras) {
        const noted = extras.get(face) ?? new Set();
        extras.set(face, noted);
        for (const code of codes) noted.add(code);
      }
    },
    fontOf: (face, extras) => encode(`${face.role} ${inOrder(extras).join()}`, { face, extras }),
  };
}

function fixedCodes(face: Face, characters: ReadonlySet<string>): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const character of characters) {
    const code = face.codeOf(character.codePointAt(0) ?? 0);
    if (code !== undefined) codes.add(code);
  }
  for (const word of ligatures.split(" "))
    if (canSet(face, word))
      for (const token of face.tokens(word)) for (const code of token.codes) codes.add(code);
  return codes;
}

/** A campaign's own face may hold little more than a few capitals. */
function canSet(face: Face, word: string): boolean {
  return [...word].every((letter) => face.codeOf(letter.codePointAt(0) ?? 0) !== undefined);
}

function inOrder(codes: Iterable<number>): readonly number[] {
  return [...codes].sort((left, right) => left - right);
}
