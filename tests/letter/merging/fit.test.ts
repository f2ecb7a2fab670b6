// Inserted words in their sentence: contraction, sound and capital, in each language, and nothing within data touched.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLanguage } from "../../../src/languages/known.js";
import { type FittedPiece, fitted } from "../../../src/letter/merging/fit.js";
import { french, shipped } from "../../support/languages.js";

/** "à [le Sénégal]" with what is inserted between brackets; `code` stands between backticks. */
function inserted(text: string, language: string): string {
  const { grammar } = language === "other" ? anyLanguage : shipped(language);
  const pieces = text.split(/(\[[^\]]*\]|`[^`]*`)/).map((part): FittedPiece => {
    const kind = part.startsWith("[") ? "value" : part.startsWith("`") ? "kept" : "template";
    return { text: kind === "template" ? part : part.slice(1, -1), kind, grammar };
  });
  return fitted(pieces).join("");
}

describe("French prepositions", () => {
  test.each([
    ["Écrire à [le Sénégal].", "Écrire au Sénégal."],
    ["Écrire à [la Gambie], à [l'Angola], à [Cuba].", "Écrire à la Gambie, à l'Angola, à Cuba."],
    ["Écrire à [les Comores].", "Écrire aux Comores."],
    ["Jusqu’à [le Niger] ; vis-à-vis de [le Niger].", "Jusqu’au Niger ; vis-à-vis du Niger."],
    ["attendre de [le Sénégal], de [les Comores]", "attendre du Sénégal, des Comores"],
    ["attendre de [la Gambie], de [l’Angola]", "attendre de la Gambie, de l’Angola"],
    ["Fin. À [le Sénégal].", "Fin. Au Sénégal."],
    ["Fin. De [les Fidji] vient", "Fin. Des Fidji vient"],
    ["à\n[le Sénégal]", "au\nSénégal"],
    ["à propos de [exécution des peines]", "à propos d’exécution des peines"],
    ["de [mise en liberté]", "de mise en liberté"],
    ["d’[exécution], d'[mise en liberté]", "d’exécution, de mise en liberté"],
    ["d’[le Sénégal]", "du Sénégal"],
    ["de [Haïti], de [Hongrie], de [Yémen], de [Honduras]", "d’Haïti, de Hongrie, de Yémen, de Honduras"],
    [
      "de [harcèlement], de [honneur], de [huit], de [huissier]",
      "de harcèlement, d’honneur, de huit, d’huissier",
    ],
    ["de [onze], de [une], de [11]", "de onze, d’une, de 11"],
    ["que [aucune demande], le [accord], la [exécution]", "qu’aucune demande, l’accord, l’exécution"],
    ["de «\u202F[le Monde]\u202F»", "de «\u202Fle Monde\u202F»"],
    ["le [projet], que [la Cour]", "le projet, que la Cour"],
  ])("%j", (text, expected) => {
    expect(inserted(`Vu : ${text}`, "fr")).toBe(`Vu : ${expected}`);
  });
});

describe("Spanish prepositions and conjunctions", () => {
  test.each([
    ["a [el Perú], de [el Perú]", "al Perú, del Perú"],
    ["a [la Argentina], a [Kenya], de [los Países Bajos]", "a la Argentina, a Kenya, de los Países Bajos"],
    ["a [El Salvador], de [El Salvador]", "a El Salvador, de El Salvador"],
    ["Así. A [el Brasil]", "Así. Al Brasil"],
    ["en [el Perú], para [el Perú]", "en el Perú, para el Perú"],
    ["Perú y [Italia], Perú y [el Irán], agua y [hielo]", "Perú e Italia, Perú y el Irán, agua y hielo"],
    ["uno o [otro], uno o [honores], uno o [dos]", "uno u otro, uno u honores, uno o dos"],
  ])("%j", (text, expected) => {
    expect(inserted(`Dice ${text}`, "es")).toBe(`Dice ${expected}`);
  });
});

describe("English indefinite articles go by the sound", () => {
  test.each([
    ["a [African]", "an African"],
    ["an [Western European]", "a Western European"],
    ["a [Asia-Pacific], an [Latin American]", "an Asia-Pacific, a Latin American"],
    ["an [European], a [Eastern European]", "a European, an Eastern European"],
    ["an [one-off], an [union], an [useful], an [Uruguayan]", "a one-off, a union, a useful, a Uruguayan"],
    [
      "a [unusual], a [unidentified], a [uninvited], a [urgent]",
      "an unusual, an unidentified, an uninvited, an urgent",
    ],
    [
      "an [unanimous], an [university], an [Ugandan], an [Ukrainian]",
      "a unanimous, a university, a Ugandan, a Ukrainian",
    ],
    ["a [hour], a [honest], a [heir], an [house]", "an hour, an honest, an heir, a house"],
    ["a [NGO], a [MoU], an [UN], an [UNESCO], an [NATO]", "an NGO, a MoU, a UN, a UNESCO, a NATO"],
    ["a [ICC], a [APIC], a [LGBTI], a [EU], an [USAID]", "an ICC, an APIC, an LGBTI, an EU, a USAID"],
    ["a [X-ray], an [U-turn]", "an X-ray, a U-turn"],
    ["a [8-year], a [11th], a [18,000], an [110], an [7]", "an 8-year, an 11th, an 18,000, a 110, a 7"],
    ["a “[African]”, a ([African])", "an “African”, an (African)"],
    ["as a\n[African]", "as an\nAfrican"],
    ["Done. A [African]", "Done. An African"],
    ["Annex A [African], vitamin A ([African])", "Annex A African, vitamin A (African)"],
    ["the [African], data [African]", "the African, data African"],
  ])("%j", (text, expected) => {
    expect(inserted(`See ${text}`, "en")).toBe(`See ${expected}`);
  });
});

describe("a word that opens a sentence has a capital", () => {
  test.each([
    ["en", "[the Gambia] has", "The Gambia has"],
    ["en", "Done. [the Gambia] has", "Done. The Gambia has"],
    ["en", "Done! [the Gambia]", "Done! The Gambia"],
    ["en", "Done?  [the Gambia]", "Done?  The Gambia"],
    ["en", "Done… [the Gambia]", "Done… The Gambia"],
    ["en", "Done... [the Gambia]", "Done... The Gambia"],
    ["en", "Done.\n[the Gambia]", "Done.\nThe Gambia"],
    ["en", "He said “yes.” [the Gambia]", "He said “yes.” The Gambia"],
    ["en", "(See above.) [the Gambia]", "(See above.) The Gambia"],
    ["en", "“[the Gambia] has", "“The Gambia has"],
    ["en", "Done. ([the Gambia])", "Done. (The Gambia)"],
    ["en", "In [2017]. [one] request", "In 2017. One request"],
    ["en", "[the Gambia] and [the Niger]. [the Chad]", "The Gambia and the Niger. The Chad"],
    ["fr", "Fini ! [le Kenya]", "Fini ! Le Kenya"],
    ["fr", "Il dit : « oui. » [l’Angola]", "Il dit : « oui. » L’Angola"],
    ["fr", "«\u202F[le Kenya]", "«\u202FLe Kenya"],
    ["fr", "[œuvre] et [élan]", "Œuvre et élan"],
    ["es", "¿[el Perú]? ¡[el Perú]!", "¿El Perú? ¡El Perú!"],
    ["es", "Bien. ¿[el Perú]", "Bien. ¿El Perú"],
    ["other", "[the Gambia]", "The Gambia"],
  ])("%s: %j", (language, text, expected) => {
    expect(inserted(text, language)).toBe(expected);
  });

  test.each([
    ["en", "To [the Gambia]"],
    ["en", "See No. [the Gambia]"],
    ["en", "art. [the law], para. [the law], Mr. [de Gaulle], e.g. [the law], i.e. [the law]"],
    ["en", "the U.S. [the law], J. [de Gaulle], H.E. [de Gaulle]"],
    ["en", "It concerns: [the law]; [the law], ([the law])"],
    ["en", "– [the law]"],
    ["en", "v1.[the law]"],
    ["fr", "Voir art. [la loi], M. [de Gaulle], n° [la loi], c.-à-d. [la loi]"],
    ["es", "Véase núm. [la ley], Sr. [de la Rúa], p. ej. [la ley], EE. UU. [la ley]"],
    ["es", "Señor, ¿[el Perú]?"],
  ])("but none after an abbreviation or within a sentence: %s %j", (language, text) => {
    expect(inserted(text, language)).toBe(text.replaceAll(/[[\]]/g, ""));
  });

  test.each(["office@example.org", "example.org/page", "eCourt", "kampala_amendments"])(
    "nor has a word that lives by its small letters: %s",
    (value) => {
      expect(inserted(`[${value}] is ours.`, "en")).toBe(`${value} is ours.`);
    },
  );
});

test("words meet across a change of manner, such as strong words", () => {
  const pieces: readonly FittedPiece[] = [
    { text: "Écrire ", kind: "template", grammar: french.grammar },
    { text: "à", kind: "template", grammar: french.grammar },
    { text: " ", kind: "template", grammar: french.grammar },
    { text: "le Sénégal", kind: "value", grammar: french.grammar },
  ];
  expect(fitted(pieces)).toEqual(["Écrire ", "au ", "", "Sénégal"]);
});

test("code stays as it is, and joins to nothing", () => {
  expect(inserted("de `à` [le Sénégal]", "fr")).toBe("de à le Sénégal");
});

test("what stands within data is never touched", () => {
  const word = fc.constantFrom("à", "de", "le", "les", "a", "el", "an", "hour", "État", ".", "Perú", "i");
  const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
  const language = fc.constantFrom("en", "fr", "es").map((code) => shipped(code).grammar);
  fc.assert(
    fc.property(phrase, phrase, language, (first, second, grammar) => {
      const pieces = [first, second].flatMap((text): FittedPiece[] => [
        { text: "x ", kind: "template", grammar },
        { text, kind: "value", grammar },
      ]);
      expect(fitted(pieces).map((text) => text.toLowerCase())).toEqual(
        pieces.map(({ text }) => text.toLowerCase()),
      );
    }),
  );
});

test("a text without an inserted word stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fitted([{ text, kind: "template", grammar: french.grammar }])).toEqual([text]);
    }),
  );
});
