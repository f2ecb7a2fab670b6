import { describe, expect, test } from "vitest";
import { type ApprovalSheetContent, layOutApprovalSheet } from "../../src/stationery/approval-sheet.js";
import { faultsOf } from "../support/faults.js";
import { halfWidth, textsOf, wordsOf } from "../support/post-room.js";

const content: ApprovalSheetContent = {
  title: "Letter to the States Parties",
  sender: "Coalition",
  date: "2020-04-28",
  dateInWords: "28 April 2020",
  batch: "7c1f2a9e",
  by: "Ana Moreno",
  approvedInWords: "2 December 2026",
  letters: 3,
  pages: 8,
  which: "all 3 letters of the batch",
  languages: "English 2, French 1",
  highlighted: [
    { number: 6, name: "Agreement", letters: 2 },
    { number: 7, name: "National law", letters: 0 },
  ],
  paper: { width: 595.28, height: 841.89 },
};

function linesOf(given: Partial<ApprovalSheetContent>): readonly (readonly string[])[] {
  const { pages } = layOutApprovalSheet({ ...content, ...given }, halfWidth);
  return pages.map((page) => textsOf(page).map(wordsOf));
}

const before = [
  "Approval of the letters",
  "Coalition · Letter to the States Parties · 28 April 2020",
  ...["3", "letters", "8", "pages", "2", "highlighted requests"],
  ...["Batch", "7c1f2a9e"],
  ...["Letters", "all 3 letters of the batch"],
  ...["Languages", "English 2, French 1"],
  ...["Approved", "by Ana Moreno, on 2 December 2026"],
];
const highlighted = ["Request", "Highlighted in", "6. Agreement", "2 of 3", "7. National law", "0 of 3"];
const signatures = [
  ...[
    "Signatures",
    "We have seen these letters, and agree that they are sent as they read in batch 7c1f2a9e.",
  ],
  ...["Name: Ana Moreno", "Date", "Signature"],
  ...["Name", "Date", "Signature", "Name", "Date", "Signature"],
];

describe("the approval sheet", () => {
  test("says on one page what is signed for, in reading order", () => {
    expect(linesOf({})).toEqual([[...before, ...highlighted, ...signatures]]);
    expect(linesOf({ highlighted: [] })).toEqual([
      [...before.map((words) => (words === "2" ? "0" : words)), ...signatures],
    ]);
  });

  test("says who has read how much, if that is known", () => {
    const readers = [
      { name: "Ana", read: "80 of 87 en" },
      { name: "Ben", read: "none" },
    ];
    const reading = [
      "Reader",
      "Passages read",
      "Ana",
      "80 of 87 en",
      "Ben",
      "none",
      "Read by nobody",
      "7 of 87",
    ];
    expect(linesOf({ reading: { readers, unread: "7 of 87" } })).toEqual([
      [...before, ...highlighted, ...reading, ...signatures],
    ]);
  });

  test("keeps the places for signatures together, however many readers there are", () => {
    for (let count = 0; count < 60; count += 1) {
      const readers = Array.from({ length: count }, (_, index) => ({
        name: `Reader ${index}`,
        read: "none",
      }));
      const pages = linesOf({ reading: { readers, unread: "87 of 87" } });
      expect(pages.at(-1)?.slice(-signatures.length)).toEqual(signatures);
    }
  });

  test("names a person whose name is wider than the line in the facts alone", () => {
    const by = "Ana Moreno of the Board of Directors of the Coalition";
    expect(linesOf({ by })[0]?.slice(-9)).toEqual(
      signatures.slice(-9).map((word) => word.replace(/:.*/, "")),
    );
  });

  test("refuses in words what it cannot set", () => {
    const remedy = "write it in other characters, or name a font that has it under faces in the front matter";
    const unread = "1 of 1";
    const readers = [{ name: "安 Ana", read: "none" }];
    expect(faultsOf(() => linesOf({ reading: { readers, unread } }))).toEqual([
      `the furniture face has no "安" (U+5B89), which stands in "安 Ana" -> ${remedy}`,
    ]);
    expect(faultsOf(() => linesOf({ by: "A".repeat(400) }))[0]).toContain(
      "is wider than its column of the approval sheet",
    );
  });
});
