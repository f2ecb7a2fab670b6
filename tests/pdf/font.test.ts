import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type CodedForm, type Face, openFaces } from "../../src/fonts/faces.js";
import { createPress } from "../../src/pdf/draw.js";
import { encodeFont } from "../../src/pdf/font.js";
import { checkStructure } from "../support/check-structure.js";
import { textBelow } from "../support/tagged-text.js";
import { tinyOtf } from "../support/tiny-otf.js";
import { aLetter, aPage, document, faces, tag } from "./sample.js";

const bytes = tinyOtf([
  [" ", 250],
  ["a", 500],
  ["b", 600],
  ["’", 200],
]);
const tiny = openFaces([{ role: "text", file: "tiny.otf", bytes }]);

/** The letterforms of some characters, with the codes that a document would show them by. */
function codedIn(face: Face, characters: string): readonly CodedForm[] {
  const forms = [...new Set(face.tokens(characters).flatMap((token) => token.forms))];
  let own = 0;
  return forms.map((form) => ({ form, code: form.glyph ?? face.ownCode(own++) }));
}

describe("CFF outlines", () => {
  const face = tiny.face("text");

  test("are known by the codes of the text", () => {
    const font = encodeFont(face, codedIn(face, "ab"));
    expect([font.outlines, font.glyphMap, font.widths]).toEqual(["cff", undefined, "2[500 600]"]);
  });

  test("make a letter that keeps every rule and reads back", () => {
    const words = "ab\u00a0ba a’b aʼb";
    const run = { face: "text", size: 10, ink: "#000000", x: 0, width: 100, text: words } as const;
    const line = { runs: [run], width: 100 };
    const item = { kind: "text", x: 72, baseline: 90, owner: tag("H1", document), line } as const;
    const checked = checkStructure(createPress(tiny, "").draw(aLetter({ pages: [aPage([item])] })));
    expect([checked.faults, checked.elements.map(textBelow)]).toEqual([[], [words]]);
  });
});

describe("TrueType outlines", () => {
  const face = faces.face("text");
  const coded = codedIn(face, " ab\u00a0");
  const font = encodeFont(face, coded);
  const [space = 0, a = 0, b = 0, noBreak = 0] = coded.map(({ code }) => code);

  test("keep the face's numbers in the text; a table leads from them to the subset", () => {
    const table = inflateSync(font.glyphMap?.bytes ?? Buffer.alloc(0));
    expect([space, a, b]).toEqual(coded.slice(0, 3).map(({ form }) => form.glyph));
    expect(noBreak).toBeGreaterThan(b);
    expect([space, a, b, noBreak].map((code) => table.readUInt16BE(2 * code))).toEqual([1, 2, 3, 1]);
  });

  test("read back a letter and its marks one by one", () => {
    const text = inflateSync(encodeFont(face, codedIn(face, "ị́")).toUnicode.bytes).toString();
    expect(text.match(/<(?!0000)\w{4}> <(\w+)>/g)?.map((line) => line.slice(7))).toEqual([
      "<1ecb>",
      "<0301>",
    ]);
  });

  test("state each advance, in runs of neighbouring codes", () => {
    const [ofSpace, ofA, ofB] = coded.map(({ form }) => face.advanceOf(form));
    expect(b).toBe(a + 1);
    expect(font.widths).toBe(`${space}[${ofSpace}]${a}[${ofA} ${ofB}]${noBreak}[${ofSpace}]`);
  });

  test("are named for the glyphs that they hold: the same for the same, another for others", () => {
    const [one, again, other] = [coded, coded, coded.slice(1)].map((some) => encodeFont(face, some).name);
    expect(one).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/);
    expect([again === one, other === one]).toEqual([true, false]);
  });

  test("come out the same in whatever order the letterforms come", () => {
    const turned = encodeFont(face, coded.toReversed());
    expect([turned.name, turned.widths, Buffer.compare(turned.program.bytes, font.program.bytes)]).toEqual([
      font.name,
      font.widths,
      0,
    ]);
  });
});
