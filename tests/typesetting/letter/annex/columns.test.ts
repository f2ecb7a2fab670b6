import { describe, expect, test } from "vitest";
import { annexColumns, type NarrowColumns } from "../../../../src/typesetting/letter/annex/columns.js";
import * as sheet from "../../../../src/typesetting/sheet.js";
import * as style from "../../../../src/typesetting/style.js";
import { aSetting } from "../../a-letter.js";

const { measure } = sheet.page;
const left = 70;

/** The columns for one word of so many characters, each 4.5 points wide in the fixed-pitch face. */
function columnsFor(length: number, inset = 0, narrow: keyof NarrowColumns = "status") {
  const { setting, faults } = aSetting();
  const content = setting.contentOf("x".repeat(length));
  const shape = { shape: "check", size: inset, gap: 0, ink: style.inks.text } as const;
  const cell = { content, manner: style.annex.cell.manner, shape };
  const places = annexColumns({ status: [], checked: [], sources: [], [narrow]: [cell] }, left, setting);
  return { places, faults };
}

/** The longest word of a status that a column holds. */
function longestIn(places: readonly { readonly measure: number }[], inset = 0): number {
  return Math.floor(((places[1]?.measure ?? 0) - inset) / 4.5);
}

const usual = columnsFor(1).places;

test("the columns have the shares of the style sheet where every status fits", () => {
  const shares = style.annex.columns;
  expect(usual.map(({ x }) => (x - left) / measure)).toEqual([
    0,
    expect.closeTo(shares[0], 9),
    expect.closeTo(shares[0] + shares[1], 9),
    expect.closeTo(shares[0] + shares[1] + shares[2], 9),
    expect.closeTo(shares[0] + shares[1] + shares[2] + shares[3], 9),
  ]);
  expect(columnsFor(longestIn(usual)).places).toEqual(usual);
});

describe("a word too wide for the status column", () => {
  const wide = columnsFor(longestIn(usual) + 1);

  test("makes it wider, at the cost of commitment and detail alone", () => {
    const widths = (places: typeof usual) => places.map(({ measure: width }) => width);
    const [commitment = 0, status = 0, detail = 0, ...others] = widths(wide.places);
    const [usualCommitment = 0, usualStatus = 0, usualDetail = 0, ...usualOthers] = widths(usual);
    expect(status).toBeGreaterThan(usualStatus);
    expect([commitment < usualCommitment, detail < usualDetail]).toEqual([true, true]);
    expect(others).toEqual(usualOthers.map((width) => expect.closeTo(width, 9)));
  });

  test("leaves the table as wide as the text", () => {
    const last = wide.places.at(-1);
    expect((last?.x ?? 0) + (last?.measure ?? 0)).toBeCloseTo(left + measure, 9);
  });

  test("counts with the shape before it", () => {
    const inset = 10;
    expect(columnsFor(longestIn(usual, inset), inset).places).toEqual(usual);
    expect(columnsFor(longestIn(usual, inset) + 1, inset).places).not.toEqual(usual);
  });

  test("gets the widest column if it fits none, and is reported where it is set", () => {
    const { places, faults } = columnsFor(200);
    expect((places[1]?.measure ?? 0) - (usual[1]?.measure ?? 0)).toBeCloseTo(0.15 * measure, 9);
    expect(faults).toEqual([]);
  });
});

test.each([
  ["checked", 3],
  ["sources", 4],
] as const)("the column %s is as wide as its words need", (narrow, index) => {
  const holds = Math.floor((usual[index]?.measure ?? 0) / 4.5);
  expect(columnsFor(holds, 0, narrow).places).toEqual(usual);
  const wider = columnsFor(holds + 1, 0, narrow).places;
  expect(wider[index]?.measure).toBeGreaterThanOrEqual((holds + 1) * 4.5);
  expect((wider[4]?.x ?? 0) + (wider[4]?.measure ?? 0)).toBeCloseTo(left + measure, 9);
});

describe("a day that would turn over", () => {
  const widthFor = (words: string, heads?: "Column") => {
    const { setting } = aSetting();
    const content = setting.contentOf(words);
    const cell = { content, manner: style.annex.cell.manner, ...(heads === undefined ? {} : { heads }) };
    return annexColumns({ status: [], checked: [cell], sources: [] }, left, setting)[3]?.measure ?? 0;
  };
  const usualWidth = usual[3]?.measure ?? 0;

  test.each(["27 de enero de 2014", "3 de diciembre de 2019", "30 décembre 2019"])(
    "stands whole: %s",
    (day) => {
      expect(widthFor(day)).toBeGreaterThanOrEqual(day.length * 4.5);
    },
  );

  test("turns over where no column is wide enough, but for its longest word", () => {
    expect(widthFor("on a day in December of the year 2019")).toBe(usualWidth);
    expect(widthFor(`on a day in ${"D".repeat(20)}`)).toBeGreaterThanOrEqual(20 * 4.5);
  });

  test("is no matter in a head, which may take several lines", () => {
    expect(widthFor("Last day checked", "Column")).toBe(usualWidth);
  });
});
