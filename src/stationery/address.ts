// An address for an envelope or a label: its lines, as the letter prints them, in the largest type at which they fit.
// The lines stay as they are if a size that machines read well holds them; else long ones turn over; else it is a fault.
// It must not know where on the stationery the block stands.

import type { Diagnostic } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import type { AddressBreaks } from "../letter/letter.js";
import type { SizedAddress } from "../typesetting/document/address.js";
import {
  type AddressBlock,
  type AddressSize,
  blockOf,
  fits,
  turnEvenly,
} from "../typesetting/document/address.js";
import { createLineSetter, type LineSetter } from "../typesetting/document/setting.js";
import { strangeFault, strangeIn } from "../typesetting/document/strange-characters.js";
import type { Points } from "../typesetting/manner.js";
import { millimetres, type Room } from "./formats.js";

/** Whose address it is and what it says; `lines` hold the country, where it is needed, as the last one. */
export interface Addressed {
  readonly iso3: string;
  /** The State's short name, for outlines and faults. */
  readonly name: string;
  /** BCP 47 code of the letter. */
  readonly language: string;
  readonly lines: readonly string[];
  readonly breaks: AddressBreaks;
  /** Of the letter within; absent where it has none. */
  readonly reference?: string;
}

/** What kind of stationery takes the address, for faults: "a label of 3 × 8", and what else could be chosen. */
export interface AddressPlace {
  readonly room: Room;
  readonly called: string;
  readonly remedy: string;
  readonly largestSize: Points;
}

/** An address and how it is set. */
export interface BlockOfAddress {
  readonly addressed: Addressed;
  readonly block: AddressBlock;
}

const face = "furniture";
/** Machines that sort mail read 10 to 12 point best (USPS Publication 28), so there lines turn over sooner than shrink. */
const smallestWholeSize = 10;
/** Below the 8 point that USPS DMM 202 asks for, but read by people; for the few that a small label holds no other way. */
const smallestSize = 7;
const sizeStep = 0.5;
/** Sorting machines want lines clearly apart: about 2 points between them. What only people read may stand closer. */
const leadingRatio = 1.2;
const closeLeadingRatio = 1.1;
const smallestReadSize = 8;

/** Every address in the given place, in order, and a fault for each that has no room there. */
export function setAddresses(
  addressees: readonly Addressed[],
  place: AddressPlace,
  faces: Measures,
): { readonly set: readonly BlockOfAddress[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const set: BlockOfAddress[] = [];
  const work = { place, setter: createLineSetter(faces), sizes: sizesFor(place) };
  for (const addressed of addressees) {
    const outcome = strangeLine(addressed, faces) ?? setAddress(addressed, work);
    if ("what" in outcome) faults.push(outcome);
    else set.push({ addressed, block: outcome });
  }
  return { set, faults };
}

/** What all addresses of one kind of stationery are set with. */
interface Work {
  readonly place: AddressPlace;
  readonly setter: LineSetter;
  readonly sizes: { readonly whole: readonly AddressSize[]; readonly turned: readonly AddressSize[] };
}

/** The block, or what hinders it. */
function setAddress(addressed: Addressed, { place, setter, sizes }: Work): AddressBlock | Diagnostic {
  const whole = addressed.lines.map((line) => [line]);
  const ways = [
    ...sizes.whole.map((size) => () => ({ size, turned: whole })),
    ...sizes.turned.map((size) => () => turnOver(addressed, size, place, setter)),
  ];
  for (const way of ways) {
    const sized = way();
    if (fits(sized, place.room, setter)) return blockOf(sized, setter);
  }
  return misfit(addressed, place, setter);
}

function sizesFor({ largestSize }: AddressPlace): Work["sizes"] {
  const count = Math.floor((largestSize - smallestSize) / sizeStep) + 1;
  const turned = Array.from({ length: count }, (_, index) => sizeOf(largestSize - index * sizeStep));
  return { whole: turned.filter(({ manner }) => manner.size >= smallestWholeSize), turned };
}

function sizeOf(size: Points): AddressSize {
  const leading = size * (size < smallestReadSize ? closeLeadingRatio : leadingRatio);
  return { manner: { face, size, ink: "#000000" }, leading };
}

function turnOver(
  { lines, breaks }: Addressed,
  size: AddressSize,
  { room: { width: measure } }: AddressPlace,
  { widthOf }: LineSetter,
): SizedAddress {
  const room = { measure, widthOf: (text: string) => widthOf(text, size.manner) };
  return { size, turned: lines.map((line) => turnEvenly(line, breaks, room)) };
}

/** The fault of the first line with characters that cannot be set. */
function strangeLine({ iso3, lines }: Addressed, faces: Measures): Diagnostic | undefined {
  for (const line of lines) {
    const strange = strangeIn(line, face, faces);
    if (strange.length === 0) continue;
    const fault = strangeFault(line, strange);
    return { ...fault, what: `${iso3}: ${fault.what}`, place: { file: "data/addressees.csv" } };
  }
  return undefined;
}

function misfit(addressed: Addressed, place: AddressPlace, setter: LineSetter): Diagnostic {
  const size = sizeOf(smallestSize);
  const lines = turnOver(addressed, size, place, setter).turned.flat();
  const wide = lines.find((line) => setter.widthOf(line, size.manner) > place.room.width);
  const what =
    wide === undefined ? tooHigh(addressed, lines.length, place) : tooWide(addressed, wide, place, setter);
  return { what, remedy: place.remedy, place: { file: "data/addressees.csv" } };
}

function tooWide(
  { iso3 }: Addressed,
  line: string,
  { called, room }: AddressPlace,
  setter: LineSetter,
): string {
  const width = millimetres(setter.widthOf(line, sizeOf(smallestSize).manner)) + 1;
  return `${iso3}: "${line}" is ${width} mm wide in ${smallestSize} point and has no space to break at; ${called} has room for ${millimetres(room.width)} mm`;
}

function tooHigh({ iso3, lines }: Addressed, lineCount: number, { called, room }: AddressPlace): string {
  const { leading } = sizeOf(smallestSize);
  const fitting = Math.floor((room.height - smallestSize) / leading + 1 + 1e-9);
  return `${iso3}: the address takes ${lineCount} lines in ${smallestSize} point, down to "${lines.at(-1) ?? ""}"; ${called} has room for ${fitting}`;
}
