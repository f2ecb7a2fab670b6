import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { imageSize, readImage } from "../../src/typesetting/image-file.js";
import { aJpeg, aPicture, aPng } from "../pdf/sample.js";

const rgb = { width: 3, height: 5, bitDepth: 8, colourType: 2, lines: [] };

function faultOf(bytes: Uint8Array): unknown {
  try {
    readImage("templates/logo.png", bytes);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return undefined;
}

describe("a picture's size", () => {
  test("is that in the header of a PNG", () => {
    expect(imageSize("logo.png", aPng(rgb))).toEqual({ width: 3, height: 5 });
  });

  test("is that in the frame header of a JPEG, whatever stands before it", () => {
    expect(imageSize("logo.jpg", aJpeg({ width: 640, height: 480, components: 3 }))).toEqual({
      width: 640,
      height: 480,
    });
  });
});

describe("a picture is refused", () => {
  const place = { file: "templates/logo.png" };
  test.each([
    ["not a PNG or JPEG picture", "save it as PNG", Buffer.from("<svg/>")],
    ["not a PNG or JPEG picture", "save it as PNG", Buffer.from("GIF89a")],
    ["not a PNG or JPEG picture", "save it as PNG", new Uint8Array()],
    ["the picture file is cut short", "copy or save it again", aPicture().subarray(0, 60)],
    ["the picture file is cut short", "copy or save it again", aPicture().subarray(0, 8)],
    ["the picture file is cut short", "copy or save it again", Buffer.from([0xff, 0xd8, 0xff])],
    [
      "the picture file is cut short",
      "copy or save it again",
      aJpeg({ width: 1, height: 1, components: 3 }).subarray(0, -2),
    ],
    [
      "an interlaced PNG cannot be printed",
      "save it without interlacing",
      aPng({ ...rgb, interlaced: true }),
    ],
    ["the PNG picture is broken", "save it again", aPng({ ...rgb, colourType: 5 })],
    [
      "a CMYK picture cannot be printed beside RGB text",
      "save it as an RGB picture",
      aJpeg({ width: 1, height: 1, components: 4 }),
    ],
    [
      "the picture lies on its side or is mirrored",
      "turn it upright and save it again",
      aJpeg({ width: 1, height: 1, components: 3, orientation: 6 }),
    ],
  ])("where it is %s", (what, remedy, bytes) => {
    expect(faultOf(bytes)).toEqual([{ what, remedy, place }]);
  });

  test("not where its note says that it stands upright", () => {
    expect(faultOf(aJpeg({ width: 1, height: 1, components: 3, orientation: 1 }))).toBeUndefined();
  });
});
