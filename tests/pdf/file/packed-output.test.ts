import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPress } from "../../../src/pdf/draw.js";
import { packedOutput } from "../../../src/pdf/file/packed-output.js";
import { type OpenOutput, plainOutput } from "../../../src/pdf/file/pdfkit.js";
import { readPdf } from "../../support/read-pdf.js";
import { aLetter, aPage, document, faces, seed, tag, text } from "../sample.js";

const information = {
  title: "Print batch",
  author: "Coalition",
  subject: "Letters",
  language: "en",
  date: "2020-04-28",
};

/** A file of so many letters of one page, each with its own words. */
function aPrintFile(letters: number, openOutput: OpenOutput): Uint8Array {
  const file = createPress(faces, seed).openPrintFile(information, "one-sided", openOutput);
  for (let index = 0; index < letters; index += 1) {
    const items = [text(tag("P", document), 100, [`Letter number ${index + 1}`])];
    file.add({ document: aLetter({ pages: [aPage(items)] }), outlineTitle: `State ${index + 1}` });
  }
  return file.finish();
}

/** The same, packed: what is handed on portion by portion, and how long the portions are. */
function aPackedFile(letters: number): { readonly bytes: Buffer; readonly portions: readonly number[] } {
  const portions: Buffer[] = [];
  const keep = (bytes: Uint8Array) => void portions.push(Buffer.from(bytes));
  keep(aPrintFile(letters, packedOutput(keep)));
  return { bytes: Buffer.concat(portions), portions: portions.map(({ length }) => length) };
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

describe("packedOutput", () => {
  it("keeps every object, byte for byte, and finds each by the new table", () => {
    const plain = [...plainObjects(aPrintFile(250, plainOutput)).values()];
    const packed = [...packedObjects(aPackedFile(250).bytes).values()];
    // More than one object stream takes.
    expect(plain.filter((body) => !body.endsWith("endstream")).length).toBeGreaterThan(1000);
    // Object streams have numbers among the others, so that those of some objects are higher.
    const bodies = (objects: readonly string[]) =>
      objects.map((body) => body.replaceAll(/\b\d+ 0 R/g, "R")).sort();
    const own = packed.filter((body) => !/^<<\/Type\/(?:ObjStm|XRef)/.test(body));
    expect(bodies(own)).toEqual(bodies(plain));
  });

  it("is read by a reader that is not ours, page for page", async () => {
    expect(await readPdf(aPackedFile(3).bytes)).toEqual(await readPdf(aPrintFile(3, plainOutput)));
  });

  it("takes less room, and gives the same bytes for the same file", () => {
    const { bytes } = aPackedFile(150);
    expect(bytes.length).toBeLessThan(aPrintFile(150, plainOutput).length / 2);
    expect(aPackedFile(150).bytes.equals(bytes)).toBe(true);
  });

  it("hands the file on while it is being drawn, in portions that take little room", () => {
    const { portions } = aPackedFile(900);
    expect(portions.length).toBeGreaterThan(2);
    expect(Math.max(...portions)).toBeLessThanOrEqual(65_536);
  });
});
