import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPress } from "../../src/pdf/draw.js";
import { packObjects } from "../../src/pdf/pack-objects.js";
import { readPdf } from "../support/read-pdf.js";
import { aLetter, aPage, document, faces, seed, tag, text } from "./sample.js";

const information = {
  title: "Print batch",
  author: "Coalition",
  subject: "Letters",
  language: "en",
  date: "2020-04-28",
};

/** A file of so many letters of one page, each with its own words. */
function aPrintFile(letters: number): Uint8Array {
  const parts = Array.from({ length: letters }, (_, index) => {
    const items = [text(tag("P", document), 100, [`Letter number ${index + 1}`])];
    return { letter: aLetter({ pages: [aPage(items)] }), outlineTitle: `State ${index + 1}` };
  });
  return createPress(faces, seed).drawMany(parts, information, "one-sided");
}

/** Every object of a plain file, by number. */
function plainObjects(file: Uint8Array): ReadonlyMap<number, string> {
  const objects = Buffer.from(file)
    .toString("latin1")
    .matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g);
  return new Map([...objects].map(([, number, body = ""]) => [Number(number), body]));
}

/** Every object of a packed file, found by its table of offsets alone (ISO 32000-1, 7.5.8). */
function packedObjects(file: Uint8Array): ReadonlyMap<number, string> {
  const whole = Buffer.from(file);
  const bodyAt = (offset: number) => {
    const start = whole.indexOf(" 0 obj\n", offset) + 7;
    const length = Number(
      /\/Length (\d+)[^>]*>>\nstream\n/.exec(whole.toString("latin1", start, start + 2000))?.[1],
    );
    const stream = whole.indexOf("stream\n", start) + 7;
    return {
      start,
      bytes: whole.subarray(stream, stream + length),
      end: stream + length + "\nendstream".length,
    };
  };
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(whole.toString("latin1"))?.[1]);
  const rows = unpredicted(inflateSync(bodyAt(table).bytes));
  const objects = new Map<number, string>();
  rows.forEach((row, number) => {
    const [kind, field, index] = [row.readUInt8(0), row.readUInt32BE(1), row.readUInt16BE(5)];
    const at = kind === 1 ? bodyAt(field) : undefined;
    if (at !== undefined) objects.set(number, whole.toString("latin1", at.start, at.end));
    if (kind === 2) objects.set(number, objectIn(bodyAt(rows[field]?.readUInt32BE(1) ?? 0).bytes, index));
  });
  return objects;
}

function unpredicted(content: Buffer): readonly Buffer[] {
  const rows: Buffer[] = [];
  for (let at = 0; at < content.length; at += 8) {
    const above = rows.at(-1);
    const row = content
      .subarray(at + 1, at + 8)
      .map((byte, column) => (byte + (above?.[column] ?? 0)) & 0xff);
    rows.push(Buffer.from(row));
  }
  return rows;
}

function objectIn(stream: Buffer, index: number): string {
  const content = inflateSync(stream).toString("latin1");
  const first = content.indexOf("\n") + 1;
  const offsets = content.slice(0, first).trim().split(" ").map(Number);
  const end = offsets[2 * index + 3];
  return content.slice(first + (offsets[2 * index + 1] ?? 0), end === undefined ? -1 : first + end - 1);
}

describe("packObjects", () => {
  it("keeps every object, byte for byte, and finds each by the new table", () => {
    const plain = aPrintFile(250);
    const packed = packedObjects(packObjects(plain));
    const found = [...plainObjects(plain)];
    // More than one object stream takes.
    expect(found.filter(([, body]) => !body.endsWith("endstream")).length).toBeGreaterThan(1000);
    for (const [number, body] of found) expect(packed.get(number)).toBe(body);
  });

  it("is read by a reader that is not ours, page for page", async () => {
    const plain = aPrintFile(3);
    expect(await readPdf(packObjects(plain))).toEqual(await readPdf(plain));
  });

  it("takes less room, and gives the same bytes for the same file", () => {
    const plain = aPrintFile(150);
    const packed = packObjects(plain);
    expect(packed.length).toBeLessThan(plain.length / 2);
    expect(Buffer.from(packObjects(plain)).equals(packed)).toBe(true);
  });

  it("refuses a file that is not as PDFKit writes it", () => {
    expect(() => packObjects(packObjects(aPrintFile(1)))).toThrow("another shape than PDFKit gives it");
    expect(() => packObjects(Buffer.from("%PDF-1.7\n"))).toThrow("another shape than PDFKit gives it");
  });
});
