import { expect, test } from "vitest";
import type { DocumentWriter } from "../../src/pdf/file/pdfkit.js";
import { writePicture } from "../../src/pdf/image.js";
import type { Picture } from "../../src/pictures/picture.js";

/** The streams that a picture is written as, by their objects. */
function streamsOf(
  picture: Picture,
): Readonly<Record<string, readonly [entries: string, bytes: Uint8Array]>> {
  const streams: Record<string, readonly [string, Uint8Array]> = {};
  let count = 0;
  const writer: Pick<DocumentWriter, "reserve" | "writeStream"> = {
    reserve: () => `${++count} 0 R`,
    writeStream: (reference, entries, bytes) => {
      streams[reference] = [entries, bytes];
    },
  };
  streams["picture"] = streams[writePicture(writer as DocumentWriter, picture)] ?? ["", new Uint8Array()];
  return streams;
}

const bytes = Uint8Array.of(1, 2, 3);
const size = { width: 4, height: 2 };
const start = "/Type/XObject/Subtype/Image/Width 4/Height 2/BitsPerComponent 8";

test.each([
  [
    "rows",
    "grey",
    "/ColorSpace/DeviceGray/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 8/Columns 4>>",
  ],
  [
    "rows",
    "rgb",
    "/ColorSpace/DeviceRGB/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns 4>>",
  ],
  ["jpeg", "rgb", "/ColorSpace/DeviceRGB/Filter/DCTDecode"],
] as const)("samples packed as %s in %s are written as they are", (packed, colours, entries) => {
  expect(streamsOf({ ...size, colours, samples: { packed, bytes } })).toEqual({
    "1 0 R": [start + entries, bytes],
    picture: [start + entries, bytes],
  });
});

const filter = (colours: number) =>
  `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent 8/Columns 4>>`;

test("a mask is a picture of its own, grey, to which the other one points", () => {
  const mask = { packed: "rows", bytes: Uint8Array.of(9) } as const;
  const streams = streamsOf({ ...size, colours: "rgb", samples: { packed: "rows", bytes }, mask });
  expect(streams["picture"]).toEqual([`${start}/ColorSpace/DeviceRGB${filter(3)}/SMask 1 0 R`, bytes]);
  expect(streams["1 0 R"]).toEqual([`${start}/ColorSpace/DeviceGray${filter(1)}`, mask.bytes]);
});
