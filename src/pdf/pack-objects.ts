// A finished PDF into the same PDF in less room: everything but streams goes into object streams, and the table of
// offsets into a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8; PDF/A-2 and PDF/UA allow both). A tagged print
// file is two thirds structure, which is hardly a third of its size once it is deflated.
// It knows the plain shape in which PDFKit writes a file, and nothing of what the objects mean.

import { deflateSync } from "node:zlib";

/** An object's number and what stands between "obj" and "endobj". */
interface PlainObject {
  readonly number: number;
  readonly body: Buffer;
}

interface PlainFile {
  /** The version and the mark of a binary file. */
  readonly head: Buffer;
  readonly objects: readonly PlainObject[];
  /** The trailer's entries for root, information and identifier. */
  readonly trailer: string;
  /** One more than the highest number. */
  readonly size: number;
}

/** Where an object is in the new file: at an offset, or as the index-th of an object stream. */
type Location =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "packed"; readonly stream: number; readonly index: number };

/** A reader must inflate a whole stream to get at one object: some 80 KB, enough to deflate well and little to inflate. */
const objectsPerStream = 1000;
/** Bytes of a cross-reference entry: its kind, an offset or a stream's number, an index. */
const entryWidths = [1, 4, 2] as const;
const width = 7;

export function packObjects(file: Uint8Array): Uint8Array {
  const { head, objects, trailer, size } = readPlainFile(
    Buffer.from(file.buffer, file.byteOffset, file.length),
  );
  const locations = new Map<number, Location>();
  const parts: Buffer[] = [head];
  let length = head.length;
  const put = (number: number, body: Buffer): void => {
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    locations.set(number, { kind: "offset", offset: length });
    parts.push(whole);
    length += whole.length;
  };
  for (const { number, body } of objects.filter(isStream)) put(number, body);
  let next = size;
  for (const group of inGroups(objects.filter((object) => !isStream(object)))) {
    const stream = next;
    group.forEach(({ number }, index) => {
      locations.set(number, { kind: "packed", stream, index });
    });
    put(stream, objectStream(group));
    next += 1;
  }
  const offset = length;
  locations.set(next, { kind: "offset", offset });
  put(next, crossReferences(locations, next, trailer));
  parts.push(Buffer.from(`startxref\n${offset}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function readPlainFile(file: Buffer): PlainFile {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString("latin1", file.length - 64))?.[1]);
  const tail = file.toString("latin1", table);
  const [heading, count] = /^xref\n0 (\d+)\n/.exec(tail) ?? [];
  const trailer = /trailer\n<<\n\/Size \d+\n([\s\S]*?)\n?>>\nstartxref/.exec(tail)?.[1];
  if (heading === undefined || trailer === undefined)
    throw new Error("this PDF has another shape than PDFKit gives it");
  const size = Number(count);
  const entries = Array.from({ length: size }, (_, number) => {
    const [offset = "", , use] = tail
      .slice(heading.length + 20 * number, heading.length + 20 * (number + 1))
      .split(/\s+/);
    return { number, offset: Number(offset), inUse: use === "n" };
  });
  const used = entries.filter(({ inUse }) => inUse).sort((one, other) => one.offset - other.offset);
  const objects = used.map(({ number, offset }, index) => ({
    number,
    body: bodyOf(file.subarray(offset, used[index + 1]?.offset ?? table), number),
  }));
  const byNumber = objects.sort((one, other) => one.number - other.number);
  return { head: file.subarray(0, used[0]?.offset ?? 0), objects: byNumber, trailer, size };
}

const objectEnd = Buffer.from("\nendobj\n");

function bodyOf(whole: Buffer, number: number): Buffer {
  const start = `${number} 0 obj\n`;
  const end = whole.length - objectEnd.length;
  if (whole.toString("latin1", 0, start.length) !== start || !whole.subarray(end).equals(objectEnd))
    throw new Error(`object ${number} has another shape than PDFKit gives it`);
  return whole.subarray(start.length, end);
}

const streamEnd = Buffer.from("endstream");

function isStream({ body }: PlainObject): boolean {
  return body.subarray(-streamEnd.length).equals(streamEnd);
}

function inGroups(objects: readonly PlainObject[]): readonly (readonly PlainObject[])[] {
  const count = Math.ceil(objects.length / objectsPerStream);
  return Array.from({ length: count }, (_, index) =>
    objects.slice(index * objectsPerStream, (index + 1) * objectsPerStream),
  );
}

/** Numbers and offsets of its objects, then the objects. */
function objectStream(group: readonly PlainObject[]): Buffer {
  let offset = 0;
  const numbers = group.map(({ number, body }) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const index = Buffer.from(`${numbers.join(" ")}\n`);
  const bodies = group.flatMap(({ body }) => [body, Buffer.from("\n")]);
  return streamOf(`/Type/ObjStm/N ${group.length}/First ${index.length}`, Buffer.concat([index, ...bodies]));
}

/** The table of all objects, its own at `number` included; it stands where the trailer was, so it takes its entries. */
function crossReferences(locations: ReadonlyMap<number, Location>, number: number, trailer: string): Buffer {
  const table = Buffer.alloc(width * (number + 1));
  // Object 0 heads the list of free objects and is never used.
  table.writeUInt16BE(0xffff, width - 2);
  for (const [each, location] of locations) {
    const at = each * width;
    table.writeUInt8(location.kind === "offset" ? 1 : 2, at);
    table.writeUInt32BE(location.kind === "offset" ? location.offset : location.stream, at + 1);
    table.writeUInt16BE(location.kind === "offset" ? 0 : location.index, at + 5);
  }
  const entries = `/Type/XRef/Size ${number + 1}/W[${entryWidths.join(" ")}]${trailer.replaceAll("\n", " ")}`;
  return streamOf(`${entries}/DecodeParms<</Predictor 12/Columns ${width}>>`, predicted(table));
}

/** Each entry as its difference from the one before (PNG's filter "up"): neighbours differ by little, and deflate well. */
function predicted(table: Buffer): Buffer {
  const rows = table.length / width;
  const out = Buffer.alloc(rows * (width + 1));
  for (let row = 0; row < rows; row += 1) {
    out[row * (width + 1)] = 2;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      out[row * (width + 1) + 1 + column] = ((table[at] ?? 0) - (table[at - width] ?? 0)) & 0xff;
    }
  }
  return out;
}

function streamOf(entries: string, content: Buffer): Buffer {
  const bytes = deflateSync(content, { level: 9 });
  const dictionary = `<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(dictionary), bytes, Buffer.from("\nendstream")]);
}
