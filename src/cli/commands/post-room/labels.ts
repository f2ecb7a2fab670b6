// `letters labels`: the address of every letter on sheets of labels.

import { addressBook, recordedWithout, withoutAddressLines } from "../../../batch/address-book.js";
import { placeFiles } from "../../../batch/place/post-files.js";
import { closingLines, folderBeside, markOf, openForPost } from "../../../batch/post-room.js";
import { nearest } from "../../../nearest.js";
import { type LabelSheet, type LabelSheetName, labelSheets } from "../../../stationery/formats.js";
import { layOutLabels } from "../../../stationery/labels.js";
import { wrongCommandLine } from "../../../usage.js";
import type { LabelsOptions } from "../../options/post-room/labels.js";
import type { Scene } from "../../shell/program.js";
import { madeJson, madeOf } from "../../texts/made.js";
import { counted } from "../../texts/summary.js";

export async function labels(options: LabelsOptions, scene: Scene): Promise<number> {
  const name = sheetCalled(options.sheet);
  const sheet: LabelSheet = labelSheets[name];
  const start = startOn(sheet, options.start);
  const opened = openForPost(options, scene);
  const book = await addressBook(opened, scene);
  const { workshop } = opened.batch;
  const { name: author } = book.sender;
  const style = { sheet, start, title: `Address labels ${sheet.name}`, author, date: opened.date };
  const laidOut = layOutLabels(book.addressees, style, workshop.faces);
  const bytes = workshop.press.draw(laidOut);
  const stem = `labels-${name}${markOf(opened, options)}`;
  const file = `${stem}.pdf`;
  const contents = {
    sheet: name,
    start,
    letter_date: opened.date,
    whole: opened.isWhole,
    labels: book.addressees.map(({ iso3, lines }, index) => ({ iso3, label: start + index, lines })),
    without_address: recordedWithout(book),
  };
  const series = { records: [`${stem}.json`], isName: (each: string) => each === file } as const;
  const place = folderBeside(opened.letters, options, scene);
  const placed = await placeFiles({ place, names: [file], series }, scene, (folder) =>
    folder.put(file, bytes, contents),
  );
  const sheets = counted(laidOut.pages.length, "sheet");
  scene.report.say(
    [
      `${counted(book.addressees.length, "label")} on ${sheets} of ${sheet.name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "label"),
      ...closingLines(placed, opened),
      "next: print the first page on plain paper in actual size (100 %) and hold it against a sheet",
    ].join("\n"),
  );
  if (options.json) await scene.report.data(madeJson(madeOf(book, opened, place, file), placed));
  return 0;
}

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

function startOn(sheet: LabelSheet, written: string): number {
  const count = sheet.columns * sheet.rows;
  const start = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (start >= 1 && start <= count) return start;
  throw wrongCommandLine({
    what: `--start: "${written}" is not a label of the sheet`,
    remedy: `write a number from 1 to ${count}, counted along the rows`,
  });
}
