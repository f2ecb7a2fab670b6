import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { runsRightToLeft } from "../../src/fonts/characters.js";
import { openFaces } from "../../src/fonts/faces.js";
import { checkFontFile } from "../../src/fonts/font-file.js";
import { readDirectory } from "../../src/fonts/font-tables.js";
import { withTable } from "../support/fonts.js";
import { fontFile, tinyOtf } from "../support/tiny-otf.js";
import { shippedBytes } from "./shipped.js";

const serif = Buffer.from(shippedBytes("text"));
const otf = Buffer.from(tinyOtf([..." Kenya"].map((letter) => [letter, 500] as const)));

/** Tables of the shipped face of which no letter is made. */
const unread = ["STAT", "gasp"];

function faultOf(bytes: Uint8Array, use: (bytes: Uint8Array) => unknown = checkOnly): unknown {
  try {
    use(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}

function checkOnly(bytes: Uint8Array): void {
  checkFontFile("fonts/own.ttf", bytes);
}

function opened(bytes: Uint8Array): void {
  openFaces([{ role: "text", file: "fonts/own.ttf", bytes }]);
}

function tagsOf(font: Uint8Array): readonly string[] {
  return (readDirectory(font) ?? []).map(({ tag }) => tag);
}

/** The font as it lies after a table was overwritten; the directory knows nothing of it. */
function overwritten(font: Buffer, tag: string, byte: number): Buffer {
  const bytes = Buffer.from(font);
  const record = bytes.indexOf(tag, 12, "latin1");
  const start = bytes.readUInt32BE(record + 8);
  return bytes.fill(byte, start, start + bytes.readUInt32BE(record + 12));
}

describe("a font file is refused where it is damaged", () => {
  const damages = [0x00, 0xff, 0x55].flatMap((byte) => [
    ...tagsOf(serif)
      .filter((tag) => !unread.includes(tag))
      .map((tag) => [tag, byte, "the serif face", serif] as const),
    ...tagsOf(otf).map((tag) => [tag, byte, "a small OpenType face", otf] as const),
  ]);

  test.each(damages)("its %s table overwritten with %i, in %s", (tag, byte, _, font) => {
    expect(faultOf(overwritten(font, tag, byte))).toEqual([
      {
        what: `the font file is damaged: its "${tag}" table is not as it was made`,
        remedy: "copy or download it again, or give another font",
        place: { file: "fonts/own.ttf" },
        rule: "sound-faces",
      },
    ]);
  });

  test("a single byte of what letters are made from", () => {
    const bytes = Buffer.from(serif);
    const record = bytes.indexOf("glyf", 12, "latin1");
    const at = bytes.readUInt32BE(record + 8) + 1_000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(faultOf(bytes)).toMatchObject([
      { what: 'the font file is damaged: its "glyf" table is not as it was made' },
    ]);
  });

  test("but not for a table that no letter is made from", () => {
    expect(unread.map((tag) => faultOf(overwritten(serif, tag, 0)))).toEqual([undefined, undefined]);
  });
});

describe("a font that was made wrong, its checksums right", () => {
  const fonts = [
    ["serif", serif, ["Kenya", "office", "Ndị́", "1,5"]],
    ["Arabic", Buffer.from(shippedBytes("arabic")), ["جمهورية", "العراق"]],
    ["small OpenType", otf, ["Kenya"]],
  ] as const;

  /** All that is drawn of some words: how they are shaped, and the outlines that a PDF embeds. */
  function drawn(bytes: Uint8Array, words: readonly string[]): unknown {
    const faces = openFaces([{ role: "text", file: "fonts/own.ttf", bytes }]);
    expect(words.flatMap((word) => faces.missing("text", word))).toEqual([]);
    const face = faces.face("text");
    const tokens = words.flatMap((word) =>
      face.tokens(word, runsRightToLeft(word) ? "right-to-left" : undefined),
    );
    const forms = new Set(tokens.flatMap((token) => token.forms));
    const { outlines, program } = face.subset([...forms].map((form, at) => ({ form, code: at + 1 })));
    const glyphs = readDirectory(program)?.find(({ tag }) => tag === "glyf")?.table;
    return [
      tokens,
      outlines,
      glyphs === undefined ? program : new Uint8Array(glyphs.buffer, glyphs.byteOffset, glyphs.byteLength),
    ];
  }

  const refusal =
    /^(?:the font file is damaged: (?:its ".{4}" table is not as it was made|its tables do not hold what they say|no letter of it can be set)|the font's licence forbids .*)$/;
  const harmless = ["cvt ", "fpgm", "prep", ...unread];

  test.each(
    fonts.flatMap(([name, font, words]) =>
      tagsOf(font).flatMap((tag) =>
        [0x00, 0xff, 0x55].map((byte) => [name, tag, byte, font, words] as const),
      ),
    ),
  )("is refused in words, or its letters are unharmed: %s, %s of %i", (_, tag, byte, font, words) => {
    const bytes = withTable(font, tag, (table) => table.fill(byte));
    const fault = faultOf(bytes, (damaged) => drawn(damaged, words)) as
      | readonly { what: string }[]
      | undefined;
    if (fault === undefined) expect(drawn(bytes, words)).toEqual(drawn(font, words));
    else expect(fault.map(({ what }) => what)).toEqual([expect.stringMatching(refusal)]);
    // An OS/2 table of noughts allows embedding, and says of heights and weight that they are not known.
    const passes = harmless.includes(tag) || (byte === 0 && ["OS/2", "name"].includes(tag));
    expect([tag, byte, fault === undefined]).toEqual([tag, byte, passes]);
  });

  test.each(["glyf", "loca", "cmap", "hmtx"])(
    "has no letter that can be set where its %s table is empty",
    (tag) => {
      const bytes = withTable(serif, tag, (table) => table.fill(0));
      expect(faultOf(bytes, opened)).toEqual([
        {
          what: "the font file is damaged: no letter of it can be set",
          remedy: "copy or download it again, or give another font",
          place: { file: "fonts/own.ttf" },
          rule: "sound-faces",
        },
      ]);
    },
  );

  test("lacks the letters that take no room, or far too much", () => {
    const letters = [
      ["a", 500],
      ["b", 0],
      ["c", 2_401],
      ["d", 65_535],
      ["\u0301", 0],
      ["\u2044", 0],
    ] as const;
    const faces = openFaces([{ role: "text", file: "own.otf", bytes: tinyOtf(letters) }]);
    expect(faces.missing("text", "abcda\u0301\u2044").map((one) => String.fromCodePoint(one))).toEqual([
      "b",
      "d",
    ]);
  });

  test("is refused where it says that an em has no units", () => {
    const bytes = withTable(serif, "head", (table) => table.writeUInt16BE(0, 18));
    expect(faultOf(bytes, opened)).toMatchObject([
      { what: "the font file is damaged: its tables do not hold what they say" },
    ]);
  });
});

test("a file of more than 40 MB is refused before anything of it is read", () => {
  const bytes = Buffer.alloc(40 * 1024 * 1024 + 1);
  serif.copy(bytes);
  expect(faultOf(bytes)).toMatchObject([{ what: "the font file is larger than 40 MB" }]);
});

test("tables that we do not know, and private characters, do not keep a font from being used", () => {
  const tables = (readDirectory(otf) ?? []).map(
    ({ tag, table }) =>
      [
        tag,
        Buffer.from(otf.subarray(table.byteOffset - otf.byteOffset).subarray(0, table.byteLength)),
      ] as const,
  );
  const odd = fontFile("OTTO", [...tables, ["ZAPF", Buffer.from([1, 2, 3])]]);
  expect(faultOf(odd)).toBeUndefined();
  const own = tinyOtf([
    ["a", 500],
    ["\ue123", 400],
  ]);
  expect(openFaces([{ role: "text", file: "own.otf", bytes: own }]).missing("text", "a\ue123")).toEqual([]);
});
