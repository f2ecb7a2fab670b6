// `letters print`: the letters of the folder in one PDF for the printer, and the cover sheet that goes with it.

import { drawCoverSheet, drawLetters } from "../../../batch/kinds/print-file.js";
import { placeFiles } from "../../../batch/place/files.js";
import { folderBeside, markOf, openForPost } from "../../../batch/post/posting.js";
import { inPrintOrder, printRun } from "../../../batch/post/print-run.js";
import { counted } from "../../../counted.js";
import { closingLines } from "../../../reports/post-room/closing.js";
import { madeJson } from "../../../reports/post-room/made.js";
import type { PrintOptions } from "../../options/post-room/print.js";
import type { Scene } from "../../shell/program.js";

export async function print(options: PrintOptions, scene: Scene): Promise<number> {
  const opened = openForPost(options, scene);
  const posting = { ...opened, chosen: inPrintOrder(opened.chosen, options) };
  const stem = `print${markOf(opened, options)}`;
  const files = { print: `${stem}.pdf`, cover: `${stem}-cover-sheet.pdf` };
  const names = [files.print, files.cover];
  const series = { records: [`${stem}.json`], isName: (name: string) => names.includes(name) } as const;
  const place = folderBeside(opened.letters, options, scene);
  const run = printRun(posting.chosen, options);
  const contents = {
    letter_date: opened.date,
    duplex: options.duplex === true,
    whole: opened.isWhole,
    letters: run.printed,
  };
  const placed = await placeFiles({ place, names, series }, scene, async (folder) => {
    const file = folder.open(files.print);
    const first = await drawLetters(posting, options, file.write, scene);
    const sha256 = await file.close(contents);
    const cover = drawCoverSheet({ run, first, file: files.print, sha256 }, posting, options);
    await folder.put(files.cover, cover, {});
  });
  scene.report.say(
    [
      `${counted(run.printed.length, "letter")} on ${counted(run.sheets, "sheet")}, ${counted(run.pages, "page")} in ${place.shown}/${files.print}`,
      ...closingLines(placed, opened),
      `next: give it to the printer together with ${place.shown}/${files.cover}`,
    ].join("\n"),
  );
  const made = {
    date: opened.date,
    out: place.shown,
    files: names,
    letters: run.printed.length,
    without: [],
  };
  if (options.json) await scene.report.data(madeJson(made, placed));
  return 0;
}
