import { expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { readPicture } from "../../src/pictures/read-picture.js";

const file = "templates/logo.png";

function faultsOf(bytes: Uint8Array): unknown {
  try {
    readPicture(file, bytes);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return undefined;
}

test.each([
  ["a drawing", Buffer.from("<svg/>")],
  ["another kind of picture", Buffer.from("GIF89a")],
  ["an empty file", new Uint8Array()],
])("%s is refused: only PNG and JPEG are printed", (_, bytes) => {
  const fault = { what: "not a PNG or JPEG picture", remedy: "save it as PNG", rule: "sound-pictures" };
  expect(faultsOf(bytes)).toEqual([{ ...fault, place: { file } }]);
});

test("a file of more than 64 MB is refused, whatever it holds", () => {
  const fault = {
    what: "the picture file has 65 MB",
    remedy: "save it with fewer dots",
    rule: "sound-pictures",
  };
  expect(faultsOf(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual([{ ...fault, place: { file } }]);
});
