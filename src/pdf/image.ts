// A PNG or JPEG file into the image streams that a PDF holds (ISO 32000-1, 8.9). A JPEG, and the scan lines of a PNG
// without transparency, go in as they are; alpha is split off into a mask. It must not know PDFKit or positions.

import { deflateSync, inflateSync } from "node:zlib";
import { InputError } from "../diagnostic.js";
import { type PngFile, readImage } from "../typesetting/image-file.js";
import type { DocumentWriter, Reference } from "./pdfkit.js";

interface ImageStream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** An image, and the mask by which it is transparent in part. */
export interface EncodedImage extends ImageStream {
  readonly mask?: ImageStream;
}

/** Throws an InputError that names the file if it cannot be printed. */
export function encodeImage(file: string, bytes: Uint8Array): EncodedImage {
  const image = readImage(file, bytes);
  if (image.kind === "png") return encodePng(file, image);
  const space = image.colours === "grey" ? "Gray" : "RGB";
  return { entries: `${sizeEntries(image)}/ColorSpace/Device${space}/Filter/DCTDecode`, bytes };
}

export function writeImage(writer: DocumentWriter, image: EncodedImage): Reference {
  const mask = image.mask === undefined ? undefined : writer.reserve();
  if (mask !== undefined && image.mask !== undefined)
    writer.writeStream(mask, image.mask.entries, image.mask.bytes);
  const reference = writer.reserve();
  writer.writeStream(reference, image.entries + (mask === undefined ? "" : `/SMask ${mask}`), image.bytes);
  return reference;
}

function sizeEntries(image: {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
}): string {
  const { width, height, bitDepth } = image;
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bitDepth}`;
}

const channels: Readonly<Record<PngFile["colours"], number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  "grey-alpha": 2,
  "rgb-alpha": 4,
};

function encodePng(file: string, image: PngFile): EncodedImage {
  if (image.colours.endsWith("alpha")) return splitAlpha(image, scanLines(file, image));
  const asItIs = {
    entries:
      `${sizeEntries(image)}/ColorSpace${colourSpace(file, image)}/Filter/FlateDecode` +
      `/DecodeParms<</Predictor 15/Colors ${channels[image.colours]}/BitsPerComponent ${image.bitDepth}/Columns ${image.width}>>`,
    bytes: image.data,
  };
  if (image.transparency === undefined) return asItIs;
  if (image.colours === "palette")
    return { ...asItIs, mask: paletteMask(image, image.transparency, scanLines(file, image)) };
  return { ...asItIs, entries: `${asItIs.entries}/Mask[${colourKey(image.transparency)}]` };
}

function colourSpace(file: string, image: PngFile): string {
  if (image.colours === "grey") return "/DeviceGray";
  if (image.colours === "rgb") return "/DeviceRGB";
  if (image.palette === undefined) throw broken(file);
  const colours = Buffer.from(image.palette).toString("hex");
  return `[/Indexed/DeviceRGB ${image.palette.length / 3 - 1}<${colours}>]`;
}

/** The one transparent colour: each of its components as a range of one value. */
function colourKey(transparency: Uint8Array): string {
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.length);
  const ranges: number[] = [];
  for (let at = 0; at + 1 < transparency.length; at += 2) ranges.push(view.getUint16(at), view.getUint16(at));
  return ranges.join(" ");
}

/** The last channel of each pixel goes into the mask. Of 16 bits a channel the upper 8 are kept. */
function splitAlpha(image: PngFile, lines: Uint8Array): EncodedImage {
  const colours = channels[image.colours] - 1;
  const step = image.bitDepth / 8;
  const pixels = image.width * image.height;
  const colour = new Uint8Array(pixels * colours);
  const alpha = new Uint8Array(pixels);
  for (let pixel = 0, from = 0; pixel < pixels; pixel += 1, from += step) {
    for (let channel = 0; channel < colours; channel += 1, from += step)
      colour[pixel * colours + channel] = lines[from] ?? 0;
    alpha[pixel] = lines[from] ?? 0;
  }
  const space = colours === 1 ? "Gray" : "RGB";
  return { ...eightBits(image, space, colour), mask: eightBits(image, "Gray", alpha) };
}

/** The alpha of each pixel's palette entry; entries beyond the list are opaque. */
function paletteMask(image: PngFile, alphas: Uint8Array, lines: Uint8Array): ImageStream {
  const { width, height, bitDepth } = image;
  const stride = Math.ceil((width * bitDepth) / 8);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const bit = x * bitDepth;
      const byte = lines[y * stride + (bit >> 3)] ?? 0;
      const index = (byte >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
      mask[y * width + x] = alphas[index] ?? 255;
    }
  return eightBits(image, "Gray", mask);
}

function eightBits(image: PngFile, space: "Gray" | "RGB", samples: Uint8Array): ImageStream {
  const entries = `${sizeEntries({ ...image, bitDepth: 8 })}/ColorSpace/Device${space}/Filter/FlateDecode`;
  return { entries, bytes: deflateSync(samples) };
}

/** The image's bytes without PNG's line filters (ISO/IEC 15948, clause 9). */
function scanLines(file: string, image: PngFile): Uint8Array {
  const filtered = inflate(file, image.data);
  const bits = channels[image.colours] * image.bitDepth;
  const stride = Math.ceil((image.width * bits) / 8);
  if (filtered.length < (stride + 1) * image.height) throw broken(file);
  const lines = new Uint8Array(stride * image.height);
  const pixel = Math.max(1, bits / 8);
  for (let y = 0; y < image.height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < pixel ? 0 : (lines[at - pixel] ?? 0);
      const above = y === 0 ? 0 : (lines[at - stride] ?? 0);
      const aboveLeft = y === 0 || x < pixel ? 0 : (lines[at - stride - pixel] ?? 0);
      lines[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, aboveLeft);
    }
  }
  return lines;
}

function predict(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, aboveLeft) : 0;
}

/** Whichever neighbour is nearest to left + above - aboveLeft, in that order (ISO/IEC 15948, 9.4). */
function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const distances = [left, above, aboveLeft].map((neighbour) => Math.abs(estimate - neighbour));
  const [toLeft = 0, toAbove = 0, toAboveLeft = 0] = distances;
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

function inflate(file: string, data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data);
  } catch {
    throw broken(file);
  }
}

function broken(file: string): InputError {
  return new InputError([{ what: "the PNG picture is broken", remedy: "save it again", place: { file } }]);
}
