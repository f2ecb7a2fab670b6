// Which text each glyph of a face stands for, so that text can be copied out of a PDF again. Glyphs and the face's
// character map come in; codes come out. It must not know fontkit, measures or the PDF.
//
// A code names one glyph with one text. It is the glyph's own number; where a second character is drawn by the same
// glyph (the no-break space by the space, ʼ by ’), that character has a further code above the last glyph, so that it
// reads back as itself. The codes follow from the face alone: neither the order nor the company of letters shows in them.

/** A glyph as shaping leaves it. */
export interface ShapedGlyph {
  readonly id: number;
  /** A hint, possibly empty. */
  readonly codePoints: readonly number[];
}

export interface GlyphCodes {
  /** The code of a character, or undefined if the face lacks it. */
  readonly ofCharacter: (codePoint: number) => number | undefined;
  /**
   * The codes of a word's glyphs, which together spell the word (up to canonical equivalence); undefined if the glyphs
   * cannot be told apart, as where a face reorders letters.
   */
  readonly ofWord: (word: string, glyphs: readonly ShapedGlyph[]) => readonly number[] | undefined;
  readonly glyphOf: (code: number) => number;
  /** What the code reads back as. */
  readonly textOf: (code: number) => string;
}

interface Reading {
  readonly code: number;
  readonly text: string;
}

/** Identity-H has two bytes a code. */
const lastCode = 0xffff;

/** Where characters share a glyph, these stand back for the others: the plainer character keeps the glyph's number. */
const secondary: ReadonlySet<number> = new Set([
  0x00a0, 0x00ad, 0x02bb, 0x02bc, 0x03bc, 0x2009, 0x2010, 0x2011, 0x2126, 0x2206, 0x2215, 0x2219,
]);

/** In which order characters are met: fontkit keeps the first that it is asked for with a glyph, and we do the same. */
export function byPrecedence(left: number, right: number): number {
  return precedence(left) - precedence(right) || left - right;
}

function precedence(codePoint: number): number {
  if (isLatinLigature(codePoint)) return 2;
  return secondary.has(codePoint) ? 1 : 0;
}

/** U+FB00 (ff) to U+FB06 (st). Their glyphs are drawn for the letters, and read back as the letters. */
function isLatinLigature(codePoint: number): boolean {
  return codePoint >= 0xfb00 && codePoint <= 0xfb06;
}

/** `characters` are the pairs of code point and glyph of the face's character map, in order of precedence. */
export function codesOf(characters: ReadonlyMap<number, number>, glyphCount: number): GlyphCodes {
  const ofCharacters = new Map<number, number>();
  const texts = new Map<number, string>();
  const glyphs = new Map<number, number>();
  const readings = new Map<number, Reading[]>();
  let next = glyphCount;

  function add(glyph: number, code: number, text: string): void {
    texts.set(code, text);
    const others = readings.get(glyph);
    const reading = { code, text: text.normalize("NFD") };
    if (others === undefined) readings.set(glyph, [reading]);
    else others.push(reading);
  }

  function addCharacter(codePoint: number, glyph: number): void {
    const character = String.fromCodePoint(codePoint);
    if (!readings.has(glyph)) {
      const letters = isLatinLigature(codePoint) ? character.normalize("NFKC") : character;
      add(glyph, glyph, letters);
      if (letters === character) {
        ofCharacters.set(codePoint, glyph);
        return;
      }
    }
    if (next > lastCode) return void ofCharacters.set(codePoint, glyph);
    glyphs.set(next, glyph);
    add(glyph, next, character);
    ofCharacters.set(codePoint, next);
    next += 1;
  }

  /** The code by which a glyph reads as the start of `rest`; a glyph without a character takes what it was shaped from. */
  function read(glyph: ShapedGlyph, rest: string): Reading | undefined {
    const known = readings.get(glyph.id);
    if (known !== undefined) return longestMatch(known, rest);
    const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const own = glyph.codePoints.length === 0 ? first : String.fromCodePoint(...glyph.codePoints);
    if (rest === "" || !rest.startsWith(own.normalize("NFD"))) return undefined;
    add(glyph.id, glyph.id, own);
    return { code: glyph.id, text: own.normalize("NFD") };
  }

  function spell(word: string, shaped: readonly ShapedGlyph[]): readonly number[] | undefined {
    let rest = word.normalize("NFD");
    const codes: number[] = [];
    for (const glyph of shaped) {
      const reading = read(glyph, rest);
      if (reading === undefined) return undefined;
      codes.push(reading.code);
      rest = rest.slice(reading.text.length);
    }
    return rest === "" ? codes : undefined;
  }

  function glyphOf(code: number): number {
    return glyphs.get(code) ?? code;
  }

  for (const [codePoint, glyph] of characters) addCharacter(codePoint, glyph);
  return {
    ofCharacter: (codePoint) => ofCharacters.get(codePoint),
    ofWord: (word, shaped) => oneToOne(word, shaped, ofCharacters, glyphOf) ?? spell(word, shaped),
    glyphOf,
    textOf: (code) => texts.get(code) ?? "",
  };
}

/** The common case: every character by its own glyph. */
function oneToOne(
  word: string,
  shaped: readonly ShapedGlyph[],
  ofCharacters: ReadonlyMap<number, number>,
  glyphOf: (code: number) => number,
): readonly number[] | undefined {
  const codes: number[] = [];
  for (const character of word) {
    const code = ofCharacters.get(character.codePointAt(0) ?? 0);
    if (code === undefined || shaped[codes.length]?.id !== glyphOf(code)) return undefined;
    codes.push(code);
  }
  return codes.length === shaped.length ? codes : undefined;
}

function longestMatch(readings: readonly Reading[], rest: string): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings)
    if (rest.startsWith(reading.text) && reading.text.length > (best?.text.length ?? 0)) best = reading;
  return best;
}
