// Font files opened once: measures text, finds characters that a face lacks, and hands pdf/ the glyphs and subsets.
// The only file that knows fontkit. It must not know letters, lines or PDFKit.
//
// Text is shaped by tokens, a word or a single space at a time, with the face's kerning and ligatures; each token is
// shaped once and remembered, for a letter repeats its words and a batch repeats its letters.

import { create, type Font } from "fontkit";
import { InputError } from "../diagnostic.js";
import { remember } from "../memory.js";
import { type Characters, settableCharacters } from "./characters.js";
import {
  describeFace,
  type FaceDescription,
  type FaceMetrics,
  glyphCount,
  unitScale,
} from "./face-description.js";
import { checkFontFile, type Outlines } from "./font-file.js";
import { advanceReader, type FontTables, readCharacters } from "./font-tables.js";
import { byPrecedence, codesOf, type GlyphCodes } from "./glyph-codes.js";
import { placedToken, plainTokens, type Token } from "./token.js";
import { truetypeSubset } from "./truetype-subset.js";

export type { FaceDescription, FaceMetrics } from "./face-description.js";
export type { Token } from "./token.js";

/** A face by its part in the letter; the campaign or style.ts says which file plays it. */
export type FaceRole =
  | "text"
  | "text-italic"
  | "text-strong"
  | "text-strong-italic"
  | "furniture"
  | "furniture-strong";

/** A font file that plays a part, as the campaign or the shipped defaults name it. */
export interface FaceFile {
  readonly role: FaceRole;
  /** For error messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
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

/** Words of a face that are remembered: those that letters share in three languages, with room for those of one State. */
const tokenLimit = 1_500;

/** Spaces are tokens of their own, so that a word is shaped alike wherever it stands. */
const spaces = /[\u0020\u00a0\u2000-\u200a\u202f\u205f]/;
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
  const { outlines, tables } = reading(file, () => checkFontFile(file, bytes));
  const font = once(() => reading(file, () => create(bytes)));
  return () => reading(file, () => openFace({ role, file, outlines, tables, font }));
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

/** A font file that has been checked. fontkit parses it only for what we do not read ourselves. */
interface OpenedFile {
  readonly role: FaceRole;
  readonly file: string;
  readonly outlines: Outlines;
  readonly tables: FontTables;
  readonly font: () => Font;
}

function openFace(opened: OpenedFile): Face {
  const { role, file, tables } = opened;
  const scale = unitScale(tables);
  const characters = settableCharacters(ownCharacters(opened));
  const codes = codesOf(characters.glyphs, glyphCount(tables));
  const advance = advanceReader(tables);
  const font = once(() => primeGlyphs(opened.font(), characters.glyphs));
  const shape = shaper({ ...opened, font }, characters, codes);
  const token = remember(tokenLimit, (word: string) => reading(file, () => shape(word)));

  return {
    role,
    description: describeFace(tables),
    tokens: (text) =>
      isOneToken(text) ? [token(text)] : (text.match(tokenPattern) ?? []).map((word) => token(word)),
    codeOf: codes.ofCharacter,
    textOf: codes.textOf,
    advanceOf: (code) => advance(codes.glyphOf(code)) * scale,
    subset: (wanted) => reading(file, () => makeSubset({ ...opened, font }, wanted.map(codes.glyphOf))),
  };
}

function isOneToken(text: string): boolean {
  return text.length === 1 || (text !== "" && !spaces.test(text));
}

/** A font that says of itself what is not so, or names places beyond its end, is the user's to replace. */
function reading<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const what = `the font cannot be read (${error.message})`;
    throw new InputError([{ what, remedy: "download it again, or give another font", place: { file } }]);
  }
}

/** The characters that the face has a glyph for, in order of precedence. */
function ownCharacters({ font, tables }: OpenedFile): ReadonlyMap<number, number> {
  const own = readCharacters(tables);
  const codePoints = own === undefined ? font().characterSet : [...own.keys()];
  const glyphOf = (codePoint: number) => own?.get(codePoint) ?? font().glyphForCodePoint(codePoint).id;
  return new Map([...codePoints].sort(byPrecedence).map((codePoint) => [codePoint, glyphOf(codePoint)]));
}

function shaper(
  { file, tables, font }: OpenedFile,
  { glyphs, inOwnCharacters }: Characters,
  codes: GlyphCodes,
): (word: string) => Token {
  const scale = unitScale(tables);
  const plainToken = plainTokens({ tables, glyphs, codes, scale });
  return (word) => {
    const plain = plainToken(word);
    if (plain !== undefined) return plain;
    const run = font().layout(inOwnCharacters(word));
    const spelled = codes.ofWord(word, run.glyphs);
    if (spelled === undefined || run.glyphs.some((glyph) => glyph.id === 0)) throw cannotSet(file, word);
    return placedToken(run, spelled, scale);
  };
}

/**
 * fontkit takes a glyph for the character that it was first asked for with: had the soft hyphen come first, every
 * hyphen would be hidden. So it is asked for all characters in order of precedence before it does anything else.
 */
function primeGlyphs(font: Font, glyphs: ReadonlyMap<number, number>): Font {
  for (const codePoint of glyphs.keys()) font.glyphForCodePoint(codePoint);
  return font;
}

/** A word in which glyphs and letters cannot be told apart. Missing characters are found before, by `missing`. */
function cannotSet(file: string, word: string): InputError {
  const what = `the font cannot set "${word}" so that it can be copied out of the letter again`;
  return new InputError([{ what, remedy: "name another font for this part", place: { file } }]);
}

function makeSubset({ outlines, tables, font }: OpenedFile, wanted: readonly number[]): FaceSubset {
  if (outlines === "truetype") {
    const { program, places } = truetypeSubset(tables, wanted);
    return { outlines, program, glyphs: places };
  }
  const subset = font().createSubset();
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
