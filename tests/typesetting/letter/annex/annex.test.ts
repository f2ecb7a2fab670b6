import { describe, expect, test } from "vitest";
import type { Annex } from "../../../../src/letter/letter.js";
import { setAnnex } from "../../../../src/typesetting/letter/annex/annex.js";
import type { FlowItem } from "../../../../src/typesetting/page/flow.js";
import type { PageItem } from "../../../../src/typesetting/page/page.js";
import { paginate } from "../../../../src/typesetting/page/paginate.js";
import * as style from "../../../../src/typesetting/style.js";
import {
  anAnnex,
  anAnnexRow,
  aSetting,
  pathOf,
  taggedLines,
  textsOf,
  theDocument,
  wordsOf,
} from "../../a-letter.js";

const place = { parent: theDocument, x: 70 };

function set(annex: Annex): readonly FlowItem[] {
  return setAnnex(annex, place, aSetting().setting);
}

function shapesOf(items: readonly PageItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === "shape" ? [item.shape] : []));
}

test("the annex is a section of heading, introduction, table and invitation", () => {
  expect(taggedLines(set(anAnnex()))).toEqual([
    "Sect > H2: Annex: the position of Kenya",
    "Sect > P: On the public record.",
    "Sect > Table > THead > TR > TH: Commitment",
    "Sect > Table > THead > TR > TH: Status",
    "Sect > Table > THead > TR > TH: Detail",
    "Sect > Table > THead > TR > TH: Checked",
    "Sect > Table > THead > TR > TH: Source",
    "Sect > Table > TBody > TR > TH: Immunities",
    "Sect > Table > TBody > TR > TD: Open",
    "Sect > Table > TBody > TR > TD: Not a party",
    "Sect > Table > TBody > TR > TD: in 2020",
    "Sect > Table > TBody > TR > TD: 1",
    "Sect > P: Open: not done",
    "Sect > H3: Sources",
    "Sect > L > LI > Lbl: 1",
    "Sect > L > LI > LBody: UN",
    "Sect > P: Please tell us.",
  ]);
});

test("a head of the table heads its column, the first cell of a row its row", () => {
  const items = set(anAnnex()).flatMap((item) => (item.kind === "strip" ? textsOf(item.items) : []));
  const scopes = items.flatMap(({ owner }) =>
    owner === "artifact" || owner.scope === undefined ? [] : [owner.scope],
  );
  expect(scopes).toEqual(["Column", "Column", "Column", "Column", "Column", "Row"]);
});

test("cells of a row stand on one baseline and in their columns", () => {
  const long = anAnnexRow({ detail: "a detail of many words that turns over to more lines than one" });
  const [row] = set(anAnnex({ rows: [long], key: [], sources: [] })).slice(-2);
  const texts = row?.kind === "strip" ? textsOf(row.items) : [];
  const firsts = new Map(texts.toReversed().map((item) => [item.owner, item]));
  expect(new Set([...firsts.values()].map((item) => item.baseline)).size).toBe(1);
  expect(texts.length).toBeGreaterThan(4);
});

test("an empty cell leaves no line", () => {
  const lines = taggedLines(set(anAnnex({ rows: [anAnnexRow({ detail: "" })] })));
  expect(lines.filter((line) => line.includes("TD"))).toEqual([
    "Sect > Table > TBody > TR > TD: Open",
    "Sect > Table > TBody > TR > TD: in 2020",
    "Sect > Table > TBody > TR > TD: 1",
  ]);
});

test("each standing has a shape of its own before its word", () => {
  const standings = ["party", "met", "partial", "outstanding", "unknown"] as const;
  const flow = set(anAnnex({ rows: standings.map((standing) => anAnnexRow({ standing })), key: [] }));
  const shapes = flow.flatMap((item) => (item.kind === "strip" ? shapesOf(item.items) : []));
  expect(shapes).toEqual(["party", "check", "half", "triangle", "question"]);
});

test("what is open is set strong, what is not is plain", () => {
  const faceOf = (standing: "outstanding" | "partial" | "met") =>
    set(anAnnex({ rows: [anAnnexRow({ standing })] }))
      .flatMap((item) => (item.kind === "strip" ? textsOf(item.items) : []))
      .find((item) => wordsOf(item) === "Open")?.line.runs[0]?.face;
  expect([faceOf("outstanding"), faceOf("partial"), faceOf("met")]).toEqual([
    "furniture-strong",
    "furniture-strong",
    "furniture",
  ]);
});

describe("a table that goes over the page", () => {
  const rows = Array.from({ length: 40 }, (_, index) => anAnnexRow({ commitment: `Row ${index + 1}` }));
  const pages = paginate(set(anAnnex({ rows })), { firstTop: 0, top: 0, bottom: 500 });

  test("repeats its head as furniture and divides no row", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) {
      expect(
        textsOf(page)
          .slice(0, 6)
          .map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)
          .map((line) => line.replace(/\d+/, "n")),
      ).toEqual([
        "artifact: Commitment",
        "artifact: Status",
        "artifact: Detail",
        "artifact: Checked",
        "artifact: Source",
        "Sect > Table > TBody > TR > TH: Row n",
      ]);
    }
  });

  test("holds each row once, in one table", () => {
    const heads = pages.flatMap((page) => textsOf(page)).filter((item) => wordsOf(item).startsWith("Row "));
    expect(heads.map(wordsOf)).toEqual(rows.map((row) => row.commitment));
    const tables = heads.map(({ owner }) =>
      owner === "artifact" ? undefined : owner.parent?.parent?.parent,
    );
    expect(new Set(tables).size).toBe(1);
  });
});

describe("the key", () => {
  /** Words of so many characters, each 4.125 points wide, and where they stand: left edge and strip. */
  function keyOf(...lengths: readonly number[]) {
    const key = lengths.map((length) => ({
      standing: "met" as const,
      words: Array.from({ length: length / 10 }, () => "x".repeat(9)).join(" "),
    }));
    const flow = set(anAnnex({ rows: [], sources: [], key })).slice(0, -1);
    return flow
      .map((item) => (item.kind === "strip" ? item.items : []))
      .filter((items) => shapesOf(items).length > 0)
      .map((items) => [shapesOf(items).length, textsOf(items).length]);
  }

  test("has its signs side by side as far as they fit", () => {
    expect(keyOf(20, 20, 20)).toEqual([[3, 3]]);
    expect(keyOf(50, 30, 50)).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  test("gives a sign whose words turn over its lines to itself", () => {
    expect(keyOf(20, 200, 20)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test("is not there without signs", () => {
    expect(keyOf()).toEqual([]);
  });
});

describe("the sources", () => {
  const address = `example.org/${"long-part-of-a-path/".repeat(8)}end`;

  test("stand under a heading, each not divided, its lines beside its number", () => {
    const content = [
      { kind: "text", text: "A document" } as const,
      { kind: "break" } as const,
      { kind: "text", text: address, link: `https://${address}` } as const,
    ];
    const strips = set(anAnnex({ rows: [], key: [], sources: [{ numeral: "7", content }] })).slice(3, -1);
    const ties = strips.map((item) => (item.kind === "strip" ? item.tie : ""));
    expect(ties).not.toContain("lines");
    const lines = strips.flatMap((item) => (item.kind === "strip" ? textsOf(item.items) : []));
    const [, number, ...others] = lines;
    expect(number && wordsOf(number)).toBe("7 ");
    expect(new Set(others.map(({ x }) => x))).toEqual(new Set([place.x + style.annex.sources.indent]));
    expect(others.map(wordsOf).join("")).toBe(`A document ${address}`);
    expect(others.slice(1, -1).every((line) => wordsOf(line).endsWith("/"))).toBe(true);
  });

  test("have no heading where there are none", () => {
    expect(taggedLines(set(anAnnex({ sources: [] }))).filter((line) => line.includes("H3"))).toEqual([]);
  });
});

describe("a cell that cannot be set", () => {
  test("because a word of it is wider than its column is refused", () => {
    const { setting, faults } = aSetting();
    setAnnex(anAnnex({ rows: [anAnnexRow({ status: "x".repeat(30) })] }), place, setting);
    expect(faults).toEqual([`"${"x".repeat(30)}" is wider than its column of the annex`]);
  });

  test("because it is higher than a page is refused, with its row", () => {
    const { setting, faults } = aSetting();
    const detail = Array.from({ length: 400 }, () => "word").join(" ");
    setAnnex(anAnnex({ rows: [anAnnexRow({ detail })] }), place, setting);
    expect(faults).toEqual([
      'the row "Immunities" of the annex takes more than 40 lines, which is more than a page can hold',
    ]);
  });
});
