// Which glyphs of each face a document embeds: those of the campaign's fixed text, and beyond them those that the
// letter itself shows. So most letters share one subset, and none depends on the company in which it is made.

import { runsRightToLeft } from "../fonts/characters.js";
import { type CodedForm, type Face, type Faces, inGlyphOrder, type Letterform } from "../fonts/faces.js";
import { oncePer, remember } from "../memory.js";
import type { Line } from "../typesetting/paragraph/line.js";
import { type EncodedFont, encodeFont } from "./font.js";
import { type LinePiece, lineOperators, type OwnForm } from "./line-operators.js";

/** Letterforms and the codes by which a document shows them. */
type Codes = ReadonlyMap<Letterform, number>;

/** The faces that a document uses, each with what it shows beyond the supply, and by which codes. */
export type ExtraForms = Map<Face, Map<Letterform, number>>;

export interface GlyphSupply {
  readonly piecesOf: (line: Line) => readonly LinePiece[];
  /** Adds the faces and further letterforms of some lines. What was added before keeps its code. */
  readonly noteExtras: (lines: readonly Line[], extras: ExtraForms) => void;
  readonly codeOf: (own: OwnForm, extras: ExtraForms) => number;
  readonly fontOf: (face: Face, extras: Codes) => EncodedFont;
}

interface RememberedLine {
  readonly pieces: readonly LinePiece[];
  readonly extras: readonly (readonly [Face, readonly Letterform[]])[];
}

/** A face, and what a document shows of it beyond the supply. */
interface Shown {
  readonly face: Face;
  readonly extras: Codes;
}

/** Printable ASCII: digits and letters of addresses and dates. */
const printable = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

/** Words in which Latin faces join letters. */
const ligatures = "ff fi fl fj ft ffi ffl ffj fft fb fh fk tt ti Th".split(" ");

/** Subsets differ only where a letter shows an unusual character: a batch of 125 has some three of a face. */
const fontLimit = 64;

export function createGlyphSupply(faces: Faces, seed: string): GlyphSupply {
  const words = [...new Set(printable + seed), ...ligatures];
  const supplyOf = oncePer((face: Face): Codes => codesFrom(face, fixedForms(face, words), 0));
  const encode = remember(fontLimit, (_, { face, extras }: Shown) =>
    encodeFont(
      face,
      [...supplyOf(face), ...extras].map(([form, code]): CodedForm => ({ form, code })),
    ),
  );
  const lineOf = oncePer((line: Line): RememberedLine => {
    const { pieces, forms: shown } = lineOperators(line, faces);
    const extras = [...shown].map(([face, forms]) => {
      const supply = supplyOf(face);
      return [face, [...forms].filter((form) => !supply.has(form))] as const;
    });
    return { pieces, extras };
  });

  return {
    piecesOf: (line) => lineOf(line).pieces,
    noteExtras: (some, extras) => {
      for (const [face, forms] of extraForms(some.map((line) => lineOf(line).extras)))
        noteForms(face, forms, extras, supplyOf(face));
    },
    codeOf: ({ face, form }, extras) => supplyOf(face).get(form) ?? extras.get(face)?.get(form) ?? 0,
    fontOf: (face, extras) => encode(`${face.role} ${keyOf(extras)}`, { face, extras }),
  };
}

/** Of all lines together. */
function extraForms(lines: readonly RememberedLine["extras"][]): ReadonlyMap<Face, ReadonlySet<Letterform>> {
  const shown = new Map<Face, Set<Letterform>>();
  for (const [face, forms] of lines.flat()) {
    const known = shown.get(face) ?? new Set();
    shown.set(face, known);
    for (const form of forms) known.add(form);
  }
  return shown;
}

function noteForms(face: Face, forms: ReadonlySet<Letterform>, extras: ExtraForms, supply: Codes): void {
  const noted = extras.get(face) ?? new Map<Letterform, number>();
  extras.set(face, noted);
  const fresh = [...forms].filter((form) => !noted.has(form));
  if (fresh.length === 0) return;
  const taken = ownCount(supply) + ownCount(noted);
  for (const [form, code] of codesFrom(face, fresh, taken)) noted.set(form, code);
}

/** A letterform that is a glyph as it is has the glyph's number; the others, in their order, the next of the face's own. */
function codesFrom(face: Face, forms: Iterable<Letterform>, taken: number): Codes {
  let next = taken;
  return new Map(inGlyphOrder(forms).map((form) => [form, form.glyph ?? face.ownCode(next++)]));
}

function ownCount(codes: Codes): number {
  return [...codes.keys()].filter(({ glyph }) => glyph === undefined).length;
}

/**
 * Of the words that the face can set: a campaign's own may hold little more than a few capitals. Letters from right to left
 * have another form in each place of a word, and come with the letter that shows them.
 */
function fixedForms(face: Face, words: readonly string[]): ReadonlySet<Letterform> {
  const settable = words
    .filter((word) => !runsRightToLeft(word))
    .flatMap((word) => face.tokens(word))
    .filter(({ missing }) => missing.length === 0);
  return new Set(settable.flatMap(({ forms }) => forms));
}

function keyOf(codes: Codes): string {
  return [...codes].map(([{ text, parts }, code]) => JSON.stringify([code, text, parts])).join();
}
