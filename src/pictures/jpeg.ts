// A JPEG file (ITU-T T.81), which goes into a PDF as it is: its segments are walked to the marker that ends it, and every
// scan to its last block. Of the kinds of JPEG those are taken that the PDF's DCTDecode knows (ISO 32000-1, 7.4.8).

import { type HuffmanTable, huffmanTable } from "./jpeg-bits.js";
import { type Component, type Scan, walkScan } from "./jpeg-scan.js";
import { checkUpright } from "./orientation.js";
import type { Picture } from "./picture.js";
import { broken, cutShort, inInks, ofARareKind, refuseManyDots } from "./refusals.js";

/** The second bytes of markers (table B.1). */
const marker = {
  baseline: 0xc0,
  extended: 0xc1,
  progressive: 0xc2,
  huffmanTables: 0xc4,
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  restartInterval: 0xdd,
  exif: 0xe1,
} as const;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === marker.startOfImage;
}

/** What the segments so far have said; changed in place. */
interface Reading {
  frame: Frame | undefined;
  readonly dcTables: Map<number, HuffmanTable>;
  readonly acTables: Map<number, HuffmanTable>;
  restartInterval: number;
  /** The components of which a scan has come that holds their first coefficients. */
  readonly begun: Set<Component>;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: ReadonlyMap<number, Component>;
  readonly units: Scan["units"];
}

/** Throws an InputError without a place. */
export function readJpeg(bytes: Uint8Array): Picture {
  const reading: Reading = {
    frame: undefined,
    dcTables: new Map(),
    acTables: new Map(),
    restartInterval: 0,
    begun: new Set(),
  };
  let at = 2;
  for (;;) {
    const { kind, body, end } = segmentAt(bytes, at);
    at = end;
    if (kind === marker.endOfImage) return pictureOf(reading, bytes.subarray(0, end));
    if (kind === marker.startOfScan) at = walkScan(bytes, end, scanOf(reading, body));
    else readSegment(reading, kind, body);
  }
}

interface Segment {
  readonly kind: number;
  readonly body: Uint8Array;
  readonly end: number;
}

/** The marker at this place, before which bytes 0xff may fill the way (B.1.1.2), and what belongs to it. */
function segmentAt(bytes: Uint8Array, start: number): Segment {
  let at = start;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  const kind = bytes[at + 1];
  if (kind === undefined) throw cutShort();
  if (bytes[at] !== 0xff || kind === 0 || kind === marker.startOfImage) throw broken("JPEG");
  if (kind === marker.endOfImage) return { kind, body: new Uint8Array(), end: at + 2 };
  const end = at + 2 + shortAt(bytes, at + 2);
  if (end > bytes.length) throw cutShort();
  if (end < at + 4) throw broken("JPEG");
  return { kind, body: bytes.subarray(at + 4, end), end };
}

function shortAt(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  if (high === undefined || low === undefined) throw cutShort();
  return (high << 8) | low;
}

function readSegment(reading: Reading, kind: number, body: Uint8Array): void {
  if (kind === marker.exif) checkExif(body);
  else if (kind === marker.huffmanTables) readTables(reading, body);
  else if (kind === marker.restartInterval) reading.restartInterval = shortAt(body, 0);
  else if (isFrameHeader(kind)) {
    if (reading.frame !== undefined) throw broken("JPEG");
    reading.frame = frameOf(kind, body);
  }
}

function checkExif(body: Uint8Array): void {
  if (String.fromCharCode(...body.subarray(0, 4)) === "Exif") checkUpright(body.subarray(6));
}

/** SOF0 to SOF15 but for the Huffman table, the extension and the arithmetic coding marker among them. */
function isFrameHeader(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}

/** DHT (B.2.4.2). */
function readTables({ dcTables, acTables }: Reading, body: Uint8Array): void {
  for (let at = 0; at < body.length; ) {
    const place = body[at] ?? 0;
    const counts = body.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    if (counts.length < 16 || end > body.length) throw broken("JPEG");
    const tables = place >> 4 === 0 ? dcTables : acTables;
    tables.set(place & 15, huffmanTable(counts, body.subarray(at + 17, end)));
    at = end;
  }
}

/** SOF (B.2.2). */
function frameOf(kind: number, body: Uint8Array): Frame {
  const [precision = 0, , , , , count = 0] = body;
  if (body.length < 6 + 3 * count) throw broken("JPEG");
  const [height, width] = [shortAt(body, 1), shortAt(body, 3)];
  if (kind > marker.progressive) throw ofARareKind("that is coded arithmetically or without loss");
  if (precision !== 8) throw ofARareKind(`of ${precision} bits a channel`);
  if (count === 4) throw inInks();
  if (width === 0 || height === 0 || (count !== 1 && count !== 3)) throw broken("JPEG");
  refuseManyDots(width, height);
  const sizes = Array.from({ length: count }, (_, index) => samplingAt(body, 6 + 3 * index));
  const most = (side: "horizontal" | "vertical") => Math.max(...sizes.map((size) => size[side]));
  const units = {
    columns: Math.ceil(width / (8 * most("horizontal"))),
    rows: Math.ceil(height / (8 * most("vertical"))),
  };
  const components = sizes.map(({ id, horizontal, vertical }) => {
    const columns = Math.ceil((width * horizontal) / (8 * most("horizontal")));
    const rows = Math.ceil((height * vertical) / (8 * most("vertical")));
    const stride = units.columns * horizontal;
    const known = new Uint32Array(2 * stride * units.rows * vertical);
    return [id, { horizontal, vertical, columns, rows, stride, known }] as const;
  });
  const isProgressive = kind === marker.progressive;
  return { width, height, isProgressive, components: new Map(components), units };
}

interface Sampling {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
}

function samplingAt(body: Uint8Array, at: number): Sampling {
  const [id = 0, sides = 0] = body.subarray(at, at + 2);
  const [horizontal, vertical] = [sides >> 4, sides & 15];
  if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) throw broken("JPEG");
  return { id, horizontal, vertical };
}

/** SOS (B.2.3). */
function scanOf({ frame, dcTables, acTables, restartInterval, begun }: Reading, body: Uint8Array): Scan {
  const [count = 0] = body;
  const [first = 0, last = 0, bits = 0] = body.subarray(1 + 2 * count);
  if (frame === undefined || body.length < 4 + 2 * count || last > 63) throw broken("JPEG");
  const parts = Array.from({ length: count }, (_, index) => {
    const [id = 0, tables = 0] = body.subarray(1 + 2 * index);
    const component = frame.components.get(id);
    if (component === undefined) throw broken("JPEG");
    if (first === 0) begun.add(component);
    return { component, dc: dcTables.get(tables >> 4), ac: acTables.get(tables & 15) };
  });
  const { isProgressive, units } = frame;
  if (isProgressive && first > 0 && count !== 1) throw broken("JPEG");
  return { parts, isProgressive, first, last, refines: bits >> 4 !== 0, units, restartInterval };
}

function pictureOf({ frame, begun }: Reading, bytes: Uint8Array): Picture {
  if (frame === undefined || begun.size < frame.components.size) throw cutShort();
  const { width, height, components } = frame;
  const colours = components.size === 1 ? "grey" : "rgb";
  return { width, height, colours, samples: { packed: "jpeg", bytes } };
}
