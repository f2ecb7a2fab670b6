import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { encodeImage } from "../../src/pdf/image.js";
import { aJpeg, aPicture, aPng, type PngParts } from "./sample.js";

const twoByTwo = { width: 2, height: 2, bitDepth: 8 };

function samples(stream: { readonly bytes: Uint8Array } | undefined): readonly number[] {
  return stream === undefined ? [] : [...inflateSync(stream.bytes)];
}

describe("a PNG without transparency", () => {
  test.each([
    [
      "grey",
      { ...twoByTwo, colourType: 0, lines: [0, 1, 2, 0, 3, 4] },
      "/ColorSpace/DeviceGray",
      "/Colors 1",
    ],
    [
      "rgb",
      { ...twoByTwo, colourType: 2, lines: [0, 1, 2, 3, 4, 5, 6] },
      "/ColorSpace/DeviceRGB",
      "/Colors 3",
    ],
  ] as const)("goes in as it is: %s", (_, parts: PngParts, space, colours) => {
    const { entries, bytes, mask } = encodeImage("a.png", aPng(parts));
    expect(entries).toContain(space);
    expect(entries).toContain(`/Predictor 15${colours}/BitsPerComponent 8/Columns 2`);
    expect([...inflateSync(bytes)]).toEqual(parts.lines);
    expect(mask).toBeUndefined();
  });

  test("keeps its palette", () => {
    const parts = {
      ...twoByTwo,
      bitDepth: 1,
      colourType: 3,
      palette: [255, 0, 0, 0, 0, 255],
      lines: [0, 64, 0, 128],
    };
    expect(encodeImage("a.png", aPng(parts)).entries).toContain(
      "/ColorSpace[/Indexed/DeviceRGB 1<ff00000000ff>]",
    );
  });

  test("with one transparent colour says which", () => {
    const parts = { ...twoByTwo, colourType: 2, lines: [0], transparency: [0, 1, 0, 2, 0, 3] };
    expect(encodeImage("a.png", aPng(parts)).entries).toContain("/Mask[1 1 2 2 3 3]");
  });
});

describe("a PNG with transparency", () => {
  test("is split into its colours and a mask", () => {
    const { bytes, entries, mask } = encodeImage("a.png", aPicture());
    expect(entries).toContain("/ColorSpace/DeviceRGB");
    expect([...inflateSync(bytes)]).toEqual([200, 0, 0, 200, 0, 0, 200, 0, 0, 200, 0, 0]);
    expect(samples(mask)).toEqual([255, 255, 255, 128]);
  });

  test("keeps the upper half of 16 bits", () => {
    const lines = [0, 10, 99, 20, 99, 30, 99, 40, 99];
    const { bytes, mask } = encodeImage(
      "a.png",
      aPng({ width: 2, height: 1, bitDepth: 16, colourType: 4, lines }),
    );
    expect([samples({ bytes }), samples(mask)]).toEqual([
      [10, 30],
      [20, 40],
    ]);
  });

  test("of a palette's entries gets a mask by pixel, opaque where the list ends", () => {
    const palette = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
    const parts = {
      width: 4,
      height: 1,
      bitDepth: 2,
      colourType: 3,
      palette,
      transparency: [0, 77],
      lines: [0, 0b00011011],
    };
    expect(samples(encodeImage("a.png", aPng(parts)).mask)).toEqual([0, 77, 255, 255]);
  });

  test.each([
    ["none", 0, [9, 8, 1, 1]],
    ["sub", 1, [9, 8, 10, 9]],
    ["up", 2, [11, 12, 4, 5]],
    ["average", 3, [10, 10, 7, 8]],
    ["Paeth", 4, [11, 12, 12, 13]],
  ])("is read through the line filter %s", (_, filter, second) => {
    const lines = [0, 2, 4, 3, 4, filter, 9, 8, 1, 1];
    const { bytes, mask } = encodeImage("a.png", aPng({ ...twoByTwo, colourType: 4, lines }));
    const [grey, alpha] = [samples({ bytes }), samples(mask)];
    expect([grey[2], alpha[2], grey[3], alpha[3]]).toEqual(second);
  });
});

test("a JPEG goes in as it is", () => {
  const bytes = aJpeg({ width: 4, height: 2, components: 1 });
  expect(encodeImage("a.jpg", bytes)).toEqual({
    bytes,
    entries:
      "/Type/XObject/Subtype/Image/Width 4/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode",
  });
});

test.each([
  ["without its palette", { ...twoByTwo, colourType: 3, lines: [0, 1] }],
  ["with too few lines", { ...twoByTwo, colourType: 6, lines: [0, 1] }],
])("a PNG %s is refused as broken", (_, parts) => {
  expect(() => encodeImage("logo.png", aPng(parts))).toThrow(
    new InputError([
      { what: "the PNG picture is broken", remedy: "save it again", place: { file: "logo.png" } },
    ]),
  );
});
