// `letters labels`: the address of every letter on sheets of labels.

import { addressBook, recordedWithout } from "../../../batch/kinds/address.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { type LabelSheet, labelSheets } from "../../../stationery/formats.js";
import { layOutLabels } from "../../../stationery/labels.js";
import { type LabelsOptions, sheetCalled, startOn } from "../../options/post-room/labels.js";
import type { Scene } from "../../shell/program.js";

export async function labels(options: LabelsOptions, scene: Scene): Promise<number> {
  const name = sheetCalled(options.sheet);
  const sheet: LabelSheet = labelSheets[name];
  const start = startOn(sheet, options.start);
  const posting = openForPost(options, scene);
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
  const { place, file, placed } = await placeOneFile(made, posting, options, scene);
  const sheets = counted(laidOut.pages.length, "sheet");
  scene.report.say(
    [
      `${counted(book.addressees.length, "label")} on ${sheets} of ${sheet.name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "label"),
      ...closingLines(placed, posting),
      "next: print the first page on plain paper in actual size (100 %) and hold it against a sheet",
    ].join("\n"),
  );
  if (options.json) await scene.report.data(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}
