import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline, Span, Superior } from "../../../src/letter/letter.js";
import type { Mark, Run } from "../../../src/typesetting/paragraph/line.js";
import { cutAtSuperiors } from "../../../src/typesetting/paragraph/marks.js";
import { setParagraph } from "../../../src/typesetting/paragraph/set.js";
import { lineOf } from "../../../src/typesetting/paragraph/single-line.js";
import { fixedPitch, ONE_POINT_A_CHARACTER } from "../../support/fixed-pitch.js";

const superiors: readonly Superior[] = [
  { pattern: /(?<![\p{L}\d])(?<stem>n)(?<high>°)(?=[ \u00A0]?\d)/gu, spoken: "numéro" },
  { pattern: /(?<![\p{L}\d])(?<stem>1)(?<high>er)(?!\p{L})/gu },
];
const manner = { family: "text", size: ONE_POINT_A_CHARACTER, ink: "#111111", linkInk: "#0000aa" } as const;

/** A high letter is half as wide as another. */
const faces = {
  ...fixedPitch,
  superiors,
  width: (_: unknown, text: string, shaping = "left-to-right") =>
    (shaping === "superior" ? 250 : 500) * text.length,
};

const aSpan = (text: string, voice: Omit<Span, "kind" | "text"> = {}): Span => ({
  kind: "text",
  text,
  ...voice,
});

/** A mark as its words, those around it after a comma. */
function told(mark: Mark | undefined): string {
  if (mark === undefined) return "";
  const { link, language, spoken, within } = mark;
  return [link ?? language ?? spoken, told(within)].filter(Boolean).join(" in ");
}

const describeRun = ({ text, superior, mark }: Run): string =>
  `${superior ? `^${text}` : text}${mark === undefined ? "" : ` (${told(mark)})`}`;

const runsOf = (content: readonly Inline[], measure = 100): readonly (readonly string[])[] =>
  setParagraph(content, manner, measure, faces).lines.map(({ runs }) => runs.map(describeRun));

describe("letters stand high", () => {
  test("in runs of their own, as wide as they are, with what is said for the word", () => {
    const [line] = setParagraph([aSpan("loi n° 8, 1er mai")], manner, 100, faces).lines;
    expect(line?.runs.map(({ x, width, ...run }) => [describeRun(run as Run), x, width])).toEqual([
      ["loi ", 0, 4],
      ["n (numéro)", 4, 1],
      ["^° (numéro)", 5, 0.5],
      [" 8, 1", 5.5, 5],
      ["^er", 10.5, 1],
      [" mai", 11.5, 4],
    ]);
  });

  test("word for word, each word by its own mark", () => {
    const [line] = setParagraph([aSpan("n° 1 et n° 2")], manner, 100, faces).lines;
    const marks = line?.runs.flatMap(({ mark }) => (mark === undefined ? [] : [mark])) ?? [];
    expect(marks.map((mark) => marks.indexOf(mark))).toEqual([0, 0, 2, 2]);
  });

  test("where a line ends between the number and its word, and nowhere within either", () => {
    expect(runsOf([aSpan("la loi n° 8 du 1er mai")], 8)).toEqual([
      ["la loi "],
      ["n (numéro)", "^° (numéro)", " 8 du "],
      ["1", "^er", " mai"],
    ]);
  });

  test("in a link, whose ink and element they keep", () => {
    const link = "https://example.org/";
    const runs = setParagraph([aSpan("loi n° 8", { link })], manner, 100, faces).lines[0]?.runs ?? [];
    expect(runs.map((run) => [describeRun(run), run.ink])).toEqual([
      [`loi  (${link})`, "#0000aa"],
      [`n (numéro in ${link})`, "#0000aa"],
      [`^° (numéro in ${link})`, "#0000aa"],
      [` 8 (${link})`, "#0000aa"],
    ]);
  });

  test("not in another language, nor in code", () => {
    expect(
      runsOf([aSpan("n° 8 ", { language: "de" }), aSpan("n° 8 ", { code: true }), aSpan("n° 8")]),
    ).toEqual([["n° 8  (de)", "n° 8 ", "n (numéro)", "^° (numéro)", " 8"]]);
  });

  test("on a line of its own too", () => {
    const line = lineOf(
      "le 1er mai ",
      { face: "furniture", size: ONE_POINT_A_CHARACTER, ink: "#111111" },
      faces,
    );
    expect([line.runs.map(describeRun), line.width]).toEqual([["le 1", "^er", " mai "], 9]);
  });
});

test("no letter is lost, whatever is cut", () => {
  const text = fc.string({ unit: fc.constantFrom("n", "°", "1", "er", " ", "\u00a0", "8", "a") });
  fc.assert(
    fc.property(text, (words) => {
      const stretches = cutAtSuperiors(words, undefined, superiors);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(words);
      expect(stretches.filter((stretch) => stretch.text === "")).toEqual([]);
    }),
  );
});
