// Font files opened once: measures text, finds characters that a face lacks, and hands pdf/ the glyphs and subsets.
// The only file that knows fontkit. It must not know letters, lines or PDFKit.
//
// Text is shaped by tokens, a word or a single space at a time, with the face's kerning and ligatures; each token is
// shaped once and remembered, for a letter repeats its words and a batch repeats its letters.

import { create, type Font, type GlyphRun } from "fontkit";
import { InputError } from "../diagnostic.js";
import { checkFontFile, type Outlines } from "./font-file.js";
import { byPrecedence, codesOf, type GlyphCodes } from "./glyph-codes.js";
import type { FaceRole } from "./page.js";

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

/** A word or a space as the face sets it. Lengths are in thousandths of the em. */
export interface Token {
  /** Of each glyph; see glyph-codes.ts. */
  readonly codes: readonly number[];
  /** How far each glyph stands to the right of the pen, kerning included, and last what is left over after them. */
  readonly shifts: readonly number[];
  /** How far each glyph is raised; absent if none is. */
  readonly rises?: readonly number[];
  readonly advance: number;
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
 * Characters that no face can set here: controls, the soft hyphen and other invisible ones, which fontkit would
 * replace with spaces, and scripts that run from right to left, which we do not reorder.
 */
const unsettable =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of single code points
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u0590-\u08ff\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u{e0000}-\u{e0fff}]/u;

/**
 * Characters that many faces lack and that differ from another only in how they break or how wide they are. A face
 * without the one shows the other, and it still reads back as itself. In this order, for one may stand in for the next.
 */
const standIns: ReadonlyMap<number, number> = new Map([
  [0x00a0, 0x0020],
  [0x2009, 0x00a0],
  [0x202f, 0x2009],
  [0x2010, 0x002d],
  [0x2011, 0x2010],
  [0x02bc, 0x2019],
]);

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
  const outlines = checkFontFile(file, bytes);
  return () => openFace(role, file, parse(file, bytes), outlines);
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

function openFace(role: FaceRole, file: string, font: Font, outlines: Outlines): Face {
  const scale = 1000 / font.unitsPerEm;
  const characters = characterMap(font);
  const codes = codesOf(characters, font.numGlyphs);
  const lendGlyphs = lender(font, characters);
  const remembered = new Map<string, Token>();

  function token(word: string): Token {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= tokenLimit) remembered.clear();
    const run = font.layout(lendGlyphs(word));
    const spelled = codes.ofWord(word, run.glyphs);
    if (spelled === undefined || run.glyphs.some((glyph) => glyph.id === 0)) throw cannotSet(file, word);
    const made = place(run, spelled, scale);
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
    advanceOf: (code) => font.getGlyph(codes.glyphOf(code)).advanceWidth * scale,
    subset: (wanted) => makeSubset(font, outlines, codes, wanted),
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

/**
 * The characters that the face can set, with their glyphs. Asking fontkit for every one, in order of precedence and
 * before anything is shaped, also fixes which character it takes a shared glyph for: had the soft hyphen come first,
 * every hyphen would be hidden.
 */
function characterMap(font: Font): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  for (const codePoint of [...font.characterSet].sort(byPrecedence)) {
    const glyph = font.glyphForCodePoint(codePoint).id;
    if (glyph !== 0 && !unsettable.test(String.fromCodePoint(codePoint))) characters.set(codePoint, glyph);
  }
  for (const [codePoint, standIn] of standIns) {
    const glyph = characters.get(standIn);
    if (!characters.has(codePoint) && glyph !== undefined) characters.set(codePoint, glyph);
  }
  return characters;
}

/** Puts a character that the face has for each that it lacks and can show all the same. */
function lender(font: Font, characters: ReadonlyMap<number, number>): (word: string) => string {
  const own = new Set(font.characterSet);
  const lent = [...standIns.keys()].filter((codePoint) => characters.has(codePoint) && !own.has(codePoint));
  if (lent.length === 0) return (word) => word;
  const pattern = new RegExp(`[${String.fromCodePoint(...lent)}]`, "g");
  return (word) =>
    word.replace(pattern, (character) => {
      let codePoint = character.codePointAt(0) ?? 0;
      while (!own.has(codePoint)) codePoint = standIns.get(codePoint) ?? 0x20;
      return String.fromCodePoint(codePoint);
    });
}

/** A word in which glyphs and letters cannot be told apart. Missing characters are found before, by `missing`. */
function cannotSet(file: string, word: string): InputError {
  const what = `the font cannot set "${word}" so that it can be copied out of the letter again`;
  return new InputError([{ what, remedy: "name another font for this part", place: { file } }]);
}

/** Glyphs at their places relative to a pen that moves by each glyph's own advance, as a PDF's does. */
function place(run: GlyphRun, codes: readonly number[], scale: number): Token {
  const shifts: number[] = [];
  let carried = 0;
  let advance = 0;
  run.positions.forEach((position, index) => {
    shifts.push((carried + position.xOffset) * scale);
    carried = position.xAdvance - (run.glyphs[index]?.advanceWidth ?? 0) - position.xOffset;
    advance += position.xAdvance;
  });
  shifts.push(carried * scale);
  const rises = run.positions.map((position) => position.yOffset * scale);
  return { codes, shifts, advance: advance * scale, ...(rises.some((rise) => rise !== 0) && { rises }) };
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

function makeSubset(
  font: Font,
  outlines: Outlines,
  codes: GlyphCodes,
  wanted: readonly number[],
): FaceSubset {
  const subset = font.createSubset();
  const glyphs = wanted.map((code) => subset.includeGlyph(codes.glyphOf(code)));
  return { outlines, program: subset.encode(), glyphs };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
