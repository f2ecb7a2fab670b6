// `letters labels`: the address of every letter on sheets of labels.

import { addressBook } from "../../../batch/kinds/address.js";
import { drawLabels } from "../../../batch/kinds/labels.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { type LabelSheetName, labelSheets } from "../../../stationery/formats.js";
import { numberUpTo, oneOf } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function labels(asked: Asked<"labels">, scene: Terminal): Promise<number> {
  const { sheet, start } = sheetIn(asked);
  const posting = openForPost(asked, scene);
  const book = await addressBook(posting, scene);
  const made = drawLabels(sheet, start, book, posting);
  const { place, file, placed } = await placeOneFile(made, posting, asked, scene);
  const on = `${counted(made.sheets, "sheet")} of ${labelSheets[sheet].name}`;
  scene.report.say(
    [
      `${counted(book.addressees.length, "label")} on ${on}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "label"),
      ...closingLines(placed, posting),
      "next: print the first page on plain paper in actual size (100 %) and hold it against a sheet",
    ].join("\n"),
  );
  if (asked.json) await scene.report.json(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}

/** The sheet, and the first free label of it. */
function sheetIn({ sheet: written, start }: Asked<"labels">) {
  const names = Object.keys(labelSheets) as readonly LabelSheetName[];
  const plain = written.replaceAll(/[\s×*]/g, "x");
  const sheet = oneOf(names, plain, `--sheet: "${written}" is not a sheet of labels`);
  const count = labelSheets[sheet].columns * labelSheets[sheet].rows;
  const fault = {
    what: `--start: "${start}" is not a label of the sheet`,
    remedy: `write a number from 1 to ${count}, counted along the rows`,
  };
  return { sheet, start: numberUpTo(count, start, fault) };
}
