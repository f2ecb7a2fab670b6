import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readTable } from "../../src/data/csv.js";
import { readNames, type StateName } from "../../src/data/names.js";
import { faultsOf } from "../support/faults.js";

const header =
  "iso3,short_en,formal_en,in_text_en,short_fr,formal_fr,article_fr,de_fr,short_es,formal_es,in_text_es,de_es";
const read = (content: string) =>
  readNames(readTable({ file: "data/names.csv", bytes: Buffer.from(content) }));

describe("the forms of a name", () => {
  it("are taken from the row as they stand, and put together where a form is made of two cells", () => {
    const row =
      "GMB,Gambia,the Republic of the Gambia,the Gambia,Gambie,la République de Gambie,la,de la Gambie,Gambia,la República de Gambia,Gambia,de Gambia";
    expect(read(`${header}\n${row}\n`).get("GMB")?.names).toEqual(
      new Map([
        [
          "en",
          {
            short: "Gambia",
            inText: "the Gambia",
            of: "of the Gambia",
            formal: "the Republic of the Gambia",
          },
        ],
        [
          "fr",
          { short: "Gambie", inText: "la Gambie", of: "de la Gambie", formal: "la République de Gambie" },
        ],
        ["es", { short: "Gambia", inText: "Gambia", of: "de Gambia", formal: "la República de Gambia" }],
      ]),
    );
  });

  test.each([
    ["le", "Kenya", "le Kenya"],
    ["l'", "Angola", "l'Angola"],
    ["l’", "Angola", "l'Angola"],
    ["les", "Îles Cook", "les Îles Cook"],
    ["none", "Cuba", "Cuba"],
    ["", "Cuba", "Cuba"],
  ])("with the French article %j, %s reads %s", (article, short, inText) => {
    const names = read(`iso3,short_fr,article_fr,de_fr,formal_fr\nXYZ,${short},${article},de,formal\n`);
    expect(names.get("XYZ")?.names.get("fr")?.inText).toBe(inText);
  });

  it("of a language that lacks one are left out as a whole", () => {
    const names = read(
      "iso3,short_en,in_text_en,formal_en,short_es,in_text_es,de_es,formal_es\nPER,Peru,Peru,,Perú,el Perú,del Perú,la República del Perú\n",
    );
    expect([...(names.get("PER")?.names.keys() ?? [])]).toEqual(["es"]);
  });

  it("longer than any State's name are a fault, each in its cell", () => {
    const long = "Ken ya ".repeat(1_000).trim();
    const told = (field: string) =>
      `data/names.csv:2: ${field}: "${long.slice(0, 40)}…" has 6999 characters, more than any State's name -> write the name alone`;
    expect(
      faultsOf(() => read(`iso3,short_en,in_text_en,formal_en\nKEN,${long},${long},the Republic of Kenya\n`)),
    ).toEqual([told("short_en"), told("in_text_en")]);
    expect(faultsOf(() => read(`iso3,short_en\nKEN,${"x".repeat(250)}\n`))).toEqual([]);
  });

  it("another article than the French ones is a fault", () => {
    expect(faultsOf(() => read("iso3,article_fr\nKEN,the\n"))).toEqual([
      'data/names.csv:2: article_fr: "the" is not a French article -> write le, la, les, l\' or none',
    ]);
  });
});

describe("the 127 States of the table that ships", () => {
  const rows = [
    ...readNames(readTable({ file: "data/names.csv", bytes: readFileSync("data/names.csv") })).values(),
  ];
  const forms = rows.flatMap(({ iso3, names }) =>
    [...names].map(([language, name]) => ({ iso3, language, ...name })),
  );
  type Form = (typeof forms)[number];
  const wrong = (isRight: (form: Form) => boolean) =>
    forms.filter((form) => !isRight(form)).map((form) => [form.iso3, form.language]);
  const parts = ({ short, inText, of, formal }: StateName) => [short, inText, of, formal];

  it("have every form in English, French and Spanish", () => {
    expect(rows).toHaveLength(127);
    expect(rows.filter(({ names }) => [...names.keys()].join() !== "en,fr,es")).toEqual([]);
    expect(wrong((form) => parts(form).every((text) => text !== "" && text === text.trim()))).toEqual([]);
  });
  it("never double an article, nor leave one without its word", () => {
    const doubled =
      /\b(the|of|le|la|les|de|du|des|el|los|las|del) (?:the|of|le|la|les|du|des|el|del|none)\b(?! Salvador)/i;
    const right = new Set(["of the", "de la", "de las", "de los", "de les"]);
    const isDoubled = (text: string) => {
      const found = doubled.exec(text)?.[0].toLowerCase();
      return found !== undefined && !right.has(found);
    };
    expect(
      wrong((form) => !parts(form).some((text) => isDoubled(text) || /none|\s\s|' /.test(text))),
    ).toEqual([]);
  });
  it("begin the form with of with the preposition of their language", () => {
    const prepositions: Readonly<Record<string, RegExp>> = {
      en: /^of (the )?[\p{Lu}]/u,
      fr: /^(du |de la |de l'|des |de |d')[\p{Lu}]/u,
      es: /^(del |de las? |de los |de )[\p{Lu}]/u,
    };
    expect(wrong(({ language, of }) => prepositions[language]?.test(of) === true)).toEqual([]);
  });
  it("agree in French between the article and its contraction", () => {
    const contracted = (inText: string) =>
      inText
        .replace(/^(le )(.*)$/, "du $2")
        .replace(/^les (.*)$/, "des $1")
        .replace(/^(la |l')(.*)$/, "de $1$2");
    const disagreeing = forms.filter(({ language, inText, of }) => {
      const expected = contracted(inText);
      return language === "fr" && expected !== of && !["de ", "d'"].some((de) => de + inText === of);
    });
    // The long form has a short contraction, as the United Kingdom is called in a sentence.
    expect(disagreeing.map(({ iso3 }) => iso3)).toEqual(["GBR"]);
  });
  it("have in Spanish the form with de that belongs to the form in a sentence", () => {
    const contracted = (inText: string) =>
      /^el /.test(inText) ? inText.replace(/^el /, "del ") : `de ${inText}`;
    expect(wrong(({ language, inText, of }) => language !== "es" || contracted(inText) === of)).toEqual([]);
  });
});
