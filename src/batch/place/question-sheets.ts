// Sheets of questions into a folder, as new files, over none that is there: it may be filled in already. It must not know how
// the questions have been dealt out.

import { questionSheet, type Share } from "../../facts/question-sheet.js";
import { asciiName } from "../../output/file-name.js";
import { makeNewFiles } from "../../output/placing/new-folder.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import type { Opened } from "../open/campaign.js";
import type { Scene } from "../scene.js";

export interface PlacedSheet {
  readonly file: string;
  /** How many questions it asks. */
  readonly count: number;
}

export function placeSheets(
  shares: readonly Share[],
  form: "plain" | "excel",
  { campaign, date }: Opened,
  folder: OutputFolder,
  { surroundings }: Scene,
): readonly PlacedSheet[] {
  const files = shares.map(({ name, due }) => ({
    file: sheetName(date, name),
    bytes: Buffer.from(questionSheet(due, campaign, form)),
    count: due.length,
  }));
  makeNewFiles(folder, files, surroundings.thisProcess);
  return files;
}

/** "due-2026-11-25-2-of-3.csv", "due-2026-11-25-amina.csv". */
function sheetName(date: string, share: string): string {
  return ["due", date, asciiName(share)]
    .filter((part) => part !== "")
    .join("-")
    .concat(".csv");
}
