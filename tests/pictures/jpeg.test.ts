import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { readPicture } from "../../src/pictures/read-picture.js";
import { aJpeg, jpegs, segment } from "../support/a-picture.js";

const file = "templates/logo.jpg";

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

const broken = refusal("the JPEG picture is broken", "save it again");
const cutShort = refusal("the picture file is cut short", "copy or save it again");

describe("a JPEG goes in as it is", () => {
  test.each(Object.entries(jpegs))("as libjpeg-turbo writes it: %s", (kind, bytes) => {
    expect(readPicture(file, bytes)).toEqual({
      width: 24,
      height: 20,
      colours: kind === "grey" ? "grey" : "rgb",
      samples: { packed: "jpeg", bytes },
    });
  });

  test.each([
    ["grey", { width: 640, height: 480, components: 1 }],
    ["rgb", { width: 9, height: 7, components: 3 }],
    ["with restart markers", { width: 100, height: 80, components: 3, restartInterval: 7 }],
    ["with a note that it is upright", { width: 9, height: 7, components: 3, orientation: 1 }],
    ["of the extended kind", { width: 9, height: 7, components: 3, frame: 0xc1 }],
  ] as const)("%s", (_, parts) => {
    const { width, height, components } = parts;
    const colours = components === 1 ? "grey" : "rgb";
    const bytes = aJpeg(parts);
    expect(readPicture(file, bytes)).toEqual({ width, height, colours, samples: { packed: "jpeg", bytes } });
  });

  test("but for what stands behind its end", () => {
    for (const more of [Buffer.from("\n"), Buffer.alloc(20), jpegs.grey]) {
      const { samples } = readPicture(file, Buffer.concat([jpegs.progressive, more]));
      expect(samples.bytes).toEqual(jpegs.progressive);
    }
  });

  test("with bytes that fill the way to a marker", () => {
    const filled = Buffer.concat([
      ...[jpegs.sequential.subarray(0, 2), Buffer.from([0xff, 0xff])],
      ...[jpegs.sequential.subarray(2, -2), Buffer.from([0xff])],
      jpegs.sequential.subarray(-2),
    ]);
    expect(faultsOf(filled)).toBeUndefined();
    const restarts = aJpeg({ width: 16, height: 8, components: 1, restartInterval: 1 });
    const marker = restarts.indexOf(Buffer.from([0xff, 0xd0]));
    expect(marker).toBeGreaterThan(0);
    const apart = Buffer.concat([
      restarts.subarray(0, marker),
      Buffer.from([0xff]),
      restarts.subarray(marker),
    ]);
    expect(faultsOf(apart)).toBeUndefined();
  });
});

describe("a JPEG is refused as cut short", () => {
  test.each(Object.entries(jpegs))("or as broken, wherever it ends: %s", (_, bytes) => {
    for (let length = 2; length < bytes.length; length += 1)
      expect([cutShort, broken], String(length)).toContainEqual(faultsOf(bytes.subarray(0, length)));
  });

  test("without its end", () => {
    expect(faultsOf(jpegs.sequential.subarray(0, -2))).toEqual(cutShort);
    expect(faultsOf(jpegs.sequential.subarray(0, -20))).toEqual(cutShort);
    expect(faultsOf(jpegs.sequential.subarray(0, 20))).toEqual(cutShort);
  });

  test("that ends before its picture begins", () => {
    expect(faultsOf(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toEqual(cutShort);
  });
});

describe("a JPEG is refused as broken", () => {
  test.each(Object.entries(jpegs).filter(([kind]) => kind !== "fine"))(
    "from whose middle some bytes are missing, but for its end: %s",
    (_, bytes) => {
      const data = bytes.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
      const holed = Buffer.concat([bytes.subarray(0, data), bytes.subarray(-2)]);
      expect(faultsOf(holed)).toEqual(broken);
    },
  );

  const two = aJpeg({ width: 16, height: 8, components: 1, restartInterval: 1 });
  const one = aJpeg({ width: 8, height: 8, components: 1 });
  const scan = one.indexOf(Buffer.from([0xff, 0xda]));
  const table = one.indexOf(Buffer.from([0xff, 0xc4]));
  const changed = (bytes: Buffer, at: number, byte: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = byte;
    return copy;
  };

  test.each([
    ["whose restart markers are out of turn", changed(two, two.indexOf(Buffer.from([0xff, 0xd0])) + 1, 0xd3)],
    ["with a code that no table has", changed(one, one.length - 3, 0b10111111)],
    [
      "with text where a marker should be",
      Buffer.concat([one.subarray(0, 2), Buffer.from("text"), one.subarray(2)]),
    ],
    ["of width 0", aJpeg({ width: 0, height: 8, components: 1 })],
    ["of height 0", aJpeg({ width: 8, height: 0, components: 1 })],
    ["of no colours", changed(one, one.indexOf(Buffer.from([0xff, 0xc0])) + 9, 0)],
    ["with a scan before its header", Buffer.concat([one.subarray(0, 2), one.subarray(scan)])],
    [
      "with a second header",
      Buffer.concat([
        one.subarray(0, scan),
        segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
        one.subarray(scan),
      ]),
    ],
    ["with a scan of a colour that it does not have", changed(one, scan + 5, 7)],
    ["with a table of too many codes", changed(one, table + 5, 3)],
    [
      "without its tables",
      Buffer.concat([one.subarray(0, table), one.subarray(one.indexOf(Buffer.from([0xff, 0xc0])))]),
    ],
  ])("%s", (_, bytes) => {
    expect(faultsOf(bytes)).toEqual(broken);
  });

  test("in which forty bytes were lost, more often than not", () => {
    const data = jpegs.fine.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
    const places = Array.from({ length: jpegs.fine.length - data - 42 }, (_, index) => data + index);
    const unnoticed = places.filter(
      (at) =>
        faultsOf(Buffer.concat([jpegs.fine.subarray(0, at), jpegs.fine.subarray(at + 40)])) === undefined,
    );
    expect(unnoticed.length).toBeLessThan(places.length / 10);
  });

  test("or read, but nothing else, whatever its bytes are", () => {
    const bytes = fc.constantFrom(...Object.values(jpegs));
    const change = fc.tuple(fc.nat(1280), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(bytes, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
        expect(() => faultsOf(damaged)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe("a JPEG is refused", () => {
  test.each([2, 3, 6, 8])("with the note that it should be turned: %i", (orientation) => {
    expect(faultsOf(aJpeg({ width: 8, height: 8, components: 3, orientation }))).toEqual(
      refusal("the picture lies on its side or is mirrored", "turn it upright and save it again"),
    );
  });

  test("of four inks", () => {
    expect(faultsOf(aJpeg({ width: 8, height: 8, components: 4 }))).toEqual(
      refusal("a CMYK picture cannot be printed beside RGB text", "save it as an RGB picture"),
    );
  });

  test.each([
    ["that is coded arithmetically or without loss", { frame: 0xc9 }],
    ["that is coded arithmetically or without loss", { frame: 0xc3 }],
    ["of 12 bits a channel", { frame: 0xc1, precision: 12 }],
  ])("of a kind that few can read: %s", (kind, more) => {
    expect(faultsOf(aJpeg({ width: 8, height: 8, components: 3, ...more }))).toEqual(
      refusal(`a JPEG picture ${kind} cannot be shown by most PDF readers`, "save it as PNG"),
    );
  });

  test("of too many dots, before they are unpacked", () => {
    expect(faultsOf(aJpeg({ width: 8, height: 8, components: 1 }).fill(0xff, 0, 0))).toBeUndefined();
    const large = aJpeg({ width: 8, height: 8, components: 1 });
    const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt16BE(60_000, frame + 5);
    large.writeUInt16BE(50_000, frame + 7);
    expect(faultsOf(large)).toEqual(
      refusal("the picture has 50000 × 60000 dots", "save it with 12.5 million dots at the most"),
    );
  });
});
