import { describe, expect, test } from "vitest";
import type { Signatory } from "../../../src/letter/letter.js";
import { setSignatories } from "../../../src/typesetting/letter/signatories.js";
import type { Columns, FlowItem } from "../../../src/typesetting/page/flow.js";
import type { TextItem } from "../../../src/typesetting/page/page.js";
import * as sheet from "../../../src/typesetting/sheet.js";
import * as style from "../../../src/typesetting/style.js";
import { aSetting, pathOf, textsOf, theDocument, wordsOf } from "../a-letter.js";

const place = { parent: theDocument, x: 100, measure: sheet.page.measure };
const [largest, , , last] = style.bodyTypes(style.textSize);
const leading = largest.names;

const heading = "Signed by them";

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Name ${index + 1}`);
}

function flowOf(signatories: readonly Signatory[]): readonly FlowItem[] {
  return setSignatories({ kind: "signatories", heading, signatories }, place, aSetting().setting);
}

function columnsOf(signed: readonly string[]): Columns {
  const columns = flowOf(signed.map((name) => ({ name }))).at(-1);
  if (columns?.kind !== "columns") throw new Error("no columns");
  return columns;
}

/** The names of each column on pages of so many rows. */
function pagesOf(columns: Columns, rows: number): readonly (readonly string[])[] {
  const { items, rest } = columns.fill(rows * leading);
  const texts = textsOf(items);
  const here = [...new Set(texts.map(({ x }) => x))].map((x) =>
    texts
      .filter((item) => item.x === x)
      .map(wordsOf)
      .join("|"),
  );
  return rest === undefined ? [here] : [here, ...pagesOf(rest, rows)];
}

/** Too long for a third of the measure, so that names stand in two columns. */
const wide = "An organisation of such a name";

describe("signatories", () => {
  test("stand under a rule and a heading that says who signs, tied to them", () => {
    const [strip] = flowOf([{ name: "A" }]);
    if (strip?.kind !== "strip") throw new Error("no heading");
    expect(textsOf(strip.items).map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)).toEqual([
      "H2: Signed by them",
    ]);
    expect(strip.items.filter((item) => item.kind === "rectangle")).toEqual([
      { kind: "rectangle", x: place.x, y: 0, width: place.measure, height: 0.9, ink: style.inks.head },
    ]);
    expect(strip.tie).toBe("firm");
  });

  test("stand half a point closer in the last step of type, where a letter would take a page more", () => {
    const baselines = [largest, last].map((type) => {
      if (type === undefined) throw new Error("no such step");
      const signatories = names(6).map((name) => ({ name }));
      const setting = { ...aSetting().setting, type };
      const columns = setSignatories({ kind: "signatories", heading, signatories }, place, setting).at(-1);
      if (columns?.kind !== "columns") throw new Error("no columns");
      const { items, height } = columns.fill(500);
      return { height, between: [...new Set(textsOf(items).map(({ baseline }) => baseline))] };
    });
    const apart = baselines.map(({ between: [one = 0, two = 0] }) => two - one);
    expect(apart).toEqual([10.25, 9.75]);
    expect(baselines.map(({ height }) => height / 3)).toEqual([10.25, 9.75]);
  });

  test("that are few stand in two columns of even height, the odd one in the first", () => {
    expect(pagesOf(columnsOf(names(5)), 50)).toEqual([["Name 1|Name 2|Name 3", "Name 4|Name 5"]]);
  });

  test("that are more stand in three, if no more names turn over there", () => {
    expect(pagesOf(columnsOf(names(10)), 50)).toEqual([
      ["Name 1|Name 2|Name 3|Name 4", "Name 5|Name 6|Name 7", "Name 8|Name 9|Name 10"],
    ]);
    const wider = names(10).map((name) => `${wide}, ${name}`);
    expect(pagesOf(columnsOf(wider), 50)).toEqual([[wider.slice(0, 5).join("|"), wider.slice(5).join("|")]]);
  });

  test("that are one stand in one column", () => {
    expect(pagesOf(columnsOf(names(1)), 50)).toEqual([["Name 1"]]);
  });

  test("that are none leave nothing", () => {
    expect(flowOf([])).toEqual([]);
  });

  test("are read down one column and then down the next, page by page", () => {
    expect(pagesOf(columnsOf(names(18)), 3)).toEqual([
      ["Name 1|Name 2|Name 3", "Name 4|Name 5|Name 6", "Name 7|Name 8|Name 9"],
      ["Name 10|Name 11|Name 12", "Name 13|Name 14|Name 15", "Name 16|Name 17|Name 18"],
    ]);
  });

  test("balance by lines, not by names, where a name turns over", () => {
    const long = "An organisation whose name takes up two lines of its column here, however wide that is";
    expect(
      pagesOf(columnsOf([long, "B", "C", "D"]), 50).map((page) =>
        page.map((column) => column.split("|").length),
      ),
    ).toEqual([[3, 2]]);
  });

  test("do not leave a few of them on a page of their own", () => {
    const counts = pagesOf(columnsOf(names(31)), 10).map((page) =>
      page.map((column) => column.split("|").length),
    );
    expect(counts).toEqual([
      [8, 7, 7],
      [3, 3, 3],
    ]);
  });

  test("of 2,000 each stand once, in order, on pages of fifty rows", () => {
    const signed = names(2000);
    const pages = pagesOf(columnsOf(signed), 50);
    expect(pages).toHaveLength(14);
    expect(pages.flat().join("|")).toBe(signed.join("|"));
  });

  test("begin only where three rows have room", () => {
    expect(columnsOf(names(100)).needs).toBe(3 * leading);
    expect(columnsOf(names(3)).needs).toBe(2 * leading);
  });

  test("have the same columns in every letter that they sign", () => {
    const { setting } = aSetting();
    const block = { kind: "signatories", heading, signatories: names(20).map((name) => ({ name })) } as const;
    const starts = () =>
      setSignatories(block, place, setting).flatMap((item) =>
        item.kind === "columns" ? textsOf(item.fill(500).items).map(({ x }) => x) : [],
      );
    expect(starts()).toEqual(starts());
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
    const hanging = style.signatories.manner.hangingIndent.toFixed(2);
    expect(new Set(starts.slice(1))).toEqual(new Set([hanging]));
  });

  test("stays within its column", () => {
    const column = 0.6 * (sheet.page.measure - style.signatories.columnGap);
    for (const item of items) expect(item.line.width).toBeLessThanOrEqual(column);
  });

  test("is one item of the list", () => {
    const owners = new Set(items.map((item) => item.owner));
    expect(owners.size).toBe(2);
    expect(new Set(items.map((item) => pathOf(item.owner)))).toEqual(new Set(["L > LI > LBody"]));
  });
});

test("a signatory's language is told to a screen reader, and the list is not numbered", () => {
  const columns = flowOf([{ name: "Droits humains", language: "fr" }, { name: "Rights" }]).at(-1);
  const owners = textsOf(columns?.kind === "columns" ? columns.fill(1000).items : []).map(({ owner }) =>
    owner === "artifact" ? undefined : owner,
  );
  expect(owners.map((owner) => owner?.language)).toEqual(["fr", undefined]);
  expect(owners[0]?.parent?.parent?.listNumbering).toBe("None");
});

test("a name that no page can hold is refused", () => {
  const { setting, faults } = aSetting();
  const name = Array.from({ length: 500 }, () => "organisation").join(" ");
  setSignatories({ kind: "signatories", heading, signatories: [{ name }] }, place, setting);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(
    /^the signatory "organisation organisation .*…" takes \d+ lines of its column, which is more than a page can hold$/,
  );
});
