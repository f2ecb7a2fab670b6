// The note by which a camera says how its picture should be turned: Exif tag 0x0112, in a TIFF directory (Exif 2.32,
// 4.6.4), wherever a file format keeps it. A PDF reader does not heed it, so a picture that is turned is refused.

import { lyingOnItsSide } from "./refusals.js";

/** Throws an InputError if the note asks for a turn. What is no such note is let pass: a viewer takes no heed of it either. */
export function checkUpright(tiff: Uint8Array): void {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > view.byteLength) return;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const turn = view.getUint16(entry + 8, little);
    if (turn > 1 && turn <= 8) throw lyingOnItsSide();
  }
}
