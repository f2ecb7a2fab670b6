// Which characters a face can set: those that it has a glyph for, less those that we do not set whatever the face, and
// with those that another's glyph can stand for. Pure; it must not know fontkit.

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

export interface Characters {
  /** Glyph by code point, in the order of the map that was given; stand-ins last. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** The word with a character that the face has for each that it lacks and can show all the same. */
  readonly inOwnCharacters: (word: string) => string;
}

/** `own` are the characters that the face has a glyph for. */
export function settableCharacters(own: ReadonlyMap<number, number>): Characters {
  const settable = [...own].filter(([codePoint]) => !unsettable.test(String.fromCodePoint(codePoint)));
  const glyphs = new Map(settable);
  const lent = new Map<string, string>();
  for (const [codePoint, standIn] of standIns) {
    const glyph = glyphs.get(standIn);
    if (glyphs.has(codePoint) || glyph === undefined) continue;
    glyphs.set(codePoint, glyph);
    const shown = String.fromCodePoint(standIn);
    lent.set(String.fromCodePoint(codePoint), lent.get(shown) ?? shown);
  }
  return { glyphs, inOwnCharacters: replacer(lent) };
}

function replacer(lent: ReadonlyMap<string, string>): (word: string) => string {
  if (lent.size === 0) return (word) => word;
  const pattern = new RegExp(`[${[...lent.keys()].join("")}]`, "gu");
  return (word) => word.replace(pattern, (character) => lent.get(character) ?? character);
}
