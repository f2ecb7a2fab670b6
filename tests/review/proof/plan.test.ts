import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage, PassageKind } from "../../../src/passages/passage.js";
import { newsOf } from "../../../src/review/proof/news.js";
import { dealOut, isWhole, type PlannedLetter, planProof } from "../../../src/review/proof/plan.js";

function aPassage(
  id: string,
  kind: PassageKind = "paragraph",
  text = id,
  more: Partial<Passage> = {},
): Passage {
  return { id, language: "en", kind, of: "Paragraph", text: [text], at: "letter.en.hbs:7", ...more };
}

function aLetter(
  iso3: string,
  passages: readonly (readonly [Passage, (number | undefined)?])[],
  language = "en",
): PlannedLetter {
  return {
    iso3,
    language,
    pages: 3,
    passages: passages.map(([passage, page]) => ({ passage, ...(page === undefined ? {} : { page }) })),
  };
}

function taken(letters: readonly PlannedLetter[]): readonly string[] {
  return planProof(letters).map(
    ({ letter, pages, shows }) => `${letter.iso3} ${pages.join("")}: ${shows.map(({ id }) => id).join(" ")}`,
  );
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

test("each language has letters of its own, in the order of the codes", () => {
  const french = aPassage("f", "paragraph", "f", { language: "fr" });
  expect(taken([aLetter("XFF", [[french]], "fr"), aLetter("XAA", [[a]])])).toEqual([
    "XAA 012: a",
    "XFF 012: f",
  ]);
});

const kinds: readonly PassageKind[] = ["head", "paragraph", "request", "label", "signatories", "annex"];
const someLetters = fc
  .array(
    fc.array(
      fc.tuple(fc.nat(25), fc.option(fc.nat(2), { nil: undefined })).map(([index, page]) => {
        const kind = kinds[index % kinds.length] ?? "head";
        return [aPassage(`p${index}`, kind, `Sentence ${index % 7}. Sentence ${index % 5}.`), page] as const;
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((passages, index) => aLetter(`X${index}`, passages)));

test("whatever the letters, each passage is seen first in one part, and stands in it", () => {
  fc.assert(
    fc.property(someLetters, (letters) => {
      const plan = planProof(letters);
      const all = new Set(letters.flatMap(({ passages }) => passages.map(({ passage }) => passage.id)));
      const shown = plan.flatMap(({ shows }) => shows.map(({ id }) => id));
      expect(shown.toSorted()).toEqual([...all].toSorted());
      for (const part of plan) {
        const own = part.letter.passages.filter(({ page }) => isWhole(part) || page === part.pages[0]);
        const ids = own.map(({ passage }) => passage.id);
        expect(ids).toEqual(expect.arrayContaining(part.shows.map(({ id }) => id)));
        expect(part.shows).not.toEqual([]);
      }
    }),
  );
});

test("dealt out, every part goes to one reader, in order, and no reader has more than a part beyond the even share", () => {
  const someParts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(someParts, fc.integer({ min: 1, max: 9 }), (lengths, readers) => {
      const parts = lengths.map((pages) => ({ pages: Array.from({ length: pages }, (_, page) => page) }));
      const dealt = dealOut(parts, readers);
      expect(dealt.flat()).toEqual(parts);
      const count = (some: typeof parts) => some.reduce((sum, { pages }) => sum + pages.length, 0);
      for (const own of dealt) expect(count([...own])).toBeLessThanOrEqual(count(parts) / readers + 6);
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
});
