import fc from "fast-check";
import { expect, test } from "vitest";
import { sizeInWords } from "../../../src/batch/proof/size-in-words.js";
import type { Passage, PassageKind } from "../../../src/passages/passage.js";
import { newsOf } from "../../../src/review/proof/news.js";
import { isWhole, type Look, type PlannedLetter, planProof, sizeOf } from "../../../src/review/proof/plan.js";

function aPassage(
  id: string,
  kind: PassageKind = "paragraph",
  text = id,
  more: Partial<Passage> = {},
): Passage {
  return { id, language: "en", kind, of: "Paragraph", text: [text], at: "letter.en.hbs:7", ...more };
}

/** Of each passage the page on which it stands, or the pages over which it runs. */
function aLetter(
  iso3: string,
  passages: readonly (readonly [Passage, ...number[]])[],
  { language = "en", pages = 3, looks = [] }: Partial<PlannedLetter> = {},
): PlannedLetter {
  return {
    ...{ iso3, language, pages, looks },
    passages: passages.map(([passage, ...shown]) => ({ passage, pages: shown })),
  };
}

function aLook(words: string, ...pages: readonly number[]): Look {
  return { id: words, words, pages };
}

function taken(letters: readonly PlannedLetter[]): readonly string[] {
  return planProof(letters).map(({ letter, pages, shows, looks }) => {
    const news = [...shows, ...looks].map(({ id }) => id);
    return `${letter.iso3} ${pages.join("")}: ${news.join(" ")}`;
  });
}

const [a, b, c] = ["a", "b", "c"].map((id) => aPassage(id)) as [Passage, Passage, Passage];

test("the letter that shows most comes first, and none that others make needless is taken", () => {
  const letters = [aLetter("XAA", [[a]]), aLetter("XBB", [[a], [b]]), aLetter("XCC", [[b], [c]])];
  expect(taken(letters)).toEqual(["XBB 012: a b", "XCC 012: c"]);
});

test("a label, a reason or a row that no whole letter shows is seen on its page alone", () => {
  const row = aPassage("row", "annex");
  const label = aPassage("label", "label");
  const letters = [
    aLetter("XAA", [[a], [b]]),
    aLetter("XBB", [[a], [label, 1]]),
    aLetter("XCC", [[b], [row, 2]]),
  ];
  expect(taken(letters)).toEqual(["XAA 012: a b", "XBB 1: label", "XCC 2: row"]);
});

test("a row that stands on no page of its own takes its whole letter", () => {
  const row = aPassage("row", "annex");
  expect(taken([aLetter("XAA", [[a], [b]]), aLetter("XBB", [[a], [row]])])).toEqual([
    "XAA 012: a b",
    "XBB 012: row",
  ]);
});

test("sentences that have been seen in other company are seen together on a page", () => {
  const both = aPassage("both", "request", "Join. Thank you.");
  const one = aPassage("one", "request", "Join.");
  const other = aPassage("other", "request", "Thank you.");
  const letters = [
    aLetter("XAA", [[a], [b], [one, 1], [c]]),
    aLetter("XBB", [[a], [other, 1], [aPassage("d")]]),
    aLetter("XCC", [[a], [both, 1]]),
  ];
  expect(taken(letters)).toEqual(["XAA 012: a b one c", "XBB 012: other d", "XCC 1: both"]);
});

test("a passage that runs on over a page's end is seen on both pages, and not in a whole letter for it alone", () => {
  const long = aPassage("long", "annex");
  const letters = [aLetter("XAA", [[a], [b]]), aLetter("XBB", [[a], [long, 1, 2]])];
  expect(taken(letters)).toEqual(["XAA 012: a b", "XBB 12: long"]);
});

test("a look that a part of a letter shows is seen on that part, one of a whole letter in a letter", () => {
  const letters = [
    aLetter("XAA", [[a], [b]], { looks: [aLook("3 pages", 0, 1, 2), aLook("2 columns", 2)] }),
    aLetter("XBB", [[a, 0]], { looks: [aLook("3 columns", 2), aLook("a box", 0, 1)] }),
    aLetter("XCC", [[a]], { pages: 2, looks: [aLook("2 pages", 0, 1), aLook("a box", 0, 1)] }),
  ];
  expect(taken(letters)).toEqual([
    "XCC 01: a 2 pages a box",
    "XAA 012: b 3 pages 2 columns",
    "XBB 2: 3 columns",
  ]);
});

test("of two letters that show the same sentences the one is taken that has looks, labels and rows of its own", () => {
  const letters = [
    aLetter("XAA", [[a], [b]]),
    aLetter("XBB", [[a], [b]], { looks: [aLook("3 columns", 2)] }),
    aLetter("XCC", [[a], [b], [aPassage("row", "annex"), 2]], { looks: [aLook("3 columns", 2)] }),
  ];
  expect(taken(letters)).toEqual(["XCC 012: a b row 3 columns"]);
});

test("pages of others stand in the order of the letter, whatever they show most of", () => {
  const [label, request] = [aPassage("label", "label"), aPassage("request", "label")];
  const [row, other] = [aPassage("row", "annex"), aPassage("other", "annex")];
  const letters = [
    aLetter("XAA", [[a], [b], [c]]),
    aLetter("XBB", [[a], [row, 2], [other, 2]]),
    aLetter("XCC", [[a, 0], [b], [request, 1]]),
    aLetter("XDD", [[label, 0]], { looks: [aLook("7 lines", 0)] }),
  ];
  expect(taken(letters)).toEqual([
    "XAA 012: a b c",
    "XDD 0: label 7 lines",
    "XBB 2: row other",
    "XCC 1: request",
  ]);
});

test("what is taken is told in letters and pages", () => {
  const row = aPassage("row", "annex");
  const plan = planProof([aLetter("XAA", [[a], [b]]), aLetter("XBB", [[a], [row, 1, 2]])]);
  expect([plan, plan.slice(0, 1)].map((parts) => sizeInWords(sizeOf(parts)))).toEqual([
    "1 whole letter and 2 pages of others",
    "1 whole letter",
  ]);
});

test("each language has letters of its own, in the order of the codes", () => {
  const french = aPassage("f", "paragraph", "f", { language: "fr" });
  expect(taken([aLetter("XFF", [[french]], { language: "fr" }), aLetter("XAA", [[a]])])).toEqual([
    "XAA 012: a",
    "XFF 012: f",
  ]);
});

const kinds: readonly PassageKind[] = ["head", "paragraph", "request", "label", "signatories", "annex"];
const somePages = fc.uniqueArray(fc.nat(2), { maxLength: 3 }).map((pages) => pages.toSorted());
const somePassage = fc.tuple(fc.nat(25), somePages).map(([index, pages]) => {
  const kind = kinds[index % kinds.length] ?? "head";
  return [aPassage(`p${index}`, kind, `Sentence ${index % 7}. Sentence ${index % 5}.`), ...pages] as const;
});
const someLook = fc
  .tuple(fc.nat(6), somePages)
  .filter(([, pages]) => pages.length > 0)
  .map(([index, pages]) => aLook(`look ${index}`, ...pages));
const someLetter = fc.tuple(
  fc.array(somePassage, { minLength: 1, maxLength: 8 }),
  fc.array(someLook, { maxLength: 4 }),
);
const someLetters = fc
  .array(someLetter, { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([passages, looks], index) => aLetter(`X${index}`, passages, { looks })));

test("whatever the letters, each passage and each look is seen first in one part, and stands in it", () => {
  fc.assert(
    fc.property(someLetters, (letters) => {
      const plan = planProof(letters);
      const ids = (all: readonly { readonly id: string }[]) =>
        [...new Set(all.map(({ id }) => id))].toSorted();
      const passagesIn = ({ passages }: PlannedLetter) => passages.map(({ passage }) => passage);
      expect(plan.flatMap(({ shows }) => shows.map(({ id }) => id)).toSorted()).toEqual(
        ids(letters.flatMap(passagesIn)),
      );
      expect(plan.flatMap(({ looks }) => looks.map(({ id }) => id)).toSorted()).toEqual(
        ids(letters.flatMap(({ looks }) => looks)),
      );
      for (const part of plan) {
        const isShown = ({ pages }: { readonly pages: readonly number[] }) =>
          isWhole(part) || (pages.length > 0 && pages.every((page) => part.pages.includes(page)));
        const { passages, looks } = part.letter;
        const there = [...passages.filter(isShown).map(({ passage }) => passage), ...looks.filter(isShown)];
        const news = [...part.shows, ...part.looks].map(({ id }) => id);
        expect(there.map(({ id }) => id)).toEqual(expect.arrayContaining(news));
        expect(news).not.toEqual([]);
      }
    }),
  );
});

test("what is new is told with its standing and the template's line; the same name once", () => {
  const [part] = planProof([
    aLetter("XAA", [
      [aPassage("1", "request", "1", { of: "Request 8", standing: "o" })],
      [aPassage("2")],
      [aPassage("3")],
      [aPassage("4", "annex", "4", { of: "Annex: APIC", standing: "p", at: "" })],
    ]),
  ]);
  if (part === undefined) throw new Error("no part");
  expect(newsOf(part)).toBe("everything: 4 passages");
  const some = aLetter("XBB", [
    ...part.letter.passages.map(({ passage }) => [passage] as const),
    [aPassage("5")],
  ]);
  expect(newsOf({ ...part, letter: some })).toBe(
    "Request 8 outstanding (7); Paragraph (7), 2 wordings; Annex: APIC in part",
  );
  const looks = [aLook("Address of 9 lines", 0), aLook("“des Comores”", 1)];
  expect(newsOf({ ...part, letter: some, shows: [], looks })).toBe("Address of 9 lines; “des Comores”");
});
