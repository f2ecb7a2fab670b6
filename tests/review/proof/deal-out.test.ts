import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DealtPart, dealOut } from "../../../src/review/proof/deal-out.js";

/** A part of so many pages. */
function aPart(language: string, pages: number): DealtPart {
  return { letter: { language }, pages: Array.from({ length: pages }, (_, page) => page) };
}

/** "en 4 4 1": the languages and lengths that each reader has. */
function dealt(parts: readonly DealtPart[], readers: number): readonly string[] {
  return dealOut(parts, readers).map((own) =>
    own
      .flatMap(({ letter, pages }, index) =>
        letter.language === own[index - 1]?.letter.language
          ? [pages.length]
          : [letter.language, pages.length],
      )
      .join(" "),
  );
}

const parts = [
  ...[4, 4, 4, 1, 1].map((pages) => aPart("en", pages)),
  ...[5, 1].map((pages) => aPart("es", pages)),
  ...[4, 4].map((pages) => aPart("fr", pages)),
];

describe("a proof dealt out", () => {
  test.each([
    [1, ["en 4 4 4 1 1 es 5 1 fr 4 4"]],
    [2, ["en 4 4 4 1 1", "es 5 1 fr 4 4"]],
    [3, ["en 4 4 4 1 1", "es 5 1", "fr 4 4"]],
    [4, ["en 4 4", "en 4 1 1", "es 5 1", "fr 4 4"]],
    [5, ["en 4 4", "en 4 1 1", "es 5 1", "fr 4", "fr 4"]],
    [6, ["en 4 1", "en 4 1", "en 4", "es 5 1", "fr 4", "fr 4"]],
  ])("to %i readers gives whole languages to each, as far as it goes", (readers, expected) => {
    expect(dealt(parts, readers)).toEqual(expected);
  });

  test("to more readers than there are parts leaves some without", () => {
    expect(dealt([aPart("en", 4), aPart("en", 1)], 4)).toEqual(["en 4", "en 1"]);
    expect(dealt([], 2)).toEqual([]);
  });

  const somePart = fc
    .tuple(fc.constantFrom("ar", "en", "fr"), fc.integer({ min: 1, max: 6 }))
    .map(([language, pages]) => aPart(language, pages));
  const someParts = fc
    .array(somePart, { minLength: 1, maxLength: 40 })
    .map((all) => all.toSorted((one, other) => one.letter.language.localeCompare(other.letter.language)));

  test("gives every part to one reader, in order, and readers of one language about as much", () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 1, max: 9 }), (all, readers) => {
        const shares = dealOut(all, readers);
        expect(shares.length).toBeLessThanOrEqual(readers);
        expect(new Set(shares.flat())).toEqual(new Set(all));
        expect(shares.flat().length).toBe(all.length);
        for (const own of shares) expect(own).toEqual(all.filter((part) => own.includes(part)));
        const languages = new Set(all.map(({ letter }) => letter.language));
        if (readers < languages.size) return;
        for (const code of languages) {
          const of = shares.filter((own) => own.some(({ letter }) => letter.language === code));
          expect(of.flat().every(({ letter }) => letter.language === code)).toBe(true);
          const loads = of.map((own) => own.reduce((sum, { pages }) => sum + pages.length, 0));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});
