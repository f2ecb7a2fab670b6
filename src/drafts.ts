// Which letters are drafts: where approval is required, those whose text nobody has approved. Each bears the word for it on
// every page, beside its text and not in it, so that approving a letter changes nothing of what was approved.

import type { Measures } from "./fonts/faces.js";
import type { Letter } from "./letter/letter.js";
import type { Template } from "./letter/template/template.js";
import { wordsOfLetter } from "./letter/text.js";
import { type ApprovedTexts, isAmong } from "./output/accounts/approved-texts.js";
import { sha256 } from "./output/sha256.js";
import { createDraftMark } from "./typesetting/document/draft-mark.js";
import type { LaidOutLetter } from "./typesetting/letter/typeset.js";

/** A letter's pages, and, where approval is required, whether they bear the mark. */
export interface JudgedLetter extends LaidOutLetter {
  readonly draft?: "yes" | "no";
}

export type MarkIfDraft = (letter: Letter, laidOut: LaidOutLetter) => JudgedLetter;

/** `approved` is undefined where approval is not required: then every letter stays as it is. */
export function createDraftMarker(
  approved: ApprovedTexts | undefined,
  templates: readonly Template[],
  faces: Measures,
): MarkIfDraft {
  if (approved === undefined) return (_, laidOut) => laidOut;
  const mark = createDraftMark(faces);
  const words = new Map(templates.map(({ language }) => [language.code, language.phrases.draft]));
  return (letter, laidOut) => {
    const text = { iso3: letter.iso3, text_sha256: sha256(wordsOfLetter(letter)) };
    if (isAmong(approved, text)) return { ...laidOut, draft: "no" };
    const word = words.get(letter.language);
    if (word === undefined) throw new Error(`no template in "${letter.language}": the campaign is checked`);
    return { ...laidOut, document: mark(laidOut.document, word), draft: "yes" };
  };
}
