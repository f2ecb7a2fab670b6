// An address for an envelope or a label: its lines, as the letter prints them, in the largest type at which they fit.
// The lines stay as they are if a size that machines read well holds them; else long ones turn over; else it is a fault.
// It must not know where on the stationery the block stands.

import type { Diagnostic } from "../diagnostic.js";
import type { FaceRole, Measures } from "../fonts/faces.js";
import type { Points } from "../typesetting/manner.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";
import type { Line } from "../typesetting/paragraph/line.js";
import { millimetres, type Room } from "./formats.js";

/** Whose address it is and what it says; `lines` hold the country, where it is needed, as the last one. */
export interface Addressed {
  readonly iso3: string;
  /** The State's short name, for outlines and faults. */
  readonly name: string;
  /** BCP 47 code of the letter. */
  readonly language: string;
  readonly lines: readonly string[];
}

/** What kind of stationery takes the address, for faults: "a label of 3 × 8", and what else could be chosen. */
export interface AddressPlace {
  readonly room: Room;
  readonly called: string;
  readonly remedy: string;
  readonly largestSize: Points;
}

/** Address lines that fit, each broken into one or more typeset lines. */
export interface AddressBlock {
  readonly leading: Points;
  /** From the top of the first line's capitals to the foot of the last line's descenders. */
  readonly height: Points;
  /** From the top of the block to its first baseline. */
  readonly rise: Points;
  readonly paragraphs: readonly (readonly Line[])[];
}

const face: FaceRole = "furniture";
const ink = "#000000";
/** Machines that sort mail read 10 to 12 point best (USPS Publication 28), so there lines turn over sooner than shrink. */
const smallestWholeSize = 10;
/** Below the 8 point that USPS DMM 202 asks for, but read by people; for the few that a small label holds no other way. */
const smallestSize = 7;
const sizeStep = 0.5;
/** Sorting machines want lines clearly apart: about 2 points between them. What only people read may stand closer. */
const leadingRatio = 1.2;
const closeLeadingRatio = 1.1;
const smallestReadSize = 8;
/** Of the em: accents on capitals above the baseline, descenders below. */
const riseRatio = 0.8;
const fallRatio = 0.2;

/** An address and how it is set. */
export interface SetAddress {
  readonly addressed: Addressed;
  readonly block: AddressBlock;
}

/** Every address in the given place, in order, and a fault for each that has no room there. */
export function setAddresses(
  addressees: readonly Addressed[],
  place: AddressPlace,
  measures: Measures,
): { readonly set: readonly SetAddress[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const set: SetAddress[] = [];
  for (const addressed of addressees) {
    const block = setAddress(addressed, place, measures);
    if ("what" in block) faults.push(block);
    else set.push({ addressed, block });
  }
  return { set, faults };
}

/** The block, or what hinders it. */
function setAddress(
  addressed: Addressed,
  place: AddressPlace,
  measures: Measures,
): AddressBlock | Diagnostic {
  const unreadable = missingCharacters(addressed, measures);
  if (unreadable !== undefined) return unreadable;
  const whole = addressed.lines.map((line) => [line]);
  const size = sizesBetween(place.largestSize, smallestWholeSize).find((each) =>
    fits(whole, each, place.room, measures),
  );
  if (size !== undefined) return blockOf(whole, size, measures);
  for (const smaller of sizesBetween(place.largestSize, smallestSize)) {
    const turned = addressed.lines.map((line) => turnOver(line, smaller, place.room.width, measures));
    if (fits(turned, smaller, place.room, measures)) return blockOf(turned, smaller, measures);
  }
  return misfit(addressed, place, measures);
}

/** The block's text items, with its upper left corner at (x, y), and a P for each address line under `parent`. */
export function placeAddress(block: AddressBlock, x: Points, y: Points, parent: Tag): readonly PageItem[] {
  const items: PageItem[] = [];
  let baseline = y + block.rise;
  for (const paragraph of block.paragraphs) {
    const owner: Tag = { type: "P", parent };
    for (const line of paragraph) {
      items.push({ kind: "text", x, baseline, line, owner });
      baseline += block.leading;
    }
  }
  return items;
}

function sizesBetween(largest: Points, smallest: Points): readonly Points[] {
  const count = Math.floor((largest - smallest) / sizeStep) + 1;
  return Array.from({ length: count }, (_, index) => largest - index * sizeStep);
}

function widthOf(text: string, size: Points, measures: Measures): Points {
  return (measures.width(face, text) * size) / 1000;
}

function leadingAt(size: Points): Points {
  return size * (size < smallestReadSize ? closeLeadingRatio : leadingRatio);
}

function heightOf(lineCount: number, size: Points): Points {
  return (lineCount - 1) * leadingAt(size) + (riseRatio + fallRatio) * size;
}

function fits(
  paragraphs: readonly (readonly string[])[],
  size: Points,
  room: Room,
  measures: Measures,
): boolean {
  const lines = paragraphs.flat();
  return (
    heightOf(lines.length, size) <= room.height &&
    lines.every((line) => widthOf(line, size, measures) <= room.width)
  );
}

/** In as few lines as it takes, of much the same length: a last word alone looks like a line of its own. */
function turnOver(line: string, size: Points, measure: Points, measures: Measures): readonly string[] {
  const lines = brokenAt(line, size, measure, measures);
  return lines.length === 2 ? halved(line, size, measure, measures) : lines;
}

/** A line that ends with "of" or "de la" reads on badly: worth a difference of half the measure to avoid. */
const shortWord = /(?:^| )\S{1,3}$/u;

/** The best of all ways to break a line into two that fit. */
function halved(line: string, size: Points, measure: Points, measures: Measures): readonly string[] {
  const words = line.split(" ");
  const ways = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(" ");
    const second = words.slice(index + 1).join(" ");
    const widths = [widthOf(first, size, measures), widthOf(second, size, measures)] as const;
    const tooWide = Math.max(...widths) > measure;
    const badness = Math.abs(widths[0] - widths[1]) + (shortWord.test(first) ? measure / 2 : 0);
    return { lines: [first, second], badness: tooWide ? Number.POSITIVE_INFINITY : badness };
  });
  const best = ways.reduce((one, other) => (other.badness < one.badness ? other : one));
  return best.lines;
}

function brokenAt(line: string, size: Points, measure: Points, measures: Measures): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && widthOf(longer, size, measures) > measure) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

function blockOf(paragraphs: readonly (readonly string[])[], size: Points, measures: Measures): AddressBlock {
  return {
    leading: leadingAt(size),
    height: heightOf(paragraphs.flat().length, size),
    rise: size * riseRatio,
    paragraphs: paragraphs.map((lines) =>
      lines.map((text, index) => lineOf(text, index === lines.length - 1, size, measures)),
    ),
  };
}

function lineOf(text: string, last: boolean, size: Points, measures: Measures): Line {
  const width = widthOf(text, size, measures);
  return { width, runs: [{ face, size, ink, x: 0, width, text: last ? text : `${text} ` }] };
}

function missingCharacters(addressed: Addressed, measures: Measures): Diagnostic | undefined {
  for (const line of addressed.lines) {
    const [missing] = measures.missing(face, line);
    if (missing === undefined) continue;
    const code = missing.toString(16).toUpperCase().padStart(4, "0");
    return {
      what: `${addressed.iso3}: the face of the address has no character "${String.fromCodePoint(missing)}" (U+${code}) in "${line}"`,
      remedy: "write the address in characters of the Latin, Greek or Cyrillic scripts",
      place: { file: "data/addressees.csv" },
    };
  }
  return undefined;
}

function misfit(addressed: Addressed, place: AddressPlace, measures: Measures): Diagnostic {
  const lines = addressed.lines.flatMap((line) => turnOver(line, smallestSize, place.room.width, measures));
  const wide = lines.find((line) => widthOf(line, smallestSize, measures) > place.room.width);
  const what =
    wide === undefined ? tooHigh(addressed, lines.length, place) : tooWide(addressed, wide, place, measures);
  return { what, remedy: place.remedy, place: { file: "data/addressees.csv" } };
}

function tooWide(addressed: Addressed, line: string, place: AddressPlace, measures: Measures): string {
  const width = millimetres(widthOf(line, smallestSize, measures)) + 1;
  return `${addressed.iso3}: "${line}" is ${width} mm wide in ${smallestSize} point and has no space to break at; ${place.called} has room for ${millimetres(place.room.width)} mm`;
}

function tooHigh(addressed: Addressed, lineCount: number, place: AddressPlace): string {
  const height = place.room.height - (riseRatio + fallRatio) * smallestSize;
  const room = Math.floor(height / leadingAt(smallestSize) + 1 + 1e-9);
  const last = addressed.lines.at(-1) ?? "";
  return `${addressed.iso3}: the address takes ${lineCount} lines in ${smallestSize} point, down to "${last}"; ${place.called} has room for ${room}`;
}
