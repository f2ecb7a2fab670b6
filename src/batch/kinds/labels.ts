// The labels of a folder's letters on sheets, in one file. It must not know where it is put.

import { type LabelSheet, type LabelSheetName, labelSheets } from "../../stationery/formats.js";
import { layOutLabels } from "../../stationery/labels.js";
import type { OneFile } from "../post/one-file.js";
import type { Posting } from "../post/posting.js";
import { type AddressBook, recordedWithout } from "./address.js";

/** `start` is the number of the first free label. */
export function drawLabels(
  name: LabelSheetName,
  start: number,
  book: AddressBook,
  { date, isWhole, maker }: Posting,
): OneFile & { readonly sheets: number } {
  const sheet: LabelSheet = labelSheets[name];
  const style = { sheet, start, title: `Address labels ${sheet.name}`, author: book.sender.name, date };
  const laidOut = layOutLabels(book.addressees, style, maker.faces);
  const contents = {
    sheet: name,
    start,
    letter_date: date,
    whole: isWhole,
    labels: book.addressees.map(({ iso3, lines }, index) => ({ iso3, label: start + index, lines })),
    without_address: recordedWithout(book),
  };
  return { stem: `labels-${name}`, bytes: maker.press.draw(laidOut), contents, sheets: laidOut.pages.length };
}
