// Pages of five lines: every strip is one unit high, so a reader checks a page by counting.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Frame } from "../../../src/typesetting/page/break-pages.js";
import {
  type Columns,
  type FlowItem,
  keptWhole,
  type Region,
  type Strip,
  stripsOfLines,
  tiedToNext,
} from "../../../src/typesetting/page/flow.js";
import type { PageItem } from "../../../src/typesetting/page/page.js";
import { paginate } from "../../../src/typesetting/page/paginate.js";
import type { Line } from "../../../src/typesetting/paragraph/line.js";
import { textsOf, wordsOf } from "../a-letter.js";

const fiveLines: Frame = { firstTop: 0, top: 0, bottom: 5 };

function aLine(text: string): Line {
  return { width: 1, runs: [{ face: "text", size: 1, ink: "#000000", x: 0, width: 1, text }] };
}

/** A paragraph of so many lines: a1, a2, a3 … */
function paragraph(name: string, count: number, before = 0): readonly Strip[] {
  const lines = Array.from({ length: count }, (_, index) => aLine(`${name}${index + 1}`));
  return stripsOfLines(lines, { x: 0, leading: 1, rise: 1, before, owner: "artifact" });
}

function heading(name: string): readonly Strip[] {
  return tiedToNext(paragraph(name, 1), "firm");
}

function within(strips: readonly Strip[], region: Region): readonly Strip[] {
  return strips.map((strip) => ({ ...strip, region }));
}

/** The pages as their lines' names. */
function read(flow: readonly FlowItem[], frame = fiveLines): readonly string[] {
  return paginate(flow, frame).map((items) => textsOf(items).map(wordsOf).join(" "));
}

function baselines(items: readonly PageItem[] | undefined): readonly number[] {
  return textsOf(items ?? []).map((item) => item.baseline);
}

describe("lines of a paragraph", () => {
  test("fill a page to its last line", () => {
    expect(read(paragraph("a", 10))).toEqual(["a1 a2 a3 a4 a5", "a6 a7 a8 a9 a10"]);
  });

  test("carry two lines over rather than leave a widow", () => {
    expect(read(paragraph("a", 6))).toEqual(["a1 a2 a3 a4", "a5 a6"]);
  });

  test("do not leave their first one alone at the foot", () => {
    expect(read([...paragraph("a", 4), ...paragraph("b", 4)])).toEqual(["a1 a2 a3 a4", "b1 b2 b3 b4"]);
  });

  test("stay together if they are three, for any cut would leave one alone", () => {
    expect(read([...paragraph("a", 3), ...paragraph("b", 3)])).toEqual(["a1 a2 a3", "b1 b2 b3"]);
  });

  test("are divided two and two", () => {
    expect(read([...paragraph("a", 3), ...paragraph("b", 4)])).toEqual(["a1 a2 a3 b1 b2", "b3 b4"]);
  });

  test("may stand alone where the paragraph has but one", () => {
    expect(read([...paragraph("a", 4), ...paragraph("b", 1), ...paragraph("c", 1)])).toEqual([
      "a1 a2 a3 a4 b1",
      "c1",
    ]);
  });

  test("on a page of one line each stand alone, for nothing else fits", () => {
    expect(read(paragraph("a", 3), { firstTop: 0, top: 0, bottom: 1 })).toEqual(["a1", "a2", "a3"]);
  });
});

describe("what belongs together", () => {
  test("a heading goes over with the first two lines below it", () => {
    expect(read([...paragraph("a", 3), ...heading("H"), ...paragraph("b", 4)])).toEqual([
      "a1 a2 a3",
      "H1 b1 b2 b3 b4",
    ]);
  });

  test("a heading stays if the first two lines below it fit", () => {
    expect(read([...paragraph("a", 2), ...heading("H"), ...paragraph("b", 4)])).toEqual([
      "a1 a2 H1 b1 b2",
      "b3 b4",
    ]);
  });

  test("a block kept whole goes over as one", () => {
    expect(read([...paragraph("a", 2), ...keptWhole(paragraph("b", 4))])).toEqual(["a1 a2", "b1 b2 b3 b4"]);
  });

  test("a block kept whole that fits on no page is divided as seldom as can be", () => {
    expect(read([...paragraph("a", 3), ...keptWhole(paragraph("b", 8))])).toEqual([
      "a1 a2 a3",
      "b1 b2 b3 b4 b5",
      "b6 b7 b8",
    ]);
  });

  test("a heading is not left behind by a block that fits on a page only without it", () => {
    expect(read([...paragraph("a", 4), ...heading("H"), ...keptWhole(paragraph("b", 5))])).toEqual([
      "a1 a2 a3 a4",
      "H1 b1 b2 b3",
      "b4 b5",
    ]);
  });
});

describe("space above", () => {
  test("falls away at the head of a page", () => {
    const pages = paginate([...paragraph("a", 4), ...paragraph("b", 2, 1)], fiveLines);
    expect(pages.map(baselines)).toEqual([
      [1, 2, 3, 4],
      [1, 2],
    ]);
  });

  test("counts where a page goes on", () => {
    expect(paginate([...paragraph("a", 2), ...paragraph("b", 2, 1)], fiveLines).map(baselines)).toEqual([
      [1, 2, 4, 5],
    ]);
  });
});

describe("the first page", () => {
  test("begins lower, under address and subject", () => {
    expect(read(paragraph("a", 7), { firstTop: 3, top: 0, bottom: 5 })).toEqual(["a1 a2", "a3 a4 a5 a6 a7"]);
  });

  test("stays without body if the first block fits only on a later one", () => {
    expect(read(keptWhole(paragraph("a", 4)), { firstTop: 3, top: 0, bottom: 5 })).toEqual([
      "",
      "a1 a2 a3 a4",
    ]);
  });
});

describe("a highlighted passage over the page", () => {
  const region: Region = {
    continued: paragraph("continued", 1),
    tint: { x: 0, width: 10, ink: "#eeeeee", ruleWidth: 1, edge: 1, edgeInk: "#cccccc", ruleInk: "#000000" },
  };
  const passage = within(keptWhole(paragraph("b", 6)), region);

  test("says again what it is, at the head of each later page", () => {
    expect(read([...paragraph("a", 3), ...passage])).toEqual(["a1 a2 a3 b1 b2", "continued1 b3 b4 b5 b6"]);
  });

  test("has its tint under each page's part, and before its words", () => {
    const pages = paginate([...paragraph("a", 3), ...passage], fiveLines);
    const shown = pages.map((items) =>
      items.map((item) =>
        item.kind === "rectangle" ? `${item.width} × ${item.height} at ${item.y}` : item.kind,
      ),
    );
    expect(shown).toEqual([
      ["text", "text", "text", "10 × 2 at 3", "10 × 1 at 3", "10 × 1 at 4", "1 × 2 at 3", "text", "text"],
      ["10 × 5 at 0", "10 × 1 at 0", "10 × 1 at 4", "1 × 5 at 0", "text", "text", "text", "text", "text"],
    ]);
  });

  test("says nothing again where the passage begins on the page", () => {
    expect(read([...paragraph("a", 5), ...within(paragraph("b", 2), region)])).toEqual([
      "a1 a2 a3 a4 a5",
      "b1 b2",
    ]);
  });

  test("goes over whole, with no label repeated, if it just fits on a page", () => {
    const five = within(keptWhole(paragraph("b", 5)), region);
    expect(read([...paragraph("a", 3), ...five])).toEqual(["a1 a2 a3", "b1 b2 b3 b4 b5"]);
  });
});

describe("a block within a highlighted passage", () => {
  const region: Region = { continued: paragraph("continued", 1) };

  test("that would fill a page alone is divided, for the label that is said again needs room too", () => {
    expect(read(within([...paragraph("a", 3), ...keptWhole(paragraph("b", 5))], region))).toEqual([
      "a1 a2 a3 b1 b2",
      "continued1 b3 b4 b5",
    ]);
  });

  test("goes over whole if the page holds the label and all of it", () => {
    expect(read(within([...paragraph("a", 3), ...keptWhole(paragraph("b", 4))], region))).toEqual([
      "a1 a2 a3",
      "continued1 b1 b2 b3 b4",
    ]);
  });
});

describe("columns", () => {
  /** Fills what it is given, a line for each unit of height, and says how much it was given. */
  function columns(count: number, before = 0): Columns {
    return {
      kind: "columns",
      before,
      needs: Math.min(2, count),
      fill: (height) => {
        const taken = Math.min(count, Math.floor(height));
        const items = paragraph(`of${count}-`, taken).flatMap((strip) => strip.items);
        const rest = count - taken;
        return { items, height: taken, ...(rest > 0 ? { rest: columns(rest) } : {}) };
      },
    };
  }

  test("begin where their least height fits and go on over the pages", () => {
    expect(paginate([...paragraph("a", 3), columns(9)], fiveLines).map((page) => page.length)).toEqual([
      5, 5, 2,
    ]);
  });

  test("do not begin where their least height does not fit", () => {
    expect(paginate([...paragraph("a", 4), columns(3)], fiveLines).map((page) => page.length)).toEqual([
      4, 3,
    ]);
  });

  test("take the close with them, and the two lines above it", () => {
    const close = tiedToNext(paragraph("close", 1), "firm");
    const body = tiedToNext(paragraph("a", 4), "firm");
    expect(read([...body, ...close, columns(2)])).toEqual(["a1 a2", "a3 a4 close1 of2-1 of2-2"]);
  });
});

test("every line stands on a page once, in order and within it, whatever the paragraphs", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 12 }), (counts) => {
      const flow = counts.flatMap((count, index) => paragraph(`p${index}-`, count));
      const pages = paginate(flow, fiveLines);
      const set = pages.flatMap((items) => textsOf(items).map(wordsOf));
      expect(set).toEqual(flow.flatMap((strip) => textsOf(strip.items).map(wordsOf)));
      for (const line of pages.flatMap(baselines)) expect(line).toBeLessThanOrEqual(5);
    }),
  );
});

test("no page begins or ends with a single line of a longer paragraph, whatever the paragraphs", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const pages = read(counts.flatMap((count, index) => paragraph(`p${index}-`, count)));
      for (const page of pages) {
        const names = page.split(" ").map((line) => line.split("-")[0]);
        expect(names[0]).toBe(names[1]);
        expect(names.at(-1)).toBe(names.at(-2));
      }
    }),
  );
});
