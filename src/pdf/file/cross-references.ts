// Where each object of a file is, as the table of a cross-reference stream (ISO 32000-1, 7.5.8): objects are entered in
// any order, each in eight bytes, since a print file of thousands of letters has millions of them.
// It must not know what the objects are.

import { deflateSync } from "node:zlib";

/** Bytes of an entry: its kind, an offset or a stream's number, an index. */
const entryWidths = [1, 4, 2] as const;
const width = 7;
/** As each entry is written: after the number of PNG's filter "up". */
const row = 1 + width;
const up = 2;

export interface CrossReferences {
  readonly setOffset: (number: number, offset: number) => void;
  /** It is the index-th object of an object stream. */
  readonly setPacked: (number: number, stream: number, index: number) => void;
  /** Of all objects up to the highest that was entered; nothing is entered after it was asked for. */
  readonly table: () => { readonly entries: string; readonly bytes: Uint8Array };
}

export function createCrossReferences(): CrossReferences {
  let room = Buffer.alloc(row * 4096);
  let count = 1;
  // Object 0 heads the list of free objects and is never used.
  room.writeUInt16BE(0xffff, row - 2);

  function enter(number: number, kind: 1 | 2, field: number, index: number): void {
    const at = number * row;
    if (at + row > room.length) room = enlarged(room, Math.max(2 * room.length, at + row));
    room.writeUInt8(kind, at + 1);
    room.writeUInt32BE(field, at + 2);
    room.writeUInt16BE(index, at + 6);
    count = Math.max(count, number + 1);
  }

  return {
    setOffset: (number, offset) => enter(number, 1, offset, 0),
    setPacked: (number, stream, index) => enter(number, 2, stream, index),
    table: () => ({
      entries: `/Size ${count}/W[${entryWidths.join(" ")}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${width}>>`,
      bytes: deflateSync(predicted(room.subarray(0, count * row)), { level: 9 }),
    }),
  };
}

/** What is beyond the old room stays untouched, and so takes no memory yet. */
function enlarged(room: Buffer, length: number) {
  const larger = Buffer.alloc(length);
  room.copy(larger);
  return larger;
}

/**
 * Each entry becomes its difference from the one before, as neighbours differ by little and deflate well: in its own place,
 * since a second table would take as much memory as the first.
 */
function predicted(table: Buffer): Buffer {
  for (let at = table.length - row; at >= 0; at -= row) {
    table[at] = up;
    if (at === 0) break;
    for (let byte = at + 1; byte < at + row; byte += 1)
      table[byte] = (table[byte] ?? 0) - (table[byte - row] ?? 0);
  }
  return table;
}
