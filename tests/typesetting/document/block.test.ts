import { describe, expect, test } from "vitest";
import type { Block, Heading } from "../../../src/letter/letter.js";
import { setBody } from "../../../src/typesetting/letter/body.js";
import type { Strip } from "../../../src/typesetting/page/flow.js";
import type { Tag, TextItem } from "../../../src/typesetting/page/page.js";
import { paginate } from "../../../src/typesetting/page/paginate.js";
import * as sheet from "../../../src/typesetting/sheet.js";
import * as style from "../../../src/typesetting/style.js";
import {
  aHighlightedRecommendation,
  aList,
  aParagraph,
  aRecommendation,
  aSetting,
  pathOf,
  taggedLines,
  textsOf,
  theDocument,
  words,
  wordsOf,
} from "../a-letter.js";

const place = { parent: theDocument, x: 100, measure: sheet.page.measure };

function set(...blocks: readonly Block[]): readonly Strip[] {
  const { setting } = aSetting();
  return setBody(blocks, place, setting).filter((item): item is Strip => item.kind === "strip");
}

function aHeading(level: Heading["level"], text: string): Heading {
  return { kind: "heading", level, content: [{ kind: "text", text }] };
}

function textAt(strips: readonly Strip[], words: string): TextItem {
  const found = strips
    .flatMap((strip) => textsOf(strip.items))
    .find((item) => wordsOf(item).trim() === words);
  if (found === undefined) throw new Error(`no "${words}"`);
  return found;
}

describe("a paragraph", () => {
  test("is a P whose lines but the last end in a space, so that words stay apart when they are copied", () => {
    const lines = set(aParagraph(words(10))).flatMap((strip) => textsOf(strip.items).map(wordsOf));
    expect(lines).toEqual([
      "word00001 word00002 word00003 word00004 word00005 word00006 word00007 word00008 ",
      "word00009 word00010",
    ]);
  });

  test("shares its lines with the same paragraph in another letter", () => {
    const { setting } = aSetting();
    const block = aParagraph("The same words.");
    const linesOf = () =>
      setBody([block], place, setting).flatMap((item) =>
        item.kind === "strip" ? textsOf(item.items).map((text) => text.line) : [],
      );
    expect(linesOf()[0]).toBe(linesOf()[0]);
  });

  test("that announces a list stays with its first line", () => {
    const [announcement, first] = set(aParagraph("We ask you to:"), aList([[aParagraph("act;")]]));
    expect([announcement?.tie, first?.tie]).toEqual(["firm", "none"]);
  });

  test.each<readonly [string, Block]>([
    ["a quotation", { kind: "quotation", content: [aParagraph("Justice.")] }],
    ["a list", aList([[aParagraph("one")], [aParagraph("two")]])],
    ["a request", aRecommendation()],
  ])("that announces %s is not left behind at the foot, and one that does not may be", (_, next) => {
    expect(set(aParagraph("She said: "), next)[0]?.tie).toBe("firm");
    expect(set(aParagraph("She said."), next)[0]?.tie).toBe("none");
  });

  test("with a colon at its end announces nothing if a paragraph or a heading follows", () => {
    expect(set(aParagraph("She said:"), aParagraph("Justice."))[0]?.tie).toBe("none");
    expect(set(aParagraph("She said:"), aHeading(2, "Justice"))[0]?.tie).toBe("none");
    expect(set(aParagraph("She said:"))[0]?.tie).toBe("none");
  });

  test("of the close is tied to the lines before it", () => {
    const [body, close] = set(aParagraph("Thank you."), aParagraph("Sincerely,", "close"));
    expect([body?.tie, close?.tie]).toEqual(["firm", "none"]);
  });

  test("of the salutation stays with what follows", () => {
    expect(set(aParagraph("Your Excellency,", "salutation"), aParagraph("We write."))[0]?.tie).toBe("firm");
  });

  test("with a word wider than the line is refused, with the word", () => {
    const { setting, faults } = aSetting();
    setBody([aParagraph("x".repeat(85))], place, setting);
    expect(faults).toEqual([`"${"x".repeat(85)}" is wider than its line`]);
  });
});

describe("headings", () => {
  test("have the tags of their levels", () => {
    const headings = ([2, 3, 4, 5, 6] as const).map((level) => aHeading(level, `${level}`));
    expect(taggedLines(set(...headings))).toEqual(["H2: 2", "H3: 3", "H4: 4", "H5: 5", "H6: 6"]);
  });

  test("stay with what follows", () => {
    expect(set(aHeading(2, "A"), aParagraph("One line."))[0]?.tie).toBe("firm");
  });

  test("of many lines stay whole", () => {
    const strips = set(aHeading(2, words(40)), aParagraph("One line."));
    expect(strips.length).toBeGreaterThan(4);
    expect(new Set(strips.slice(0, -1).map(({ tie }) => tie))).toEqual(new Set(["firm"]));
  });

  test("within a quotation stay with what follows too", () => {
    const quotation: Block = { kind: "quotation", content: [aHeading(2, "A"), aParagraph("One line.")] };
    expect(set(quotation).map((strip) => strip.tie)).toEqual(["firm", "none"]);
  });

  test("of two lines are as even as they can be", () => {
    const heading = aHeading(
      3,
      "one two three four five six seven eight nine tenth eleven twelve thirteen fourteen fifteen",
    );
    expect(taggedLines(set(heading))).toEqual([
      "H3: one two three four five six seven eight nine tenth",
      "H3: eleven twelve thirteen fourteen fifteen",
    ]);
  });
});

describe("display type", () => {
  test.each([
    [
      "Support for the Rome Statute and the independence of the International Criminal Court",
      ["Support for the Rome Statute and the independence", "of the International Criminal Court"],
    ],
    [
      "Apoyo al Estatuto de Roma y a la independencia de la Corte Penal Internacional",
      ["Apoyo al Estatuto de Roma y a la independencia", "de la Corte Penal Internacional"],
    ],
    [
      "Soutien au Statut de Rome et à l’indépendance de la Cour pénale internationale",
      ["Soutien au Statut de Rome et à l’indépendance", "de la Cour pénale internationale"],
    ],
    ["Joint letter to the States Parties at the eve of a conference on the review of it", undefined],
  ])("of two lines ends the first by sense: %s", (text, expected) => {
    const lines = taggedLines(set(aHeading(2, text))).map((line) => line.replace("H2: ", ""));
    expect(lines.join(" ")).toBe(text);
    if (expected !== undefined) expect(lines).toEqual(expected);
    expect(lines[0]).not.toMatch(/ \p{Ll}{1,3}$/u);
  });
});

describe("lists", () => {
  test("to three levels are nested in tags and stand each further in", () => {
    const third = aList([[aParagraph("third")]]);
    const second = aList([[aParagraph("second"), third]]);
    const strips = set(aList([[aParagraph("first"), second]]));
    expect(taggedLines(strips)).toEqual([
      "L > LI > Lbl: •",
      "L > LI > LBody > P: first",
      "L > LI > LBody > L > LI > Lbl: •",
      "L > LI > LBody > L > LI > LBody > P: second",
      "L > LI > LBody > L > LI > LBody > L > LI > Lbl: •",
      "L > LI > LBody > L > LI > LBody > L > LI > LBody > P: third",
    ]);
    const indents = ["first", "second", "third"].map((name) => textAt(strips, name).x - place.x);
    expect(indents.map((indent) => (indent / style.list.indent).toFixed(6))).toEqual([
      "1.000000",
      "2.000000",
      "3.000000",
    ]);
  });

  test("that are numbered have their markers as they are, flush right, one above the other", () => {
    const strips = set(aList([[aParagraph("a")], [aParagraph("b")]], ["9.", "86)"]));
    const [nine, ten] = [textAt(strips, "9."), textAt(strips, "86)")];
    expect(ten.x).toBe(place.x);
    expect(nine.x + nine.line.width).toBeCloseTo(ten.x + ten.line.width, 6);
    expect(tagOf(nine).parent?.parent?.listNumbering).toBe("Decimal");
  });

  test("that are not numbered say so", () => {
    expect(tagOf(textAt(set(aList([[aParagraph("a")]])), "•")).parent?.parent?.listNumbering).toBe("Disc");
  });

  test("have the marker on the baseline of the item's first line", () => {
    const [first] = set(aList([[aParagraph("a")]]));
    expect(new Set(textsOf(first?.items ?? []).map((item) => item.baseline)).size).toBe(1);
  });

  test("have a marker for an item without words", () => {
    expect(taggedLines(set(aList([[], [aParagraph("b")]])))).toEqual([
      "L > LI > Lbl: •",
      "L > LI > Lbl: •",
      "L > LI > LBody > P: b",
    ]);
  });
});

function tagOf(item: TextItem): Tag {
  if (item.owner === "artifact") throw new Error("an artifact");
  return item.owner;
}

test("a quotation is a BlockQuote of paragraphs, set in on both sides", () => {
  const strips = set({ kind: "quotation", content: [aParagraph("a"), aParagraph("b")] });
  expect(taggedLines(strips)).toEqual(["BlockQuote > P: a", "BlockQuote > P: b"]);
  expect(textAt(strips, "b").x).toBe(place.x + style.quotation.indentLeft);
  const long = set({ kind: "quotation", content: [aParagraph(words(60))] });
  const widest = Math.max(...long.flatMap((strip) => textsOf(strip.items).map((item) => item.line.width)));
  expect(widest).toBeLessThanOrEqual(
    place.measure - style.quotation.indentLeft - style.quotation.indentRight,
  );
});

test("a thematic break is a rule that is not read", () => {
  const strips = set({ kind: "thematic-break" });
  expect(strips.map((strip) => strip.items.map((item) => item.kind))).toEqual([["rectangle"]]);
});

describe("requests", () => {
  test("that follow each other are one numbered list; a paragraph between begins another", () => {
    const strips = set(
      aRecommendation({ number: 1 }),
      aRecommendation({ number: 2 }),
      aParagraph("And"),
      aRecommendation({ number: 3 }),
    );
    const [first, second, third] = ["1.", "2.", "3."].map(
      (number) => tagOf(textAt(strips, number)).parent?.parent,
    );
    expect(first).toBe(second);
    expect(first).not.toBe(third);
    expect(first?.listNumbering).toBe("Decimal");
  });

  test("are read number first, then label and reason, then text", () => {
    expect(taggedLines(set(aHighlightedRecommendation()))).toEqual([
      "L > LI > Lbl: 6.",
      "L > LI > LBody > P: Outstanding for Kenya not a party",
      "L > LI > LBody > P: Ratify the Agreement.",
    ]);
  });

  test("have their number beside the text, not beside the label", () => {
    const strips = set(aHighlightedRecommendation());
    const [page] = paginate(strips, { firstTop: 0, top: 0, bottom: 800 });
    const baselines = new Map(textsOf(page ?? []).map((item) => [wordsOf(item).trim(), item.baseline]));
    expect(baselines.get("6.")).toBe(baselines.get("Ratify the Agreement."));
    expect(baselines.get("6.")).toBeGreaterThan(baselines.get("Outstanding for Kenya not a party") ?? 800);
  });

  test("that are met have a check and no tint; those outstanding a triangle on a tint", () => {
    const shapesOf = (strips: readonly Strip[]) =>
      strips.flatMap((strip) => strip.items.flatMap((item) => (item.kind === "shape" ? [item.shape] : [])));
    const met = set(aRecommendation({ standing: "met", label: "Done" }));
    const outstanding = set(aHighlightedRecommendation());
    expect([shapesOf(met), shapesOf(outstanding)]).toEqual([["check"], ["triangle"]]);
    expect(met.every((strip) => strip.region === undefined)).toBe(true);
    expect(outstanding.every((strip) => strip.region?.tint?.ink === style.inks.tint)).toBe(true);
  });

  test("without a label have neither shape nor ground", () => {
    const strips = set(aRecommendation({ standing: "unknown" }));
    expect(taggedLines(strips)).toEqual(["L > LI > Lbl: 6.", "L > LI > LBody > P: Ratify the Agreement."]);
    expect(strips.flatMap((strip) => strip.items).every((item) => item.kind === "text")).toBe(true);
  });

  test("keep label, text and every line of theirs together", () => {
    const ties = set(
      aHighlightedRecommendation({ content: [aParagraph(words(40)), aParagraph("End.")] }),
    ).map((strip) => strip.tie);
    expect(ties.slice(0, -1)).not.toContain("none");
    expect(ties.at(-1)).toBe("none");
  });

  test("have a reason that turns over where it is long", () => {
    const lines = taggedLines(set(aHighlightedRecommendation({ reason: words(8) })));
    expect(lines.slice(1, 3)).toEqual([
      "L > LI > LBody > P: Outstanding for Kenya word00001 word00002 word00003 word00004 word00005 word00006",
      "L > LI > LBody > P: word00007 word00008",
    ]);
  });

  test("repeat their label over the page as furniture", () => {
    const [strip] = set(aHighlightedRecommendation());
    const texts = (strip?.region?.continued ?? []).flatMap((each) => textsOf(each.items));
    expect(texts.map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)).toEqual([
      "artifact: Outstanding for Kenya, continued",
    ]);
  });
});
