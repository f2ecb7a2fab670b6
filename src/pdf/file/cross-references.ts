// Where each object of a file is, as the table of a cross-reference stream (ISO 32000-1, 7.5.8): objects are entered in
// any order, each in seven bytes, since a print file of thousands of letters has millions of them.
// It must not know what the objects are.

import { deflateSync } from "node:zlib";

/** Bytes of an entry: its kind, an offset or a stream's number, an index. */
const entryWidths = [1, 4, 2] as const;
const width = 7;

export interface CrossReferences {
  readonly setOffset: (number: number, offset: number) => void;
  /** It is the index-th object of an object stream. */
  readonly setPacked: (number: number, stream: number, index: number) => void;
  /** Of all objects up to the highest that was entered. */
  readonly table: () => { readonly entries: string; readonly bytes: Uint8Array };
}

export function createCrossReferences(): CrossReferences {
  let room = Buffer.alloc(width * 4096);
  let count = 1;
  // Object 0 heads the list of free objects and is never used.
  room.writeUInt16BE(0xffff, width - 2);

  function enter(number: number, kind: 1 | 2, field: number, index: number): void {
    const at = number * width;
    if (at + width > room.length) room = Buffer.concat([room], Math.max(2 * room.length, at + width));
    room.writeUInt8(kind, at);
    room.writeUInt32BE(field, at + 1);
    room.writeUInt16BE(index, at + 5);
    count = Math.max(count, number + 1);
  }

  return {
    setOffset: (number, offset) => enter(number, 1, offset, 0),
    setPacked: (number, stream, index) => enter(number, 2, stream, index),
    table: () => ({
      entries: `/Size ${count}/W[${entryWidths.join(" ")}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${width}>>`,
      bytes: deflateSync(predicted(room, count), { level: 9 }),
    }),
  };
}

/** Each entry as its difference from the one before (PNG's filter "up"): neighbours differ by little, and deflate well. */
function predicted(table: Buffer, rows: number): Buffer {
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
