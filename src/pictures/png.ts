// A PNG file (ISO/IEC 15948) into packed samples. pngjs unpacks it, with every checksum, row and palette index looked at;
// what it would not survive, or would take amiss, is found by a walk over the chunks before.
// The only file that knows pngjs.

import { deflateSync, inflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { checkUpright } from "./orientation.js";
import type { Picture, Samples } from "./picture.js";
import { broken, cutShort, refuseManyDots } from "./refusals.js";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Throws an InputError without a place. */
export function readPng(bytes: Uint8Array): Picture {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks);
  const note = chunks.find(({ type }) => type === "eXIf");
  if (note !== undefined) checkUpright(note.body);
  checkRows(chunks, header);
  const file = Buffer.concat([bytes.subarray(0, signature.length), ...needed(chunks)]);
  return pictureOf(header, unpacked(file));
}

interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
  /** With its length, type and checksum. */
  readonly whole: Uint8Array;
}

/** Up to the one that ends the picture: viewers pass over what some programs leave behind it. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === "IEND") return chunks;
    at = end;
  }
  throw cutShort();
}

/** Chunks without which a picture is whole: their type begins with a small letter. Transparency is of the picture. */
function needed(chunks: readonly Chunk[]): readonly Uint8Array[] {
  return chunks
    .filter(({ type, body }) => /^[A-Z]|^tRNS$/.test(type) && !(type === "IDAT" && body.length === 0))
    .map(({ whole }) => whole);
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly isGrey: boolean;
  readonly isInterlaced: boolean;
  /** Of one dot. */
  readonly bits: number;
}

/** Channels and bits a channel by colour type (table 11.1). */
const colourTypes: ReadonlyMap<number, { readonly channels: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
    [2, { channels: 3, depths: [8, 16] }],
    [3, { channels: 1, depths: [1, 2, 4, 8] }],
    [4, { channels: 2, depths: [8, 16] }],
    [6, { channels: 4, depths: [8, 16] }],
  ]);

function headerOf([first, ...rest]: readonly Chunk[]): Header {
  if (first?.type !== "IHDR" || first.body.length !== 13) throw broken("PNG");
  const view = new DataView(first.body.buffer, first.body.byteOffset);
  const [width, height, depth, type] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
  ];
  const kind = colourTypes.get(type);
  if (kind === undefined || !kind.depths.includes(depth) || width === 0 || height === 0) throw broken("PNG");
  const palettes = rest.filter(({ type: each }) => each === "PLTE");
  if (palettes.some(({ body }) => body.length % 3 !== 0) || (type === 3 && palettes.length !== 1))
    throw broken("PNG");
  // Of 16 bits a channel, a dot takes twice the room.
  refuseManyDots(width, height, depth === 16 ? 2 : 1);
  const isInterlaced = view.getUint8(12) !== 0;
  return { width, height, isGrey: type === 0 || type === 4, isInterlaced, bits: kind.channels * depth };
}

/**
 * pngjs takes what happens to lie in memory for rows that are missing, and inflates the data of an interlaced picture
 * without a limit. So the rows are counted first; data behind them are let pass, as viewers do.
 */
function checkRows(chunks: readonly Chunk[], header: Header): void {
  const size = passesOf(header).reduce((sum, pass) => sum + sizeOfRows(pass, header), 0);
  const data = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ body }) => body));
  const rows = asPng(() => inflateSync(data, { maxOutputLength: size + mostBehindRows }));
  if (rows.length < size) throw broken("PNG");
}

const mostBehindRows = 1 << 16;

/** Of the dots of each 8 × 8, those that a pass holds: where it begins, and how far apart they are (8.2, Adam7). */
const adam7: readonly (readonly [x: number, y: number, across: number, down: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

type Size = Pick<Header, "width" | "height">;

function passesOf({ width, height, isInterlaced }: Header): readonly Size[] {
  if (!isInterlaced) return [{ width, height }];
  return adam7.map(([x, y, across, down]) => ({
    width: Math.ceil((width - x) / across),
    height: Math.ceil((height - y) / down),
  }));
}

/** Each row has a byte for its filter; a pass without dots has no rows. */
function sizeOfRows({ width, height }: Size, { bits }: Header): number {
  return width <= 0 || height <= 0 ? 0 : (1 + Math.ceil((width * bits) / 8)) * height;
}

/** Red, green, blue and alpha of each dot, 8 bits each, whatever the file has. */
function unpacked(file: Buffer): Uint8Array {
  return asPng(() => PNG.sync.read(file).data);
}

/** pngjs and zlib throw errors of many kinds, and sometimes nothing at all. */
function asPng<Made>(make: () => Made): Made {
  try {
    return make();
  } catch {
    throw broken("PNG");
  }
}

function pictureOf({ width, height, isGrey }: Header, dots: Uint8Array): Picture {
  const channels = isGrey ? 1 : 3;
  const colours = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height);
  let isOpaque = true;
  for (let dot = 0, from = 0, to = 0; dot < alpha.length; dot += 1, from += 4) {
    for (let channel = 0; channel < channels; channel += 1) colours[to++] = dots[from + channel] ?? 0;
    alpha[dot] = dots[from + 3] ?? 0;
    isOpaque &&= alpha[dot] === 255;
  }
  const picture = {
    width,
    height,
    colours: isGrey ? "grey" : "rgb",
    samples: packed(colours, height),
  } as const;
  return isOpaque ? picture : { ...picture, mask: packed(alpha, height) };
}

/** From so many samples on a picture is packed in haste: it is far too large for a logo, and its user is told so. */
const manySamples = 16_000_000;
const haste = 1;

/** Shaded areas take a third of the room that they would take as they stand, plain ones some more. */
function packed(samples: Uint8Array, height: number): Samples {
  const level = samples.length > manySamples ? haste : undefined;
  return { packed: "rows", bytes: deflateSync(differences(samples, height), { level }) };
}

function differences(samples: Uint8Array, height: number): Uint8Array {
  const stride = samples.length / height;
  const rows = new Uint8Array(samples.length + height);
  for (let y = 0, to = 0; y < height; y += 1) {
    rows[to++] = 2;
    for (let at = y * stride; at < (y + 1) * stride; at += 1)
      rows[to++] = (samples[at] ?? 0) - (samples[at - stride] ?? 0);
  }
  return rows;
}
