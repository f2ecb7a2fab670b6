import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/letter/letter.js";
import type { LaidOutDocument } from "../../../src/typesetting/document/document.js";
import {
  contrast,
  createHouseStyle,
  type HouseStyle,
  houseStyleFaults,
} from "../../../src/typesetting/letter/house-style.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import { bodyTypes, inks, textSize as usualSize } from "../../../src/typesetting/style.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import { aHighlightedRecommendation, aLetter, aParagraph } from "../a-letter.js";

const place = { file: "templates/letter.en.hbs", line: 12 };

const anInk = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("contrast by WCAG", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#ff0000", "#ffffff", 4],
    ["#1d3a5f", "#ffffff", 11.5],
  ])("of %s on %s is %d", (ink, ground, ratio) => {
    expect(contrast(ink, ground)).toBeCloseTo(ratio, 1);
  });

  test("is the same both ways, and from 1 to 21", () => {
    fc.assert(
      fc.property(anInk, anInk, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe("a colour is refused", () => {
  const rule = "readable-colours";

  test("that is too faint on white, with its contrast", () => {
    expect(houseStyleFaults({ accent: "#7a9cc6" }, place)).toEqual([
      {
        what: "the accent #7a9cc6 on white has a contrast of 2.83:1, and text needs 7:1",
        remedy: "choose a darker accent",
        place,
        rule,
      },
    ]);
  });

  test("that makes text, label or bar faint, each told", () => {
    const told = (tint: string) => houseStyleFaults({ tint }, place).map(({ what }) => what);
    expect(told("#fdf1d8")).toEqual([]);
    expect(told("#ffffff")).toEqual([]);
    expect(told("#808080")).toEqual([
      expect.stringMatching(/^the text on the tint #808080 has a contrast of 4\.\d\d:1, and text needs 7:1$/),
      expect.stringMatching(
        /^the label on the tint #808080 has a contrast of 2\.\d\d:1, and text needs 7:1$/,
      ),
      expect.stringMatching(
        /^the bar on the tint #808080 has a contrast of 1\.\d\d:1, and a rule needs 3:1$/,
      ),
    ]);
    expect(told("#eeeeee")).toHaveLength(houseStyleFaults({ tint: "#eeeeee" }, place).length);
  });

  test("exactly if one of its pairs falls short", () => {
    fc.assert(
      fc.property(anInk, (accent) => {
        expect(houseStyleFaults({ accent }, place)).toHaveLength(contrast(accent, "#ffffff") < 7 ? 1 : 0);
      }),
    );
  });
});

describe("a campaign's own colours", () => {
  const letter = aLetter({ body: [aHighlightedRecommendation()] });
  const { document } = createTypesetter(fixedPitch)(letter);
  const inksOf = ({ pages }: LaidOutDocument) =>
    pages.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind === "image") return [];
        return item.kind === "text" ? item.line.runs.map(({ ink }) => ink) : [item.ink];
      }),
    );

  test("take the place of accent and tint and of nothing else", () => {
    const own = createHouseStyle({ accent: "#550022", tint: "#f4f4f4" })(document);
    const swapped = new Map<string, string>([
      [inks.head, "#550022"],
      [inks.tint, "#f4f4f4"],
    ]);
    expect(inksOf(own)).toEqual(inksOf(document).map((ink) => swapped.get(ink) ?? ink));
    expect(inksOf(own)).toContain("#550022");
    expect(inksOf(own)).toContain("#f4f4f4");
  });

  test("move nothing, and a line that comes again stays one object", () => {
    const paint = createHouseStyle({ accent: "#550022" });
    const [one, other] = [paint(document), paint(document)];
    const linesOf = ({ pages }: LaidOutDocument) =>
      pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === "text" ? [item.line] : [])));
    expect(linesOf(one).every((line, index) => line === linesOf(other)[index])).toBe(true);
    expect(linesOf(one).map(({ width }) => width)).toEqual(linesOf(document).map(({ width }) => width));
  });

  test("that are none leave the document as it is", () => {
    expect(createHouseStyle({})(document)).toBe(document);
  });
});

describe("a campaign's own size", () => {
  const sizesOf = (houseStyle: HouseStyle, body: readonly Block[]) => {
    const { document } = createTypesetter(fixedPitch, [], houseStyle)(aLetter({ body }));
    const runs = document.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "text" ? item.line.runs : [])),
    );
    return new Set(runs.filter(({ face }) => face === "text").map(({ size }) => size));
  };
  const short = [aParagraph("We write.")];

  test.each([10, 11, 11.5])("is that of the running text: %d", (textSize) => {
    expect(sizesOf({ textSize }, short)).toContain(textSize);
    expect(sizesOf({ textSize }, short)).not.toContain(usualSize);
  });

  test("that is not given is the tool's", () => {
    expect(sizesOf({ accent: "#550022" }, short)).toContain(usualSize);
  });

  test("steps down with its leading, as the tool's own does", () => {
    const steps = (size: number) =>
      bodyTypes(size).map(({ manner, leading }) => [manner.size - size, leading - size]);
    expect(steps(11)).toEqual(steps(usualSize));
  });
});

test("no two inks of the style sheet are one, so that each can be put in its place", () => {
  expect(new Set(Object.values(inks)).size).toBe(Object.values(inks).length);
});
