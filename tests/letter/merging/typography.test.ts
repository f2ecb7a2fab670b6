import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLanguage } from "../../../src/languages/known.js";
import { setText } from "../../../src/languages/spacing.js";
import type { Inline } from "../../../src/letter/letter.js";
import { setInlines } from "../../../src/letter/merging/typography.js";
import { english, french, languages, shipped } from "../../support/languages.js";

/** No-break spaces made visible: ~ is U+00A0, ^ is U+202F. */
function seen(text: string): string {
  return text.replaceAll("\u00A0", "~").replaceAll("\u202F", "^");
}

function set(text: string, language: string): string {
  return seen(setText(text, language === "other" ? anyLanguage : shipped(language)));
}

describe("in every language", () => {
  test.each([
    ["Côte d'Ivoire", "Côte d’Ivoire"],
    ["a  b   c", "a b c"],
    [" a\tb\nc ", "a b c"],
    ["rati\u00ADfy", "ratify"],
    ["Cote\u0302", "Cotê"],
    ["first , second .", "first, second."],
    ["sanctions ... everyone", "sanctions ... everyone"],
    ["art. 5 and No. 12", "art.~5 and No.~12"],
    ["arts 440 ff.", "arts~440 ff."],
    ["n° 7, § 3, chapter XVIII", "n°~7, §~3, chapter~XVIII"],
    ["Michael R. Pompeo", "Michael R.~Pompeo"],
    ['a straight "quote" stays', 'a straight "quote" stays'],
  ])("%s becomes %s", (typed, text) => {
    expect(set(typed, "other")).toBe(text);
  });
});

describe("English", () => {
  test.each([
    ["on 28 April 2020", "on 28~April 2020"],
    ["12 Feb 2024", "12~Feb 2024"],
    ["Mr Netanyahu and Dr. Mukwege", "Mr~Netanyahu and Dr.~Mukwege"],
    ["one – two", "one~– two"],
    ["why? because: so; yes!", "why? because: so; yes!"],
    ["28 Mayors", "28 Mayors"],
    ["two senior members, Three of them, twofold", "two~senior members, Three~of them, twofold"],
  ])("%s becomes %s", (typed, text) => {
    expect(set(typed, "en")).toBe(text);
  });
});

describe("French", () => {
  test.each([
    ["Pourquoi ? Parce que : ainsi ; oui !", "Pourquoi^? Parce que~: ainsi^; oui^!"],
    ["Pourquoi? Parce que: ainsi; oui!", "Pourquoi^? Parce que~: ainsi^; oui^!"],
    ["Quoi ?! (sic !)", "Quoi^?! (sic^!)"],
    ["« Non établi »", "«^Non établi^»"],
    ["«Non établi»", "«^Non établi^»"],
    ["« Quoi ? », dit-il", "«^Quoi^?^», dit-il"],
    ["à 10:30, voir https://example.org/?a=1;b", "à~10:30, voir https://example.org/?a=1;b"],
    ["le 28 avril 2020 et le 1er mai", "le 28~avril 2020 et le 1er~mai"],
    ["Un mois plus tôt, un an, un membre", "Un~mois plus tôt, un~an, un membre"],
    ["deux hauts fonctionnaires, Dix", "deux~hauts fonctionnaires, Dix"],
    ["M. Pompeo, MM. Dupont", "M.~Pompeo, MM.~Dupont"],
    ["il y a 12 300 personnes à Paris", "il y~a 12^300 personnes à~Paris"],
    ["\u00A0: déjà\u00A0: là", ": déjà~: là"],
  ])("%s becomes %s", (typed, text) => {
    expect(set(typed, "fr")).toBe(text);
  });
});

describe("Spanish", () => {
  test.each([
    ["el 28 de abril de 2020", "el 28~de~abril de 2020"],
    ["verdad y justicia o paz", "verdad y~justicia o~paz"],
    ["Perú e Irlanda u otros", "Perú e~Irlanda u~otros"],
    ["a dos altos funcionarios, un mes antes", "a~dos~altos funcionarios, un~mes antes"],
    ["Sr. Benjamin, Sra. Ruiz", "Sr.~Benjamin, Sra.~Ruiz"],
    ["¿por qué?: así; sí", "¿por qué?: así; sí"],
  ])("%s becomes %s", (typed, text) => {
    expect(set(typed, "es")).toBe(text);
  });
});

function visible(content: readonly Inline[]): readonly string[] {
  return content.map((inline) => (inline.kind === "break" ? "/" : seen(inline.text)));
}

describe("a paragraph in several manners", () => {
  test("is set as one text, and its spaces stay with the manner that had them", () => {
    const content: readonly Inline[] = [
      { kind: "text", text: "« " },
      { kind: "text", text: "mot", emphasis: true },
      { kind: "text", text: " » vu à " },
      { kind: "text", text: "Paris", strong: true },
      { kind: "text", text: " ; le 28" },
      { kind: "text", text: " avril", strong: true },
    ];
    expect(visible(setInlines(content, french, languages))).toEqual([
      "«^",
      "mot",
      "^» vu à~",
      "Paris",
      "^; le 28",
      "~avril",
    ]);
  });

  test("keeps code and addresses as they are", () => {
    const content: readonly Inline[] = [
      { kind: "text", text: "voir " },
      { kind: "text", text: "it's  art. 5", code: true },
      { kind: "text", text: " ; " },
      { kind: "text", text: "https://example.org/a?b", link: "https://example.org/a?b" },
    ];
    expect(visible(setInlines(content, french, languages))).toEqual([
      "voir ",
      "it's  art. 5",
      "^; ",
      "https://example.org/a?b",
    ]);
  });

  test("sets a passage in another language by that language's rules", () => {
    const content: readonly Inline[] = [
      { kind: "text", text: "They said: " },
      { kind: "text", text: "quoi ?", language: "fr" },
      { kind: "text", text: " No?" },
    ];
    expect(visible(setInlines(content, english, languages))).toEqual(["They said: ", "quoi^?", " No?"]);
  });

  test("has no spaces at its ends and beside line breaks", () => {
    const content: readonly Inline[] = [
      { kind: "text", text: " one " },
      { kind: "break" },
      { kind: "text", text: " two " },
    ];
    expect(visible(setInlines(content, english, languages))).toEqual(["one", "/", "two"]);
  });
});

test("setting a text again changes nothing", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aàyéM.1 5:;!?«»’ \u00A0\u202F'%-()") });
  fc.assert(
    fc.property(text, fc.constantFrom(...languages.values(), anyLanguage), (typed, language) => {
      const once = setText(typed, language);
      expect(seen(setText(once, language))).toBe(seen(once));
    }),
  );
});

test("only spaces come or go, however a text is divided into manners", () => {
  const piece = fc.string({ unit: fc.constantFrom(..."aà5:;?«» .'"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const content = pieces.map(
        (text, index): Inline => ({ kind: "text", text, ...(index % 2 ? { strong: true } : {}) }),
      );
      const whole = setInlines(content, french, languages)
        .map((inline) => (inline.kind === "break" ? "" : inline.text))
        .join("");
      expect(whole).toBe(setText(pieces.join(""), french));
      expect(whole.replaceAll(/\s/g, "")).toBe(pieces.join("").replaceAll(" ", "").replaceAll("'", "’"));
    }),
  );
});
