// `letters print`: all letters in one PDF for the printer, and the cover sheet that goes with it.

import type { State } from "../campaign/campaign.js";
import { formatDate } from "../letter/language.js";
import { letterText } from "../letter/text.js";
import { sha256 } from "../output/sha256.js";
import type { PrintPart } from "../pdf/draw.js";
import { packObjects } from "../pdf/pack-objects.js";
import type { SetLetter } from "../produce.js";
import { layOutCoverSheet } from "../typesetting/cover-sheet.js";
import type { PrintedLetter } from "../typesetting/letter-list.js";
import type { LaidOutPage } from "../typesetting/page.js";
import {
  type BatchOptions,
  closingLines,
  makeAll,
  type OpenedBatch,
  openForPost,
  placeFiles,
} from "./post-room.js";
import type { Scene } from "./program.js";
import { counted } from "./summary.js";

export interface PrintOptions extends BatchOptions {
  readonly duplex?: true;
  readonly groupBySheets?: true;
}

const PRINT_FILE = "print.pdf";
const COVER_SHEET = "print-cover-sheet.pdf";
const SERIES = {
  records: ["print.json"],
  isName: (name: string) => name === PRINT_FILE || name === COVER_SHEET,
} as const;

export async function print(options: PrintOptions, scene: Scene): Promise<number> {
  const opened = openForPost(options, scene);
  const letters = inPrintOrder(await makeAll(opened.chosen, opened.batch.workshop.set, scene), options);
  const run = printRun(letters, options);
  const bytes = printFile(letters, opened, options);
  const coverSheet = drawCoverSheet({ letters, run, bytes }, opened, options);
  const contents = {
    letter_date: opened.date,
    duplex: options.duplex === true,
    whole: !opened.leftOut.some(({ why }) => why === "filtered"),
    letters: run.printed,
  };
  const placed = await placeFiles(
    [
      { file: PRINT_FILE, bytes, contents },
      { file: COVER_SHEET, bytes: coverSheet, contents: {} },
    ],
    SERIES,
    options.out,
    scene,
  );
  const sheets = run.printed.reduce((sum, each) => sum + each.sheets, 0);
  scene.report.say(
    [
      `${counted(letters.length, "letter")} on ${counted(sheets, "sheet")}, ${counted(run.pages, "page")} in ${options.out}/${PRINT_FILE}`,
      ...closingLines(opened.leftOut, placed),
      `next: give it to the printer together with ${options.out}/${COVER_SHEET}`,
    ].join("\n"),
  );
  return 0;
}

/** As in the manifest; or by sheets, and within the same number as in the manifest. */
function inPrintOrder(letters: readonly SetLetter[], options: PrintOptions): readonly SetLetter[] {
  const sorted = letters.toSorted((one, other) => (isoCode(one) < isoCode(other) ? -1 : 1));
  if (!options.groupBySheets) return sorted;
  return sorted.toSorted((one, other) => sheetsOf(one, options) - sheetsOf(other, options));
}

function isoCode({ letter }: SetLetter): string {
  return letter.iso3;
}

function sheetsOf({ laidOut }: SetLetter, { duplex }: PrintOptions): number {
  return duplex ? Math.ceil(laidOut.pages.length / 2) : laidOut.pages.length;
}

/** As the cover sheet lists it, and as `verify` knows its words again. */
interface RecordedLetter extends PrintedLetter {
  readonly text_sha256: string;
}

/** Where each letter lies in the file, and the file's pages, blank backs included. */
function printRun(
  letters: readonly SetLetter[],
  options: PrintOptions,
): { readonly printed: readonly RecordedLetter[]; readonly pages: number } {
  const printed: RecordedLetter[] = [];
  let pages = 0;
  for (const each of letters) {
    const { state } = each.assessment;
    const sheets = sheetsOf(each, options);
    printed.push({
      iso3: state.iso3,
      name: shortName(state),
      language: state.language,
      pages: each.laidOut.pages.length,
      sheets,
      firstPage: pages + 1,
      text_sha256: sha256(letterText(each.letter)),
    });
    pages += options.duplex ? 2 * sheets : sheets;
  }
  return { printed, pages };
}

function shortName(state: State): string {
  return state.names.get("en")?.short ?? state.name;
}

function printFile(letters: readonly SetLetter[], opened: OpenedBatch, options: PrintOptions): Uint8Array {
  const parts = letters.map(
    ({ assessment, laidOut }): PrintPart => ({
      letter: laidOut,
      outlineTitle: `${assessment.state.iso3} ${shortName(assessment.state)}`,
    }),
  );
  const title = `Print batch of ${counted(letters.length, "letter")}, ${formatDate(opened.date, "en")}`;
  const author = senderOf(opened);
  const information = { title, author, subject: title, language: languageOf(letters), date: opened.date };
  const sides = options.duplex ? "two-sided" : "one-sided";
  return packObjects(opened.batch.workshop.press.drawMany(parts, information, sides));
}

/** Each letter names its own language; the file as a whole has that of the most letters. */
function languageOf(letters: readonly SetLetter[]): string {
  const counts = new Map<string, number>();
  for (const { letter } of letters) counts.set(letter.language, (counts.get(letter.language) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([one, first], [other, second]) => second - first || (one < other ? -1 : 1),
  );
  return most?.[0] ?? "en";
}

function senderOf({ batch }: OpenedBatch): string {
  return batch.templates[0]?.frontMatter.sender ?? "";
}

interface Printed {
  readonly letters: readonly SetLetter[];
  readonly run: ReturnType<typeof printRun>;
  readonly bytes: Uint8Array;
}

function drawCoverSheet(
  { letters, run, bytes }: Printed,
  opened: OpenedBatch,
  options: PrintOptions,
): Uint8Array {
  const { workshop } = opened.batch;
  const sender = senderOf(opened);
  const content = {
    title: subjectOf(letters),
    sender,
    date: opened.date,
    dateInWords: formatDate(opened.date, "en"),
    file: PRINT_FILE,
    sha256: sha256(bytes),
    pagesInFile: run.pages,
    printing: options.duplex ? "both-sides" : "one-side",
    order: options.groupBySheets ? "by-sheets" : "manifest",
    paper: paperOf(letters),
    letters: run.printed,
  } as const;
  return workshop.press.draw(layOutCoverSheet(content, workshop.faces));
}

/** The subject of the first letter: it is the same for all of one language. */
function subjectOf(letters: readonly SetLetter[]): string {
  return letters[0]?.laidOut.subject ?? "";
}

function paperOf(
  letters: readonly SetLetter[],
): { readonly name: string } & Pick<LaidOutPage, "width" | "height"> {
  const [first] = letters;
  const page = first?.laidOut.pages[0];
  if (first === undefined || page === undefined) throw new Error("a print batch has at least one letter");
  return { name: first.letter.paper === "A4" ? "A4" : "US Letter", width: page.width, height: page.height };
}
