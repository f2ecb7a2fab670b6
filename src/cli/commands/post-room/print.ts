// `letters print`: the letters of the folder in one PDF for the printer, and the cover sheet that goes with it.

import { openForPost } from "../../../batch/post/posting.js";
import { placePrint } from "../../../batch/post/print.js";
import { counted } from "../../../counted.js";
import { closingLines } from "../../../reports/post-room/closing.js";
import { madeJson } from "../../../reports/post-room/made.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function print(asked: Asked<"print">, scene: Terminal): Promise<number> {
  const { report } = scene;
  const posting = openForPost(asked, scene);
  const { run, place, print: file, cover, placed } = await placePrint(posting, asked, scene);
  const letters = run.printed.length;
  report.say(
    [
      `${counted(letters, "letter")} on ${counted(run.sheets, "sheet")}, ${counted(run.pages, "page")} in ${place.shown}/${file}`,
      ...closingLines(placed, posting),
      `next: give it to the printer together with ${place.shown}/${cover}`,
    ].join("\n"),
  );
  const made = { date: posting.date, out: place.shown, files: [file, cover], letters, without: [] };
  if (asked.json) await report.json(madeJson(made, placed));
  return 0;
}
