// Addresses onto the faces of envelopes, one page a State, at the envelope's size.
// In: addresses as the letters print them; out: laid-out pages for the press, and a fault for each address without room.
// It must not know PDF, files or which country a State's mission is in: that is the address's last line.

import { type Diagnostic, InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import { type AddressBlock, placeAddress } from "../typesetting/document/address.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { Points } from "../typesetting/manner.js";
import type { LaidOutPage, PageItem, Tag } from "../typesetting/page/page.js";
import { type Addressed, type AddressPlace, setAddresses } from "./address.js";
import { addressZone, type EnvelopeFormat, returnAddressZone } from "./formats.js";

/** What all envelopes of a batch share. */
export interface EnvelopeStyle {
  readonly format: EnvelopeFormat;
  /** The sender's address for the upper left corner; none if empty. */
  readonly returnLines: readonly string[];
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
  measures: Measures,
): readonly LaidOutDocument[] {
  const sender = setReturnAddress(style, measures);
  const { set, faults } = setAddresses(addressees, addressPlace(style.format), measures);
  const allFaults = [...sender.faults, ...faults];
  if (allFaults.length > 0) throw new InputError(allFaults);
  return set.map(({ addressed, block }) => envelopeOf(addressed, block, sender.block, style));
}

function envelopeOf(
  addressed: Addressed,
  block: AddressBlock,
  returnBlock: AddressBlock | undefined,
  style: EnvelopeStyle,
): LaidOutDocument {
  const title = `${style.title}: ${addressed.name}`;
  const document: Tag = { type: "Document" };
  const { format } = style;
  const items: PageItem[] = [];
  if (returnBlock !== undefined) items.push(...placeReturnAddress(returnBlock, document));
  const top = topOfAddress(block, format);
  items.push(...placeAddress(block, leftOfAddress(format), top, { type: "Sect", parent: document }));
  const page: LaidOutPage = { width: format.width, height: format.height, items };
  return {
    title,
    author: style.author,
    subject: title,
    language: addressed.language,
    date: style.date,
    pages: [page],
  };
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

function placeReturnAddress(block: AddressBlock, document: Tag): readonly PageItem[] {
  const { fromLeft, fromTop } = returnAddressZone;
  return placeAddress(block, fromLeft, fromTop, { type: "Sect", parent: document });
}

function setReturnAddress(
  style: EnvelopeStyle,
  measures: Measures,
): { readonly block?: AddressBlock; readonly faults: readonly Diagnostic[] } {
  if (style.returnLines.length === 0) return { faults: [] };
  const sender: Addressed = {
    iso3: "sender_address",
    name: "the sender",
    language: "en",
    lines: style.returnLines,
  };
  const place: AddressPlace = {
    room: {
      width: style.format.width - returnAddressZone.fromLeft - returnAddressZone.fromRight,
      height: returnAddressZone.depth,
    },
    called: `the corner for the sender on a ${style.format.name} envelope`,
    remedy: "shorten sender_address in the front matter of the templates",
    largestSize: largestReturnSize,
  };
  const { set, faults } = setAddresses([sender], place, measures);
  const [first] = set;
  const placed = faults.map((fault) => ({ ...fault, place: { file: "templates", field: "sender_address" } }));
  return first === undefined ? { faults: placed } : { block: first.block, faults: [] };
}
