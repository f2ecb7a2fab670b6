// An address as a block of lines, for a letter's window, an envelope or a label: lines longer than their room turned
// over, the block measured and placed. It must not know which room it is, nor what to do about an address that has none.

import type { AddressBreaks } from "../../letter/letter.js";
import type { LineManner, Points } from "../manner.js";
import type { PageItem, Tag } from "../page/page.js";
import { breakLines, FORCED, type Item, type Judge } from "../paragraph/break-lines.js";
import { evenLines, fewestLines } from "../paragraph/judge-lines.js";
import type { Line } from "../paragraph/line.js";
import type { LineSetter } from "./setting.js";

/** The manner in which all lines of an address are set. */
export interface AddressSize {
  readonly manner: LineManner;
  readonly leading: Points;
}

/** Each line of the address as one or more lines that fit the width. */
export type TurnedLines = readonly (readonly string[])[];

/** An address set in lines, those of one address line together. */
export interface AddressBlock {
  readonly size: AddressSize;
  readonly paragraphs: readonly (readonly Line[])[];
  /** From the top of the first line's ascenders to the foot of the last one's descenders. */
  readonly height: Points;
  /** From the top of the block to its first baseline. */
  readonly rise: Points;
}

/** What decides where a line turns over. */
interface Policy {
  readonly judge: Judge;
  /** The price of a line end before the word of this index, in the judge's measure. */
  readonly price: (words: readonly string[], end: number) => number;
}

/** How wide lines may become, and how wide a text is. */
export interface LineRoom {
  readonly measure: Points;
  readonly widthOf: (text: string) => Points;
}

/** In as few lines as the room allows, and among those ways the one that reads best. */
export function turnBySense(line: string, breaks: AddressBreaks, room: LineRoom): readonly string[] {
  return turnOver(line, room, {
    judge: fewestLines,
    price: (words, end) => senseOfBreak(words, end, breaks),
  });
}

/**
 * In as few lines as the room allows. Two are of much the same length: a last word alone looks like a line of its own.
 * More than two fill the room one after the other.
 */
export function turnEvenly(line: string, breaks: AddressBreaks, room: LineRoom): readonly string[] {
  const filled = turnOver(line, room, { judge: fewestLines, price: () => 0 });
  return filled.length === 2
    ? turnOver(line, room, { judge: evenLines, price: (words, end) => unevenness(words, end, breaks) })
    : filled;
}

function turnOver(line: string, { measure, widthOf }: LineRoom, policy: Policy): readonly string[] {
  const words = line.split(" ");
  const space = { kind: "glue", width: widthOf(" "), stretch: 0, shrink: 0 } as const;
  const items = words.flatMap((word, index): readonly Item[] => {
    const last = index === words.length - 1;
    const penalty = last ? FORCED : policy.price(words, index + 1);
    const end = { kind: "penalty", width: 0, penalty, flagged: false } as const;
    const box = { kind: "box", width: widthOf(word) } as const;
    return last ? [box, end] : [box, end, space];
  });
  const broken = breakLines(items, { first: measure, later: measure }, policy.judge);
  // Three items a word, so an item's index tells its word.
  return broken.map(({ start, end }) => words.slice(start / 3, (end + 2) / 3).join(" "));
}

/** How badly a line end reads, from 0, where a speaker would pause. */
function senseOfBreak(words: readonly string[], end: number, breaks: AddressBreaks): number {
  const next = words[end]?.toLowerCase() ?? "";
  if (endsLeaning(words, end, breaks)) return 12;
  if (breaks.pauses.includes(next)) return 0;
  if (words[end - 1]?.endsWith(",")) return 1;
  if (breaks.leaning.includes(next) || breaks.elided.some((each) => next.startsWith(each))) return 3;
  return words.length - end === 1 ? 8 : 6;
}

/** A line that ends with "of" or "de la" reads on badly: as bad as lines that differ by half the measure. */
function unevenness(words: readonly string[], end: number, breaks: AddressBreaks): number {
  return endsLeaning(words, end, breaks) ? 35 : 0;
}

function endsLeaning(words: readonly string[], end: number, { leaning }: AddressBreaks): boolean {
  return leaning.includes(words[end - 1]?.toLowerCase() ?? "");
}

/** Of the em, above the baseline; the rest of the em is for descenders. */
const ascent = 0.8;

/** From the top of the first line's ascenders to the foot of the last one's descenders. */
export function addressHeight(count: number, { manner, leading }: AddressSize): Points {
  return (count - 1) * leading + manner.size;
}

/** An address in a size, each of its lines in as many as it takes. */
export interface SizedAddress {
  readonly size: AddressSize;
  readonly turned: TurnedLines;
}

/** What a block must keep within. */
export interface AddressRoom {
  readonly width: Points;
  readonly height: Points;
}

/** Whether it has room, with every line. */
export function fits({ size, turned }: SizedAddress, room: AddressRoom, { widthOf }: LineSetter): boolean {
  const lines = turned.flat();
  const isLowEnough = addressHeight(lines.length, size) <= room.height;
  return isLowEnough && lines.every((line) => widthOf(line, size.manner) <= room.width);
}

export function blockOf({ turned, size }: SizedAddress, { setLine }: LineSetter): AddressBlock {
  const paragraphs = turned.map((parts) =>
    parts.map((part, index) => setLine(index === parts.length - 1 ? part : `${part} `, size.manner)),
  );
  const height = addressHeight(turned.flat().length, size);
  return { size, paragraphs, height, rise: ascent * size.manner.size };
}

/** What owns an address, and in which languages those of its lines are that are not in that of the document. */
export interface AddressOwner {
  readonly parent: Tag;
  readonly languages?: readonly (string | undefined)[];
}

/**
 * The block with its upper left corner at (x, y), and a P for each line of the address under `parent`. The lines of one that
 * begins from right to left end where its longest line does.
 */
export function placeAddress(
  block: AddressBlock,
  x: Points,
  y: Points,
  { parent, languages = [] }: AddressOwner,
): readonly PageItem[] {
  const items: PageItem[] = [];
  const widest = Math.max(...block.paragraphs.flat().map(({ width }) => width));
  const fromRight = block.paragraphs[0]?.[0]?.runs[0]?.direction === "right-to-left";
  for (const [index, lines] of block.paragraphs.entries()) {
    const language = languages[index];
    const owner: Tag = { type: "P", parent, ...(language === undefined ? {} : { language }) };
    for (const line of lines) {
      const baseline = y + block.rise + items.length * block.size.leading;
      items.push({ kind: "text", x: fromRight ? x + widest - line.width : x, baseline, line, owner });
    }
  }
  return items;
}
