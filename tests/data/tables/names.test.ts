import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { checkHeaders } from "../../../src/data/csv/headers.js";
import {
  emptyNameColumns,
  nameColumns,
  nameHeaders,
  readNames,
  type StateName,
} from "../../../src/data/tables/names.js";
import { InputError } from "../../../src/diagnostic.js";
import { faultsOf } from "../../support/faults.js";

const read = (content: string, languages: readonly string[] = ["en", "fr", "es"]) =>
  readNames(readTable({ file: "data/names.csv", bytes: Buffer.from(content) }), languages);

const headersIn = (...languages: readonly string[]) => ["iso3", ...languages.flatMap(nameColumns)].join(",");

describe("the forms of a name", () => {
  it("are taken from the row as they stand, in every language by the same columns", () => {
    const english =
      "Gambia,the Republic of the Gambia,the Gambia,of the Gambia,to the Gambia,in the Gambia,of the Republic of the Gambia";
    const french =
      "Gambie,la République de Gambie,la Gambie,de la Gambie,à la Gambie,en Gambie,de la République de Gambie";
    const names = read(`${headersIn("en", "fr")}\nGMB,${english},${french}\n`).get("GMB")?.names;
    expect(names).toEqual(
      new Map([
        [
          "en",
          {
            short: "Gambia",
            formal: "the Republic of the Gambia",
            inText: "the Gambia",
            of: "of the Gambia",
            to: "to the Gambia",
            in: "in the Gambia",
            formalOf: "of the Republic of the Gambia",
          },
        ],
        [
          "fr",
          {
            short: "Gambie",
            formal: "la République de Gambie",
            inText: "la Gambie",
            of: "de la Gambie",
            to: "à la Gambie",
            in: "en Gambie",
            formalOf: "de la République de Gambie",
          },
        ],
      ]),
    );
  });

  it("of a language that lacks one are left out as a whole, and the empty columns can be told", () => {
    const names = read(`${headersIn("en", "es")}\nPER,Peru,,Peru,of Peru,to Peru,,x,a,b,c,d,e,f,g\n`);
    const peru = names.get("PER");
    expect([...(peru?.names.keys() ?? [])]).toEqual(["es"]);
    expect(peru && emptyNameColumns("en", peru)).toEqual(["formal_en", "in_en"]);
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
});

describe("the headers", () => {
  const faults = (header: string, needed: readonly string[]) =>
    faultsOf(() => {
      const table = readTable({ file: "data/names.csv", bytes: Buffer.from(`${header}\n`) });
      const found = checkHeaders(table, nameHeaders({ needed, known: ["en", "es", "fr"] }));
      if (found.length > 0) throw new InputError(found);
    });

  it("are the same seven for every language that is needed; others may be there", () => {
    expect(faults(headersIn("en"), ["en"])).toEqual([]);
    expect(faults(headersIn("en", "fr"), ["en"])).toEqual([]);
    expect(faults(headersIn("en").replace(",to_en", ""), ["en"])).toEqual([
      'data/names.csv:1: column to_en is missing -> add a column with the header to_en: in English "to the Gambia"',
    ]);
    expect(faults(headersIn("pt").replace("formal_of_pt", "formalof_pt"), ["pt"])).toEqual([
      'data/names.csv:1: unknown column "formalof_pt": did you mean formal_of_pt? -> rename it to formal_of_pt',
    ]);
  });

  it("of a table from before say which column became which", () => {
    const before = "iso3,short_fr,formal_fr,article_fr,de_fr,short_es,formal_es,in_text_es,de_es";
    expect(faults(before, ["fr"])).toEqual([
      'data/names.csv:1: column article_fr is of an older table: now there is in_text_fr -> make it in_text_fr, the article with the name: in English "the Gambia"',
      "data/names.csv:1: column de_fr is of an older table: now there is of_fr -> rename it to of_fr",
      'data/names.csv:1: column to_fr is missing -> add a column with the header to_fr: in English "to the Gambia"',
      'data/names.csv:1: column in_fr is missing -> add a column with the header in_fr: in English "in the Gambia"',
      'data/names.csv:1: column formal_of_fr is missing -> add a column with the header formal_of_fr: in English "of the Republic of the Gambia"',
    ]);
    expect(faults(`${before},${headersIn("fr").replace("iso3,short_fr,formal_fr,", "")}`, ["fr"])).toEqual(
      [],
    );
  });
});

describe("the 127 States of the table that ships", () => {
  const rows = [
    ...readNames(readTable({ file: "data/names.csv", bytes: readFileSync("data/names.csv") }), [
      "en",
      "fr",
      "es",
    ]).values(),
  ];
  const forms = rows.flatMap(({ iso3, names }) =>
    [...names].map(([language, name]) => ({ iso3, language, ...name })),
  );
  type Form = (typeof forms)[number];
  const wrong = (isRight: (form: Form) => boolean) =>
    forms.filter((form) => !isRight(form)).map((form) => [form.iso3, form.language]);
  const parts = ({ short, formal, inText, of, to, in: within, formalOf }: StateName) => [
    ...[short, formal, inText, of],
    ...[to, within, formalOf],
  ];

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
