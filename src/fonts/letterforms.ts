// What a face's glyphs stand for, so that text can be copied out of a PDF again. The face's character map and shaped
// glyphs come in; letterforms come out. It must not know where glyphs stand in a line, or the PDF.
//
// A letterform is what one code of a PDF shows and reads back as. Its text is always that of the word it was shaped
// from, never the character map's: a dotless i under an acute is an i. The map says only which text a glyph stands for
// first; with that text its code is the glyph's own number, in every document. All else (the no-break space, which is
// drawn by the space's glyph; a letter and its marks put together) has one of its own in each document that shows it:
// none that a glyph could have.

/** A glyph of the face, and how far from the letterform's origin it is drawn, in font units, upward positive. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Equal ones of a face are the same object. */
export interface Letterform {
  readonly text: string;
  /** One, but for a letter whose marks have glyphs of their own. */
  readonly parts: readonly Part[];
  /** In font units. */
  readonly advance: number;
  /** The glyph's number, where the letterform is that glyph as it is and its text the one that it stands for first. */
  readonly glyph: number | undefined;
}

/** A letterform, and the code by which a PDF shows it. */
export interface CodedForm {
  readonly form: Letterform;
  readonly code: number;
}

/** Gives the face's one letterform of this text and these parts. */
export type Letterforms = (text: string, parts: readonly Part[], advance: number) => Letterform;

/** Where characters share a glyph, these stand back for the others: the plainer character is what it stands for first. */
const secondary: ReadonlySet<number> = new Set([
  0x00a0, 0x00ad, 0x02bb, 0x02bc, 0x03bc, 0x2009, 0x2010, 0x2011, 0x2126, 0x2206, 0x2215, 0x2219,
]);

/** `characters` is the face's character map: glyph by code point. */
export function letterformsOf(characters: ReadonlyMap<number, number>): Letterforms {
  const firstTexts = firstTextsOf(characters);
  const known = new Map<string, Letterform>();
  return (text, parts, advance) => {
    const key = `${keyOf(parts)} ${text}`;
    const found = known.get(key) ?? { text, parts, advance, glyph: plainGlyph(text, parts, firstTexts) };
    known.set(key, found);
    return found;
  };
}

/** A PDF's codes have two bytes. */
const lastCode = 0xffff;

/**
 * The codes that are no letterform's glyph number, by index: those above the glyphs of all characters, and then, for a
 * face that has glyphs for nearly every code, those of glyphs without a character.
 */
export function ownCodesOf(characters: ReadonlyMap<number, number>): (index: number) => number {
  const glyphs = new Set(characters.values());
  const above = lastCode - [...glyphs].reduce((most, glyph) => Math.max(most, glyph), 0);
  let gaps: readonly number[] | undefined;
  return (index) => {
    if (index < above) return lastCode - above + 1 + index;
    gaps ??= Array.from({ length: lastCode - above }, (_, at) => at + 1).filter((code) => !glyphs.has(code));
    return gaps[index - above] ?? 0;
  };
}

/** An order that depends on the letterforms alone. */
export function inGlyphOrder(forms: Iterable<Letterform>): readonly Letterform[] {
  return [...forms].sort(
    (one, other) =>
      (one.parts[0]?.glyph ?? 0) - (other.parts[0]?.glyph ?? 0) ||
      compare(one.text, other.text) ||
      compare(keyOf(one.parts), keyOf(other.parts)),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function keyOf(parts: readonly Part[]): string {
  return parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(";");
}

function plainGlyph(
  text: string,
  parts: readonly Part[],
  firstTexts: ReadonlyMap<number, string>,
): number | undefined {
  const glyph = onlyGlyph(parts);
  return glyph !== undefined && firstTexts.get(glyph) === text ? glyph : undefined;
}

/** The glyph that is all there is to draw, at the origin. */
export function onlyGlyph([first, ...others]: readonly Part[]): number | undefined {
  const isAlone = first !== undefined && others.length === 0 && first.x === 0 && first.y === 0;
  return isAlone ? first.glyph : undefined;
}

function firstTextsOf(characters: ReadonlyMap<number, number>): ReadonlyMap<number, string> {
  const byPrecedence = [...characters].sort(
    ([one], [other]) => precedence(one) - precedence(other) || one - other,
  );
  const texts = new Map<number, string>();
  for (const [codePoint, glyph] of byPrecedence) {
    const character = String.fromCodePoint(codePoint);
    if (!texts.has(glyph))
      texts.set(glyph, isLatinLigature(codePoint) ? character.normalize("NFKC") : character);
  }
  return texts;
}

function precedence(codePoint: number): number {
  if (isPrivate(codePoint)) return 3;
  if (isLatinLigature(codePoint)) return 2;
  return secondary.has(codePoint) ? 1 : 0;
}

/** U+FB00 (ff) to U+FB06 (st). Their glyphs are drawn for the letters, and read back as the letters. */
function isLatinLigature(codePoint: number): boolean {
  return codePoint >= 0xfb00 && codePoint <= 0xfb06;
}

/** A foundry's own number for a glyph, which says nothing to a reader. */
function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}
