// How a run that makes letters looks at the folder that it puts them into: which of the letters there it is about, what it
// keeps of them in the manifest, and what hinders it. It must not know how letters are made.

import { join } from "node:path";
import { attempt, InputError } from "../../diagnostic.js";
import { isRegularFile, readRegularFile } from "../disk/regular-file.js";
import type { OutputFolder, Series } from "../placing/placing.js";
import { readAccountRows } from "./account.js";
import { type BatchOf, type LastLetter, lastLettersIn, otherBatch } from "./last-batch.js";
import { faultsOfRows } from "./letters-in-folder.js";
import {
  LETTER_SERIES,
  type LetterRecord,
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
} from "./manifest.js";
import { manifestRowsOf } from "./manifest-rows.js";
import { readManifestRow } from "./read-manifest.js";
import { noTexts, readTexts, type TextsOfBatch } from "./texts.js";

/** A run that is to make letters. */
export interface LetterRun extends BatchOf {
  /** The ISO codes of those that it makes. */
  readonly made: ReadonlySet<string>;
  /** Whether it is about all letters of the batch, or about those alone that it makes. */
  readonly about: "all letters" | "those made";
}

export interface LetterSeries extends Series {
  /** The letters of the last batch. */
  readonly last: readonly LastLetter[];
  /** They are another batch, which is replaced as a whole. */
  readonly isOther: boolean;
  /** Rows of the manifest that stay as they are, with their letters. */
  readonly kept: readonly ManifestRow[];
  /** The texts of those letters, as far as they are there. */
  readonly keptTexts: TextsOfBatch;
}

/** The series before the folder has been looked at. */
export const UNSEEN: LetterSeries = {
  ...LETTER_SERIES,
  last: [],
  isOther: false,
  kept: [],
  keptTexts: noTexts,
};

/** Looks at the folder. Throws InputError if its manifest is damaged where something of it is to be kept. */
export function lookAtLetters(folder: OutputFolder, run: LetterRun): LetterSeries {
  const last = lastLettersIn(folder);
  if (last.length === 0) return UNSEEN;
  const hindrances = otherBatch(last, run, folder);
  const isOther = hindrances.length > 0;
  const keeps = run.about === "those made" && !isOther;
  const altered = isTableAltered(folder) ? [MANIFEST_CSV] : [];
  const found = { ...UNSEEN, last, isOther, hindrances, alteredRecords: altered };
  if (!keeps) return found;
  const concerns = (name: string) => run.made.has(codeOf(name));
  const texts = readTexts(folder) ?? noTexts;
  const letters = texts.letters.filter(({ iso3 }) => !run.made.has(iso3));
  return { ...found, concerns, kept: keptRows(folder, run), keptTexts: { ...texts, letters } };
}

/** A letter's name begins with its State's code. */
function codeOf(name: string): string {
  return name.slice(0, 3);
}

function keptRows(folder: OutputFolder, { made }: LetterRun): readonly ManifestRow[] {
  const shown = join(folder.shown, MANIFEST_JSON);
  const rows = manifestRowsOf(join(folder.path, MANIFEST_JSON), shown);
  const faults = faultsOfRows(rows, shown);
  if (faults.length > 0) throw new InputError(faults);
  return rows.filter(({ iso3 }) => !made.has(iso3));
}

/**
 * Whether someone has written into the table for the spreadsheet: another column, an address mended by hand. A
 * spreadsheet that has only opened and saved it may have changed its line ends and its mark, and nothing else.
 */
function isTableAltered(folder: OutputFolder): boolean {
  const table = join(folder.path, MANIFEST_CSV);
  if (!isRegularFile(table)) return false;
  const records = recordsIn(folder);
  return (
    records !== undefined &&
    plain(readRegularFile(table, "refused").toString("utf8")) !==
      plain([...manifestCsv(records, "plain")].join(""))
  );
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** What the table repeats of the manifest; undefined for one of a version that recorded less. */
function recordsIn(folder: OutputFolder): readonly LetterRecord[] | undefined {
  const file = join(folder.path, MANIFEST_JSON);
  const read = () =>
    readAccountRows(file, (value, number) => {
      const { data: _, made_with: __, ...record } = readManifestRow(value, number, file);
      return record as LetterRecord;
    });
  return attempt(read, []);
}
