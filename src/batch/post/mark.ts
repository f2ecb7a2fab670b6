// What a file made of some letters alone adds to its name, so that it never takes the place of the whole batch's file, nor
// of another selection's: "-KEN", "-african-fr", "-12-letters-3fa9c1". It must not know what the file is.

import type { ManifestRow } from "../../output/accounts/manifest.js";
import { sha256 } from "../../output/sha256.js";
import type { FilterOptions } from "../asked.js";
import type { LettersToPost } from "./letters-to-post.js";

/** As many codes as a file's name can hold and still be read. */
const MOST_CODES = 4;

/** What is chosen of the letters of a folder, and by which words. */
export interface MarkedSelection extends LettersToPost {
  readonly region: FilterOptions["region"] | undefined;
  readonly language: FilterOptions["language"] | undefined;
  /** All letters of the folder. */
  readonly rows: readonly ManifestRow[];
}

/** "" for all letters of the folder. */
export function selectionMark(selection: MarkedSelection): string {
  const { chosen, isWhole } = selection;
  if (isWhole) return "";
  const codes = chosen.map(({ row }) => row.iso3);
  if (codes.length <= MOST_CODES) return `-${codes.join("-")}`;
  const words = wordsOf(selection);
  if (words.length > 0) return `-${words.join("-")}`;
  return `-${codes.length}-letters-${sha256(codes.join(" ")).slice(0, 6)}`;
}

/** Region and language as a file's name can hold them; none unless these words alone say which letters are meant. */
function wordsOf({ chosen, rows, region, language }: MarkedSelection): readonly string[] {
  const said = [region, language].filter((word) => word !== undefined);
  const meant = rows.filter((row) => isWord(row.data["region"], region) && isWord(row.language, language));
  const words = said.map(plain);
  return meant.length === chosen.length && !words.includes("") ? words : [];
}

function isWord(cell: string | undefined, word: string | undefined): boolean {
  return word === undefined || cell?.toLowerCase() === word.trim().toLowerCase();
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
