// The parts of a proof into one PDF: a list of what to look for in which letter, then the letters and pages, each made again
// and marked. Parts of the plan in, bytes out. It must not know where the file is put.

import { counted } from "../../counted.js";
import { toolLanguage } from "../../languages/known.js";
import type { Occurrence } from "../../passages/passage.js";
import type { Taken } from "../../passages/taken.js";
import { packedOutput } from "../../pdf/file/packed-output.js";
import type { LetterMaker } from "../../produce.js";
import { newsOf } from "../../review/proof/news.js";
import {
  isWhole,
  type PlannedLetter,
  type PlannedPassage,
  type ProofPart,
  sizeOf,
} from "../../review/proof/plan.js";
import { layOutReadingList } from "../../stationery/reading-list.js";
import type { LaidOutDocument } from "../../typesetting/document/document.js";
import { locate, pagesOf } from "./locate.js";
import { looksOf } from "./looks.js";
import { createProofMarks, type ProofMarks } from "./marks.js";
import { sizeInWords } from "./size-in-words.js";

/** A letter that the plan may take, with what it is made of. */
export interface LetterOfProof extends PlannedLetter {
  readonly taken: Taken;
  readonly passages: readonly (Occurrence & PlannedPassage)[];
}

export function letterOfProof(
  taken: Taken,
  occurrences: readonly Occurrence[],
  { pages }: LaidOutDocument,
): LetterOfProof {
  const spots = locate(occurrences, pages);
  const located = occurrences.map((occurrence, index) => ({ ...occurrence, spot: spots[index] }));
  return {
    iso3: taken.letter.iso3,
    language: taken.language.code,
    pages: pages.length,
    passages: located.map(({ spot, ...occurrence }) => ({ ...occurrence, pages: pagesOf(spot) })),
    looks: looksOf(taken, located, pages.length),
    taken,
  };
}

/** What the proof is called and of which batch it is. */
export interface ProofHead {
  readonly batch: string;
  readonly date: string;
  readonly sender: string;
  /** "1 of 3", where it is dealt out. */
  readonly reader?: string;
}

export interface ProofPrinter {
  /** The whole letter as a file of its own. */
  readonly letter: (letter: LetterOfProof) => Uint8Array;
  readonly file: (
    parts: readonly ProofPart<LetterOfProof>[],
    head: ProofHead,
    write: (bytes: Uint8Array) => void,
  ) => void;
}

export function createProofPrinter({ set, press, faces }: LetterMaker): ProofPrinter {
  const marks = createProofMarks(faces);
  const marked = ({ taken, passages }: LetterOfProof) =>
    marks.letter(set(taken.assessment.state), taken, passages);
  return {
    letter: (letter) => press.draw(marked(letter)),
    file: (parts, head, write) => {
      const title = head.reader === undefined ? "What to read" : `What to read: part ${head.reader}`;
      const information = { title, author: head.sender, subject: title, language: "en", date: head.date };
      const file = press.openPrintFile(information, "one-sided", packedOutput(write));
      const documents = parts.map((part) => stampedPages(part, marked(part.letter), marks));
      const [paper] = documents[0]?.pages ?? [];
      if (paper === undefined) throw new Error("a proof has at least one page");
      const { width, height } = paper;
      const list = { ...head, title, author: head.sender, paper: { width, height } };
      const sheet = layOutReadingList(
        { ...list, introduction: introductionTo(parts, head), rows: parts.map(rowOf) },
        faces,
      );
      file.add({ document: marks.sheet(sheet, toolLanguage.phrases.draft), outlineTitle: title });
      for (const [index, document] of documents.entries()) {
        const part = parts[index];
        if (part !== undefined) file.add({ document, outlineTitle: titleOf(part) });
      }
      write(file.finish());
    },
  };
}

function stampedPages(
  part: ProofPart<LetterOfProof>,
  document: LaidOutDocument,
  marks: ProofMarks,
): LaidOutDocument {
  const { letter, pages } = part;
  return marks.stamped(document, pages, (page) => `${nameOf(letter)}, page ${page + 1} of ${letter.pages}`);
}

function nameOf({ iso3, taken }: LetterOfProof): string {
  return `${iso3} ${taken.assessment.state.name}`;
}

function titleOf(part: ProofPart<LetterOfProof>): string {
  return isWhole(part) ? nameOf(part.letter) : `${nameOf(part.letter)}, ${pagesInWords(part)}`;
}

/** "page 2", "pages 2 and 3". */
function pagesInWords({ pages }: ProofPart): string {
  return `${pages.length === 1 ? "page" : "pages"} ${pages.map((page) => page + 1).join(" and ")}`;
}

function rowOf(part: ProofPart<LetterOfProof>) {
  const { letter, pages } = part;
  const what = isWhole(part) ? "whole letter" : `${pagesInWords(part)} of ${letter.pages}`;
  return {
    pages: pages.length,
    letter: `${nameOf(letter)}, in ${letter.taken.language.name}, ${what}`,
    news: newsOf(part),
  };
}

function introductionTo(parts: readonly ProofPart[], { batch, reader }: ProofHead): string {
  const shown = parts.reduce((sum, { shows }) => sum + shows.length, 0);
  const whose = reader === undefined ? "between them" : "that no other part lists";
  return `Batch ${batch}: ${sizeInWords(sizeOf(parts))} show ${counted(shown, "passage")} ${whose}, each listed where it is seen first. The small numbers in the margin, and those in brackets here, are lines of the language's template.`;
}
