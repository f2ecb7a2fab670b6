// One scan of a JPEG, walked from its first block to its last (ITU-T T.81, annexes F and G), to see whether all that the
// header announces is there and nothing besides. No picture is made of it: the file goes into the PDF as it is, so it
// must be whole, and a viewer that finds it damaged shows half of it without a word.

import { type Bits, bitsFrom, type HuffmanTable } from "./jpeg-bits.js";
import { broken } from "./refusals.js";

/** One colour's part of the picture, in blocks of 8 × 8 samples. */
export interface Component {
  /** Blocks side by side, and one above the other, in a unit that joins all components. */
  readonly horizontal: number;
  readonly vertical: number;
  /** Blocks of the component alone. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks a row, those included that fill the last unit up. */
  readonly stride: number;
  /** A bit for each of a block's 64 coefficients: whether it is not nought so far. Later scans refine only those. */
  readonly known: Uint32Array;
}

/** What a scan's header says. */
export interface Scan {
  readonly parts: readonly ScanPart[];
  readonly isProgressive: boolean;
  /** The first and the last coefficient, of 64. */
  readonly first: number;
  readonly last: number;
  /** Not the first scan of these coefficients, but one that adds a bit to each. */
  readonly refines: boolean;
  /** Units of the whole picture, where the scan joins several components. */
  readonly units: { readonly columns: number; readonly rows: number };
  /** Units from one restart marker to the next; 0 if there is none. */
  readonly restartInterval: number;
}

export interface ScanPart {
  readonly component: Component;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

/** Walks the scan whose data begin at `start`; returns the place of the marker after them. Throws InputError. */
export function walkScan(bytes: Uint8Array, start: number, scan: Scan): number {
  const [only] = scan.parts;
  if (only === undefined) throw broken("JPEG");
  const alone = scan.parts.length === 1;
  const { columns, rows } = alone ? only.component : scan.units;
  const readUnit = alone ? singleBlocks(scan, only) : joinedBlocks(scan);
  const interval = scan.restartInterval || columns * rows;
  let at = start;
  for (let unit = 0, restarts = 0; unit < columns * rows; restarts += 1) {
    if (restarts > 0) at = afterRestart(bytes, at, restarts - 1);
    const walk: Walk = { bits: bitsFrom(bytes, at), zeroBlocks: 0 };
    const end = Math.min(unit + interval, columns * rows);
    for (; unit < end; unit += 1) readUnit(walk, unit % columns, Math.floor(unit / columns));
    at = walk.bits.end();
  }
  return at;
}

/** RST0 to RST7 in turn; bytes 0xff may fill the way to any marker (B.1.1.2). */
function afterRestart(bytes: Uint8Array, place: number, index: number): number {
  let at = place;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd0 + (index % 8)) throw broken("JPEG");
  return at + 2;
}

/** How far an interval is read; changed in place. */
interface Walk {
  readonly bits: Bits;
  /** Blocks to come in which the band holds no further coefficient (the end-of-band run). */
  zeroBlocks: number;
}

type ReadBlock = (walk: Walk, part: ScanPart, block: number) => void;
type ReadUnit = (walk: Walk, column: number, row: number) => void;

function singleBlocks(scan: Scan, part: ScanPart): ReadUnit {
  const readBlock = blockReader(scan);
  return (walk, column, row) => readBlock(walk, part, row * part.component.stride + column);
}

function joinedBlocks(scan: Scan): ReadUnit {
  const readBlock = blockReader(scan);
  return (walk, column, row) => {
    for (const part of scan.parts) {
      const { horizontal, vertical, stride } = part.component;
      for (let y = 0; y < vertical; y += 1)
        for (let x = 0; x < horizontal; x += 1)
          readBlock(walk, part, (row * vertical + y) * stride + column * horizontal + x);
    }
  };
}

function blockReader(scan: Scan): ReadBlock {
  if (!scan.isProgressive) return readSequential;
  if (scan.first === 0) return scan.refines ? refineFirst : readFirst;
  return scan.refines ? refineBand(scan) : readBand(scan);
}

/** A code's value tells how many noughts come before a coefficient, and how many bits the coefficient has (F.1.2.2). */
const longestRun = 15;

const readSequential: ReadBlock = (walk, part) => {
  readFirst(walk, part, 0);
  for (let k = 1; k < 64; k += 1) {
    const { run, size } = runAndSize(walk, part);
    if (size === 0 && run < longestRun) return;
    k += run;
    if (k > 63) throw broken("JPEG");
    walk.bits.take(size);
  }
};

/** Of 8 bits a sample, a difference of first coefficients has at most 11. */
const mostBitsOfDifference = 11;

const readFirst: ReadBlock = ({ bits }, { dc }) => {
  if (dc === undefined) throw broken("JPEG");
  const size = bits.code(dc);
  if (size > mostBitsOfDifference) throw broken("JPEG");
  bits.take(size);
};

const refineFirst: ReadBlock = ({ bits }) => {
  bits.take(1);
};

function runAndSize({ bits }: Walk, { ac }: ScanPart): { readonly run: number; readonly size: number } {
  if (ac === undefined) throw broken("JPEG");
  const value = bits.code(ac);
  return { run: value >> 4, size: value & 15 };
}

/** The first scan of a band of coefficients (G.1.2.2). */
function readBand({ first, last }: Scan): ReadBlock {
  return (walk, part, block) => {
    if (walk.zeroBlocks > 0) {
      walk.zeroBlocks -= 1;
      return;
    }
    for (let k = first; k <= last; k += 1) {
      const { run, size } = runAndSize(walk, part);
      if (size === 0 && run < longestRun) {
        walk.zeroBlocks = (1 << run) - 1 + walk.bits.take(run);
        return;
      }
      k += run;
      if (k > last) throw broken("JPEG");
      if (size === 0) continue;
      walk.bits.take(size);
      note(part.component, block, k);
    }
  };
}

/** A later scan: one bit more for each coefficient that is known, and some that become known (G.1.2.3). */
function refineBand({ first, last }: Scan): ReadBlock {
  return (walk, part, block) => {
    const { bits } = walk;
    let k = first;
    while (walk.zeroBlocks === 0 && k <= last) {
      const { run, size } = runAndSize(walk, part);
      if (size > 1) throw broken("JPEG");
      if (size === 0 && run < longestRun) {
        walk.zeroBlocks = (1 << run) + bits.take(run);
        break;
      }
      bits.take(size);
      k = refineKnown(bits, part.component, { block, from: k, last, pass: run });
      if (k > last) throw broken("JPEG");
      if (size === 1) note(part.component, block, k);
      k += 1;
    }
    if (walk.zeroBlocks === 0) return;
    refineKnown(bits, part.component, { block, from: k, last, pass: 64 });
    walk.zeroBlocks -= 1;
  };
}

interface Stretch {
  readonly block: number;
  readonly from: number;
  readonly last: number;
  /** How many coefficients that are still nought are passed by. */
  readonly pass: number;
}

/** Takes a bit for each known coefficient on the way; returns the place of the nought after those passed by. */
function refineKnown(bits: Bits, component: Component, { block, from, last, pass }: Stretch): number {
  let left = pass;
  for (let k = from; k <= last; k += 1) {
    if (isKnown(component, block, k)) bits.take(1);
    else if (left === 0) return k;
    else left -= 1;
  }
  return last + 1;
}

function note({ known }: Component, block: number, k: number): void {
  const at = 2 * block + (k >> 5);
  known[at] = (known[at] ?? 0) | (1 << (k & 31));
}

function isKnown({ known }: Component, block: number, k: number): boolean {
  return ((known[2 * block + (k >> 5)] ?? 0) & (1 << (k & 31))) !== 0;
}
