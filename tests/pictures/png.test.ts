import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import type { Picture, Samples } from "../../src/pictures/picture.js";
import { readPicture } from "../../src/pictures/read-picture.js";
import { aPicture, aPng, aPngOf, type PngParts, pngChunk } from "../support/a-picture.js";

const file = "templates/logo.png";
const twoByTwo = { width: 2, height: 2, bitDepth: 8 };

/** The samples as numbers, row after row. */
function samplesOf({ packed, bytes }: Samples, { height }: Picture): readonly number[] {
  expect(packed).toBe("rows");
  const rows = inflateSync(bytes);
  const stride = rows.length / height - 1;
  const plain: number[] = [];
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (stride + 1)]).toBe(2);
    for (let x = 0; x < stride; x += 1)
      plain.push(((rows[y * (stride + 1) + 1 + x] ?? 0) + (plain[(y - 1) * stride + x] ?? 0)) & 255);
  }
  return plain;
}

/** What of a picture shows: its size, colours and mask. */
function shown(picture: Picture) {
  const { width, height, colours, samples, mask } = picture;
  return {
    width,
    height,
    colours,
    samples: samplesOf(samples, picture),
    ...(mask === undefined ? {} : { mask: samplesOf(mask, picture) }),
  };
}

function read(parts: PngParts) {
  return shown(readPicture(file, aPng(parts)));
}

function faultsOf(bytes: Uint8Array): unknown {
  try {
    readPicture(file, bytes);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return undefined;
}

function refusal(what: string, remedy: string) {
  return [{ what, remedy, rule: "sound-pictures", place: { file } }];
}

const broken = refusal("the PNG picture is broken", "save it again");
const cutShort = refusal("the picture file is cut short", "copy or save it again");

describe("a PNG's dots are unpacked", () => {
  test.each([
    ["grey", { ...twoByTwo, colourType: 0, lines: [0, 1, 2, 0, 3, 4] }, "grey", [1, 2, 3, 4]],
    [
      "grey of 1 bit",
      { width: 3, height: 1, bitDepth: 1, colourType: 0, lines: [0, 0b101_00000] },
      "grey",
      [255, 0, 255],
    ],
    [
      "grey of 2 bits",
      { width: 3, height: 1, bitDepth: 2, colourType: 0, lines: [0, 0b00_01_11_00] },
      "grey",
      [0, 85, 255],
    ],
    [
      "grey of 16 bits",
      { width: 2, height: 1, bitDepth: 16, colourType: 0, lines: [0, 10, 10, 20, 20] },
      "grey",
      [10, 20],
    ],
    [
      "rgb",
      { width: 2, height: 1, bitDepth: 8, colourType: 2, lines: [0, 1, 2, 3, 4, 5, 6] },
      "rgb",
      [1, 2, 3, 4, 5, 6],
    ],
    [
      "of a palette",
      {
        width: 3,
        height: 1,
        bitDepth: 1,
        colourType: 3,
        palette: [255, 0, 0, 0, 0, 9],
        lines: [0, 0b010_00000],
      },
      "rgb",
      [255, 0, 0, 0, 0, 9, 255, 0, 0],
    ],
  ] as const)("%s", (_, parts: PngParts, colours, samples) => {
    const { width, height } = parts;
    expect(read(parts)).toEqual({ width, height, colours, samples });
  });

  test("interlaced as well as row by row", () => {
    // Adam7 of 2 × 2 dots: the first alone, then the second, then the lower row.
    expect(
      read({ ...twoByTwo, colourType: 0, interlaced: true, lines: [0, 1, 0, 2, 0, 3, 4] }).samples,
    ).toEqual([1, 2, 3, 4]);
  });

  test.each([
    ["none", 0, [9, 8, 1, 1]],
    ["sub", 1, [9, 8, 10, 9]],
    ["up", 2, [11, 12, 4, 5]],
    ["average", 3, [10, 10, 7, 8]],
    ["Paeth", 4, [11, 12, 12, 13]],
  ])("through the line filter %s", (_, filter, second) => {
    const lines = [0, 2, 4, 3, 4, filter, 9, 8, 1, 1];
    const { samples, mask } = read({ ...twoByTwo, colourType: 4, lines });
    expect([samples[2], mask?.[2], samples[3], mask?.[3]]).toEqual(second);
  });

  test("by Paeth's filter from the left, or from above, where above left is as near", () => {
    // Left 2, above 5, above left 4: the estimate is 3, as far from the left as from above left.
    const left = [0, 4, 5, 4, 254, 0];
    expect(read({ ...twoByTwo, colourType: 0, lines: left }).samples).toEqual([4, 5, 2, 2]);
    // Left 5, above 2, above left 4: the estimate is 3, as far from above as from above left.
    const above = [0, 4, 2, 4, 1, 0];
    expect(read({ ...twoByTwo, colourType: 0, lines: above }).samples).toEqual([4, 2, 5, 2]);
  });

  test("of any size and content as they were written", () => {
    const dots = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .chain(([width, height]) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          bytes: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
        }),
      );
    fc.assert(
      fc.property(dots, ({ width, height, bytes }) => {
        const stride = width * 3;
        const lines = Array.from({ length: height }, (_, y) => [
          0,
          ...bytes.subarray(y * stride, (y + 1) * stride),
        ]);
        const { samples } = read({ width, height, bitDepth: 8, colourType: 2, lines: lines.flat() });
        expect(samples).toEqual([...bytes]);
      }),
    );
  });

  test("into the same bytes each time", () => {
    expect(readPicture(file, aPicture())).toEqual(readPicture(file, aPicture()));
  });
});

describe("a PNG's transparency becomes a mask", () => {
  test("of its alpha channel", () => {
    const { samples, mask } = shown(readPicture(file, aPicture()));
    expect(samples).toEqual([200, 0, 0, 200, 0, 0, 200, 0, 0, 200, 0, 0]);
    expect(mask).toEqual([255, 255, 255, 128]);
  });

  test("of an alpha channel of 16 bits", () => {
    const lines = [0, 10, 10, 20, 20, 30, 30, 40, 40];
    const { samples, mask } = read({ width: 2, height: 1, bitDepth: 16, colourType: 4, lines });
    expect([samples, mask]).toEqual([
      [10, 30],
      [20, 40],
    ]);
  });

  test("of a palette's entries, opaque where the list ends", () => {
    const palette = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
    const lines = [0, 0b00011011];
    const parts = { width: 4, height: 1, bitDepth: 2, colourType: 3, palette, transparency: [0, 77], lines };
    expect(read(parts).mask).toEqual([0, 77, 255, 255]);
  });

  test("of the one colour that is transparent", () => {
    const parts = { width: 2, height: 1, bitDepth: 8, colourType: 2, transparency: [0, 1, 0, 2, 0, 3] };
    expect(read({ ...parts, lines: [0, 1, 2, 3, 4, 5, 6] }).mask).toEqual([0, 255]);
  });

  test("not where every dot is opaque", () => {
    expect(read({ width: 1, height: 1, bitDepth: 8, colourType: 4, lines: [0, 7, 255] })).toEqual({
      width: 1,
      height: 1,
      colours: "grey",
      samples: [7],
    });
  });
});

const header = (width: number, height: number, depth = 8, type = 2) =>
  pngChunk(
    "IHDR",
    Buffer.from([...Buffer.from(new Uint32Array([width, height]).buffer).swap32(), depth, type, 0, 0, 0]),
  );
const data = (bytes: Uint8Array) => pngChunk("IDAT", bytes);
const end = pngChunk("IEND", Buffer.alloc(0));
const sound = aPng({ ...twoByTwo, colourType: 2, lines: [0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 1, 2, 3] });

describe("a PNG is refused as broken", () => {
  test.each([
    ["whose data are not packed", aPngOf(header(2, 2), data(Buffer.from("notzlib")), end)],
    ["without data", aPngOf(header(2, 2), end)],
    ["half of whose rows are missing", aPng({ ...twoByTwo, colourType: 2, lines: [0, 1, 2, 3, 4, 5, 6] })],
    [
      "the last of whose rows is short",
      aPng({ ...twoByTwo, colourType: 2, lines: [0, 1, 2, 3, 4, 5, 6, 0, 1] }),
    ],
    [
      "interlaced, with a row missing",
      aPng({ ...twoByTwo, colourType: 0, interlaced: true, lines: [0, 1, 0, 2] }),
    ],
    [
      "interlaced, with rows without end",
      aPng({ ...twoByTwo, colourType: 0, interlaced: true, lines: Buffer.alloc(99_999) }),
    ],
    [
      "with a palette index beyond its palette",
      aPng({ width: 1, height: 1, bitDepth: 8, colourType: 3, palette: [1, 2, 3, 4, 5, 6], lines: [0, 9] }),
    ],
    [
      "without the palette that it needs",
      aPng({ width: 1, height: 1, bitDepth: 8, colourType: 3, lines: [0, 0] }),
    ],
    [
      "with a palette of 4 bytes",
      aPng({ width: 1, height: 1, bitDepth: 8, colourType: 3, palette: [1, 2, 3, 4], lines: [0, 0] }),
    ],
    [
      "with a palette of 16 bits",
      aPng({ width: 1, height: 1, bitDepth: 16, colourType: 3, palette: [1, 2, 3], lines: [0, 0, 0] }),
    ],
    ["with a line filter 9", aPng({ width: 1, height: 1, bitDepth: 8, colourType: 0, lines: [9, 0] })],
    ["of width 0", aPng({ width: 0, height: 1, bitDepth: 8, colourType: 2, lines: [0] })],
    ["of height 0", aPng({ width: 1, height: 0, bitDepth: 8, colourType: 2, lines: [] })],
    ["of 3 bits a channel", aPng({ ...twoByTwo, bitDepth: 3, colourType: 0, lines: [0, 0, 0, 0] })],
    ["of a colour type 5", aPng({ ...twoByTwo, colourType: 5, lines: [0, 1, 2, 0, 1, 2] })],
    [
      "whose header is not the first",
      aPngOf(pngChunk("PLTE", Buffer.alloc(3)), header(1, 1), data(deflateSync(Buffer.alloc(4))), end),
    ],
    [
      "with a chunk that nobody knows but must",
      aPngOf(header(1, 1), pngChunk("ABCD", Buffer.alloc(1)), data(deflateSync(Buffer.alloc(4))), end),
    ],
  ])("%s", (_, bytes) => {
    expect(faultsOf(bytes)).toEqual(broken);
  });

  test("whichever byte of its header or data is another one", () => {
    const places = fc.integer({ min: 16, max: sound.length - 13 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(faultsOf(damaged)).toBeDefined();
      }),
    );
  });
});

test("a PNG is refused as cut short, wherever it ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: sound.length - 1 }), (length) => {
      expect(faultsOf(sound.subarray(0, length))).toEqual(cutShort);
    }),
  );
});

describe("a PNG is printed as viewers show it", () => {
  const printed = shown(readPicture(file, sound));

  test.each([
    ["a line end behind its last chunk", Buffer.concat([sound, Buffer.from("\n")])],
    ["zeros behind its last chunk", Buffer.concat([sound, Buffer.alloc(20)])],
    ["another file behind its last chunk", Buffer.concat([sound, sound])],
    [
      "a note with a wrong checksum",
      Buffer.concat([
        sound.subarray(0, 33),
        Buffer.from([0, 0, 0, 1]),
        Buffer.from("tEXtx0000"),
        sound.subarray(33),
      ]),
    ],
    [
      "an empty chunk of data",
      Buffer.concat([sound.subarray(0, 33), data(Buffer.alloc(0)), sound.subarray(33)]),
    ],
    [
      "a note that it is upright",
      Buffer.concat([
        aPng({
          ...twoByTwo,
          colourType: 2,
          orientation: 1,
          lines: [0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 1, 2, 3],
        }),
      ]),
    ],
  ])("with %s", (_, bytes) => {
    expect(shown(readPicture(file, bytes))).toEqual(printed);
  });

  test("with its data in several chunks", () => {
    const packed = deflateSync(Buffer.from([0, 1, 2, 3]));
    const bytes = aPngOf(header(1, 1), data(packed.subarray(0, 3)), data(packed.subarray(3)), end);
    expect(shown(readPicture(file, bytes)).samples).toEqual([1, 2, 3]);
  });
});

test.each([2, 3, 6, 8])("a PNG with the note that it should be turned (%i) is refused", (orientation) => {
  expect(faultsOf(aPng({ ...twoByTwo, colourType: 0, orientation, lines: [0, 0, 0, 0, 0, 0] }))).toEqual(
    refusal("the picture lies on its side or is mirrored", "turn it upright and save it again"),
  );
});

describe("a PNG of too many dots is refused before it is unpacked", () => {
  test.each([
    [20_000, 20_000, 8, "25"],
    [4_000_000_000, 1, 8, "25"],
    [5_001, 5_000, 8, "25"],
    [5_000, 2_501, 16, "12.5"],
  ])("%i × %i of %i bits", (width, height, depth, most) => {
    expect(faultsOf(aPngOf(header(width, height, depth), data(Buffer.from("never looked at")), end))).toEqual(
      refusal(`the picture has ${width} × ${height} dots`, `save it with ${most} million dots at the most`),
    );
  });
});
