// Whether what the campaign makes of a State by now is of the letter that lies in the folder: a row of its manifest and
// something made in, yes or no out. Each command asks for what it takes from the letter, and for no more: an envelope
// stays good when a word of the letter's text is corrected.

import type { State } from "../../campaign/campaign.js";
import { wordsOfLetter } from "../../letter/text.js";
import type { MadeWith, ManifestRow } from "../../output/accounts/manifest.js";
import { isAddressOf } from "../../output/accounts/verify.js";
import { sha256 } from "../../output/sha256.js";
import { appearanceOf } from "../../pdf/appearance.js";
import type { ComposedLetter, FinishedLetter } from "../../produce.js";

export function hasSameWords(row: ManifestRow, { letter }: ComposedLetter): boolean {
  return sha256(wordsOfLetter(letter)) === row.text_sha256;
}

/** The letter prints no address where the tables have no addressee. */
export function hasSameAddress(row: ManifestRow, { assessment, letter }: ComposedLetter): boolean {
  return isAddressOf(row, assessment.state.addressee === undefined ? [] : letter.addressLines);
}

/** Of the e-mail, and of its copies. */
export function hasSameRecipients(row: ManifestRow, { addressee }: State): boolean {
  const copies = addressee?.copies.join("; ") ?? "";
  return row.email === (addressee?.email ?? "") && (row.email_cc ?? "") === copies;
}

/** Looks and reads the same on every page, in the same faces; `file` is the letter's file as it lies in the folder. */
export function isSameLetter(
  row: ManifestRow,
  file: Uint8Array,
  made: FinishedLetter,
  madeWith: MadeWith,
): boolean {
  if (Buffer.from(made.pdf).equals(file)) return true;
  const { fonts = madeWith.fonts } = row.made_with;
  if (!hasSameWords(row, made) || made.document.pages.length !== row.pages || fonts !== madeWith.fonts)
    return false;
  const appearance = appearanceOf(file);
  return appearance !== undefined && appearance === appearanceOf(made.pdf);
}
