import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { type FaceFile, openFaces } from "../../src/fonts/faces.js";
import { readDirectory } from "../../src/fonts/font-tables.js";
import { withTable } from "../support/fonts.js";
import { fontFile, tinyOtf } from "../support/tiny-otf.js";
import { latinRoles, shipped } from "./shipped.js";

const rule = "sound-faces";
const faces = openFaces(shipped);
const serif = shipped[0]?.bytes ?? new Uint8Array();

/** A face of a few characters: "fi" has no ligature here, and there is no no-break space. */
const tiny = openFaces([
  {
    role: "text",
    file: "fonts/tiny.otf",
    bytes: tinyOtf([
      [" ", 250],
      ["-", 300],
      ["a", 500],
      ["b", 600],
      ["\u0627", 400],
    ]),
  },
]);

/** The serif face with one 16-bit field of its OS/2 table changed. */
function withOs2(offset: number, value: number): Uint8Array {
  return withTable(serif, "OS/2", (table) => table.writeUInt16BE(value, offset));
}

const small = tinyOtf([["a", 500]]);
const whole = new Map(
  (readDirectory(small) ?? []).map(({ tag, table }) => [
    tag,
    Buffer.from(table.buffer, table.byteOffset, table.byteLength),
  ]),
);

/** A small face with some more tables, and without others. */
function withTables(
  more: readonly (readonly [string, Buffer])[],
  without: readonly string[] = [],
): Uint8Array {
  const kept = [...whole].filter(([tag]) => !without.includes(tag));
  return fontFile("OTTO", [...kept, ...more]);
}

/** A small face that says it has so many glyphs. */
function withCount(glyphs: number): Uint8Array {
  return withTable(small, "maxp", (table) => table.writeUInt16BE(glyphs, 4));
}

function faultsOf(files: readonly FaceFile[]): readonly unknown[] {
  try {
    openFaces(files);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return [];
}

describe("measuring", () => {
  test("adds up the advances of words and spaces", () => {
    expect(tiny.width("text", "ab a")).toBe(500 + 600 + 250 + 500);
  });

  test("is nothing for no text", () => {
    expect(tiny.width("text", "")).toBe(0);
  });

  test("kerns within a word", () => {
    const apart = faces.width("text", "A") + faces.width("text", "V");
    expect(faces.width("text", "AV")).toBeLessThan(apart);
  });

  test("joins f and i into one glyph that reads back as two letters", () => {
    const face = faces.face("text");
    const [token] = face.tokens("fi");
    expect(token?.forms.map(({ text }) => text)).toEqual(["fi"]);
  });

  test("gives a word the same advance wherever it stands", () => {
    const [word, space] = [faces.width("text", "Kenya"), faces.width("text", " ")];
    expect(faces.width("text", "Kenya Kenya")).toBe(word + space + word);
  });

  test("tells the face's heights in thousandths of the em", () => {
    const { ascent, descent, capHeight, xHeight } = faces.metrics("text");
    expect({ ascent, descent, capHeight, xHeight }).toEqual({
      ascent: 1036,
      descent: -335,
      capHeight: 670,
      xHeight: 475,
    });
  });
});

describe("characters that cannot be set", () => {
  test("are those without a glyph, each once and in order", () => {
    expect(tiny.missing("text", "azbzaé")).toEqual([0x7a, 0xe9]);
  });

  test("are none that another face has which serves the role", () => {
    expect(latinRoles.map((role) => faces.missing(role, "“الأردن” ܐ"))).toEqual(
      latinRoles.map(() => [0x710]),
    );
  });

  test.each([
    ["a soft hyphen", "\u00ad"],
    ["a zero width space", "\u200b"],
    ["a byte order mark", "\ufeff"],
    ["a line feed", "\n"],
    ["a left-to-right mark", "\u200e"],
  ])("are invisible ones: %s", (_, character) => {
    expect(faces.missing("text", `a${character}`)).toEqual([character.codePointAt(0)]);
  });

  test("are none of the languages that the letters are in, in any shipped face", () => {
    const words =
      "ÀÉÎŒÇàéîœç « l’État » ¡Señor! ¿Él? “No” — Türkiye, Łódź, Čeština, Dışişleri\u00a0: 1\u202f000 €";
    expect(latinRoles.map((role) => faces.missing(role, words))).toEqual(latinRoles.map(() => []));
  });
});

describe("a face without certain spaces and hyphens", () => {
  test("shows its own space and hyphen for them, a narrow space half as wide", () => {
    const face = tiny.face("text");
    const tokens = face.tokens("a\u00a0b\u202fa\u2011b");
    expect(tiny.missing("text", "\u00a0\u2009\u202f\u2010\u2011")).toEqual([]);
    expect(tokens.map((token) => token.advance)).toEqual([500, 250, 600, 125, 500 + 300 + 600]);
  });

  test("still reads them back as themselves", () => {
    const face = tiny.face("text");
    const forms = face.tokens("a\u00a0b\u202fa\u2011b").flatMap((token) => token.forms);
    expect(forms.map(({ text }) => text).join("")).toBe("a\u00a0b\u202fa\u2011b");
  });
});

describe("a font file is refused", () => {
  const cutShort = serif.subarray(0, 100_000);
  const text = "it, that is";
  const [asFile, copyAgain] = [
    "give the same font as a .ttf or .otf file",
    "copy or download it again, or give another font",
  ];
  const tryAnother = "give a static TrueType (.ttf) or OpenType (.otf) file";
  test.each([
    ["a WOFF2 web font cannot be put into a PDF", asFile, Buffer.from(`wOF2${text}`)],
    ["a WOFF web font cannot be put into a PDF", asFile, Buffer.from(`wOFF${text}`)],
    [
      "a collection of fonts (.ttc) cannot be put into a PDF",
      "give the one font of it that you mean as a .ttf or .otf file",
      Buffer.from(`ttcf${text}`),
    ],
    ["a PostScript Type 1 font cannot be put into a PDF", asFile, Buffer.from(`%!PS${text}`)],
    [
      "a PostScript Type 1 font cannot be put into a PDF",
      asFile,
      Buffer.from("\x80\x01\x10\x00\x00\x00%!PS", "latin1"),
    ],
    ["not a TrueType or OpenType font", tryAnother, Buffer.from("hello, hello")],
    ["not a TrueType or OpenType font", tryAnother, new Uint8Array()],
    ["not a TrueType or OpenType font", tryAnother, Buffer.from("OTT")],
    [
      "a variable font has no one shape to print",
      "give the static file of one weight, such as Regular",
      withTables([["fvar", Buffer.alloc(40)]]),
    ],
    [
      "the font has no outlines that a PDF can hold",
      "give another font: those for emoji and for old screens hold pictures of letters in place of outlines",
      withTables(
        [
          ["EBDT", Buffer.alloc(40)],
          ["EBLC", Buffer.alloc(40)],
        ],
        ["CFF "],
      ),
    ],
    ['the font has no "head" table', copyAgain, Buffer.from("OTTO\0\0\0\0\0\0\0\0", "latin1")],
    ['the font has no "cmap" table', copyAgain, withTables([], ["cmap"])],
    ["the font file is damaged: no letter of it can be set", copyAgain, withCount(0)],
    ["the font file is damaged: no letter of it can be set", copyAgain, tinyOtf([])],
    ["the font file is damaged: no letter of it can be set", copyAgain, tinyOtf([["\u0301", 0]])],
    ["the font file is cut short", "copy or download it again", cutShort],
  ])("where it is: %s", (what, remedy, bytes) => {
    expect(faultsOf([{ role: "text", file: "fonts/own.ttf", bytes }])).toEqual([
      { what, remedy, place: { file: "fonts/own.ttf" }, rule },
    ]);
  });

  test.each([
    [0x0002, "the font's licence forbids embedding it in a document"],
    [0x0100, "the font's licence forbids embedding a part of it"],
    [0x0200, "the font's licence forbids embedding its outlines"],
  ])("where its licence, fsType %i, does not allow it", (fsType, what) => {
    const remedy = "use a font whose licence allows embedding, such as one under the SIL Open Font License";
    expect(faultsOf([{ role: "text", file: "own.ttf", bytes: withOs2(8, fsType) }])).toEqual([
      { what, remedy, place: { file: "own.ttf" }, rule },
    ]);
  });

  test("not where the licence allows preview and print, or editing", () => {
    expect(
      [0x0004, 0x0008, 0x0006].flatMap((fsType) =>
        faultsOf([{ role: "text", file: "own.ttf", bytes: withOs2(8, fsType) }]),
      ),
    ).toEqual([]);
  });

  test.each(["OS/2", "post", "head", "hhea"])("where its %s table ends before what it should hold", (tag) => {
    const bytes = withTables([[tag, whole.get(tag)?.subarray(0, 4) ?? Buffer.alloc(0)]], [tag]);
    expect(faultsOf([{ role: "text", file: "own.ttf", bytes }])).toEqual([
      {
        what: "the font file is damaged: its tables do not hold what they say",
        remedy: copyAgain,
        place: { file: "own.ttf" },
        rule,
      },
    ]);
  });

  test("where its licence forbids several things, for the first of them alone", () => {
    expect(faultsOf([{ role: "text", file: "own.ttf", bytes: withOs2(8, 0x0302) }])).toMatchObject([
      { what: "the font's licence forbids embedding it in a document" },
    ]);
  });

  test("together with every other that is", () => {
    const files = ["one.woff2", "two.woff2"].map((file): FaceFile => {
      return { role: "text", file, bytes: Buffer.from("wOF2") };
    });
    expect(faultsOf(files)).toHaveLength(2);
  });
});

test("a font may be called anything", () => {
  const names = ["\u0000\u0001", "Größe (1) /Bold", "".padEnd(300, "x")].map((name) => {
    const text = Buffer.from(name, "utf16le").swap16();
    const head = Buffer.from([0, 0, 0, 1, 0, 18, 0, 3, 0, 1, 4, 9, 0, 6, 0, 0, 0, 0]);
    head.writeUInt16BE(text.length, 14);
    const bytes = withTables([["name", Buffer.concat([head, text])]], ["name"]);
    return openFaces([{ role: "text", file: "own.otf", bytes }]).face("text").description.postscriptName;
  });
  expect(names).toEqual(["Unnamed", "Gre(1)/Bold", "".padEnd(63, "x")]);
});

test("parts that name the same file share one face", () => {
  const bytes = tinyOtf([["a", 500]]);
  const same = openFaces([
    { role: "text", file: "one.otf", bytes },
    { role: "text-strong", file: "one.otf", bytes },
  ]);
  expect(same.face("text-strong")).toBe(same.face("text"));
});

test("a subset is the same whatever was set before", () => {
  const subsetIn = (some: typeof faces) => {
    const forms = some.face("text").tokens("Türkiye")[0]?.forms ?? [];
    return some.face("text").subset(forms.map((form, at) => ({ form, code: at + 1 }))).program;
  };
  const fresh = openFaces(shipped);
  for (const word of ["Perú", "Dışişleri", "affluent"]) fresh.width("text", word);
  expect(Buffer.compare(subsetIn(faces), subsetIn(fresh))).toBe(0);
});

test("what a shared glyph reads back as does not depend on which character came first", () => {
  const readings = [
    ["’", "ʼ"],
    ["ʼ", "’"],
  ].map((order) => {
    const fresh = openFaces(shipped).face("text");
    return order
      .map((character) => fresh.tokens(character)[0]?.forms)
      .sort((one) => (one?.[0]?.text === "’" ? -1 : 1));
  });
  expect(readings[0]).toEqual(readings[1]);
  expect(readings[0]?.map((forms) => forms?.[0]?.text)).toEqual(["’", "ʼ"]);
});
