// Font files opened once: measures text, finds characters that a face lacks, and hands pdf/ the glyphs and subsets.
// The only file that knows fontkit. It must not know letters, lines or PDFKit.
//
// Text is shaped by tokens, a word or a single space at a time, with the face's kerning and ligatures; each token is
// shaped once and remembered, for a letter repeats its words and a batch repeats its letters.

import { create, type Font } from "fontkit";
import { InputError } from "../diagnostic.js";
import { type Characters, settableCharacters } from "./characters.js";
import { checkFontFile, type Outlines } from "./font-file.js";
import { advanceReader, type FontTables, readCharacters } from "./font-tables.js";
import { byPrecedence, codesOf, type GlyphCodes } from "./glyph-codes.js";
import type { FaceRole } from "./page.js";
import { placedToken, plainTokens, type Token } from "./token.js";
import { truetypeSubset } from "./truetype-subset.js";

export type { Token } from "./token.js";

/** A font file that plays a part, as the campaign or the shipped defaults name it. */
export interface FaceFile {
  readonly role: FaceRole;
  /** For error messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Vertical measures in thousandths of the em, upward positive. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** What typesetting asks of the faces. Widths are in thousandths of the em, kerning and ligatures included. */
export interface Measures {
  /** The advance of the text: the sum of its words' and spaces' advances, each word shaped once and remembered. */
  readonly width: (role: FaceRole, text: string) => number;
  /**
   * Code points of the text that the face cannot set, each once, in order of occurrence: those without a glyph, and
   * those that no face can set here, which are invisible controls and letters written from right to left.
   */
  readonly missing: (role: FaceRole, text: string) => readonly number[];
  readonly metrics: (role: FaceRole) => FaceMetrics;
}

/** What a PDF says of a face (ISO 32000-1, 9.8). Lengths are in thousandths of the em. */
export interface FaceDescription extends FaceMetrics {
  readonly postscriptName: string;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  /** 100 to 900. */
  readonly weight: number;
}

/** A font program with a few of a face's glyphs. */
export interface FaceSubset {
  readonly outlines: Outlines;
  readonly program: Uint8Array;
  /** For each code asked for, the glyph's number in the program. */
  readonly glyphs: readonly number[];
}

/** An opened font file. Parts that name the same file share one. */
export interface Face {
  /** The first part that it plays. */
  readonly role: FaceRole;
  readonly description: FaceDescription;
  /** The text's tokens in order. Throws an InputError for a word that the face cannot set truly. */
  readonly tokens: (text: string) => readonly Token[];
  readonly codeOf: (codePoint: number) => number | undefined;
  readonly textOf: (code: number) => string;
  readonly advanceOf: (code: number) => number;

  /** Always the same bytes for the same codes in the same order. */
  readonly subset: (codes: readonly number[]) => FaceSubset;
}

/** All the faces of a campaign. A face is read in full when it is first used. */
export interface Faces extends Measures {
  readonly face: (role: FaceRole) => Face;
}

/** A whole batch of letters has some 3,000 words; past this many the memory is emptied and filled again. */
const tokenLimit = 20_000;

/** Spaces are tokens of their own, so that a word is shaped alike wherever it stands. */
const tokenPattern = /[\u0020\u00a0\u2000-\u200a\u202f\u205f]|[^\u0020\u00a0\u2000-\u200a\u202f\u205f]+/g;

/**
 * Checks the files and opens each face when it is first used.
 * Throws one InputError with a fault for every file that is no TTF or OTF or may not be embedded.
 */
export function openFaces(files: readonly FaceFile[]): Faces {
  const faces = new Map<FaceRole, () => Face>();
  const opened = new Map<string, () => Face>();
  const faults: InputError[] = [];
  for (const { role, file, bytes } of files) {
    try {
      const open = opened.get(file) ?? once(openLater(role, file, bytes));
      opened.set(file, open);
      faces.set(role, open);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new InputError(faults.flatMap((fault) => fault.diagnostics));
  return measuresOf(faces);
}

function openLater(role: FaceRole, file: string, bytes: Uint8Array): () => Face {
  const { outlines, tables } = checkFontFile(file, bytes);
  return () => openFace({ role, file, outlines, tables, font: parse(file, bytes) });
}

function measuresOf(faces: ReadonlyMap<FaceRole, () => Face>): Faces {
  function face(role: FaceRole): Face {
    const open = faces.get(role);
    if (open === undefined) throw new Error(`no face was opened for "${role}"`);
    return open();
  }
  return {
    face,
    width: (role, text) =>
      face(role)
        .tokens(text)
        .reduce((sum, token) => sum + token.advance, 0),
    missing: (role, text) => missingFrom(face(role), text),
    metrics: (role) => face(role).description,
  };
}

function missingFrom(face: Face, text: string): readonly number[] {
  const missing = new Set<number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (face.codeOf(codePoint) === undefined) missing.add(codePoint);
  }
  return [...missing];
}

/** A font file that has been checked and parsed. */
interface OpenedFile {
  readonly role: FaceRole;
  readonly file: string;
  readonly outlines: Outlines;
  readonly tables: FontTables;
  readonly font: Font;
}

function openFace(opened: OpenedFile): Face {
  const { role, tables, font } = opened;
  const scale = 1000 / font.unitsPerEm;
  const characters = settableCharacters(ownCharacters(font, tables));
  const codes = codesOf(characters.glyphs, font.numGlyphs);
  const advance = advanceReader(tables);
  const shape = shaper(opened, characters, codes);
  const remembered = new Map<string, Token>();

  function token(word: string): Token {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= tokenLimit) remembered.clear();
    const made = shape(word);
    remembered.set(word, made);
    return made;
  }

  return {
    role,
    description: describe(font, scale),
    tokens: (text) => {
      const known = remembered.get(text);
      return known === undefined ? (text.match(tokenPattern) ?? []).map(token) : [known];
    },
    codeOf: codes.ofCharacter,
    textOf: codes.textOf,
    advanceOf: (code) => advance(codes.glyphOf(code)) * scale,
    subset: (wanted) => makeSubset(opened, wanted.map(codes.glyphOf)),
  };
}

function parse(file: string, bytes: Uint8Array): Font {
  try {
    return create(bytes);
  } catch (error) {
    const what = `the font cannot be read (${error instanceof Error ? error.message : String(error)})`;
    throw new InputError([{ what, remedy: "download it again, or give another font", place: { file } }]);
  }
}

/** The characters that the face has a glyph for, in order of precedence. */
function ownCharacters(font: Font, tables: FontTables): ReadonlyMap<number, number> {
  const own = readCharacters(tables);
  const codePoints = own === undefined ? font.characterSet : [...own.keys()];
  const glyphOf = (codePoint: number) => own?.get(codePoint) ?? font.glyphForCodePoint(codePoint).id;
  return new Map([...codePoints].sort(byPrecedence).map((codePoint) => [codePoint, glyphOf(codePoint)]));
}

function shaper(
  { file, tables, font }: OpenedFile,
  { glyphs, inOwnCharacters }: Characters,
  codes: GlyphCodes,
): (word: string) => Token {
  const scale = 1000 / font.unitsPerEm;
  const plainToken = plainTokens({ tables, glyphs, codes, scale });
  const prime = once(() => primeGlyphs(font, glyphs));
  return (word) => {
    const plain = plainToken(word);
    if (plain !== undefined) return plain;
    prime();
    const run = font.layout(inOwnCharacters(word));
    const spelled = codes.ofWord(word, run.glyphs);
    if (spelled === undefined || run.glyphs.some((glyph) => glyph.id === 0)) throw cannotSet(file, word);
    return placedToken(run, spelled, scale);
  };
}

/**
 * fontkit takes a glyph for the character that it was first asked for with: had the soft hyphen come first, every
 * hyphen would be hidden. So it is asked for all characters in order of precedence before it shapes anything.
 */
function primeGlyphs(font: Font, glyphs: ReadonlyMap<number, number>): void {
  for (const codePoint of glyphs.keys()) font.glyphForCodePoint(codePoint);
}

/** A word in which glyphs and letters cannot be told apart. Missing characters are found before, by `missing`. */
function cannotSet(file: string, word: string): InputError {
  const what = `the font cannot set "${word}" so that it can be copied out of the letter again`;
  return new InputError([{ what, remedy: "name another font for this part", place: { file } }]);
}

function describe(font: Font, scale: number): FaceDescription {
  const os2 = font["OS/2"];
  const family = os2.sFamilyClass >> 8;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    postscriptName: font.postscriptName,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: (font.capHeight || font.ascent) * scale,
    xHeight: (font.xHeight || font.ascent / 2) * scale,
    box: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    italicAngle: font.italicAngle,
    fixedPitch: font.post.isFixedPitch !== 0,
    serif: family >= 1 && family <= 7,
    weight: os2.usWeightClass,
  };
}

function makeSubset({ outlines, tables, font }: OpenedFile, wanted: readonly number[]): FaceSubset {
  if (outlines === "truetype") {
    const { program, places } = truetypeSubset(tables, wanted);
    return { outlines, program, glyphs: places };
  }
  const subset = font.createSubset();
  const glyphs = wanted.map((glyph) => subset.includeGlyph(glyph));
  return { outlines, program: subset.encode(), glyphs };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
