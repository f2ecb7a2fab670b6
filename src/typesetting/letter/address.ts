// The address into the lines that the window of the envelope shows: long lines turn over where the sense allows, in the
// letter's own size or, once, in a smaller one. What does not fit is refused. It must not know the rest of the page.

import type { Letter } from "../../letter/letter.js";
import {
  type AddressRoom,
  type AddressSize,
  addressHeight,
  blockOf,
  fits,
  placeAddress,
  type SizedAddress,
  turnBySense,
} from "../document/address.js";
import type { Setting } from "../document/setting.js";
import type { Points } from "../manner.js";
import type { PageItem, Tag } from "../page/page.js";
import type { AddressField } from "../sheet.js";
import { address } from "../style.js";

/** The lines of an address, and where they may well turn over. */
type WrittenAddress = Pick<Letter, "addressLines" | "addressBreaks" | "foreignAddressLines">;

/** An address in its place on the paper. */
export interface SetAddress {
  readonly items: readonly PageItem[];
  /** As set, one string for each line. */
  readonly lines: readonly string[];
  readonly firstBaseline: Points;
  /** The lower edge of its last line. */
  readonly bottom: Points;
}

/**
 * Sets the address, a P for each of its lines: down from where the window's zone begins, or, if that is too low, so far
 * up as the last line needs. A block too wide or too high for its field is refused and set all the same.
 */
export function setAddress(
  written: WrittenAddress,
  field: AddressField,
  parent: Tag,
  setting: Setting,
): SetAddress {
  const { bottom = Number.POSITIVE_INFINITY } = field;
  const room = { width: field.width, height: bottom - field.top };
  const sized = chooseSize(written, room, setting);
  const lines = sized.turned.flat();
  report(sized.size, lines, room, setting);
  const block = blockOf(sized, setting);
  const y = Math.min(field.zone, bottom - block.height);
  const languages = written.addressLines.map((line) => written.foreignAddressLines?.get(line));
  const items = placeAddress(block, field.left, y, { parent, languages });
  return { items, lines, firstBaseline: y + block.rise, bottom: y + block.height };
}

/** The larger size if there is room for the address in it, else the smaller one. */
function chooseSize(
  { addressLines: lines, addressBreaks: breaks }: WrittenAddress,
  room: AddressRoom,
  setting: Setting,
): SizedAddress {
  const sized = address.sizes.map((size) => {
    const widths = { measure: room.width, widthOf: (text: string) => setting.widthOf(text, size.manner) };
    return { size, turned: lines.map((line) => turnBySense(line, breaks, widths)) };
  });
  const chosen = sized.find((each) => fits(each, room, setting)) ?? sized.at(-1);
  if (chosen === undefined) throw new Error("the style sheet has no size for the address");
  return chosen;
}

/** Names what is too wide, or else the line from which on the block is too high. */
function report(
  size: AddressSize,
  lines: readonly string[],
  { width, height }: AddressRoom,
  setting: Setting,
): void {
  const remedy = "shorten it in data/addressees.csv, or choose another window in the template's front matter";
  for (const line of lines) {
    if (setting.widthOf(line, size.manner) <= width) continue;
    setting.refuse({
      what: `the address line "${line}" is wider than the address field, even in ${size.manner.size} point`,
      remedy,
    });
  }
  const room = lines.findIndex((_, index) => addressHeight(index + 1, size) > height);
  if (room === -1) return;
  setting.refuse({
    what: `the address takes ${lines.length} lines and the address field has room for ${room}: "${lines[room]}" would not show`,
    remedy: remedy.replace("shorten it", "shorten the address"),
  });
}
