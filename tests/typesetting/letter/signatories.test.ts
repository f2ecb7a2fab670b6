import { describe, expect, test } from "vitest";
import { setSignatories } from "../../../src/typesetting/letter/signatories.js";
import type { Columns } from "../../../src/typesetting/page/flow.js";
import type { TextItem } from "../../../src/typesetting/page/page.js";
import * as sheet from "../../../src/typesetting/sheet.js";
import * as style from "../../../src/typesetting/style.js";
import { aSetting, pathOf, textsOf, theDocument, wordsOf } from "../a-letter.js";

const place = { parent: theDocument, x: 100, measure: sheet.page.measure };
const { leading } = style.signatories.text;

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Name ${index + 1}`);
}

function columnsOf(signed: readonly string[]): Columns {
  const { setting } = aSetting();
  const signatories = signed.map((name) => ({ name }));
  const [columns] = setSignatories({ kind: "signatories", signatories }, place, setting);
  if (columns === undefined) throw new Error("no columns");
  return columns;
}

/** The names of both columns on pages of so many rows. */
function pagesOf(columns: Columns, rows: number): readonly (readonly [string, string])[] {
  const { items, rest } = columns.fill(rows * leading);
  const page = [0, 1].map((column) =>
    textsOf(items)
      .filter((item) => (item.x === place.x) === (column === 0))
      .map(wordsOf)
      .join("|"),
  );
  const here = [page[0] ?? "", page[1] ?? ""] as const;
  return rest === undefined ? [here] : [here, ...pagesOf(rest, rows)];
}

describe("signatories", () => {
  test("stand in two columns of even height, the odd one in the first", () => {
    expect(pagesOf(columnsOf(names(5)), 50)).toEqual([["Name 1|Name 2|Name 3", "Name 4|Name 5"]]);
  });

  test("that are one stand in one column", () => {
    expect(pagesOf(columnsOf(names(1)), 50)).toEqual([["Name 1", ""]]);
  });

  test("that are none leave nothing", () => {
    const { setting } = aSetting();
    expect(setSignatories({ kind: "signatories", signatories: [] }, place, setting)).toEqual([]);
  });

  test("are read down the first column and then down the second, page by page", () => {
    const pages = pagesOf(columnsOf(names(20)), 5);
    expect(pages).toEqual([
      ["Name 1|Name 2|Name 3|Name 4|Name 5", "Name 6|Name 7|Name 8|Name 9|Name 10"],
      ["Name 11|Name 12|Name 13|Name 14|Name 15", "Name 16|Name 17|Name 18|Name 19|Name 20"],
    ]);
  });

  test("balance by lines, not by names, where a name turns over", () => {
    const long = "An organisation whose name takes up two lines of its column here";
    expect(
      pagesOf(columnsOf([long, "B", "C", "D"]), 50).map((page) =>
        page.map((column) => column.split("|").length),
      ),
    ).toEqual([[3, 2]]);
  });

  test("do not leave one or two of them on a page of their own", () => {
    const counts = pagesOf(columnsOf(names(21)), 10).map((page) =>
      page.map((column) => (column === "" ? 0 : column.split("|").length)),
    );
    expect(counts).toEqual([
      [8, 7],
      [3, 3],
    ]);
  });

  test("of 2,000 each stand once, in order, on pages of fifty rows", () => {
    const signed = names(2000);
    const pages = pagesOf(columnsOf(signed), 50);
    expect(pages).toHaveLength(20);
    expect(pages.flat().join("|")).toBe(signed.join("|"));
  });

  test("begin only where three rows have room", () => {
    expect(columnsOf(names(100)).needs).toBe(3 * leading);
    expect(columnsOf(names(3)).needs).toBe(2 * leading);
  });
});

describe("a name of sixty words", () => {
  const sixty = Array.from({ length: 60 }, (_, index) => `word${index + 10}`).join(" ");
  const items: readonly TextItem[] = textsOf(columnsOf([sixty, "B"]).fill(1000).items);

  test("turns over with an indent and is not divided between columns", () => {
    const first = items.filter((item) => item.x === place.x);
    expect(first.map(wordsOf).join("")).toBe(sixty);
    const starts = first.map((item) => item.line.runs[0]?.x.toFixed(2));
    expect(starts[0]).toBe("0.00");
    const hanging = style.signatories.text.manner.hangingIndent.toFixed(2);
    expect(new Set(starts.slice(1))).toEqual(new Set([hanging]));
  });

  test("stays within its column", () => {
    const column = (sheet.page.measure - style.signatories.columnGap) / 2;
    for (const item of items) expect(item.line.width).toBeLessThanOrEqual(column);
  });

  test("is one item of the list", () => {
    const owners = new Set(items.map((item) => item.owner));
    expect(owners.size).toBe(2);
    expect(new Set(items.map((item) => pathOf(item.owner)))).toEqual(new Set(["L > LI > LBody"]));
  });
});

test("a signatory's language is told to a screen reader, and the list is not numbered", () => {
  const { setting } = aSetting();
  const signatories = [{ name: "Droits humains", language: "fr" }, { name: "Rights" }];
  const [columns] = setSignatories({ kind: "signatories", signatories }, place, setting);
  const owners = textsOf(columns?.fill(1000).items ?? []).map(({ owner }) =>
    owner === "artifact" ? undefined : owner,
  );
  expect(owners.map((owner) => owner?.language)).toEqual(["fr", undefined]);
  expect(owners[0]?.parent?.parent?.listNumbering).toBe("None");
});

test("a name that no page can hold is refused", () => {
  const { setting, faults } = aSetting();
  const name = Array.from({ length: 500 }, () => "organisation").join(" ");
  setSignatories({ kind: "signatories", signatories: [{ name }] }, place, setting);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(
    /^the signatory "organisation organisation .*…" takes \d+ lines of its column, which is more than a page can hold$/,
  );
});
