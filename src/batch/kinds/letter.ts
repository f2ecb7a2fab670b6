// The kind for whose sake all else is made: one letter a State as a PDF, with what the manifest and the summary tell of it.

import { wordsOfLetter } from "../../letter/text.js";
import { type LetterRecord, letterRecord } from "../../output/accounts/manifest.js";
import { letterFileName } from "../../output/file-name.js";
import { letterPassages } from "../../passages/letter-passages.js";
import type { Occurrence } from "../../passages/passage.js";
import type { FinishedLetter } from "../../produce.js";
import { type LetterCount, letterCount } from "../tally.js";
import type { Kind } from "./kind.js";

export interface LetterNote {
  readonly record: LetterRecord;
  readonly count: LetterCount;
  readonly passages: readonly Occurrence[];
}

export const letter: Kind<LetterNote> = {
  name: "letter",
  fileName: ({ iso3, name }) => letterFileName(iso3, name),
  open:
    ({ maker }) =>
    (state) => {
      const made = maker.finish(state);
      const record = recordOf(made);
      const passages = letterPassages(maker.take(made));
      return {
        file: record.file,
        bytes: made.pdf,
        note: { record, count: letterCount(made.assessment, made.draft), passages },
      };
    },
};

/** What the manifest says of a finished letter. */
export function recordOf(finished: FinishedLetter): LetterRecord {
  const { letter, document, pdf } = finished;
  const text = wordsOfLetter(letter);
  return letterRecord({ ...finished, pages: document.pages.length, bytes: pdf, text });
}
