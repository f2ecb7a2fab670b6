// Addresses onto the faces of envelopes, one page a State, at the envelope's size.
// In: addresses as the letters print them; out: laid-out pages for the press, and a fault for each address without room.
// It must not know PDF, files or which country a State's mission is in: that is the address's last line.

import { InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import type { AddressBreaks } from "../letter/letter.js";
import { type AddressBlock, placeAddress } from "../typesetting/document/address.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { Points } from "../typesetting/manner.js";
import type { Tag } from "../typesetting/page/page.js";
import { type Addressed, type AddressPlace, type BlockOfAddress, setAddresses } from "./address.js";
import { addressZone, type EnvelopeFormat, returnAddressZone } from "./formats.js";

/** What all envelopes of a batch share. */
export interface EnvelopeStyle {
  readonly format: EnvelopeFormat;
  /** The sender's address for the upper left corner; none if empty. */
  readonly returnLines: readonly string[];
  readonly returnBreaks: AddressBreaks;
  /** Document title, without the State. */
  readonly title: string;
  readonly author: string;
  /** ISO 8601 day. */
  readonly date: string;
}

const largestSize = 12;
const largestReturnSize = 9;

/** One envelope a State, in the order given. Throws InputError with every address that does not fit. */
export function layOutEnvelopes(
  addressees: readonly Addressed[],
  style: EnvelopeStyle,
  faces: Measures,
): readonly LaidOutDocument[] {
  const corners = addressees.map((addressed) =>
    setAddresses(cornerOf(addressed, style), returnPlace(style.format), faces),
  );
  const { set, faults } = setAddresses(addressees, addressPlace(style.format), faces);
  const place = { file: "templates", field: "sender_address" };
  const ofSender = corners.flatMap((corner) => corner.faults.map((fault) => ({ ...fault, place })));
  const all = [...new Map(ofSender.map((fault) => [fault.what, fault])).values(), ...faults];
  if (all.length > 0) throw new InputError(all);
  return set.map((address, index) => envelopeOf(address, corners[index]?.set ?? [], style));
}

function envelopeOf(
  { addressed, block }: BlockOfAddress,
  sender: readonly BlockOfAddress[],
  { title: batch, author, date, format }: EnvelopeStyle,
): LaidOutDocument {
  const title = `${batch}: ${addressed.name}`;
  const document: Tag = { type: "Document" };
  const { fromLeft, fromTop } = returnAddressZone;
  const section = (): Tag => ({ type: "Sect", parent: document });
  const items = [
    ...sender.flatMap((own) => placeAddress(own.block, fromLeft, fromTop, { parent: section() })),
    ...placeAddress(block, leftOfAddress(format), topOfAddress(block, format), { parent: section() }),
  ];
  const pages = [{ width: format.width, height: format.height, items }];
  return { title, author, subject: title, language: addressed.language, date, pages };
}

/** In the right half, and not further from the right edge than sorting machines look. */
function leftOfAddress(format: EnvelopeFormat): Points {
  return Math.max(format.width / 2, format.width - addressZone.reach);
}

/** In the lower half; a long address rises out of it, at most to the zone's upper edge. */
function topOfAddress(block: AddressBlock, format: EnvelopeFormat): Points {
  const lowest = format.height - addressZone.fromFoot - block.height;
  const preferred = Math.max(addressZone.fromTop, format.height / 2);
  return Math.min(preferred, lowest);
}

function addressPlace(format: EnvelopeFormat): AddressPlace {
  return {
    room: {
      width: format.width - addressZone.fromRight - leftOfAddress(format),
      height: format.height - addressZone.fromTop - addressZone.fromFoot,
    },
    called: `the address zone of a ${format.name} envelope`,
    remedy: "shorten the address, or take a larger envelope (--format C5)",
    largestSize,
  };
}

/** The sender's address and the letter's reference, as far as there are any. */
function cornerOf(
  { reference = "", language }: Addressed,
  { returnLines, returnBreaks: breaks }: EnvelopeStyle,
): readonly Addressed[] {
  const lines = [...returnLines, reference].filter((line) => line !== "");
  if (lines.length === 0) return [];
  return [{ iso3: "sender_address", name: "the sender", language, lines, breaks }];
}

function returnPlace({ name, width }: EnvelopeFormat): AddressPlace {
  const { fromLeft, fromRight, depth } = returnAddressZone;
  return {
    room: { width: width - fromLeft - fromRight, height: depth },
    called: `the corner for the sender on a ${name} envelope`,
    remedy: "shorten sender_address in the front matter of the templates",
    largestSize: largestReturnSize,
  };
}
