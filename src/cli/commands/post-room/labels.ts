// `letters labels`: the address of every letter on sheets of labels.

import { addressBook, recordedWithout } from "../../../batch/kinds/address.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { nearest } from "../../../nearest.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { type LabelSheet, type LabelSheetName, labelSheets } from "../../../stationery/formats.js";
import { layOutLabels } from "../../../stationery/labels.js";
import { wrongCommandLine } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Scene } from "../../shell/program.js";

export async function labels(asked: Asked<"labels">, scene: Scene): Promise<number> {
  const name = sheetCalled(asked.sheet);
  const sheet: LabelSheet = labelSheets[name];
  const start = startOn(sheet, asked.start);
  const posting = openForPost(asked, scene);
  const { date, maker } = posting;
  const book = await addressBook(posting, scene);
  const style = { sheet, start, title: `Address labels ${sheet.name}`, author: book.sender.name, date };
  const laidOut = layOutLabels(book.addressees, style, maker.faces);
  const contents = {
    sheet: name,
    start,
    letter_date: date,
    whole: posting.isWhole,
    labels: book.addressees.map(({ iso3, lines }, index) => ({ iso3, label: start + index, lines })),
    without_address: recordedWithout(book),
  };
  const made = { stem: `labels-${name}`, bytes: maker.press.draw(laidOut), contents };
  const { place, file, placed } = await placeOneFile(made, posting, asked, scene);
  const sheets = counted(laidOut.pages.length, "sheet");
  scene.report.say(
    [
      `${counted(book.addressees.length, "label")} on ${sheets} of ${sheet.name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "label"),
      ...closingLines(placed, posting),
      "next: print the first page on plain paper in actual size (100 %) and hold it against a sheet",
    ].join("\n"),
  );
  if (asked.json) await scene.report.json(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}

/** Throws a fault of the command line for a sheet that there is not. */
function sheetCalled(written: string): LabelSheetName {
  const names = Object.keys(labelSheets) as readonly LabelSheetName[];
  const found = names.find((name) => name === written.toLowerCase().replaceAll(/[\s×*]/g, "x"));
  if (found !== undefined) return found;
  const near = nearest(written, names);
  throw wrongCommandLine({
    what: `--sheet: "${written}" is not a sheet of labels`,
    remedy: near === undefined ? `write ${names.join(", ")}` : `did you mean ${near}?`,
  });
}

/** The number of the first free label. Throws a fault of the command line for one that the sheet has not. */
function startOn(sheet: LabelSheet, written: string): number {
  const count = sheet.columns * sheet.rows;
  const start = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (start >= 1 && start <= count) return start;
  throw wrongCommandLine({
    what: `--start: "${written}" is not a label of the sheet`,
    remedy: `write a number from 1 to ${count}, counted along the rows`,
  });
}
