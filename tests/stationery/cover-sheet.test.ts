import { describe, expect, it } from "vitest";
import { type CoverSheetContent, layOutCoverSheet } from "../../src/stationery/cover-sheet.js";
import type { PrintedLetter } from "../../src/stationery/letter-list.js";
import { halfWidth, textsOf, wordsOf } from "../support/post-room.js";

const a4 = { name: "A4", width: 595.28, height: 841.89 };

function letter(given: Partial<PrintedLetter>): PrintedLetter {
  return { iso3: "KEN", name: "Kenya", language: "en", pages: 3, sheets: 2, firstPage: 1, ...given };
}

function content(given: Partial<CoverSheetContent>): CoverSheetContent {
  return {
    title: "Letter to the States Parties",
    sender: "Coalition",
    date: "2020-04-28",
    dateInWords: "28 April 2020",
    file: "print.pdf",
    sha256: "ab".repeat(32),
    pagesInFile: 10,
    printing: "both-sides",
    order: "by-sheets",
    paper: a4,
    letters: [
      letter({ iso3: "PER", name: "Peru", language: "es", pages: 2, sheets: 1 }),
      letter({ firstPage: 3 }),
      letter({ iso3: "SEN", name: "Senegal", language: "fr", pages: 4, sheets: 2, firstPage: 7 }),
    ],
    ...given,
  };
}

function linesOf(given: Partial<CoverSheetContent>): readonly string[] {
  return layOutCoverSheet(content(given), halfWidth).pages.flatMap((page) => textsOf(page).map(wordsOf));
}

describe("layOutCoverSheet", () => {
  it("says what the printer must know, in reading order", () => {
    expect(linesOf({})).toEqual([
      "Cover sheet of the print batch",
      "Coalition · Letter to the States Parties · 28 April 2020",
      ...["3", "letters", "9", "pages", "5", "sheets"],
      ...["File", "print.pdf, 10 pages, 1 of them blank backs"],
      ...["SHA-256", "ab".repeat(32)],
      ...["Paper", "A4, actual size (100 %)"],
      "Printing",
      "on both sides, turned on the long edge; each letter starts on a sheet of its own",
      ...["Order", "by the number of sheets in a letter, then by ISO 3166 code"],
      ...["First and last", "PER Peru to SEN Senegal"],
      ...["Sheets a letter", "Letters", "Pages", "Sheets", "Pages of the file"],
      ...["1", "1", "2", "1", "1 to 2"],
      ...["2", "2", "7", "4", "3 to 10"],
      "First page of each letter in the file",
      ...["PER Peru", "1", "KEN Kenya", "3", "SEN Senegal", "7"],
    ]);
  });

  it("leaves out the pages of a group when the file is not in that order", () => {
    const lines = linesOf({ order: "manifest" });
    expect(lines).not.toContain("Pages of the file");
    expect(lines).not.toContain("3 to 10");
    expect(lines).toContain("by ISO 3166 code, as in the manifest");
  });

  it("goes on over as many pages as the list needs, without losing or doubling a letter", () => {
    const letters = Array.from({ length: 700 }, (_, index) =>
      letter({ iso3: "XXX", name: `State ${index + 1}`, firstPage: 1 + 3 * index }),
    );
    const { pages } = layOutCoverSheet(content({ letters }), halfWidth);
    const named = pages
      .flatMap((page) => textsOf(page).map(wordsOf))
      .filter((text) => text.startsWith("XXX"));
    // The first one is in "First and last".
    expect(named.slice(1)).toEqual(letters.map((each) => `XXX ${each.name}`));
    // Some 35 rows of three on the first page, 64 rows on the others.
    expect(pages.length).toBe(5);
    for (const page of pages) {
      for (const item of textsOf(page)) {
        expect(item.baseline).toBeLessThanOrEqual(a4.height - 64);
        expect(item.x + item.line.width).toBeLessThanOrEqual(a4.width - 64 + 1e-9);
      }
    }
  });

  it("takes fewer columns rather than let a long name run into its page number", () => {
    const name = "Saint Something and the Rather Long Name of Islands";
    const { pages } = layOutCoverSheet(
      content({ letters: [letter({ name }), letter({ firstPage: 4 })] }),
      halfWidth,
    );
    const items = textsOf(pages[0]);
    const head = items.findLast((item) => wordsOf(item) === `KEN ${name}`);
    const number = items[items.findLastIndex((item) => wordsOf(item) === `KEN ${name}`) + 1];
    expect((head?.x ?? 0) + (head?.line.width ?? 0)).toBeLessThan(number?.x ?? 0);
  });
});
