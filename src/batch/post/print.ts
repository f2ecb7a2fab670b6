// The letters of a folder in one file for the printer, and the cover sheet that goes with it, put beside the letters with
// their account.

import type { OutputFolder } from "../../output/placing/placing.js";
import type { Committed } from "../../output/placing/write.js";
import type { PostOptions } from "../asked.js";
import { drawCoverSheet, drawLetters } from "../kinds/print-file.js";
import { placeFiles } from "../place/files.js";
import type { Scene } from "../scene.js";
import { folderBeside, type Posting, selectionMarkOf } from "./posting.js";
import { inPrintOrder, type PrintManner, type PrintRun, printRun } from "./print-run.js";

export interface PlacedPrint {
  readonly run: PrintRun;
  readonly place: OutputFolder;
  readonly print: string;
  readonly cover: string;
  readonly placed: Committed;
}

export async function placePrint(
  opened: Posting,
  asked: PostOptions & PrintManner,
  scene: Scene,
): Promise<PlacedPrint> {
  const posting = { ...opened, chosen: inPrintOrder(opened.chosen, asked) };
  const stem = `print${selectionMarkOf(opened, asked)}`;
  const [print, cover] = [`${stem}.pdf`, `${stem}-cover-sheet.pdf`];
  const names = [print, cover];
  const series = { records: [`${stem}.json`], isName: (name: string) => names.includes(name) } as const;
  const place = folderBeside(opened.letters, asked, scene);
  const run = printRun(posting.chosen, asked);
  const contents = {
    letter_date: opened.date,
    duplex: asked.duplex === true,
    whole: opened.isWhole,
    letters: run.printed,
  };
  const placed = await placeFiles({ place, names, series }, scene, async (folder) => {
    const file = folder.open(print);
    const first = await drawLetters(posting, asked, file.write, scene);
    const sha256 = await file.close(contents);
    await folder.put(cover, drawCoverSheet({ run, first, file: print, sha256 }, posting, asked), {});
  });
  return { run, place, print, cover, placed };
}
