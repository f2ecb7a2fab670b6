// Paragraphs with Arabic in them. Every character is a point wide, so that a reader checks a line by counting; a run is told
// as its place, its words in the order in which they are read, and an arrow.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction, Measures, ServingFace } from "../../../src/fonts/faces.js";
import type { Inline, Span } from "../../../src/letter/letter.js";
import type { Line } from "../../../src/typesetting/paragraph/line.js";
import { setParagraph } from "../../../src/typesetting/paragraph/set.js";
import { lengthOf, lineOf } from "../../../src/typesetting/paragraph/single-line.js";
import { fixedPitch, ONE_POINT_A_CHARACTER } from "../../support/fixed-pitch.js";

const manner = { family: "text", size: ONE_POINT_A_CHARACTER, ink: "#111111", linkInk: "#0000aa" } as const;

const aSpan = (text: string, voice: Omit<Span, "kind" | "text"> = {}): Span => ({
  kind: "text",
  text,
  ...voice,
});

function told({ runs, width }: Line): string {
  const places = runs.map(({ x, text, direction }) => `${x}${direction === undefined ? ">" : "<"}${text}`);
  return `${places.join("|")}|${width}`;
}

const set = (content: readonly Inline[], measure: number, direction: Direction, hangingIndent = 0) =>
  setParagraph(content, { ...manner, hangingIndent }, measure, { ...fixedPitch, direction }).lines.map(told);

describe("a letter that is read from right to left", () => {
  test("breaks its lines in the order in which they are read, and ends them with a space at the left", () => {
    expect(set([aSpan("معالي الوزير تحية طيبة")], 13, "right-to-left")).toEqual([
      "0<معالي الوزير |12",
      "0<تحية طيبة|9",
    ]);
  });

  test("shows Latin words and numbers from left to right within it", () => {
    expect(set([aSpan("نظام Rome Statute، عام 25")], 40, "right-to-left")).toEqual([
      "20<نظام |8>Rome Statute|2<، عام |0>25|25",
    ]);
  });

  test("gives a line that ends with a Latin word its space at the left end all the same", () => {
    expect(set([aSpan("نظام Rome ثم")], 10, "right-to-left")).toEqual(["4<نظام |0>Rome|-1< |9", "0<ثم|2"]);
  });

  test("hangs later lines at the right", () => {
    expect(set([aSpan("ابج ابج ابج")], 7, "right-to-left", 2)).toEqual(["0<ابج ابج |7", "0<ابج|5"]);
  });

  test("sets what has no Arabic letter in its own way: a name with its stop at the right", () => {
    expect(set([aSpan("Amnesty, Inc.")], 30, "right-to-left")).toEqual(["0>Amnesty, Inc.|13"]);
  });

  test("sets signs and numbers alone as Arabic: the stop after a number stands at its left", () => {
    expect(
      told(
        lineOf(
          "12. ",
          { face: "text", size: 2, ink: "#000000" },
          { ...fixedPitch, direction: "right-to-left" },
        ),
      ),
    ).toBe("1>12|0<. |3");
  });
});

describe("a letter that is read from left to right", () => {
  test("shows an Arabic name within it from right to left, and what follows it to its right", () => {
    expect(set([aSpan("the ابج دهو, 25 ok")], 40, "left-to-right")).toEqual([
      "0>the |4<ابج دهو|11>, 25 ok|18",
    ]);
  });

  test("goes on with a name on the next line at the left, and keeps the words of either line in order", () => {
    expect(set([aSpan("the ابج دهو ok")], 8, "left-to-right")).toEqual([
      "0>the |4<ابج|7> |7",
      "0<دهو|3> ok|6",
    ]);
  });

  test("begins a name that stands alone at its right", () => {
    expect(set([aSpan("ابج (دهو)، 25")], 40, "left-to-right")).toEqual(["2<ابج (دهو)، |0>25|13"]);
  });
});

/** The text's face has only Latin letters and signs; a second has all but Arabic and Georgian, a third Arabic. */
const served: readonly ServingFace[] = [
  { role: "text", scale: 1, sets: (text) => /^[ -~]*$/.test(text) },
  { role: "other", scale: 1, sets: (text) => /^[^\u10a0-\u10ff\u0600-\u06ff]*$/.test(text) },
  { role: "arabic", scale: 1.5, sets: (text) => /^[\u0600-\u06ff !-@]*$/.test(text) },
];
const three: Measures = {
  ...fixedPitch,
  serving: (role) => served.toSorted((one, other) => Number(other.role === role) - Number(one.role === role)),
};

const facesOf = (text: string, direction: Direction = "left-to-right") =>
  setParagraph([aSpan(text)], manner, 100, { ...three, direction }).lines.flatMap(({ runs }) =>
    runs.map(({ face, text: words }) => `${face}: ${words}`),
  );

describe("what the face of a text lacks", () => {
  test("another sets, letter by letter, in the order in which they are asked", () => {
    expect(facesOf("see 漢字 and Ж.")).toEqual([
      "text: see ",
      "other: 漢字",
      "text:  and ",
      "other: Ж",
      "text: .",
    ]);
  });

  test("stays with the text's own face if none has it, so that this is told", () => {
    expect(facesOf("an ქ")).toEqual(["text: an ქ"]);
  });

  test("takes the signs and digits among Arabic words along, and leaves those among Latin ones", () => {
    expect(facesOf("ابج (ABC) 25 ،2.", "right-to-left")).toEqual([
      "arabic: ابج (",
      "text: ABC",
      "arabic: ) ",
      "arabic: 25",
      "arabic:  ،",
      "arabic: 2",
      "arabic: .",
    ]);
    expect(facesOf("في 25 ابج", "right-to-left")).toEqual(["arabic: في ", "arabic: 25", "arabic:  ابج"]);
    expect(facesOf("في G20، 3 C++ ", "right-to-left")).toEqual([
      "arabic: في ",
      "text: G20",
      "arabic: ، ",
      "arabic: 3",
      "arabic:  ",
      "text: C++",
    ]);
    expect(facesOf("12.", "right-to-left")).toEqual(["arabic: 12", "arabic: ."]);
  });

  test("is set larger where its face looks smaller, and is as wide as that", () => {
    const { lines } = setParagraph([aSpan("a ابج")], manner, 100, three);
    expect(lines[0]?.runs.map(({ size, width }) => [size, width])).toEqual([
      [2, 2],
      [3, 4.5],
    ]);
    expect(lengthOf("a ابج", { face: "text", size: 2, ink: "#000000" }, three)).toBe(6.5);
  });
});

test("whatever the text and the measure: nothing is lost, no line is too wide, and its runs fill it without a gap", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aZ1٣اب(),.،-"), minLength: 1, maxLength: 5 });
  const direction = fc.constantFrom<Direction>("left-to-right", "right-to-left");
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 6, max: 20 }),
      direction,
      (words, measure, way) => {
        const { lines } = setParagraph([aSpan(words.join(" "))], manner, measure, {
          ...fixedPitch,
          direction: way,
        });
        const runs = lines.flatMap((line) => line.runs);
        expect(runs.map(({ text }) => text).join("")).toBe(words.join(" "));
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(measure);
          const inside = line.runs
            .filter(({ x }) => x >= 0 && x < line.width)
            .toSorted((one, other) => one.x - other.x);
          const ends = inside.map(({ x, width }) => x + width);
          expect(inside.map(({ x }) => x)).toEqual([0, ...ends.slice(0, -1)]);
          expect(ends.at(-1)).toBe(line.width);
        }
      },
    ),
  );
});
