import { describe, expect, test } from "vitest";
import type { Annex } from "../../../src/letter/letter.js";
import { setAnnex } from "../../../src/typesetting/letter/annex.js";
import type { FlowItem } from "../../../src/typesetting/page/flow.js";
import type { PageItem } from "../../../src/typesetting/page/page.js";
import { paginate } from "../../../src/typesetting/page/paginate.js";
import {
  anAnnex,
  anAnnexRow,
  aSetting,
  pathOf,
  taggedLines,
  textsOf,
  theDocument,
  wordsOf,
} from "../a-letter.js";

const place = { parent: theDocument, x: 70 };

function set(annex: Annex): readonly FlowItem[] {
  return setAnnex(annex, place, aSetting().setting);
}

function shapesOf(items: readonly PageItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === "shape" ? [item.shape] : []));
}

test("the annex is a section of heading, introduction, table and invitation", () => {
  expect(taggedLines(set(anAnnex()))).toEqual([
    "Sect > H2: Annex: where Kenya stands",
    "Sect > P: On the public record.",
    "Sect > Table > THead > TR > TH: Commitment",
    "Sect > Table > THead > TR > TH: Status",
    "Sect > Table > THead > TR > TH: Detail",
    "Sect > Table > THead > TR > TH: Source",
    "Sect > Table > TBody > TR > TH: Immunities",
    "Sect > Table > TBody > TR > TD: Open",
    "Sect > Table > TBody > TR > TD: Not a party",
    "Sect > Table > TBody > TR > TD: UN, 2020",
    "Sect > P: Please tell us.",
  ]);
});

test("a head of the table heads its column, the first cell of a row its row", () => {
  const items = set(anAnnex()).flatMap((item) => (item.kind === "strip" ? textsOf(item.items) : []));
  const scopes = items.flatMap(({ owner }) =>
    owner === "artifact" || owner.scope === undefined ? [] : [owner.scope],
  );
  expect(scopes).toEqual(["Column", "Column", "Column", "Column", "Row"]);
});

test("cells of a row stand on one baseline and in their columns", () => {
  const long = anAnnexRow({ detail: "a detail of many words that turns over to more lines than one" });
  const [row] = set(anAnnex({ rows: [long] })).slice(-2);
  const texts = row?.kind === "strip" ? textsOf(row.items) : [];
  const firsts = new Map(texts.toReversed().map((item) => [item.owner, item]));
  expect(new Set([...firsts.values()].map((item) => item.baseline)).size).toBe(1);
  expect(texts.length).toBeGreaterThan(4);
});

test("an empty cell leaves no line", () => {
  const lines = taggedLines(set(anAnnex({ rows: [anAnnexRow({ detail: "" })] })));
  expect(lines.filter((line) => line.includes("TD"))).toEqual([
    "Sect > Table > TBody > TR > TD: Open",
    "Sect > Table > TBody > TR > TD: UN, 2020",
  ]);
});

test("each standing has a shape of its own before its word", () => {
  const standings = ["party", "met", "partial", "outstanding", "unknown"] as const;
  const flow = set(anAnnex({ rows: standings.map((standing) => anAnnexRow({ standing })) }));
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
          .slice(0, 5)
          .map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)
          .map((line) => line.replace(/\d+/, "n")),
      ).toEqual([
        "artifact: Commitment",
        "artifact: Status",
        "artifact: Detail",
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
