// The forms of nouns beside numbers, held to what the Unicode CLDR says of each language; and the digits of numbers.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, formatDateClause } from "../../src/languages/dates.js";
import { together } from "../../src/languages/grammar.js";
import type { Language } from "../../src/languages/language.js";
import { countInWords, joinList, numberInWords } from "../../src/languages/lists.js";
import { inDigits, inForm, pluralForm } from "../../src/languages/numbers.js";
import { languages, shipped } from "../support/languages.js";

const counts = fc.integer({ min: 0, max: 9999 });

/** Languages of which the CLDR has another rule for noughts or millions than letters need. */
const cldr: Readonly<Record<string, string>> = { pt: "pt-PT" };

test.each([...languages.keys()])(
  "%s: two numbers have one form if the CLDR gives them one category",
  (code) => {
    const rules = new Intl.PluralRules(cldr[code] ?? code);
    const { plurals } = shipped(code);
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const isOne = pluralForm(one, plurals) === pluralForm(other, plurals);
        expect([one, other, isOne]).toEqual([one, other, rules.select(one) === rules.select(other)]);
      }),
    );
  },
);

test.each<[string, readonly string[], readonly string[]]>([
  [
    "en",
    ["letter", "letters"],
    ["0 letters", "1 letter", "2 letters", "11 letters", "21 letters", "101 letters"],
  ],
  [
    "fr",
    ["lettre", "lettres"],
    ["0 lettre", "1 lettre", "2 lettres", "11 lettres", "21 lettres", "101 lettres"],
  ],
  [
    "ru",
    ["письмо", "письма", "писем"],
    ["0 писем", "1 письмо", "2 письма", "11 писем", "21 письмо", "101 письмо"],
  ],
])("%s counts with %j", (code, texts, expected) => {
  const language = shipped(code);
  expect([0, 1, 2, 11, 21, 101].map((count) => `${count} ${inForm(count, texts, language)}`)).toEqual(
    expected,
  );
});

describe("digits", () => {
  const indic: Language = {
    ...shipped("en"),
    numbers: { ...shipped("en").numbers, digits: "٠١٢٣٤٥٦٧٨٩" },
  };

  test("are those of the language in dates and counts", () => {
    expect(formatDate("2020-04-28", indic)).toBe("٢٨ April ٢٠٢٠");
    expect(formatDate("2009", indic)).toBe("٢٠٠٩");
    expect(formatDateClause("2020-04-01", indic, "since")).toBe("since ١ April ٢٠٢٠");
    expect([countInWords(3, indic, "masculine"), countInWords(112, indic, "masculine")]).toEqual([
      "three",
      "١١٢",
    ]);
    expect(numberInWords(1000, indic, "masculine")).toBe("١٠٠٠");
  });

  test("are exchanged one for one, and nothing else is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const exchanged = inDigits(text, indic.numbers);
        expect(exchanged).not.toMatch(/[0-9]/);
        const back = exchanged.replaceAll(/[٠-٩]/g, (digit) => String(indic.numbers.digits.indexOf(digit)));
        expect(back).toBe(text.replaceAll(/[٠-٩]/g, (digit) => String(indic.numbers.digits.indexOf(digit))));
        expect(inDigits(text, shipped("en").numbers)).toBe(text);
      }),
    );
  });
});

test("a word that is attached has no space after it, and one that grows by a join stays attached", () => {
  const language: Language = {
    ...shipped("en"),
    lists: { ...shipped("en").lists, separator: " wa", and: "wa" },
    grammar: {
      ...shipped("en").grammar,
      attached: ["wa", "li"],
      joins: [{ before: "^al-", drop: true, words: { li: "lil-" } }],
    },
  };
  expect(together("li", "Kinya", language.grammar)).toBe("liKinya");
  expect(together("li", "al-Urdunn", language.grammar)).toBe("lil-Urdunn");
  expect(joinList(["a", "b", "c"], language)).toBe("a wab wac");
  expect(joinList(["a", "b"], language)).toBe("a wab");
});
