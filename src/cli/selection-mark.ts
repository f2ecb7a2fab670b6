// What a file made of some letters alone adds to its name, so that it never takes the place of the whole batch's file, nor
// of another selection's: "-KEN", "-african-fr", "-12-letters-3fa9c1". It must not know what the file is.

import { sha256 } from "../output/sha256.js";
import type { LettersToPost, PostFilters } from "./letters-to-post.js";

/** As many codes as a file's name can hold and still be read. */
const MOST_CODES = 4;

/** "" for all letters of the folder. */
export function selectionMark({ chosen, isWhole }: LettersToPost, filters: PostFilters): string {
  if (isWhole) return "";
  const codes = chosen.map(({ row }) => row.iso3);
  if (codes.length <= MOST_CODES) return `-${codes.join("-")}`;
  const words = filters.only === undefined && filters.except === undefined ? wordsOf(filters) : [];
  if (words.length > 0) return `-${words.join("-")}`;
  return `-${codes.length}-letters-${sha256(codes.join(" ")).slice(0, 6)}`;
}

/** Region and language as a file's name can hold them; none if one of them has no Latin letter. */
function wordsOf({ region, language }: PostFilters): readonly string[] {
  const words = [region, language].filter((word) => word !== undefined).map(plain);
  return words.includes("") ? [] : words;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
