// A picture file, PNG or JPEG, into the samples that a PDF holds. The whole file is decoded, to its last row, before one
// letter is made: a picture that a viewer would smear, or leave out, stands at the head of every letter.
// It must not know pages or the PDF.

import { retold } from "../diagnostic.js";
import { isJpeg, readJpeg } from "./jpeg.js";
import type { Picture } from "./picture.js";
import { isPng, readPng } from "./png.js";
import { notAPicture, refuseManyBytes } from "./refusals.js";

/** Throws an InputError that names the file if it is broken, too large or of a kind that we refuse. */
export function readPicture(file: string, bytes: Uint8Array): Picture {
  const read = (): Picture => {
    refuseManyBytes(bytes);
    if (isPng(bytes)) return readPng(bytes);
    if (isJpeg(bytes)) return readJpeg(bytes);
    throw notAPicture();
  };
  return retold(read, (fault) => ({ ...fault, place: { file } }));
}
