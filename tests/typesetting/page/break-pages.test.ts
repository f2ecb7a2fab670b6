// Pages of ten lines: every strip is one or two units high, so a line short is a tenth, which costs 100.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakPages, type Frame } from "../../../src/typesetting/page/break-pages.js";
import type { Columns, FlowItem, Strip, Tie } from "../../../src/typesetting/page/flow.js";

const tenLines: Frame = { firstTop: 0, top: 0, bottom: 10 };

/** Strips of one line; each tie is that after the strip of its place, and the rest are free. */
function strips(count: number, ties: Readonly<Record<number, Tie>> = {}): readonly Strip[] {
  return Array.from({ length: count }, (_, index) => aStrip(1, ties[index + 1] ?? "none"));
}

function aStrip(height: number, tie: Tie): Strip {
  return { kind: "strip", items: [], height, before: 0, tie };
}

/** How many strips stand on each page, and how often what belongs together is parted. */
function counts(flow: readonly FlowItem[], frame = tenLines) {
  const { pages, parted } = breakPages(flow, frame);
  return { pages: pages.map((page) => page.length), parted };
}

describe("a page may end short", () => {
  test("by a line rather than within a paragraph of which more lines go over", () => {
    expect(counts(strips(14, { 10: "lines" }))).toEqual({ pages: [10, 4], parted: 0 });
    const finer = { firstTop: 0, top: 0, bottom: 25 };
    expect(counts(strips(30, { 25: "lines" }), finer)).toEqual({ pages: [24, 6], parted: 0 });
  });

  test("by a line, but not by two, rather than before the close", () => {
    expect(counts(strips(14, { 10: "close" }))).toEqual({ pages: [9, 5], parted: 0 });
    expect(counts(strips(14, { 10: "close", 9: "firm" }))).toEqual({ pages: [10, 4], parted: 0 });
  });

  test("by half its height rather than part what belongs together, but not by more", () => {
    const ties: Record<number, Tie> = { 6: "firm", 7: "firm", 8: "firm", 9: "firm", 10: "together" };
    expect(counts(strips(14, ties))).toEqual({ pages: [5, 9], parted: 0 });
    const more: Record<number, Tie> = { ...ties, 3: "firm", 4: "firm", 5: "firm" };
    expect(counts(strips(12, more))).toEqual({ pages: [10, 2], parted: 1 });
  });

  test("for something that stands pages later", () => {
    // Full pages would end the second one within the firm part, and then a third could not hold it all.
    const ties = Object.fromEntries([9, 10].map((place) => [place, "together" as const]));
    const later = Object.fromEntries([19, 20, 21].map((place) => [place, "firm" as const]));
    expect(counts(strips(25, { ...ties, ...later })).pages).toEqual([8, 10, 7]);
  });
});

test("a page more is not taken to keep things together", () => {
  expect(counts(strips(20, { 10: "together" }))).toEqual({ pages: [10, 10], parted: 1 });
});

test("what fits on no page is cut where it harms least", () => {
  const whole = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, "whole" as const]));
  expect(counts(strips(12, { ...whole, 10: "firm" }))).toEqual({ pages: [9, 3], parted: 1 });
  const firm = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, "firm" as const]));
  expect(counts(strips(12, firm))).toEqual({ pages: [10, 2], parted: 1 });
});

test("the first page stays empty where what must stay together does not fit below its head", () => {
  const low = { firstTop: 8, top: 0, bottom: 10 };
  expect(counts(strips(3, { 1: "firm", 2: "firm" }), low)).toEqual({ pages: [0, 3], parted: 0 });
});

test("nothing makes one empty page", () => {
  expect(counts([])).toEqual({ pages: [0], parted: 0 });
});

describe("columns", () => {
  /** So many entries of one line, in one column. */
  function entries(count: number): Columns {
    return {
      kind: "columns",
      before: 0,
      needs: Math.min(count, 3),
      fill: (height) => {
        const here = Math.max(1, Math.min(count, Math.floor(height)));
        const filled = { items: [], height: here };
        return here === count ? filled : { ...filled, rest: entries(count - here) };
      },
    };
  }

  function heights(flow: readonly FlowItem[]) {
    return breakPages(flow, tenLines).pages.map((page) => page.map(({ content }) => content.height));
  }

  test("go on over as many pages as they need", () => {
    expect(heights([entries(24)])).toEqual([[10], [10], [4]]);
  });

  test("begin on a page of their own rather than be divided, if the one before ends little short", () => {
    expect(heights([...strips(8), entries(9)])).toEqual([Array(8).fill(1), [9]]);
    expect(heights([...strips(5), entries(9)])).toEqual([[...Array(5).fill(1), 5], [4]]);
  });

  test("do not begin where few of them have room", () => {
    expect(heights([...strips(8), entries(12)])).toEqual([Array(8).fill(1), [10], [2]]);
  });

  test("stay with what is tied to them", () => {
    expect(heights([...strips(8, { 8: "firm" }), entries(9)])).toEqual([Array(7).fill(1), [1, 9]]);
  });
});

describe("of all ways to break a list", () => {
  const prices: Readonly<Record<Tie, number>> = {
    none: 0,
    lines: 25,
    close: 144,
    together: 3600,
    whole: 1e9,
    firm: 1e13,
  };
  const anyStrip = fc.record({
    height: fc.integer({ min: 1, max: 4 }),
    tie: fc.constantFrom<Tie>("none", "lines", "close", "together", "whole", "firm"),
  });

  /** The price of ending pages after these numbers of strips; infinite if they do not fit. */
  function priceOf(list: readonly Strip[], ends: readonly number[]): number {
    let price = 0;
    for (const [page, end] of ends.entries()) {
      const held = list.slice(ends[page - 1] ?? 0, end);
      const height = held.reduce((sum, strip) => sum + strip.height, 0);
      if (height > 10) return Number.POSITIVE_INFINITY;
      if (end === list.length) return price;
      price += 1e6 + prices[held.at(-1)?.tie ?? "none"] + (10 * (10 - height)) ** 2;
    }
    return price;
  }

  function everyWay(length: number): readonly (readonly number[])[] {
    return Array.from({ length: 2 ** (length - 1) }, (_, bits) => [
      ...Array.from({ length: length - 1 }, (_, at) => at + 1).filter((end) => (bits >> (end - 1)) & 1),
      length,
    ]);
  }

  test("none is cheaper than that which is taken", () => {
    fc.assert(
      fc.property(fc.array(anyStrip, { minLength: 1, maxLength: 9 }), (given) => {
        const list = given.map(({ height, tie }) => aStrip(height, tie));
        let end = 0;
        const taken = counts(list).pages.map((count) => (end += count));
        const least = Math.min(...everyWay(list.length).map((ends) => priceOf(list, ends)));
        expect(taken.at(-1)).toBe(list.length);
        expect(priceOf(list, taken)).toBeCloseTo(least, 0);
      }),
      { numRuns: 300 },
    );
  });
});
