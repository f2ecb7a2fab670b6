// A JPEG file (ITU-T T.81), which goes into a PDF as it is: its segments are walked to the marker that ends it, and jpeg-js
// decodes it whole, since a viewer that finds it damaged shows half of it without a word. Of the kinds of JPEG those are
// taken that the PDF's DCTDecode knows (ISO 32000-1, 7.4.8).
// The only file that knows jpeg-js.

import { decode } from "jpeg-js";
import { checkUpright } from "./orientation.js";
import type { Picture } from "./picture.js";
import { broken, cutShort, inInks, ofARareKind, refuseManyDots } from "./refusals.js";

/** The second bytes of markers (table B.1). */
const marker = {
  progressive: 0xc2,
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  exif: 0xe1,
} as const;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === marker.startOfImage;
}

/** Throws an InputError without a place. */
export function readJpeg(bytes: Uint8Array): Picture {
  const segments: Segment[] = [];
  const whole: Uint8Array[] = [bytes.subarray(0, 2)];
  let end = 2;
  do {
    const segment = segmentAt(bytes, end);
    segments.push(segment);
    end = segment.kind === marker.startOfScan ? endOfScan(bytes, segment.end) : segment.end;
    whole.push(segment.whole, withoutFilling(bytes.subarray(segment.end, end)));
  } while (segments.at(-1)?.kind !== marker.endOfImage);
  const frame = segments.find(({ kind }) => isFrameHeader(kind));
  if (frame === undefined) throw segments.length === 1 ? cutShort() : broken("JPEG");
  for (const { kind, body } of segments) if (kind === marker.exif) checkExif(body);
  const picture = { ...frameOf(frame), samples: { packed: "jpeg", bytes: bytes.subarray(0, end) } } as const;
  decodeAll(Buffer.concat(whole));
  return picture;
}

interface Segment {
  readonly kind: number;
  readonly body: Uint8Array;
  /** With its marker. */
  readonly whole: Uint8Array;
  readonly end: number;
}

/** The marker at this place, before which bytes 0xff may fill the way (B.1.1.2), and what belongs to it. */
function segmentAt(bytes: Uint8Array, start: number): Segment {
  let at = start;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  const kind = bytes[at + 1];
  if (kind === undefined) throw cutShort();
  if (bytes[at] !== 0xff || kind === 0 || kind === marker.startOfImage) throw broken("JPEG");
  const end = at + 2 + (kind === marker.endOfImage ? 0 : shortAt(bytes, at + 2));
  if (end > bytes.length) throw cutShort();
  if (end < at + 4 && kind !== marker.endOfImage) throw broken("JPEG");
  return { kind, body: bytes.subarray(at + 4, end), whole: bytes.subarray(at, end), end };
}

/** Of a scan's data are bytes 0xff before a 0 and the markers between its intervals, RST0 to RST7 by turns (B.2.1, F.1.2.3). */
function endOfScan(bytes: Uint8Array, start: number): number {
  let restarts = 0;
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next === 0 || next === 0xff) continue;
    if (next < 0xd0 || next > 0xd7) return at;
    if (next !== 0xd0 + (restarts++ % 8)) throw broken("JPEG");
  }
  throw cutShort();
}

/** jpeg-js does not know the bytes that fill the way to a marker within and behind a scan. */
function withoutFilling(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data.buffer, data.byteOffset, data.length).toString("latin1");
  return Buffer.from(text.replaceAll(/\xff+(?=\xff|$)/g, ""), "latin1");
}

function shortAt(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  if (high === undefined || low === undefined) throw cutShort();
  return (high << 8) | low;
}

function checkExif(body: Uint8Array): void {
  if (String.fromCharCode(...body.subarray(0, 4)) === "Exif") checkUpright(body.subarray(6));
}

/** SOF0 to SOF15 but for the Huffman table, the extension and the arithmetic coding marker among them. */
function isFrameHeader(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}

/** jpeg-js holds every coefficient of a picture: some 35 bytes a dot, twice as many as of a PNG's. */
const room = 2;

/** SOF (B.2.2). */
function frameOf({ kind, body }: Segment): Pick<Picture, "width" | "height" | "colours"> {
  const [precision = 0, , , , , colours = 0] = body;
  if (body.length < 6 + 3 * colours) throw broken("JPEG");
  const [height, width] = [shortAt(body, 1), shortAt(body, 3)];
  if (kind > marker.progressive) throw ofARareKind("that is coded arithmetically or without loss");
  if (precision !== 8) throw ofARareKind(`of ${precision} bits a channel`);
  if (colours === 4) throw inInks();
  if (width === 0 || height === 0 || (colours !== 1 && colours !== 3)) throw broken("JPEG");
  refuseManyDots(width, height, room);
  return { width, height, colours: colours === 1 ? "grey" : "rgb" };
}

/** jpeg-js throws errors of many kinds at what it cannot decode. */
function decodeAll(bytes: Uint8Array): void {
  try {
    decode(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: false });
  } catch {
    throw broken("JPEG");
  }
}
