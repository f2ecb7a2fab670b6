// The two sides of a comparison: letters as passages, with what the manifest says of each. It must not know whether they
// come from a folder or are made now.

import type { MadeWith, ManifestRow } from "../../output/accounts/manifest.js";
import type { Occurrence } from "../../passages/passage.js";

export interface ComparedLetter {
  readonly row: ManifestRow;
  /** None where its text was not kept. */
  readonly passages: readonly Occurrence[];
  readonly isKept?: false;
}

export interface Side {
  /** What it is called: "output", "the campaign". */
  readonly name: string;
  /** The batch's number. */
  readonly batch: string;
  readonly letters: readonly ComparedLetter[];
}

/** The letter to one State in both. */
export interface LetterPair {
  readonly was: ComparedLetter;
  readonly now: ComparedLetter;
}

export function letterPairs(was: Side, now: Side): readonly LetterPair[] {
  const before = new Map(was.letters.map((letter) => [letter.row.iso3, letter]));
  return now.letters.flatMap((letter) => {
    const earlier = before.get(letter.row.iso3);
    return earlier === undefined ? [] : [{ was: earlier, now: letter }];
  });
}

/** Of approvals, which change the mark of a draft and nothing that a letter says. */
const approvals = "data/approvals.csv";

/** Files of the campaign that one was made with and the other not, or in another state, but for approvals; sorted. */
export function changedFiles({ was, now }: LetterPair): readonly string[] {
  const [before, after] = [was.row.made_with.files, now.row.made_with.files];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => name !== approvals && before[name] !== after[name]).sort();
}

/** What made the letters, where that is another: "fonts", "letters 1.1.0, now 1.2.0". */
export function changedMakers({ was, now }: LetterPair): readonly string[] {
  const [before, after] = [was.row.made_with, now.row.made_with];
  const version = (name: "letters" | "node" | "pdfkit") =>
    before[name] === after[name] ? [] : [`${makers[name]} ${before[name]}, now ${after[name]}`];
  return [
    ...(haveOtherFonts(before, after) ? ["other fonts"] : []),
    ...version("letters"),
    ...version("pdfkit"),
    ...version("node"),
  ];
}

const makers = { letters: "this program", node: "Node", pdfkit: "PDFKit" } as const;

function haveOtherFonts(before: MadeWith, after: MadeWith): boolean {
  return before.fonts !== undefined && after.fonts !== undefined && before.fonts !== after.fonts;
}
