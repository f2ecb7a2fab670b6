// The fixed-pitch face gives every character half its size: at 10 points a character is 5 points wide.

import { expect, test } from "vitest";
import {
  fitsColumn,
  type RowLook,
  setRow,
  setTable,
  type TableCell,
} from "../../../src/typesetting/document/table.js";
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
  expect(
    [cell("x".repeat(10)), cell(wide)].map((each) => fitsColumn(each, columns[0].measure, setting)),
  ).toEqual([true, false]);
});

test("more cells than columns are a bug of whoever made the row", () => {
  expect(() => set([cell("a"), cell("b"), cell("c")])).toThrow("more cells than columns");
});

const headRule = { x: 0, width: 100, thickness: 1, room: 1, ink: "#000000", isDouble: true };

function setWhole(given: Partial<Parameters<typeof setTable>[0]> = {}) {
  const { setting } = aSetting();
  const rows = ["a", "b", "c"].map((word) => [cell(word, { heads: "Row" }), cell("1")]);
  const table = { columns, head: [cell("A", { heads: "Column" }), cell("B")], rows, look, ...given };
  return setTable(table, { parent: theDocument, before: 20 }, setting);
}

test("a table has its head in a THead and its rows in a TBody, one below the other", () => {
  const paths = setWhole().flatMap(({ items }) =>
    textsOf(items).map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`),
  );
  expect(paths).toEqual([
    "Table > THead > TR > TH: A",
    "Table > THead > TR > TD: B",
    ...["a", "b", "c"].flatMap((word) => [`Table > TBody > TR > TH: ${word}`, "Table > TBody > TR > TD: 1"]),
  ]);
  const strips = setWhole();
  const rows = strips.map(
    ({ items }) => new Set(textsOf(items).map(({ owner }) => owner !== "artifact" && owner.parent)),
  );
  expect(rows.map((row) => row.size)).toEqual([1, 1, 1, 1]);
});

test("a table's head stays with its first row, and is said again as furniture where the table goes on", () => {
  const strips = setWhole();
  expect(strips.map(({ before, tie }) => [before, tie])).toEqual([
    [20, "firm"],
    [0, "none"],
    [0, "none"],
    [0, "none"],
  ]);
  const [region, ...others] = new Set(strips.map((strip) => strip.region));
  expect(others).toEqual([]);
  const again = region?.continued.flatMap(({ items }) => textsOf(items)) ?? [];
  expect(again.map((item) => [pathOf(item.owner), wordsOf(item)])).toEqual([
    ["artifact", "A"],
    ["artifact", "B"],
  ]);
});

test("a table without a head has its rows alone; the last one may look otherwise", () => {
  const { setting } = aSetting();
  const rows = [[cell("a")], [cell("b")]];
  const lastLook = { ...look, below: 16 };
  const strips = setTable({ columns, rows, look, lastLook }, { parent: theDocument, before: 5 }, setting);
  expect(strips.map(({ height, before, tie, region }) => [height, before, tie, region])).toEqual([
    [22, 5, "none", undefined],
    [32, 0, "none", undefined],
  ]);
  expect(pathOf(textsOf(strips[0]?.items ?? [])[0]?.owner ?? "artifact")).toBe("Table > TR > TD");
});

test("a head may be ruled off below and above", () => {
  const [head] = setWhole({ headLook: { ...look, rule: headRule } });
  const rules = head?.items.filter((item) => item.kind === "rectangle") ?? [];
  expect(rules.map(({ y, height }) => [y, height])).toEqual([
    [22, 1],
    [0, 1],
  ]);
  expect(head?.height).toBe(23);
});
