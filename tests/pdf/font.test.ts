import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openFaces } from "../../src/fonts/faces.js";
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

describe("CFF outlines", () => {
  const face = tiny.face("text");
  const codes = [..."ab"].map((letter) => face.codeOf(letter.codePointAt(0) ?? 0) ?? 0);

  test("are numbered anew in the subset, and a map leads to them from the face's own numbers", () => {
    const font = encodeFont(face, codes);
    expect(codes).toEqual([2, 3]);
    expect(inflateSync(font.glyphMap.bytes).toString()).toContain(
      "2 begincidchar\n<0002> 1\n<0003> 2\nendcidchar",
    );
    expect(font.widths).toBe("1[500 600]");
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
  const codes = [0x20, 0x61, 0x62, 0xa0].map((codePoint) => face.codeOf(codePoint) ?? 0);
  const sorted = [...codes].sort((left, right) => left - right);

  test("keep the face's numbers in the text; a table leads from them to the subset", () => {
    const font = encodeFont(face, sorted);
    const table = inflateSync(font.glyphMap.bytes);
    const glyphs = codes.map((code) => table.readUInt16BE(2 * code));
    expect(glyphs).toEqual([1, 2, 3, 1]);
  });

  test("state each advance, in runs of neighbouring codes", () => {
    const [space = 0, a = 0, b = 0, noBreak = 0] = codes;
    const advances = (...some: readonly number[]) => some.map(face.advanceOf).join(" ");
    expect(b).toBe(a + 1);
    const runs = [[space], [a, b], [noBreak]].sort(([left = 0], [right = 0]) => left - right);
    expect(encodeFont(face, sorted).widths).toBe(
      runs.map((run) => `${run[0]}[${advances(...run)}]`).join(""),
    );
  });

  test("are named for the glyphs that they hold: the same for the same, another for others", () => {
    const [one, again, other] = [sorted, sorted, sorted.slice(1)].map((some) => encodeFont(face, some).name);
    expect(one).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/);
    expect([again === one, other === one]).toEqual([true, false]);
  });
});
