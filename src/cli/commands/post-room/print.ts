// `letters print`: the letters of the folder in one PDF for the printer, and the cover sheet that goes with it. Each letter
// is set again, proved to look and read as its file does, drawn, and let go.

import { placeFiles } from "../../../batch/place/post-files.js";
import {
  closingLines,
  folderBeside,
  markOf,
  openForPost,
  type Posting,
  postEach,
} from "../../../batch/post-room.js";
import { inPrintOrder, languageOf, type PrintRun, printName, printRun } from "../../../batch/print-run.js";
import { isSameLetter } from "../../../batch/proof.js";
import type { LetterToPost } from "../../../batch/select/letters-to-post.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import { letterFile } from "../../../output/accounts/letters-in-folder.js";
import { packedOutput } from "../../../pdf/file/packed-output.js";
import type { SetLetter } from "../../../produce.js";
import { layOutCoverSheet } from "../../../stationery/cover-sheet.js";
import type { PrintOptions } from "../../options/post-room/print.js";
import type { Scene } from "../../shell/program.js";
import { madeJson } from "../../texts/made.js";
import { counted } from "../../texts/summary.js";

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
  if (options.json)
    await scene.report.data(
      madeJson(
        { date: opened.date, out: place.shown, files: names, letters: run.printed.length, without: [] },
        placed,
      ),
    );
  return 0;
}

/** Draws them one after the other; gives back the first, for what it has in common with the others. */
async function drawLetters(
  posting: Posting,
  options: PrintOptions,
  write: (bytes: Uint8Array) => void,
  scene: Scene,
): Promise<SetLetter> {
  const { workshop } = posting.batch;
  const title = `Print batch of ${counted(posting.chosen.length, "letter")}, ${formatDate(posting.date, toolLanguage)}`;
  const information = {
    title,
    author: senderOf(posting),
    subject: title,
    language: languageOf(posting.chosen),
    date: posting.date,
  };
  const sides = options.duplex ? "two-sided" : "one-sided";
  const file = workshop.press.openPrintFile(information, sides, packedOutput(write));
  let first: SetLetter | undefined;
  const add = ({ letter, made }: ProvedLetter) => {
    file.add({ document: made.document, outlineTitle: `${letter.row.iso3} ${printName(letter)}` });
    first ??= made;
  };
  await postEach(posting, (letter) => proved(letter, posting), add, scene);
  write(file.finish());
  if (first === undefined) throw new Error("a print batch has at least one letter");
  return first;
}

interface ProvedLetter {
  readonly letter: LetterToPost;
  readonly made: SetLetter;
}

function proved(letter: LetterToPost, { batch, letters }: Posting): ProvedLetter | undefined {
  const bytes = letterFile(letters, letter.row);
  const made = batch.workshop.finish(letter.state);
  return isSameLetter(letter.row, bytes, made, batch.madeWith) ? { letter, made } : undefined;
}

function senderOf({ batch }: Posting): string {
  return batch.templates[0]?.frontMatter.sender ?? "";
}

interface Printed {
  readonly run: PrintRun;
  readonly first: SetLetter;
  readonly file: string;
  readonly sha256: string;
}

function drawCoverSheet(
  { run, first, file, sha256 }: Printed,
  posting: Posting,
  options: PrintOptions,
): Uint8Array {
  const { workshop } = posting.batch;
  const content = {
    // The same for all letters of one language.
    title: first.document.subject,
    sender: senderOf(posting),
    date: posting.date,
    dateInWords: formatDate(posting.date, toolLanguage),
    file,
    sha256,
    pagesInFile: run.pages,
    printing: options.duplex ? "both-sides" : "one-side",
    order: options.groupBySheets ? "by-sheets" : "manifest",
    paper: paperOf(first),
    letters: run.printed,
  } as const;
  return workshop.press.draw(layOutCoverSheet(content, workshop.faces));
}

function paperOf({ letter, document }: SetLetter) {
  const [page] = document.pages;
  if (page === undefined) throw new Error("a letter has at least one page");
  return { name: letter.paper === "A4" ? "A4" : "US Letter", width: page.width, height: page.height };
}
