// In which order letters are printed and where each lies in the print file: rows of the manifest in, the list of the cover
// sheet and of the account out. What has been made need not be made again to be counted.

import { toolLanguage } from "../../languages/known.js";
import type { ManifestRow } from "../../output/accounts/manifest.js";
import type { PrintedLetter } from "../../stationery/letter-list.js";
import type { LetterToPost } from "./letters-to-post.js";

/** How the printer prints and folds. */
export interface PrintManner {
  readonly duplex?: true;
  readonly groupBySheets?: true;
}

/** As the cover sheet lists it, and as `verify` knows its words again. */
export interface RecordedLetter extends PrintedLetter {
  readonly text_sha256: string;
}

export interface PrintRun {
  readonly printed: readonly RecordedLetter[];
  /** Of the file, blank backs included. */
  readonly pages: number;
  readonly sheets: number;
}

/** As in the manifest; or by sheets, and within the same number as in the manifest. */
export function inPrintOrder(letters: readonly LetterToPost[], manner: PrintManner): readonly LetterToPost[] {
  const sorted = letters.toSorted((one, other) => (one.row.iso3 < other.row.iso3 ? -1 : 1));
  if (!manner.groupBySheets) return sorted;
  return sorted.toSorted((one, other) => sheetsOf(one.row, manner) - sheetsOf(other.row, manner));
}

export function printRun(letters: readonly LetterToPost[], manner: PrintManner): PrintRun {
  const printed: RecordedLetter[] = [];
  let [pages, sheets] = [0, 0];
  for (const letter of letters) {
    const { iso3, language, pages: count, text_sha256 } = letter.row;
    const own = sheetsOf(letter.row, manner);
    const place = { sheets: own, firstPage: pages + 1 };
    printed.push({ iso3, name: printName(letter), language, pages: count, ...place, text_sha256 });
    pages += manner.duplex ? 2 * own : own;
    sheets += own;
  }
  return { printed, pages, sheets };
}

function sheetsOf({ pages }: ManifestRow, { duplex }: PrintManner): number {
  return duplex ? Math.ceil(pages / 2) : pages;
}

/** What people who sort letters call the State. */
export function printName({ state }: LetterToPost): string {
  return state.names.get(toolLanguage.code)?.short ?? state.name;
}

/** Each letter names its own language; the file as a whole has that of the most letters. */
export function languageOfMost(letters: readonly LetterToPost[]): string {
  const counts = new Map<string, number>();
  for (const { row } of letters) counts.set(row.language, (counts.get(row.language) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([one, first], [other, second]) => second - first || (one < other ? -1 : 1),
  );
  return most?.[0] ?? toolLanguage.code;
}
