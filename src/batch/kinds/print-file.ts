// The letters of a folder in one PDF for the printer, and the cover sheet that goes with it. Each letter is set again, proved to
// look and read as its file does, drawn, and let go. It must not know where the files are put.

import { counted } from "../../counted.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { letterFile } from "../../output/accounts/letters-in-folder.js";
import { packedOutput } from "../../pdf/file/packed-output.js";
import type { SetLetter } from "../../produce.js";
import { layOutCoverSheet } from "../../stationery/cover-sheet.js";
import type { LetterToPost } from "../post/letters-to-post.js";
import { type Posting, postEach, senderOf } from "../post/posting.js";
import { languageOfMost, type PrintManner, type PrintRun, printName } from "../post/print-run.js";
import { isSameLetter } from "../post/proof.js";
import type { Scene } from "../scene.js";

/** Draws them one after the other; gives back the first, for what it has in common with the others. */
export async function drawLetters(
  posting: Posting,
  manner: PrintManner,
  write: (bytes: Uint8Array) => void,
  scene: Scene,
): Promise<SetLetter> {
  const { maker } = posting;
  const title = `Print batch of ${counted(posting.chosen.length, "letter")}, ${formatDate(posting.date, toolLanguage)}`;
  const information = {
    title,
    author: senderOf(posting),
    subject: title,
    language: languageOfMost(posting.chosen),
    date: posting.date,
  };
  const sides = manner.duplex ? "two-sided" : "one-sided";
  const file = maker.press.openPrintFile(information, sides, packedOutput(write));
  let first: SetLetter | undefined;
  const add = ({ letter, made }: ProvedLetter) => {
    const { iso3 } = letter.row;
    file.add({
      document: made.document,
      outlineTitle: `${iso3} ${printName(letter)}`,
      pageLabel: `${iso3} `,
    });
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

function proved(letter: LetterToPost, { maker, madeWith, letters }: Posting): ProvedLetter | undefined {
  const bytes = letterFile(letters, letter.row);
  const made = maker.finish(letter.state);
  return isSameLetter(letter.row, bytes, made, madeWith) ? { letter, made } : undefined;
}

export interface Printed {
  readonly run: PrintRun;
  readonly first: SetLetter;
  readonly file: string;
  readonly sha256: string;
}

export function drawCoverSheet(
  { run, first, file, sha256 }: Printed,
  posting: Posting,
  manner: PrintManner,
): Uint8Array {
  const { maker } = posting;
  const content = {
    // The same for all letters of one language.
    title: first.document.subject,
    sender: senderOf(posting),
    date: posting.date,
    dateInWords: formatDate(posting.date, toolLanguage),
    file,
    sha256,
    pagesInFile: run.pages,
    printing: manner.duplex ? "both-sides" : "one-side",
    order: manner.groupBySheets ? "by-sheets" : "manifest",
    paper: paperOf(first),
    letters: run.printed,
  } as const;
  return maker.press.draw(layOutCoverSheet(content, maker.faces));
}

function paperOf({ letter, document }: SetLetter) {
  const [page] = document.pages;
  if (page === undefined) throw new Error("a letter has at least one page");
  return { name: letter.paper === "A4" ? "A4" : "US Letter", width: page.width, height: page.height };
}
