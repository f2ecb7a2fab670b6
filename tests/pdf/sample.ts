// A laid-out letter with every kind of tag, mark and item, set by hand: what typesetting would hand to the press.

import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import type { Press, PrintPart, Sides } from "../../src/pdf/draw.js";
import { type DocumentInformation, plainOutput } from "../../src/pdf/pdfkit.js";
import { defaultFaceFiles } from "../../src/typesetting/default-faces.js";
import { type Faces, openFaces } from "../../src/typesetting/fonts.js";
import type {
  FaceRole,
  LaidOutLetter,
  LaidOutPage,
  Line,
  Mark,
  Owner,
  PageItem,
  Run,
  Tag,
  TextItem,
} from "../../src/typesetting/page.js";

export const faces: Faces = openFaces(defaultFaceFiles((path) => readFileSync(path)));

/** The fixed text of a small campaign. */
export const seed = "Excellency, Monsieur le Ministre, Señor Ministro, « ratifié » — “office” ’ …";

export type Words = readonly [text: string, face?: FaceRole, mark?: Mark];

/** A line whose runs follow one another, in 10 points. */
export function aLine(...words: readonly Words[]): Line {
  let x = 0;
  const runs = words.map(([text, face = "text", mark]): Run => {
    const width = (faces.width(face, text) * 10) / 1000;
    const run = { face, size: 10, ink: "#1a1a1a", x, width, text, ...(mark !== undefined && { mark }) };
    x += width;
    return run;
  });
  return { runs, width: x };
}

export function text(owner: Owner, baseline: number, ...words: readonly Words[]): TextItem {
  return { kind: "text", x: 72, baseline, owner, line: aLine(...words) };
}

export function aPage(items: readonly PageItem[]): LaidOutPage {
  return { width: 595.28, height: 841.89, items };
}

export const document: Tag = { type: "Document" };

export function tag(type: Tag["type"], parent: Tag, more: Partial<Tag> = {}): Tag {
  return { type, parent, ...more };
}

export function aLetter(more: Partial<LaidOutLetter> = {}): LaidOutLetter {
  return {
    title: "Letter to Kenya",
    author: "The Coalition",
    subject: "Ratification",
    language: "en",
    date: "2020-04-28",
    addressLines: [],
    pages: [aPage([text(tag("H1", document), 100, ["Ratification"])])],
    ...more,
  };
}

/** A red PNG of two by two pixels, one of them half transparent. */
export function aPicture(): Uint8Array {
  const row = (alpha: number) => [0, 200, 0, 0, 255, 200, 0, 0, alpha];
  return aPng({ width: 2, height: 2, bitDepth: 8, colourType: 6, lines: [...row(255), ...row(128)] });
}

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly interlaced?: true;
  /** Scan lines, each after its filter's number. */
  readonly lines: readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

/** A PNG file. Its checksums are left out: nothing of ours reads them. */
export function aPng(parts: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(parts.width, 0);
  header.writeUInt32BE(parts.height, 4);
  header.set([parts.bitDepth, parts.colourType, 0, 0, parts.interlaced === true ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(parts.palette === undefined ? [] : [chunk("PLTE", Buffer.from(parts.palette))]),
    ...(parts.transparency === undefined ? [] : [chunk("tRNS", Buffer.from(parts.transparency))]),
    chunk("IDAT", deflateSync(Buffer.from(parts.lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), body, Buffer.alloc(4)]);
}

/** Every tag type, links over line and page ends, another language, a table, all shapes, a picture. */
export function theWholeLetter(name = "Türkiye"): LaidOutLetter {
  return aLetter({
    title: `Letter to ${name} & <others>`,
    author: "Coalition “for” the Court",
    subject: "Ratification & domestication",
    pages: [firstPage(name), secondPage()],
  });
}

const section = tag("Sect", document, { language: "fr" });
const linked = tag("P", document);
const link: Mark = {
  link: "https://example.org/äpic?a=1&b=2",
  description: "the APIC’s page (opens a browser)",
};
const overThePage: Mark = { link: "mailto:office@example.org", description: "write to the office" };
const spanish: Mark = { language: "es" };
const table = tag("Table", section);
const [head, body] = [tag("THead", table), tag("TBody", table)];

function firstPage(name: string): LaidOutPage {
  const list = tag("L", document, { listNumbering: "Decimal" });
  const item = tag("LI", list);
  const quotation = tag("BlockQuote", document);
  const figure = tag("Figure", document, { alternative: "The coalition’s emblem" });
  return aPage([
    { kind: "image", file: "logo.png", bytes: picture, x: 72, y: 30, width: 40, height: 40, owner: figure },
    { kind: "rectangle", x: 60, y: 180, width: 400, height: 40, ink: "#fdf3e7" },
    text(tag("H1", document), 100, ["Ratification of the "], ["APIC", "text-strong"]),
    text(
      tag("P", document),
      120,
      [`${name}, Perú, Dışişleri Bakanlığı, Łódź, Ọ̀yọ́; `],
      ["ʼ and ’", "text-italic"],
    ),
    text(
      linked,
      140,
      ["office fine affluent flower fjord: see ", "text"],
      ["the agreement on ", "text", link],
    ),
    text(
      linked,
      155,
      ["privileges", "text", link],
      [", in Spanish "],
      ["el acuerdo", "text-italic", spanish],
      [", and "],
      ["over the ", "text", overThePage],
    ),
    text(tag("Lbl", item), 200, ["6. ", "furniture-strong"]),
    text(tag("P", tag("LBody", item)), 215, ["ratify it without "]),
    text(tag("H2", document), 240, ["A heading"]),
    text(tag("H3", document), 260, ["A lower one"]),
    text(tag("P", quotation), 280, ["“Justice delayed”", "text-strong-italic"]),
    text("artifact", 810, ["Page 1 of 2", "furniture"]),
  ]);
}

function secondPage(): LaidOutPage {
  const [headRow, row] = [tag("TR", head), tag("TR", body)];
  return aPage([
    text("artifact", 40, ["Republic of Kenya · 28 April 2020", "furniture"]),
    text(linked, 80, ["page", "text", overThePage], ["."]),
    text(tag("H2", section), 100, ["Où en est le Kenya"]),
    text(tag("TH", headRow, { scope: "Column" }), 120, ["Engagement", "furniture-strong"]),
    text(tag("TH", headRow, { scope: "Column" }), 130, ["Statut", "furniture-strong"]),
    text(tag("TH", row, { scope: "Row" }), 140, ["APIC", "furniture"]),
    { kind: "shape", shape: "triangle", x: 60, baseline: 150, size: 8, ink: "#a04000" },
    text(tag("TD", row), 150, ["en suspens\u202f: 2\u202f000\u00a0€", "furniture"]),
    { kind: "shape", shape: "check", x: 60, baseline: 170, size: 8, ink: "#205020" },
    { kind: "shape", shape: "half", x: 60, baseline: 190, size: 8, ink: "#205020" },
    { kind: "shape", shape: "question", x: 60, baseline: 210, size: 8, ink: "#505050" },
    { kind: "shape", shape: "party", x: 60, baseline: 230, size: 8, ink: "#505050" },
  ]);
}

const picture = aPicture();

export interface JpegParts {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** Of the Exif note that cameras write. */
  readonly orientation?: number;
}

/** The headers of a JPEG file, with no picture behind them. */
export function aJpeg({ width, height, components, orientation }: JpegParts): Uint8Array {
  const frame = Buffer.from([8, 0, 0, 0, 0, components, ...Array.from({ length: 3 * components }, () => 0)]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === undefined ? [] : [segment(0xe1, exif(orientation))]),
    segment(0xc4, Buffer.from([0])),
    segment(0xc2, frame),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A little-endian TIFF directory of one entry. */
function exif(orientation: number): Buffer {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  return Buffer.from([...Buffer.from("Exif\0\0II*\0"), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0]);
}

/** Several letters in one file, as PDFKit writes it: for readers that know nothing of object streams. */
export function drawMany(
  press: Press,
  parts: readonly PrintPart[],
  information: DocumentInformation,
  sides: Sides = "one-sided",
): Uint8Array {
  const file = press.openPrintFile(information, sides, plainOutput);
  for (const part of parts) file.add(part);
  return file.finish();
}
