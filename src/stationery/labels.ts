// Addresses onto sheets of labels, row by row, from the first free label of a half-used sheet.
// In: addresses as the letters print them; out: one laid-out document of sheets, or a fault for each address without room.
// It must not know PDF or files.

import { InputError } from "../diagnostic.js";
import type { Measures } from "../fonts/faces.js";
import { placeAddress } from "../typesetting/document/address.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { Points } from "../typesetting/manner.js";
import type { LaidOutPage, PageItem, Tag } from "../typesetting/page/page.js";
import { type Addressed, type AddressPlace, type BlockOfAddress, setAddresses } from "./address.js";
import type { LabelSheet } from "./formats.js";

/** What all labels of a batch share. */
export interface LabelStyle {
  readonly sheet: LabelSheet;
  /** The first label to use, from 1, counted along the rows. */
  readonly start: number;
  readonly title: string;
  readonly author: string;
  /** ISO 8601 day. */
  readonly date: string;
}

/** Where a label lies in the batch. */
export interface LabelSpot {
  /** From 0. */
  readonly sheet: number;
  readonly x: Points;
  readonly y: Points;
}

const largestSize = 10;

/** The labels of all States, in the order given. Throws InputError with every address that does not fit. */
export function layOutLabels(
  addressees: readonly Addressed[],
  style: LabelStyle,
  measures: Measures,
): LaidOutDocument {
  const { set, faults } = setAddresses(addressees, addressPlace(style.sheet), measures);
  if (faults.length > 0) throw new InputError(faults);
  const document: Tag = { type: "Document" };
  const sheets: PageItem[][] = [];
  set.forEach((label, index) => {
    const spot = labelSpot(style.start - 1 + index, style.sheet);
    while (sheets.length <= spot.sheet) sheets.push([]);
    sheets[spot.sheet]?.push(...itemsOf(label, spot, style.sheet, document));
  });
  const { title, author, date, sheet } = style;
  const pages = sheets.map((items): LaidOutPage => ({ ...sheet.paper, items }));
  return { title, author, subject: title, language: "en", date, pages };
}

/** Upper left corner of the n-th label (from 0), counted along the rows and over the sheets. */
export function labelSpot(index: number, sheet: LabelSheet): LabelSpot {
  const onSheet = index % (sheet.columns * sheet.rows);
  return {
    sheet: Math.floor(index / (sheet.columns * sheet.rows)),
    x: sheet.left + (onSheet % sheet.columns) * sheet.pitch.width,
    y: sheet.top + Math.floor(onSheet / sheet.columns) * sheet.pitch.height,
  };
}

function addressPlace(sheet: LabelSheet): AddressPlace {
  return {
    room: {
      width: sheet.label.width - 2 * sheet.padding.width,
      height: sheet.label.height - 2 * sheet.padding.height,
    },
    called: `a label of ${sheet.name}`,
    remedy: "shorten the address, or take larger labels (--sheet 2x7)",
    largestSize,
  };
}

/** Centred from top to foot, so that a cut a little off still leaves the address whole. */
function itemsOf(
  label: BlockOfAddress,
  spot: LabelSpot,
  sheet: LabelSheet,
  document: Tag,
): readonly PageItem[] {
  const owner: Tag = { type: "Sect", parent: document, language: label.addressed.language };
  const y = spot.y + (sheet.label.height - label.block.height) / 2;
  return placeAddress(label.block, spot.x + sheet.padding.width, y, { parent: owner });
}
