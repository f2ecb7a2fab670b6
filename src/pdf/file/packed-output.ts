// A document's bytes as PDFKit writes them into the same PDF in less room, handed on as they come: everything but streams
// goes into object streams, and the table of offsets into a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8; PDF/A-2
// and PDF/UA allow both). A tagged print file is two thirds structure, which is hardly a third of its size once deflated.
// Of a file of thousands of letters no more is held than one object stream and eight bytes an object.
// It must not know what the objects mean.

import { deflateSync } from "node:zlib";
import { type CrossReferences, createCrossReferences } from "./cross-references.js";
import type { OpenOutput } from "./pdfkit.js";
import { createPieceReader, type PlainObject, type Trailer } from "./pdfkit-pieces.js";

/** A reader must inflate a whole stream to get at one object: some 80 KB, enough to deflate well and little to inflate. */
const objectsPerStream = 1000;
/** Bytes that are handed on at once: enough to spare whoever writes them many calls. */
const portion = 65_536;

/** The file is handed to `receive` in portions, of which each is to be used at once: they share their room. */
export function packedOutput(receive: (bytes: Uint8Array) => void): OpenOutput {
  return (head, putStream) => {
    const packed: PackedFile = { file: inPortions(receive), references: createCrossReferences() };
    packed.file.write(head);
    const groups = inGroups((group) => {
      const { entries, bytes } = objectStream(group);
      settle(packed, group, putStream(entries, bytes));
    });
    const reader = createPieceReader((object) => {
      if (object.isStream) put(packed, object.number, object.body);
      else groups.add(object);
    });
    return { take: reader.take, end: () => end(packed, groups.rest(), reader.trailer()) };
  };
}

/** The file so far, and where its objects stand. */
interface PackedFile {
  readonly file: Portioned;
  readonly references: CrossReferences;
}

function put({ file, references }: PackedFile, number: number, body: Uint8Array): void {
  references.setOffset(number, file.length());
  for (const part of [Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]) file.write(part);
}

function settle({ references }: PackedFile, group: readonly PlainObject[], stream: number): void {
  for (const [index, { number }] of group.entries()) references.setPacked(number, stream, index);
}

/** Objects until there are enough for a stream. */
function inGroups(full: (group: readonly PlainObject[]) => void) {
  let group: PlainObject[] = [];
  return {
    add: (object: PlainObject): void => {
      group.push(object);
      if (group.length < objectsPerStream) return;
      const whole = group;
      group = [];
      full(whole);
    },
    rest: (): readonly PlainObject[] => group,
  };
}

/** The last objects, and the table of all. */
function end(packed: PackedFile, group: readonly PlainObject[], { size, entries }: Trailer): Uint8Array {
  const { file, references } = packed;
  const last = objectStream(group);
  settle(packed, group, size);
  put(packed, size, streamBody(last.entries, last.bytes));
  const offset = file.length();
  references.setOffset(size + 1, offset);
  const table = references.table();
  put(packed, size + 1, streamBody(`/Type/XRef${table.entries}${entries}`, table.bytes));
  file.write(Buffer.from(`startxref\n${offset}\n%%EOF\n`));
  return file.rest();
}

/** Numbers and offsets of its objects, then the objects. */
function objectStream(group: readonly PlainObject[]): {
  readonly entries: string;
  readonly bytes: Uint8Array;
} {
  let offset = 0;
  const numbers = group.map(({ number, body }) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const index = Buffer.from(`${numbers.join(" ")}\n`);
  const end = Buffer.from("\n");
  const content = Buffer.concat([index, ...group.flatMap(({ body }) => [body, end])]);
  const entries = `/Type/ObjStm/N ${group.length}/First ${index.length}/Filter/FlateDecode`;
  return { entries, bytes: deflateSync(content, { level: 9 }) };
}

function streamBody(entries: string, bytes: Uint8Array): Uint8Array {
  const dictionary = Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`);
  return Buffer.concat([dictionary, bytes, Buffer.from("\nendstream")]);
}

interface Portioned {
  readonly write: (bytes: Uint8Array) => void;
  /** Of all that has been written. */
  readonly length: () => number;
  /** What has not been handed on yet. */
  readonly rest: () => Uint8Array;
}

function inPortions(receive: (bytes: Uint8Array) => void): Portioned {
  const room = Buffer.alloc(portion);
  let filled = 0;
  let length = 0;
  return {
    write: (bytes) => {
      length += bytes.length;
      if (filled + bytes.length > room.length) {
        receive(room.subarray(0, filled));
        filled = 0;
      }
      if (bytes.length > room.length) receive(bytes);
      else {
        room.set(bytes, filled);
        filled += bytes.length;
      }
    },
    length: () => length,
    rest: () => room.subarray(0, filled),
  };
}
