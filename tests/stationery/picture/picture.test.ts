import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import type { Counts, DrawnStanding, PictureContent } from "../../../src/stationery/picture/content.js";
import { layOutPicture } from "../../../src/stationery/picture/picture.js";
import type { PageItem } from "../../../src/typesetting/page/page.js";
import { halfWidth, textsOf, wordsOf } from "../../support/post-room.js";

const counts = (met: number, partial: number, outstanding: number, unknown: number): Counts => ({
  met,
  partial,
  outstanding,
  unknown,
});

function row(iso3: string, state: string, ...cells: readonly DrawnStanding[]) {
  return { iso3, state, cells };
}

function content(given: Partial<PictureContent> = {}): PictureContent {
  return {
    title: "Support for the Statute",
    sender: "Coalition",
    date: "2020-04-28",
    dateInWords: "28 April 2020",
    paper: { width: 595.28, height: 841.89 },
    columns: [
      { kind: "request", id: "ratify", sign: "6", label: "ratify" },
      { kind: "commitment", id: "apic", sign: "a", label: "the Agreement" },
    ],
    groups: [
      {
        name: "African",
        rows: [row("KEN", "Kenya", "outstanding", "outstanding"), row("SEN", "Senegal", "met", "met")],
      },
      { name: "", rows: [row("XAA", "Examplia", "partial", "unknown")] },
    ],
    totals: [counts(1, 1, 1, 0), counts(1, 0, 1, 1)],
    years: [
      { year: 2019, states: 2, counts: new Map([["apic", counts(1, 0, 0, 1)]]) },
      { year: 2020, states: 3, counts: new Map([["apic", counts(1, 0, 1, 1)]]) },
    ],
    ...given,
  };
}

function pagesOf(given: Partial<PictureContent> = {}) {
  return layOutPicture(content(given), halfWidth).pages;
}

describe("the picture of a campaign", () => {
  it("tells on its first page where each State stands, group by group, with totals", () => {
    expect(textsOf(pagesOf()[0]).map(wordsOf)).toEqual([
      "Where 3 States stand",
      "Coalition · Support for the Statute · 28 April 2020",
      ...["No", "Request or commitment", "met", "partial", "outstanding", "unknown"],
      ...["6", "request: ratify", "1", "1", "1", "0"],
      ...["a", "the Agreement", "1", "0", "1", "1"],
      ...["African", "6", "a", "KEN Kenya", "SEN Senegal"],
      ...["States", "6", "a", "XAA Examplia"],
    ]);
  });

  it("is read State by State: a shape is a figure that says its word, in the row of its State", () => {
    const shapes = (pagesOf()[0]?.items ?? []).filter(
      (item) => item.kind === "shape" && item.owner !== undefined,
    );
    const told = shapes.map((item) =>
      item.kind === "shape" ? [item.shape, item.owner?.alternative, item.owner?.parent?.type] : [],
    );
    expect(told).toEqual([
      ["triangle", "outstanding", "TD"],
      ["triangle", "outstanding", "TD"],
      ["check", "met", "TD"],
      ["check", "met", "TD"],
      ["half", "partial", "TD"],
      ["question", "unknown", "TD"],
    ]);
    const rows = new Set(
      shapes.map((item) => (item.kind === "shape" ? item.owner?.parent?.parent : undefined)),
    );
    expect(rows.size).toBe(3);
  });

  it("tells on the next page how it came about, in bars on one scale and in figures", () => {
    const [, page] = pagesOf();
    expect(textsOf(page).map(wordsOf)).toEqual([
      "How it came about",
      "States Parties at the end of each year, by what was known then: 2 States Parties in 2019, 3 on 28 April 2020. Of the last year,",
      "on that day.",
      ...["met", "partial", "outstanding", "unknown"],
      "a the Agreement",
      "met 1 · partial 0 · outstanding 1 · unknown 1",
      ...["2019", "2020"],
      ...["Commitment", "Standing", "2020"],
      ...["the Agreement", "met", "1"],
      ...["the Agreement", "partial", "0"],
      ...["the Agreement", "outstanding", "1"],
      ...["the Agreement", "unknown", "1"],
    ]);
    const bars = (page?.items ?? []).filter(isBar);
    // 52 points for 3 States; of nobody no bar is drawn.
    expect(bars.map(({ height }) => Math.round(height))).toEqual([17, 17, 17, 17, 17]);
    expect(new Set(bars.map(({ owner }) => owner?.alternative))).toEqual(
      new Set([
        "the Agreement, States by standing at the end of each year, as bars. 2019: 1 met, 0 partial, 0 outstanding, 1 unknown. 2020: 1 met, 0 partial, 1 outstanding, 1 unknown.",
      ]),
    );
  });

  it("goes on over as many pages as it needs, and says again in each block whose group goes on", () => {
    const rows = Array.from({ length: 300 }, (_, index) => row("XAA", `State ${index}`, "met", "met"));
    const pages = pagesOf({ groups: [{ name: "African", rows }] });
    expect(pages.length).toBe(3);
    const names = pages
      .flatMap((page) => textsOf(page).map(wordsOf))
      .filter((words) => words.startsWith("XAA "));
    expect(names).toEqual(rows.map(({ state }) => `XAA ${state}`));
    const again = pages.map(
      (page) =>
        page.items.filter(
          (item) =>
            item.kind === "text" && item.owner === "artifact" && wordsOf(item) === "African, continued",
        ).length,
    );
    expect(again).toEqual([1, 2, 0]);
    const feet = pages.flatMap(({ items }) =>
      items.map((item) => ("baseline" in item ? item.baseline : item.y)),
    );
    expect(Math.max(...feet)).toBeLessThan(841.89 - 36);
  });

  it("keeps the head of a group with its first State", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => row("XAA", `S${index}`, "met", "met"));
    for (let first = 1; first < 80; first += 1) {
      const [page] = pagesOf({
        groups: [
          { name: "One", rows: rows(first) },
          { name: "Two", rows: rows(80 - first) },
        ],
      });
      const texts = textsOf(page).map(wordsOf);
      expect(texts[texts.indexOf("Two") + 3]).toBe("XAA S0");
      const head = page?.items.find((item) => item.kind === "text" && wordsOf(item) === "Two");
      const below = page?.items.find(
        (item) =>
          item.kind === "text" &&
          item.x === (head && "x" in head ? head.x : 0) &&
          "baseline" in item &&
          head !== undefined &&
          "baseline" in head &&
          item.baseline > head.baseline,
      );
      expect(below).toBeDefined();
    }
  });

  it("ends a name that is too wide in an ellipsis, and refuses more columns than the paper holds", () => {
    const name = "x".repeat(200);
    const texts = textsOf(
      pagesOf({ groups: [{ name: "African", rows: [row("KEN", name, "met", "met")] }] })[0],
    ).map(wordsOf);
    expect(texts.at(-1)).toMatch(/^KEN x+…$/);
    const columns = Array.from({ length: 70 }, (_, index) => ({
      kind: "commitment" as const,
      id: `c${index}`,
      sign: "a",
      label: "c",
    }));
    const totals = columns.map(() => counts(0, 0, 0, 1));
    expect(() => pagesOf({ columns, totals })).toThrow(InputError);
    expect(() => pagesOf({ columns, totals })).toThrow(
      "70 requests and commitments do not fit across the paper",
    );
  });

  it("refuses a name in a script that no face has, in words", () => {
    const groups = [{ name: "African", rows: [row("KEN", "肯尼亚", "met", "met")] }];
    expect(() => pagesOf({ groups })).toThrow(
      'the furniture face has no "肯" (U+80AF), "尼" (U+5C3C), "亚" (U+4E9A), which stand in "KEN 肯尼亚"',
    );
  });
});

function isBar(item: PageItem): item is Extract<PageItem, { kind: "rectangle" }> {
  return item.kind === "rectangle" && item.owner !== undefined;
}
