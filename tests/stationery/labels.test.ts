import { describe, expect, it } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { labelSheets } from "../../src/stationery/formats.js";
import { type LabelStyle, labelSpot, layOutLabels } from "../../src/stationery/labels.js";
import { anAddressee, halfWidth, mm, textsOf, wordsOf } from "../support/post-room.js";

const style: LabelStyle = {
  sheet: labelSheets["3x8"],
  start: 1,
  title: "Address labels",
  author: "Coalition",
  date: "2020-04-28",
};

describe("label sheets", () => {
  it.each(Object.entries(labelSheets))("%s lies on its paper, without overlaps", (_name, sheet) => {
    const last = labelSpot(sheet.columns * sheet.rows - 1, sheet);
    expect(last.sheet).toBe(0);
    expect(last.x + sheet.label.width).toBeLessThanOrEqual(sheet.paper.width + 1e-9);
    expect(last.y + sheet.label.height).toBeLessThanOrEqual(sheet.paper.height + 1e-9);
    expect(sheet.pitch.width).toBeGreaterThanOrEqual(sheet.label.width);
    expect(sheet.pitch.height).toBeGreaterThanOrEqual(sheet.label.height);
    // What is left over at the right and the foot equals the margin at the left and the top, to a tenth of a millimetre.
    expect(Math.abs(sheet.paper.width - last.x - sheet.label.width - sheet.left)).toBeLessThan(mm(0.1));
    expect(Math.abs(sheet.paper.height - last.y - sheet.label.height - sheet.top)).toBeLessThan(mm(0.1));
  });

  it("counts labels along the rows and over the sheets", () => {
    const sheet = labelSheets["avery-5160"];
    expect(labelSpot(0, sheet)).toEqual({ sheet: 0, x: 13.5, y: 36 });
    expect(labelSpot(2, sheet)).toEqual({ sheet: 0, x: 13.5 + 2 * 198, y: 36 });
    expect(labelSpot(4, sheet)).toEqual({ sheet: 0, x: 13.5 + 198, y: 36 + 72 });
    expect(labelSpot(31, sheet)).toEqual({ sheet: 1, x: 13.5 + 198, y: 36 });
  });
});

describe("layOutLabels", () => {
  it("centres the address from top to foot, left-aligned within the padding", () => {
    const items = textsOf(layOutLabels([anAddressee()], style, halfWidth).pages[0]);
    expect(items.map(wordsOf)).toEqual(anAddressee().lines);
    // Three lines of 10 point on 12 are 34 points high.
    const top = mm(0.5) + (mm(37) - 34) / 2;
    expect(items.map((item) => [item.x, Number((item.baseline - top).toFixed(6))])).toEqual([
      [mm(5), 8],
      [mm(5), 20],
      [mm(5), 32],
    ]);
  });

  it("begins at the first free label of a half-used sheet and goes on over the next sheet", () => {
    const states = Array.from({ length: 4 }, (_, index) => anAddressee({ lines: [`State ${index + 1}`] }));
    const { pages } = layOutLabels(states, { ...style, start: 23 }, halfWidth);
    expect(pages.map((page) => textsOf(page).map((item) => [wordsOf(item), item.x - mm(5)]))).toEqual([
      [
        ["State 1", mm(70)],
        ["State 2", mm(140)],
      ],
      [
        ["State 3", 0],
        ["State 4", mm(70)],
      ],
    ]);
  });

  it("goes below 8 point only for an address that turning lines over does not save", () => {
    // A label of 1 inch has room for 63 points: 6 lines in 8 point, 8 in 7 point.
    const sheet = labelSheets["avery-5160"];
    const sizeOf = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `line ${index + 1}`);
      const [first] = textsOf(
        layOutLabels([anAddressee({ lines })], { ...style, sheet }, halfWidth).pages[0],
      );
      return first?.line.runs[0]?.size;
    };
    expect([5, 6, 7, 8].map(sizeOf)).toEqual([10, 9, 7.5, 7]);
  });

  it("names every address that has no room", () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`);
    const sheet = labelSheets["avery-5160"];
    const work = () => layOutLabels([anAddressee({ lines }), anAddressee()], { ...style, sheet }, halfWidth);
    expect(work).toThrow(
      new InputError([
        {
          what: 'KEN: the address takes 9 lines in 7 point, down to "line 9"; a label of Avery 5160, 3 × 10 on US Letter (2 5/8 × 1 in) has room for 8',
          remedy: "shorten the address, or take larger labels (--sheet 2x7)",
          place: { file: "data/addressees.csv" },
        },
      ]),
    );
  });
});
