// The fixed-pitch face gives every character half its size: at 10 points a character is 5 points wide.

import { expect, test } from "vitest";
import { fitsColumn, type RowLook, setRow, type TableCell } from "../../../src/typesetting/document/table.js";
import type { TextManner } from "../../../src/typesetting/manner.js";
import type { Tag } from "../../../src/typesetting/page/page.js";
import { aSetting, pathOf, textsOf, theDocument, wordsOf } from "../a-letter.js";

const manner: TextManner = { family: "text", size: 10, ink: "#000000", linkInk: "#000000" };
const look: RowLook = { leading: 12, rise: 9, above: 4, below: 6, called: "its column" };
const columns = [
  { x: 0, measure: 50 },
  { x: 60, measure: 40, align: "right" },
] as const;
const row: Tag = { type: "TR", parent: { type: "Table", parent: theDocument } };

function cell(text: string, given: Partial<TableCell> = {}): TableCell {
  return { content: [{ kind: "text", text }], manner, ...given };
}

function set(cells: readonly TableCell[], owner: Tag | "artifact" = row, given: Partial<RowLook> = {}) {
  const { setting, faults } = aSetting();
  const strip = setRow(cells, columns, owner, { ...look, ...given }, setting);
  const lines = textsOf(strip.items).map((item) => [wordsOf(item).trimEnd(), item.x, item.baseline]);
  return { strip, lines, faults };
}

test("cells stand in their columns with their first lines on one baseline, figures at a common right edge", () => {
  const { lines, strip } = set([cell("two lines of"), cell("123")]);
  expect(lines).toEqual([
    ["two lines", 0, 13],
    ["of", 0, 25],
    ["123", 85, 13],
  ]);
  expect([strip.height, strip.before, strip.tie]).toEqual([4 + 2 * 12 + 6, 0, "none"]);
});

test("a row of empty cells is as high as one of a line", () => {
  expect(set([cell(""), cell("")]).strip).toEqual({
    kind: "strip",
    items: [],
    height: 22,
    before: 0,
    tie: "none",
  });
});

test("a cell is a TD, or a TH of what it heads; a row that is said again is furniture", () => {
  const cells = [cell("a", { heads: "Row" }), cell("b")];
  const owners = textsOf(set(cells).strip.items).map(({ owner }) => owner);
  expect(owners).toEqual([
    { type: "TH", parent: row, scope: "Row" },
    { type: "TD", parent: row },
  ]);
  expect(textsOf(set(cells, "artifact").strip.items).map(({ owner }) => pathOf(owner))).toEqual([
    "artifact",
    "artifact",
  ]);
});

test("a shape stands before the text of its cell, on its baseline, and takes its room", () => {
  const shape = { shape: "check", size: 6, gap: 4, ink: "#111111" } as const;
  expect(set([cell("word", { shape }), cell("")]).strip.items).toEqual([
    { kind: "shape", shape: "check", size: 6, ink: "#111111", x: 0, baseline: 13 },
    expect.objectContaining({ kind: "text", x: 10, baseline: 13 }),
  ]);
});

test("a rule stands below the row, and takes of the height what it is told to", () => {
  const rule = { x: 0, width: 100, thickness: 1, room: 1, ink: "#222222" };
  const { strip } = set([cell("a")], row, { rule });
  expect(strip.items.at(-1)).toEqual({
    kind: "rectangle",
    x: 0,
    y: 22,
    width: 100,
    height: 1,
    ink: "#222222",
  });
  expect(strip.height).toBe(23);
  expect(set([cell("a")], row, { rule: { ...rule, room: 0 } }).strip.height).toBe(22);
});

test("a word wider than its column is refused, with the name of the column", () => {
  const wide = "x".repeat(11);
  expect(set([cell(wide)]).faults).toEqual([`"${wide}" is wider than its column`]);
  const { setting } = aSetting();
  expect([cell("x".repeat(10)), cell(wide)].map((each) => fitsColumn(each, columns[0].measure, setting))).toEqual([
    true,
    false,
  ]);
});

test("more cells than columns are a bug of whoever made the row", () => {
  expect(() => set([cell("a"), cell("b"), cell("c")])).toThrow("more cells than columns");
});
