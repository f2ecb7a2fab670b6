// The entropy-coded bytes of a JPEG scan, read bit by bit, and the Huffman codes in them (ITU-T T.81, annexes C and F).
// It must not know what the codes say.

import type { InputError } from "../diagnostic.js";
import { broken, cutShort } from "./refusals.js";

/** Reads the bits of one interval, up to the next marker. */
export interface Bits {
  /** The next code of the table, as the value that it stands for. */
  readonly code: (table: HuffmanTable) => number;
  /** The next bits, at most 16, as a number. */
  readonly take: (count: number) => number;
  /** Ends the interval; returns the place of the marker that follows. Throws if bits are left over or were missing. */
  readonly end: () => number;
}

/** By the next 16 bits: the length of the code that they begin with, times 256, and its value. */
export type HuffmanTable = Uint16Array;

/** Bits are read ahead in whole bytes, which stays within a number of 32 bits. */
const ahead = 16;

export function bitsFrom(bytes: Uint8Array, start: number): Bits {
  let [at, held, count] = [start, 0, 0];
  /** Bits that were made up beyond the last byte, so that a short code at the end can be looked up like any other. */
  let invented = 0;

  function fill(): void {
    while (count <= ahead) {
      const byte = bytes[at];
      // A byte 0xff is followed by a 0 (F.1.2.3); by anything else, it begins a marker.
      const isData = byte !== undefined && (byte !== 0xff || bytes[at + 1] === 0);
      if (isData) at += byte === 0xff ? 2 : 1;
      else invented += 8;
      held = (held << 8) | (isData ? byte : 0);
      count += 8;
    }
  }

  function take(wanted: number): number {
    if (count < wanted) fill();
    count -= wanted;
    return (held >>> count) & ((1 << wanted) - 1);
  }

  function code(table: HuffmanTable): number {
    if (count < 16) fill();
    const entry = table[(held >>> (count - 16)) & 0xffff] ?? 0;
    if (entry === 0) throw damageAt(bytes[at]);
    count -= entry >> 8;
    return entry & 0xff;
  }

  function end(): number {
    fill();
    const left = count - invented;
    if (left < 0 || left > 7) throw damageAt(bytes[at]);
    return at;
  }

  return { code, take, end };
}

/** `byte` is the next one. */
function damageAt(byte: number | undefined): InputError {
  return byte === undefined ? cutShort() : broken("JPEG");
}

/**
 * The table that a DHT segment describes: how many codes there are of each length from 1 to 16, and their values. Codes
 * of one length follow one another, and the next length goes on from there (C.2).
 */
export function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << 16);
  let from = 0;
  let next = 0;
  counts.forEach((count, index) => {
    const reach = 1 << (15 - index);
    for (let each = 0; each < count; each += 1, from += reach, next += 1) {
      if (from + reach > table.length) throw broken("JPEG");
      table.fill(((index + 1) << 8) | (values[next] ?? 0), from, from + reach);
    }
  });
  return table;
}
