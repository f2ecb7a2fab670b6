// Lists of States that the user keeps in a file: "@corrected.txt" as given with --only or --except in, the words of the file
// with their places out. A line has a name or code, or several with commas; a table is read by its column iso3.

import { resolve } from "node:path";
import { readTable } from "../../data/csv/csv.js";
import { decode } from "../../data/csv/decode.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { InputError } from "../../diagnostic.js";
import { readIfThere } from "../../output/disk/regular-file.js";
import { readingArguments, wrongCommandLine } from "../../usage.js";
import type { StatesAsked } from "../asked.js";

const MARK = "@";

/** Every list file replaced by what stands in it. Throws a fault of the command line for one that cannot be read. */
export function withListFiles(asked: readonly StatesAsked[], currentFolder: string): readonly StatesAsked[] {
  return asked.flatMap((each) =>
    typeof each === "string" && each.startsWith(MARK)
      ? wordsIn(each.slice(MARK.length), currentFolder)
      : [each],
  );
}

function wordsIn(file: string, currentFolder: string): readonly StatesAsked[] {
  const bytes = readIfThere(resolve(currentFolder, file), "followed");
  if (bytes === undefined)
    throw wrongCommandLine({ what: `there is no file "${file}"`, remedy: "check the spelling of its path" });
  return readingArguments(() => {
    const words = wordsOfFile(file, bytes);
    if (words.length > 0) return words;
    throw new InputError([
      {
        what: "the file names no State",
        remedy: "write a name or an ISO code on each line",
        place: { file },
      },
    ]);
  });
}

function wordsOfFile(file: string, bytes: Uint8Array): readonly StatesAsked[] {
  const lines = decode({ file, bytes }).split("\n");
  return isTable(lines)
    ? codesOfTable(file, bytes)
    : lines.flatMap((line, index) => wordsOfLine(line, file, index + 1));
}

/** The first line that says anything names the column. */
function isTable(lines: readonly string[]): boolean {
  const head = lines.find((line) => line.trim() !== "") ?? "";
  return head.split(/[,;\t]/).some((cell) => /^\s*"?\s*iso3\s*"?\s*$/i.test(cell));
}

function codesOfTable(file: string, bytes: Uint8Array): readonly StatesAsked[] {
  const table = readTable({ file, bytes });
  if (table.faults.length > 0) throw new InputError(table.faults);
  const header = table.headers.find((each) => each.toLowerCase() === "iso3") ?? "iso3";
  return table.rows
    .map(({ cells, line }) => ({ words: cellOf(cells, header) ?? "", place: { file, line } }))
    .filter(({ words }) => words !== "");
}

/** What follows # is for the reader. */
function wordsOfLine(line: string, file: string, number: number): readonly StatesAsked[] {
  const words = line.replace(/#.*$/, "").split(/[,;\t]/);
  return words
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map((word) => ({ words: word, place: { file, line: number } }));
}
