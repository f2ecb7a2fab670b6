import { expect, test } from "vitest";
import { cellOf, namedCells } from "../../../src/data/csv/row-cells.js";

const row = { headers: ["iso3", "state", "note"], texts: ["KEN", "Kenya", ""] };

test("a cell is found by its header; a column that is not there is another thing than an empty cell", () => {
  expect(["state", "note", "region"].map((header) => cellOf(row, header))).toEqual(["Kenya", "", undefined]);
});

test("headers and cells come in the order of the columns", () => {
  expect(namedCells(row)).toEqual([
    ["iso3", "KEN"],
    ["state", "Kenya"],
    ["note", ""],
  ]);
});
