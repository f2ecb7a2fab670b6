// The door of fonts/: font files opened once, to measure text, find characters that a face lacks, and hand pdf/ the
// letterforms and subsets. It must not know letters, lines or PDFKit.
//
// Text is shaped by tokens, a word or a single space at a time, with the face's kerning, ligatures and marks; each token
// is shaped once and remembered, for a letter repeats its words and a batch repeats its letters.

import { gather } from "../diagnostic.js";
import { remember } from "../memory.js";
import { cffSubset } from "./cff-subset.js";
import { runsRightToLeft, type Shaping } from "./characters.js";
import { describeFace, type FaceDescription, type FaceMetrics, unitScale } from "./face-description.js";
import { checkFontFile, damage, type FontFile, readingTables } from "./font-file.js";
import { type OpenedFont, openFont } from "./harfbuzz.js";
import { type CodedForm, type Letterform, ownCodesOf } from "./letterforms.js";
import { type Token, tokensOf } from "./shaping.js";
import { truetypeSubset } from "./truetype-subset.js";

export type { Direction, Shaping } from "./characters.js";
export type { FaceDescription, FaceMetrics } from "./face-description.js";
export { type CodedForm, inGlyphOrder, type Letterform } from "./letterforms.js";
export type { Token } from "./shaping.js";

/** A face by its part in the letter; the campaign or style.ts says which file plays it. */
export type FaceRole =
  | "text"
  | "text-italic"
  | "text-strong"
  | "text-strong-italic"
  | "furniture"
  | "furniture-strong"
  | FurtherRole;

/** Faces for what the others lack: a campaign's own, and one for Arabic. */
type FurtherRole = "other" | "other-strong" | "arabic" | "arabic-strong";

/** A font file that plays a part, as the campaign or the shipped defaults name it. */
export interface FaceFile {
  readonly role: FaceRole;
  /** For error messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** How much larger than its neighbours it is set so as to look as large; 1 if nothing is said. */
  readonly scale?: number;
  /** Known to be good: it is not looked into before it is used. */
  readonly shipped?: true;
}

/** A face that may serve a text. */
export interface ServingFace {
  readonly role: FaceRole;
  readonly scale: number;
  /** Whether it has all of the text's characters. */
  readonly sets: (text: string) => boolean;
}

/** What typesetting asks of the faces. Widths are in thousandths of the em, kerning and ligatures included. */
export interface Measures {
  /** The advance of the text: the sum of its words' and spaces' advances, each word shaped once and remembered. */
  readonly width: (role: FaceRole, text: string, shaping?: Shaping) => number;
  /** The faces that may serve a text of this role: its own, and those that are asked in turn for what it lacks. */
  readonly serving: (role: FaceRole) => readonly ServingFace[];
  /**
   * Code points of the text that no face serving the role can set, each once: those for which there is no glyph, or one
   * that draws nothing, and invisible controls.
   */
  readonly missing: (role: FaceRole, text: string) => readonly number[];
  readonly metrics: (role: FaceRole) => FaceMetrics;
}

/** A font program with a few of a face's glyphs. A CFF one knows its glyphs by their codes. */
export type FaceSubset =
  | { readonly outlines: "cff"; readonly program: Uint8Array }
  | { readonly outlines: "truetype"; readonly program: Uint8Array; readonly glyphs: readonly number[] };

/** An opened font file. Parts that name the same file share one. */
export interface Face {
  /** The first part that it plays. */
  readonly role: FaceRole;
  readonly description: FaceDescription;
  /** The text's tokens in order. */
  readonly tokens: (text: string, shaping?: Shaping) => readonly Token[];
  /** The index-th code that is no letterform's glyph number. */
  readonly ownCode: (index: number) => number;
  /** In thousandths of the em. */
  readonly advanceOf: (form: Letterform) => number;
  /** Always the same bytes for the same forms and codes in the same order. */
  readonly subset: (forms: readonly CodedForm[]) => FaceSubset;
}

/** All the faces of a campaign. */
export interface Faces extends Measures {
  readonly face: (role: FaceRole) => Face;
}

/** Words of a face that are remembered: those that letters share in three languages, with room for those of one State. */
const tokenLimit = 2_500;

/** The few endings that stand high: "er", "o", "os". */
const superiorLimit = 16;

/** Texts of which a face remembers whether it can set them: paragraphs that letters share, with room for those of one State. */
const textLimit = 1_000;

/** Spaces are tokens of their own, so that a word is shaped alike wherever it stands. */
const tokenPattern = /[\u0020\u00a0\u2000-\u200a\u202f\u205f]|[^\u0020\u00a0\u2000-\u200a\u202f\u205f]+/g;

/**
 * Opens a campaign's own faces, and each that is shipped when it is first used.
 * Throws one InputError with a fault for every file that is no TTF or OTF, is damaged or may not be embedded.
 */
export function openFaces(files: readonly FaceFile[]): Faces {
  const faces = new Map<FaceRole, () => Face>();
  const opened = new Map<string, () => Face>();
  gather(files, (faceFile) => {
    const { role, file } = faceFile;
    const open = opened.get(file) ?? openLater(faceFile);
    opened.set(file, open);
    faces.set(role, open);
  });
  return measuresOf(faces, new Map(files.map(({ role, scale = 1 }) => [role, scale])));
}

function openLater({ role, file, bytes, shipped }: FaceFile): () => Face {
  const open = once(() => {
    const font = { ...checkFontFile(file, bytes), font: openFont(bytes) };
    if (shipped === undefined) checkLetters(file, font.font);
    return readingTables(file, () => openFace({ role, file, ...font }));
  });
  if (shipped === undefined) open();
  return open;
}

/** HarfBuzz reads a damaged font as one whose glyphs draw nothing, stand on one another, or are of no character. */
function checkLetters(file: string, font: OpenedFont): void {
  for (const glyph of font.characters.values()) if (font.isDrawn(glyph) && font.advanceOf(glyph) > 0) return;
  throw damage(file, "no letter of it can be set");
}

/** The roles that are asked in turn for what a face lacks. */
const further: readonly FurtherRole[] = ["other", "arabic"];
const furtherStrong: readonly FurtherRole[] = ["other-strong", "other", "arabic-strong", "arabic"];

function servingRoles(role: FaceRole): readonly FaceRole[] {
  return [...new Set([role, ...(role.endsWith("strong") ? furtherStrong : further)])];
}

function measuresOf(faces: ReadonlyMap<FaceRole, () => Face>, scales: ReadonlyMap<FaceRole, number>): Faces {
  function face(role: FaceRole): Face {
    const open = faces.get(role);
    if (open === undefined) throw new Error(`no face was opened for "${role}"`);
    return open();
  }
  const servingFace = (role: FaceRole): ServingFace => {
    const lacking = remember(textLimit, (text: string) =>
      tokensIn(face(role), text).reduce((count, { missing }) => count + missing.length, 0),
    );
    return { role, scale: scales.get(role) ?? 1, sets: (text) => lacking(text) === 0 };
  };
  const served = new Map(
    [...faces.keys()].map((role) => [
      role,
      servingRoles(role)
        .filter((each) => faces.has(each))
        .map(servingFace),
    ]),
  );
  const serving = (role: FaceRole) => served.get(role) ?? [];
  return {
    face,
    width: (role, text, shaping = "left-to-right") =>
      face(role)
        .tokens(text, shaping)
        .reduce((sum, token) => sum + token.advance, 0),
    serving,
    missing: (role, text) => {
      const lacks = (part: string) => tokensIn(face(role), part).flatMap(({ missing }) => missing);
      if (lacks(text).length === 0) return [];
      const unset = lettersIn(text).filter((letter) => serving(role).every(({ sets }) => !sets(letter)));
      return [...new Set(unset.flatMap(lacks))];
    },
    metrics: (role) => face(role).description,
  };
}

/** Each with its marks, which stand in one face with it. */
export function lettersIn(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function tokensIn(face: Face, text: string): readonly Token[] {
  return face.tokens(text, runsRightToLeft(text) ? "right-to-left" : "left-to-right");
}

/** A font file that has been checked, and HarfBuzz's view of it. */
interface OpenedFile extends FontFile {
  readonly role: FaceRole;
  readonly file: string;
  readonly font: OpenedFont;
}

function openFace(opened: OpenedFile): Face {
  const { role, file, tables, font } = opened;
  const scale = unitScale(tables);
  const description = describeFace(tables, font.postscriptName);
  const shape = tokensOf(font, scale);
  const token = {
    "left-to-right": remember(tokenLimit, (word: string) => shape(word)),
    "right-to-left": remember(tokenLimit, (word: string) => shape(word, "right-to-left")),
    superior: remember(superiorLimit, (word: string) => shape(word, "superior")),
  };
  return {
    role,
    description,
    tokens: (text, shaping = "left-to-right") =>
      (text.match(tokenPattern) ?? []).map((word) => token[shaping](word)),
    ownCode: ownCodesOf(font.characters),
    advanceOf: ({ advance }) => advance * scale,
    subset: (forms) => readingTables(file, () => subsetOf(opened, forms)),
  };
}

function subsetOf({ outlines, tables, font }: OpenedFile, forms: readonly CodedForm[]): FaceSubset {
  if (outlines === "cff") return { outlines, program: cffSubset(font, unitScale(tables), forms) };
  const wanted = forms.map(({ form }) => form);
  const { program, places } = truetypeSubset(tables, wanted);
  return { outlines, program, glyphs: places };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
