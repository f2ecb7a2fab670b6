import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BrokenLine,
  breakLines,
  type Item,
  type Judge,
  type LineWidths,
} from "../../../src/typesetting/paragraph/break-lines.js";
import { raggedRight } from "../../../src/typesetting/paragraph/judge-lines.js";
import { justified } from "./justified.js";

const box = (width: number): Item => ({ kind: "box", width });
const glue = (width: number, stretch = 0, shrink = 0): Item => ({ kind: "glue", width, stretch, shrink });
const penalty = (price: number, flagged = false, width = 0): Item => ({
  kind: "penalty",
  width,
  penalty: price,
  flagged,
});
const END = penalty(Number.NEGATIVE_INFINITY);

/** Every character one wide; "/" is a hard break, "|" a possible line end that costs 10, "^" one that costs 60. */
const itemsOf = (text: string): readonly Item[] => {
  const items = [...text].map((character) => {
    if (character === " ") return glue(1);
    if (character === "/") return END;
    if (character === "|") return penalty(10, true);
    return character === "^" ? penalty(60) : box(1);
  });
  return [...items, END];
};

const textOf = (text: string, lines: readonly BrokenLine[]): readonly string[] =>
  lines.map(({ start, end, overfull }) => text.slice(start, end) + (overfull ? " (overfull)" : ""));

const ragged = (text: string, width: number, first = width): readonly string[] =>
  textOf(text, breakLines(itemsOf(text), { first, later: width }, raggedRight));

// The paragraph that Knuth and Plass set throughout their paper, with the widths that they give for it ("Breaking
// paragraphs into lines", 1981; reprinted in Digital Typography, 1999, page 75): the letters from a to z, then C, I,
// hyphen and the points; the spaces (width, stretch, shrink) after a letter, a comma, a semicolon and a full stop; a
// line that ends in a hyphen costs 50. These were taken from quotations of that page. The wording, the possible hyphens
// ("|"), the 18 units of indentation, the tolerance and the lines below were not compared with a printed copy of the
// figures: the lines are what follows from the widths, and each ratio can be reckoned from them by hand.
const FROG_KING =
  "In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|ti|ful; and the " +
  "young|est was so beau|ti|ful that the sun it|self, which has seen so much, was aston|ished when|ever it shone in " +
  "her face. Close by the king’s castle lay a great dark for|est, and un|der an old lime-tree in the for|est was a " +
  "well, and when the day was very warm, the king’s child went out into the for|est and sat down by the side of the " +
  "cool foun|tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this " +
  "ball was her favor|ite play|thing.";

const LETTER_WIDTHS = [
  9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8,
];
const OTHER_WIDTHS: Readonly<Record<string, number>> = {
  C: 13,
  I: 6,
  "-": 6,
  ",": 5,
  ";": 5,
  ".": 5,
  "’": 5,
};
const SPACES: Readonly<Record<string, Item>> = { ",": glue(6, 4, 2), ";": glue(6, 4, 1), ".": glue(8, 6, 1) };

/** Wide enough that the last line's space stretches without being noticed, as the paper's infinite glue does. */
const FILL = 1e9;

interface Lettered {
  readonly item: Item;
  readonly text: string;
}

const letteredItems = (text: string): readonly Lettered[] => {
  const letters = [...text].flatMap((character, i): readonly Lettered[] => {
    if (character === " ") return [{ item: SPACES[text[i - 1] ?? ""] ?? glue(6, 3, 2), text: " " }];
    if (character === "|") return [{ item: penalty(50, true, 6), text: "" }];
    const width = OTHER_WIDTHS[character] ?? LETTER_WIDTHS[character.charCodeAt(0) - 97] ?? Number.NaN;
    const letter = { item: box(width), text: character };
    return character === "-" ? [letter, { item: penalty(50, true), text: "" }] : [letter];
  });
  const fill = [penalty(Number.POSITIVE_INFINITY), glue(0, FILL), penalty(Number.NEGATIVE_INFINITY, true)];
  return [{ item: box(18), text: "" }, ...letters, ...fill.map((item) => ({ item, text: "" }))];
};

/** Each line as the paper shows them: how far its spaces are stretched or shrunk, then its text. */
const asInThePaper = (lettered: readonly Lettered[], width: number, stretch: number): readonly string[] => {
  const items = lettered.map(({ item }) => item);
  const lines = breakLines(
    items,
    { first: width, later: width },
    justified({ stretch, flagged: 3000, unlike: 3000 }),
  );
  return lines.map(({ start, end, ratio, overfull }) => {
    const text = lettered.slice(start, end).map((letter) => letter.text);
    const last = items[end];
    const hyphen = last?.kind === "penalty" && last.width > 0 ? "-" : "";
    return `${ratio.toFixed(3)} ${text.join("")}${hyphen}${overfull ? " (overfull)" : ""}`;
  });
};

describe("the paper's paragraph with the paper's widths, both edges straight", () => {
  const frogKing = letteredItems(FROG_KING);

  it("has an item for each letter, space and possible hyphen", () => {
    expect(frogKing.length).toBe(601);
  });

  it("is set in twelve lines of 390 units", () => {
    expect(asInThePaper(frogKing, 390, 1)).toEqual([
      "0.857 In olden times when wishing still helped one,",
      "0.000 there lived a king whose daughters were all beau-",
      "0.280 tiful; and the youngest was so beautiful that the",
      "1.000 sun itself, which has seen so much, was aston-",
      "0.067 ished whenever it shone in her face. Close by the",
      "-0.278 king’s castle lay a great dark forest, and under an",
      "0.536 old lime-tree in the forest was a well, and when",
      "-0.167 the day was very warm, the king’s child went out",
      "0.700 into the forest and sat down by the side of the",
      "-0.176 cool fountain; and when she was bored she took a",
      "0.357 golden ball, and threw it up on high and caught",
      "0.000 it; and this ball was her favorite plaything.",
    ]);
  });

  it("is set in ten lines of 500 units, and needs no hyphen", () => {
    expect(asInThePaper(frogKing, 500, 1)).toEqual([
      "0.774 In olden times when wishing still helped one, there lived a",
      "0.179 king whose daughters were all beautiful; and the youngest was",
      "0.629 so beautiful that the sun itself, which has seen so much, was",
      "0.545 astonished whenever it shone in her face. Close by the king’s",
      "0.000 castle lay a great dark forest, and under an old lime-tree in the",
      "0.079 forest was a well, and when the day was very warm, the king’s",
      "0.282 child went out into the forest and sat down by the side of the",
      "0.294 cool fountain; and when she was bored she took a golden ball,",
      "0.575 and threw it up on high and caught it; and this ball was her",
      "0.000 favorite plaything.",
    ]);
  });

  it("lets a line through that cannot be set within the tolerance, and marks it if it is too wide", () => {
    const lines = asInThePaper(frogKing, 400, 1);
    expect(lines[0]).toBe("-1.125 In olden times when wishing still helped one, there (overfull)");
    expect(lines.filter((line) => line.endsWith("(overfull)")).length).toBe(1);
  });
});

describe("ragged right", () => {
  it("prefers two lines that are a little short to one full and one very short", () => {
    // First fit would set "aaa bb" (0 short), "cc" (4 short), "ddddd": 16 against 9 + 1.
    expect(ragged("aaa bb cc ddddd", 6)).toEqual(["aaa", "bb cc", "ddddd"]);
  });

  it("does not count the last line", () => {
    expect(ragged("aaaa bbbb cc dd", 9)).toEqual(["aaaa bbbb", "cc dd"]);
  });

  it("takes the way whose earlier lines are fuller if two are equally even", () => {
    // "aa b" + "cc" is 1 + 3 short; "aa" + "b cc" is 3 + 1.
    expect(ragged("aa b cc ddddd", 5)).toEqual(["aa b", "cc", "ddddd"]);
  });

  it("avoids a last line of one short word", () => {
    expect(ragged("aaaa bbb cccc ddd e", 17)).toEqual(["aaaa bbb cccc", "ddd e"]);
  });

  it("bears a last line of one short word rather than a line two fifths short", () => {
    expect(ragged("aaaaa bbbbbbbb cc", 14)).toEqual(["aaaaa bbbbbbbb", "cc"]);
  });

  it("avoids a last line of a twelfth of the measure wherever another breaking does", () => {
    expect(ragged("aaaaa bbbbbbbb c", 14)).toEqual(["aaaaa", "bbbbbbbb c"]);
    expect(ragged("a bbbbbbbbbbbbbb c", 16)).toEqual(["a", "bbbbbbbbbbbbbb c"]);
    expect(ragged("aaaaa bbbbbbbbbbbbbb c", 14)).toEqual(["aaaaa", "bbbbbbbbbbbbbb", "c"]);
    expect(ragged("c", 14)).toEqual(["c"]);
  });

  it("takes a longer word for a last line", () => {
    expect(ragged("aaaa bbb cccc ddd eeee", 17)).toEqual(["aaaa bbb cccc ddd", "eeee"]);
  });

  it("ends a line at a price only where that spares a dearer line", () => {
    // The line without "bb" is 3 of 10 short and costs 30 squared: more than a price of 10, less than one of 60.
    expect(ragged("aaaaaaa bb|bb cc", 10)).toEqual(["aaaaaaa bb", "bb cc"]);
    expect(ragged("aaaaaaa bb^bb cc", 10)).toEqual(["aaaaaaa", "bb^bb cc"]);
  });

  it("breaks where it must", () => {
    expect(ragged("aa/bb cc/dd", 9)).toEqual(["aa", "bb cc", "dd"]);
  });

  it("fills a first line that is wider than the later ones", () => {
    expect(ragged("aaa bbb ccc ddd", 7, 11)).toEqual(["aaa bbb ccc", "ddd"]);
    expect(ragged("aaa bbb ccc ddd", 7)).toEqual(["aaa bbb", "ccc ddd"]);
  });

  it("says which line is too wide, and goes on after it", () => {
    expect(ragged("aa bbbbbbbb cc dd", 5)).toEqual(["aa", "bbbbbbbb (overfull)", "cc dd"]);
  });

  it("makes no line of no items", () => {
    expect(breakLines([], { first: 5, later: 5 }, raggedRight)).toEqual([]);
  });
});

/** What the ragged setting promises, written down once more without totals, nodes or pruning. */
const priceOf = (items: readonly Item[], ends: readonly number[], widths: LineWidths): number => {
  let price = 0;
  let start = 0;
  let flagged = false;
  for (const [line, end] of ends.entries()) {
    const goal = line === 0 ? widths.first : widths.later;
    const set = items.slice(start, end);
    const width = set.reduce((sum, item) => sum + (item.kind === "penalty" ? 0 : item.width), 0);
    if (width > goal) return Number.POSITIVE_INFINITY;
    const last = items[end];
    const cost = last?.kind === "penalty" ? last.penalty : 0;
    const isFlagged = last?.kind === "penalty" && last.flagged;
    if (cost === Number.NEGATIVE_INFINITY) {
      if (width < goal / 12 && line > 0) price += 1e7;
      else price += width < goal / 5 && !set.some((item) => item.kind === "glue") ? 1600 : 0;
    } else {
      price += ((100 * (goal - width)) / goal) ** 2 + cost ** 2 * (flagged && isFlagged ? 2 : 1);
    }
    flagged = isFlagged;
    start = end + 1;
    while (start < items.length && items[start]?.kind !== "box") start += 1;
  }
  return price;
};

/** The paper's demerits, with 3000 for two flagged ends in a row and for lines far apart in tightness, and no totals. */
const justifiedPriceOf = (items: readonly Item[], ends: readonly number[], width: number): number => {
  let price = 0;
  let start = 0;
  let flagged = false;
  let tightness = 1;
  for (const end of ends) {
    const last = items[end];
    const set = items.slice(start, end);
    const natural = set.reduce((sum, item) => sum + (item.kind === "penalty" ? 0 : item.width), 0);
    const spaces = set.filter((item) => item.kind === "glue");
    const missing = width - natural - (last?.kind === "penalty" ? last.width : 0);
    const give = spaces.reduce((sum, space) => sum + (missing > 0 ? space.stretch : space.shrink), 0);
    const ratio = missing === 0 ? 0 : missing / give;
    if (!(ratio >= -1 && ratio <= 1)) return Number.POSITIVE_INFINITY;
    const cost = last?.kind === "penalty" ? Math.max(0, last.penalty) : 0;
    const isFlagged = last?.kind === "penalty" && last.flagged;
    const own = [-0.5, 0.5, 1].filter((bound) => ratio > bound || (bound < 0 && ratio === bound)).length;
    price += (1 + 100 * Math.abs(ratio) ** 3 + cost) ** 2;
    price += (flagged && isFlagged ? 3000 : 0) + (Math.abs(own - tightness) > 1 ? 3000 : 0);
    [flagged, tightness, start] = [isFlagged, own, end + 1];
    while (start < items.length && items[start]?.kind !== "box") start += 1;
  }
  return price;
};

/** Every set of line ends that the items allow, the last item always among them. */
const waysToBreak = (items: readonly Item[]): readonly (readonly number[])[] => {
  const places = items.flatMap((item, i) => {
    if (item.kind === "glue") return items[i - 1]?.kind === "box" ? [i] : [];
    if (item.kind === "box" || item.penalty === Number.POSITIVE_INFINITY) return [];
    return i < items.length - 1 ? [i] : [];
  });
  return Array.from({ length: 2 ** places.length }, (_, chosen) => [
    ...places.filter((_place, bit) => Math.floor(chosen / 2 ** bit) % 2 === 1),
    items.length - 1,
  ]);
};

const WORDS = fc.array(
  fc.record({
    width: fc.integer({ min: 1, max: 9 }),
    after: fc.constantFrom<readonly Item[]>(
      [glue(1)],
      [glue(1)],
      [penalty(25), glue(1)],
      [penalty(20, true)],
      [penalty(5, true)],
      [],
    ),
  }),
  { minLength: 1, maxLength: 9 },
);

describe("against every other way to break", () => {
  it("no way is cheaper than the one that is found", () => {
    fc.assert(
      fc.property(
        WORDS,
        fc.integer({ min: 9, max: 24 }),
        fc.integer({ min: 0, max: 4 }),
        (words, first, indent) => {
          const items = [...words.flatMap(({ width, after }) => [box(width), ...after]), box(1), END];
          const widths = { first, later: first - indent };
          const prices = waysToBreak(items).map((ends) => priceOf(items, ends, widths));
          const found = breakLines(items, widths, raggedRight);
          const cheapest = Math.min(...prices);
          if (cheapest === Number.POSITIVE_INFINITY) expect(found.some((line) => line.overfull)).toBe(true);
          else {
            expect(found.some((line) => line.overfull)).toBe(false);
            const price = priceOf(
              items,
              found.map((line) => line.end),
              widths,
            );
            expect(price).toBeCloseTo(cheapest, 6);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("no way is cheaper with both edges straight", () => {
    const words = fc.array(
      fc.record({
        width: fc.integer({ min: 2, max: 9 }),
        after: fc.constantFrom<Item>(glue(3, 3, 1), glue(3, 3, 1), glue(4, 5, 1), penalty(50, true, 1)),
      }),
      { minLength: 4, maxLength: 12 },
    );
    const filler = [penalty(Number.POSITIVE_INFINITY), glue(0, FILL), END];
    let compared = 0;
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 30 }), (parts, width) => {
        const items = [...parts.flatMap((part) => [box(part.width), part.after]), box(3), ...filler];
        const cheapest = Math.min(...waysToBreak(items).map((ends) => justifiedPriceOf(items, ends, width)));
        fc.pre(cheapest < Number.POSITIVE_INFINITY);
        const setting = justified({ stretch: 1, flagged: 3000, unlike: 3000 });
        const found = breakLines(items, { first: width, later: width }, setting).map((line) => line.end);
        expect(justifiedPriceOf(items, found, width)).toBeCloseTo(cheapest, 6);
        compared += found.length > 1 ? 1 : 0;
      }),
      { numRuns: 150, seed: 1981 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("weighs a number of lines that grows with the text, not with its square", () => {
    let weighed = 0;
    const counting: Judge = {
      ...raggedRight,
      demerits: (totals, from, at) => {
        weighed += 1;
        return raggedRight.demerits(totals, from, at);
      },
    };
    const words = Array.from({ length: 20_000 }, (_, i) => [box(1 + ((i * 7) % 11)), glue(1)]);
    const lines = breakLines([...words.flat(), END], { first: 75, later: 75 }, counting);
    expect(lines.some((line) => line.overfull)).toBe(false);
    expect(weighed / words.length).toBeLessThan(15);
  });
});
