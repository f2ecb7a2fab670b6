import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseColumns, fill, type LinesIn, shareOut } from "../../../src/typesetting/letter/name-columns.js";

const room = { measure: 100, gap: 4, indent: 2, leastRows: 3 };

/** So many names of one length. */
function alike(count: number, length: number): readonly number[] {
  return Array.from({ length: count }, () => length);
}

const rounded = (widths: readonly number[]) => widths.map((width) => Math.round(width * 10) / 10);

describe("the columns of names", () => {
  test("are two equal ones if names are few", () => {
    expect(chooseColumns(alike(8, 10), room)).toEqual([48, 48]);
  });

  test("are three equal ones if all names fit them", () => {
    expect(rounded(chooseColumns(alike(30, 30), room))).toEqual([30.7, 30.7, 30.7]);
  });

  test("are two if names would turn over in three", () => {
    expect(chooseColumns(alike(30, 40), room)).toEqual([48, 48]);
  });

  test("are unequal if fewer names turn over so", () => {
    const widths = chooseColumns([...alike(10, 40), ...alike(10, 52)], room);
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThanOrEqual(40);
    expect(widths[1]).toBeGreaterThanOrEqual(52);
  });

  test("are as equal as they can be without a name more that turns over", () => {
    expect(rounded(chooseColumns([...alike(10, 40), ...alike(10, 52)], room))).toEqual([43.4, 52.6]);
  });

  test("fill the measure and are none too narrow, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const widths = chooseColumns(lengths, room);
        const sum = widths.reduce((total, width) => total + width, (widths.length - 1) * room.gap);
        expect(sum).toBeCloseTo(room.measure, 6);
        const equal = (room.measure - (widths.length - 1) * room.gap) / widths.length;
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.8 * equal - 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("names are shared out", () => {
  const oneLine: LinesIn = () => 1;

  test("so that the first columns take the odd ones", () => {
    expect(shareOut(10, 3, oneLine)).toEqual([4, 3, 3]);
    expect(shareOut(5, 2, oneLine)).toEqual([3, 2]);
    expect(shareOut(1, 2, oneLine)).toEqual([1, 0]);
  });

  test("by lines", () => {
    expect(shareOut(4, 2, (_, name) => (name === 0 ? 2 : 1))).toEqual([2, 2]);
  });

  test("over full columns until the rows are used up", () => {
    expect(fill(10, 3, { columns: 2, linesIn: oneLine })).toEqual([3, 3]);
  });

  test("so that no column could be lower, whatever their lines", () => {
    const anyList = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyList, fc.integer({ min: 2, max: 3 }), (lines, columns) => {
        const linesIn: LinesIn = (_, name) => lines[name] ?? 0;
        const counts = shareOut(lines.length, columns, linesIn);
        const ends = counts.map((_, column) => counts.slice(0, column + 1).reduce((a, b) => a + b, 0));
        expect(ends.at(-1)).toBe(lines.length);
        const heights = ends.map((end, column) =>
          lines.slice(ends[column - 1] ?? 0, end).reduce((a, b) => a + b, 0),
        );
        const lower = fill(lines.length, Math.max(...heights) - 1, { columns, linesIn });
        expect(lower.reduce((a, b) => a + b, 0)).toBeLessThan(lines.length);
      }),
    );
  });
});
