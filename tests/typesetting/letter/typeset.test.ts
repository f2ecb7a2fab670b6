import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import type { Measures } from "../../../src/fonts/faces.js";
import type { Letter } from "../../../src/letter/letter.js";
import type { LaidOutDocument } from "../../../src/typesetting/document/document.js";
import { logoBox } from "../../../src/typesetting/letter/logo.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import type { TextItem } from "../../../src/typesetting/page/page.js";
import * as sheet from "../../../src/typesetting/sheet.js";
import * as style from "../../../src/typesetting/style.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import {
  aHighlightedRecommendation,
  aLetter,
  anAnnex,
  anAnnexRow,
  aParagraph,
  pathOf,
  readPages,
  textsOf,
  theSignatories,
  words,
  wordsOf,
} from "../a-letter.js";

const typesetter = createTypesetter(fixedPitch);
const typeset = (letter: Letter) => typesetter(letter).document;

function faultsOf(letter: Letter, faces: Measures = fixedPitch): readonly unknown[] {
  try {
    createTypesetter(faces)(letter);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return [];
}

function textsOn(letter: LaidOutDocument, page: number): readonly TextItem[] {
  return textsOf(letter.pages[page]?.items ?? []);
}

function find(letter: LaidOutDocument, page: number, text: string): TextItem {
  const found = textsOn(letter, page).find((item) => wordsOf(item).trim() === text);
  if (found === undefined) throw new Error(`no "${text}" on page ${page + 1}`);
  return found;
}

describe("the first page", () => {
  const laidOut = typeset(aLetter());

  test("is read from the letterhead to the body, its foot is furniture", () => {
    expect(textsOn(laidOut, 0).map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)).toEqual([
      "P: Joint letter of civil society organisations",
      "P: The Cabinet Secretary for Foreign Affairs",
      "P: New York, NY 10017",
      "P: Date ",
      "P: 28 April 2020",
      "H1: Support for the Rome Statute",
      "P: Your Excellency,",
      "P: We write to you.",
      "artifact: Joint letter",
      "artifact: Page 1 of 1",
    ]);
  });

  test("has date, reference and annex on the lines of the address, at the right", () => {
    const particulars = [
      { label: "Date", words: "28 April 2020" },
      { label: "Reference", words: "KEN/2020-04" },
    ];
    const other = typeset(aLetter({ particulars }));
    const first = find(other, 0, "The Cabinet Secretary for Foreign Affairs").baseline;
    const second = find(other, 0, "New York, NY 10017").baseline;
    expect(find(other, 0, "28 April 2020").baseline).toBe(first);
    expect(find(other, 0, "Date").baseline).toBe(first);
    expect(find(other, 0, "KEN/2020-04").baseline).toBeCloseTo(second, 6);
    expect(find(other, 0, "Date").x).toBe(find(other, 0, "Reference").x);
    expect(find(other, 0, "28 April 2020").x).toBe(find(other, 0, "KEN/2020-04").x);
  });

  test("turns a date over that is too long for its place beside the window", () => {
    const words = "Oficina de Nueva York de la coalición, 23 de noviembre de 2026";
    const other = typeset(aLetter({ particulars: [{ label: "Fecha", words }] }));
    const lines = textsOn(other, 0).map((item) => wordsOf(item));
    expect(lines).not.toContain(words);
    const right = sheet.papers.A4.left + sheet.page.measure + 1e-6;
    expect(textsOn(other, 0).every((item) => item.x + item.line.width <= right)).toBe(true);
  });

  test("has one left edge", () => {
    const left = textsOn(laidOut, 0).filter((item) => !/Date|28 April|Page/.test(wordsOf(item)));
    expect(new Set(left.map((item) => item.x))).toEqual(new Set([sheet.papers.A4.left]));
  });

  test("tells what the letter is, and beside it how its address was set", () => {
    const { document, addressLines } = typesetter(aLetter());
    expect({ ...document, pages: document.pages.length }).toEqual({
      title: "Joint letter to Kenya",
      author: "Joint letter of civil society organisations",
      bookmarks: [{ title: "Support for the Rome Statute", page: 0 }],
      subject: "Support for the Rome Statute",
      language: "en",
      date: "2020-04-28",
      pages: 1,
    });
    expect(addressLines).toEqual(["The Cabinet Secretary for Foreign Affairs", "New York, NY 10017"]);
  });
});

describe("a letterhead with a logo", () => {
  const samples = { packed: "rows", bytes: new Uint8Array() } as const;
  const picture = { width: 300, height: 100, colours: "rgb", samples } as const;
  const logo = { picture, description: "The coalition’s scales" };

  test("shows it in its own proportions, described, above the window", () => {
    const [item] = typeset(aLetter({ logo })).pages[0]?.items ?? [];
    if (item?.kind !== "image" || item.owner === "artifact") throw new Error("no picture");
    expect(item.width / item.height).toBeCloseTo(3, 6);
    expect(item.width).toBeLessThanOrEqual(logoBox("din-b").width);
    expect(item.y + item.height).toBeLessThan(sheet.addressField("din-b", "A4").top);
    expect([item.owner.type, item.owner.alternative]).toEqual(["Figure", "The coalition’s scales"]);
  });

  test("stays above the higher window of form A", () => {
    const [item] = typeset(aLetter({ logo, window: "din-a" })).pages[0]?.items ?? [];
    if (item?.kind !== "image") throw new Error("no picture");
    expect(item.y + item.height).toBeLessThanOrEqual(sheet.addressField("din-a", "A4").top);
  });
});

describe("later pages", () => {
  const body = Array.from({ length: 30 }, () => aParagraph(words(28)));
  const laidOut = typeset(aLetter({ body }));

  test("have the addressee and the date at their head, and are counted at the foot", () => {
    const furniture = laidOut.pages.map((_, index) =>
      textsOn(laidOut, index)
        .filter((item) => item.owner === "artifact")
        .map(wordsOf),
    );
    expect(furniture).toEqual([
      ["Joint letter", "Page 1 of 4"],
      ["Republic of Kenya · KEN/2020-04", "28 April 2020", "Joint letter", "Page 2 of 4"],
      ["Republic of Kenya · KEN/2020-04", "28 April 2020", "Joint letter", "Page 3 of 4"],
      ["Republic of Kenya · KEN/2020-04", "28 April 2020", "Joint letter", "Page 4 of 4"],
    ]);
  });

  test("have the date at the right edge of the text, where the number of the page ends too", () => {
    const right = (words: string): number => {
      const item = find(laidOut, 1, words);
      return Math.round(item.x + item.line.width);
    };
    expect(right("28 April 2020")).toBe(right("Page 2 of 4"));
  });

  test("keep their body between head and foot", () => {
    const { A4 } = sheet.papers;
    for (const [index, { width, height }] of laidOut.pages.entries()) {
      expect([width, height]).toEqual([A4.width, A4.height]);
      const body = textsOn(laidOut, index).filter((item) => item.owner !== "artifact");
      for (const { baseline } of body) expect(baseline).toBeLessThan(A4.height - sheet.page.bottom);
      if (index > 0) for (const { baseline } of body) expect(baseline).toBeGreaterThan(sheet.page.top);
    }
  });
});

test("US Letter has its own size and the same lines", () => {
  const body = [aParagraph(words(40))];
  const [a4, letter] = [
    typeset(aLetter({ body })),
    typeset(aLetter({ body, paper: "Letter", window: "us-10" })),
  ];
  expect([letter.pages[0]?.width, letter.pages[0]?.height]).toEqual([612, 792]);
  expect(readPages(letter)).toEqual(readPages(a4));
});

test("the annex has a page of its own; without it there is none", () => {
  expect(readPages(typeset(aLetter({ annex: anAnnex() }))).map((page) => page[0])).toEqual([
    "Joint letter of civil society organisations",
    "Annex: the position of Kenya",
  ]);
  expect(typeset(aLetter()).pages).toHaveLength(1);
});

test("a request of three pages is set, its label repeated on each", () => {
  const request = aHighlightedRecommendation({ content: [aParagraph(words(7 * 120))] });
  const laidOut = typeset(aLetter({ body: [request] }));
  const labels = laidOut.pages.map((_, index) =>
    textsOn(laidOut, index)
      .map((item) => `${pathOf(item.owner)}: ${wordsOf(item)}`)
      .filter((line) => line.includes("Outstanding")),
  );
  expect(labels).toEqual([
    ["L > LI > LBody > P: Outstanding for Kenya not a party"],
    ["artifact: Outstanding for Kenya, continued"],
    ["artifact: Outstanding for Kenya, continued"],
  ]);
  const tints = laidOut.pages.map(({ items }) =>
    items
      .filter((item) => item.kind === "rectangle")
      .map((item) => item.ink)
      .filter((ink) => ink !== style.inks.hairline),
  );
  const { head, tint, highlightEdge, highlightRule } = style.inks;
  const box = [tint, highlightEdge, highlightEdge, highlightRule];
  expect(tints).toEqual([[head, ...box], box, box]);
});

test("the close is never parted from the first signatories", () => {
  const names = Array.from({ length: 112 }, (_, index) => `Organisation ${index + 1}`);
  for (let lines = 20; lines < 40; lines += 1) {
    const filler = Array.from({ length: lines }, () => aParagraph("Filler."));
    const body = [...filler, aParagraph(words(14)), aParagraph("Sincerely,", "close"), theSignatories(names)];
    const page = readPages(typeset(aLetter({ body }))).find((each) => each.includes("Sincerely,")) ?? [];
    const close = page.indexOf("Sincerely,");
    expect(page.slice(close + 1, close + 5)).toEqual([
      "Signed by",
      "Organisation 1",
      "Organisation 2",
      "Organisation 3",
    ]);
  }
});

test("the close stays with the two lines before it where no names follow", () => {
  for (let lines = 20; lines < 40; lines += 1) {
    const filler = Array.from({ length: lines }, () => aParagraph("Filler."));
    const body = [...filler, aParagraph(words(14)), aParagraph("Sincerely,", "close")];
    const page = readPages(typeset(aLetter({ body }))).find((each) => each.includes("Sincerely,")) ?? [];
    const close = page.indexOf("Sincerely,");
    expect(page.slice(close - 2, close)).toEqual([words(14).slice(0, 79), words(14).slice(80)]);
  }
});

test("2,000 signatories are set, each once", () => {
  const names = Array.from({ length: 2000 }, (_, index) => `Organisation ${index + 1}`);
  const laidOut = typeset(aLetter({ body: [aParagraph("Sincerely,", "close"), theSignatories(names)] }));
  expect(
    readPages(laidOut)
      .flat()
      .filter((line) => line.startsWith("Organisation")),
  ).toEqual(names);
});

describe("letters of a batch", () => {
  test("share the lines of what they share", () => {
    const shared = aParagraph(words(20));
    const lineOf = (addressee: string) =>
      textsOn(typeset(aLetter({ addressLines: [addressee], body: [shared] })), 0).find((item) =>
        wordsOf(item).startsWith("word00001"),
      )?.line;
    expect(lineOf("Kenya")).toBe(lineOf("Peru"));
  });

  test("do not depend on those set before them", () => {
    const peru = aLetter({ addressLines: ["Peru"], annex: anAnnex() });
    const used = createTypesetter(fixedPitch);
    used(aLetter());
    expect(used(peru)).toEqual(createTypesetter(fixedPitch)(peru));
  });
});

describe("what cannot be set", () => {
  const latin: Measures = {
    ...fixedPitch,
    missing: (_role, text) =>
      [...new Set(text)].map((c) => c.codePointAt(0) ?? 0).filter((code) => code > 0x17f && code < 0x2000),
  };

  test("is a character that its face lacks: it is named with code point, State and the words round it", () => {
    const body = [aParagraph("We write to the Government of Қазақстан about this.")];
    expect(faultsOf(aLetter({ body }), latin)[0]).toEqual({
      rule: "printable",
      states: ["KEN"],
      what: 'the text face has no "Қ" (U+049A), which stands in "…to the Government of Қазақстан about this."',
      remedy: "write it in other characters, or name a font that has it under faces in the front matter",
    });
  });

  test("is looked for in the address, the furniture and the annex too", () => {
    const found = (given: Partial<Letter>) => faultsOf(aLetter(given), latin).length;
    expect(found({ addressLines: ["Ж"] })).toBe(1);
    expect(found({ footer: "Ж" })).toBe(1);
    expect(found({ sender: "Ж" })).toBe(1);
    expect(found({ annex: anAnnex({ heading: "Ж" }) })).toBe(1);
    expect(found({ body: [theSignatories(["Ж"])] })).toBe(1);
    expect(found({ body: [aHighlightedRecommendation({ reason: "Ж" })] })).toBe(1);
  });

  test("is named once for a face, however often it stands in the letter", () => {
    expect(faultsOf(aLetter({ body: [aParagraph("Ж"), aParagraph("Ж again")] }), latin)).toHaveLength(1);
  });

  test.each([
    ["a control character", "\u0007", "U+0007"],
    ["a soft hyphen", "\u00ad", "U+00AD"],
    ["a zero-width space", "\u200b", "U+200B"],
  ])("is %s", (_, character, code) => {
    expect(faultsOf(aLetter({ body: [aParagraph(`ratifi${character}cation`)] }))[0]).toEqual({
      rule: "printable",
      states: ["KEN"],
      what: `${code} in "ratifi\uFFFDcation" is an invisible character`,
      remedy: "take it out",
    });
  });

  test("is a word of which a part is enough to find it by", () => {
    const faults = faultsOf(aLetter({ body: [aParagraph("x".repeat(4000))] }));
    expect(faults).toEqual([
      expect.objectContaining({ states: ["KEN"], what: `"${"x".repeat(100)}…" is wider than its line` }),
    ]);
  });

  test("is a word wider than its line", () => {
    expect(faultsOf(aLetter({ body: [aParagraph("x".repeat(90))] }))).toEqual([
      {
        states: ["KEN"],
        what: `"${"x".repeat(90)}" is wider than its line`,
        remedy: "shorten it, or let it break with a space or a hyphen",
      },
    ]);
  });

  test("is an address that the window would not show", () => {
    expect(
      faultsOf(aLetter({ addressLines: Array.from({ length: 14 }, (_, i) => `Line ${i + 1}`) })),
    ).toEqual([
      {
        states: ["KEN"],
        what: 'the address takes 14 lines and the address field has room for 12: "Line 13" would not show',
        remedy:
          "shorten the address in data/addressees.csv, or choose another window in the template's front matter",
      },
    ]);
  });

  test.each([
    ["footer", { footer: "x".repeat(110) }],
    ["running head", { runningHead: "x".repeat(100), annex: anAnnex() }],
  ])("is a %s that is too long for its place", (name, given) => {
    const [text] = Object.values(given);
    expect(faultsOf(aLetter(given))).toEqual([
      {
        states: ["KEN"],
        what: `the ${name} "${text}" is wider than its room on the page`,
        remedy: "shorten it",
      },
    ]);
  });

  test("is a sender of more lines than the letterhead has", () => {
    expect(faultsOf(aLetter({ sender: words(40) }))).toEqual([
      {
        states: ["KEN"],
        what: "the sender takes 7 lines and the letterhead has room for 3",
        remedy: "shorten the sender in the template's front matter",
      },
    ]);
  });

  test("is told once, though it stands twice", () => {
    const rows = [anAnnexRow({ detail: "x".repeat(50) }), anAnnexRow({ detail: "x".repeat(50) })];
    expect(faultsOf(aLetter({ annex: anAnnex({ rows }) }))).toHaveLength(1);
  });

  test("is told all at once", () => {
    const given = { footer: "x".repeat(110), body: [aParagraph("x".repeat(90)), aParagraph("a\u00adb")] };
    expect(faultsOf(aLetter(given))).toHaveLength(3);
  });
});
