// The outside of a picture file: PNG (ISO/IEC 15948) or JPEG (ITU-T T.81), its size, and whether we can print it.
// Bytes come in; facts or a fault go out. It must not know pages or the PDF.

import { InputError } from "../diagnostic.js";

interface Size {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PngFile extends Size {
  readonly kind: "png";
  readonly bitDepth: 1 | 2 | 4 | 8 | 16;
  readonly colours: "grey" | "rgb" | "palette" | "grey-alpha" | "rgb-alpha";
  /** The deflated scan lines. */
  readonly data: Uint8Array;
  readonly palette: Uint8Array | undefined;
  /** The tRNS chunk: alpha by palette entry, or the one transparent colour. */
  readonly transparency: Uint8Array | undefined;
}

export interface JpegFile extends Size {
  readonly kind: "jpeg";
  readonly bitDepth: number;
  readonly colours: "grey" | "rgb";
}

export type ImageFile = PngFile | JpegFile;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const colourTypes: ReadonlyMap<number, PngFile["colours"]> = new Map([
  [0, "grey"],
  [2, "rgb"],
  [3, "palette"],
  [4, "grey-alpha"],
  [6, "rgb-alpha"],
] as const);

/** How large the picture is. Throws as readImage does. */
export function imageSize(
  file: string,
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } {
  const { width, height } = readImage(file, bytes);
  return { width, height };
}

/** Reads a picture's header. Throws an InputError that names the file if it is broken or of a kind that we refuse. */
export function readImage(file: string, bytes: Uint8Array): ImageFile {
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return readPng(file, bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(file, bytes);
  throw fault(file, "not a PNG or JPEG picture", "save it as PNG");
}

function readPng(file: string, bytes: Uint8Array): PngFile {
  const chunks = pngChunks(file, bytes);
  const header = chunks.get("IHDR");
  const data = chunks.get("IDAT");
  if (header === undefined || header.length < 13 || data === undefined) throw cutShort(file);
  const view = new DataView(header.buffer, header.byteOffset);
  const colours = colourTypes.get(view.getUint8(9));
  const bitDepth = view.getUint8(8);
  if (colours === undefined || !isBitDepth(bitDepth))
    throw fault(file, "the PNG picture is broken", "save it again");
  if (view.getUint8(12) !== 0)
    throw fault(file, "an interlaced PNG cannot be printed", "save it without interlacing");
  return {
    kind: "png",
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth,
    colours,
    data,
    palette: chunks.get("PLTE"),
    transparency: chunks.get("tRNS"),
  };
}

function isBitDepth(value: number): value is PngFile["bitDepth"] {
  return [1, 2, 4, 8, 16].includes(value);
}

/** The chunks by type; those of the image data joined. */
function pngChunks(file: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = pngSignature.length; at < bytes.length; ) {
    if (at + 12 > bytes.length) throw cutShort(file);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw cutShort(file);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, end - 4);
    if (type === "IDAT") data.push(body);
    else chunks.set(type, body);
    at = end;
  }
  if (!chunks.has("IEND")) throw cutShort(file);
  return data.length === 0 ? chunks : chunks.set("IDAT", Buffer.concat(data));
}

function readJpeg(file: string, bytes: Uint8Array): JpegFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1) checkUpright(file, bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2)));
    if (!isFrameHeader(marker)) continue;
    const components = view.getUint8(at + 9);
    if (components !== 1 && components !== 3)
      throw fault(file, "a CMYK picture cannot be printed beside RGB text", "save it as an RGB picture");
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(endOfImage) < at)
      throw cutShort(file);
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return {
      kind: "jpeg",
      width,
      height,
      bitDepth: view.getUint8(at + 4),
      colours: components === 1 ? "grey" : "rgb",
    };
  }
  throw cutShort(file);
}

/** EOI. A thumbnail before the picture itself ends so too. */
const endOfImage = Buffer.from([0xff, 0xd9]);

/** SOF0 to SOF15 but for the Huffman table, the extension and the arithmetic coding marker among them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** Cameras store a turned picture with a note, in Exif tag 0x0112, that a viewer should turn it back. */
function checkUpright(file: string, segment: Uint8Array): void {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== "Exif" || segment.length < 16) return;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return;
  const entries = tiff.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) return;
    if (tiff.getUint16(entry, little) === 0x0112 && tiff.getUint16(entry + 8, little) > 1)
      throw fault(file, "the picture lies on its side or is mirrored", "turn it upright and save it again");
  }
}

function cutShort(file: string): InputError {
  return fault(file, "the picture file is cut short", "copy or save it again");
}

function fault(file: string, what: string, remedy: string): InputError {
  return new InputError([{ what, remedy, place: { file } }]);
}
