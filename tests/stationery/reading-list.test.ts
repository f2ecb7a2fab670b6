import { describe, expect, it } from "vitest";
import { layOutReadingList, type ReadingListRow } from "../../src/stationery/reading-list.js";
import { halfWidth, textsOf, wordsOf } from "../support/post-room.js";

const paper = { width: 595.28, height: 841.89 };

function layOut(rows: readonly ReadingListRow[]) {
  const head = { title: "What to read", author: "Coalition", date: "2020-04-28", introduction: "Look here." };
  return layOutReadingList({ ...head, paper, rows }, halfWidth);
}

describe("the list of what to read", () => {
  it("counts the pages of each letter behind its own", () => {
    const { pages, ...document } = layOut([
      { pages: 2, letter: "Kenya, whole letter", news: "the request of the Agreement" },
      { pages: 1, letter: "Senegal", news: "the annex" },
    ]);
    expect(pages.map((page) => textsOf(page).map(wordsOf))).toEqual([
      [
        ...["What to read", "Look here.", "Pages", "Letter", "What to look for: seen here first"],
        ...["2–3", "Kenya, whole letter", "the request of the Agreement", "4", "Senegal", "the annex"],
      ],
    ]);
    expect(document).toEqual({
      ...{ title: "What to read", author: "Coalition", subject: "What to read" },
      ...{ language: "en", date: "2020-04-28" },
    });
  });

  it("counts all its own pages, and says its head again on each", () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      pages: 1,
      letter: `State ${index}`,
      news: "all",
    }));
    const { pages } = layOut(rows);
    const texts = pages.map((page) => textsOf(page).map(wordsOf));
    expect(texts.length).toBe(3);
    expect(texts[0]?.slice(5, 8)).toEqual(["4", "State 0", "all"]);
    for (const page of texts.slice(1)) {
      expect(page.slice(0, 3)).toEqual(["Pages", "Letter", "What to look for: seen here first"]);
    }
    expect(texts.flat().filter((text) => text.startsWith("State ")).length).toBe(120);
    const again = textsOf(pages[1]).slice(0, 3);
    expect(again.map(({ owner }) => owner)).toEqual(["artifact", "artifact", "artifact"]);
  });

  it("refuses what it cannot set, in words", () => {
    expect(() => layOut([{ pages: 1, letter: "肯", news: "x".repeat(200) }])).toThrow(
      `"${"x".repeat(100)}…" is wider than its column of the list of what to read`,
    );
    expect(() => layOut([{ pages: 1, letter: "肯", news: "all" }])).toThrow(
      'the furniture face has no "肯" (U+80AF), which stands in "肯"',
    );
  });
});
