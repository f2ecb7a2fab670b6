// Portuguese, which ships in reserve: the cell of a State's language is all that it takes.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, formatDateClause } from "../../src/languages/dates.js";
import { together } from "../../src/languages/grammar.js";
import type { Gender } from "../../src/languages/language.js";
import { joinList, numberInWords } from "../../src/languages/lists.js";
import { setText } from "../../src/languages/spacing.js";
import { shipped } from "../support/languages.js";
import { found } from "../support/minimal-folder.js";
import { letters } from "../support/run-letters.js";
import { inOneSpace, switched } from "../support/switched-campaign.js";

const portuguese = shipped("pt");
const lusophone = ["BRA", "CPV", "PRT", "TLS"];

describe("the shipped campaign", () => {
  test.each([[lusophone], [["BRA"]], [["CPV", "TLS"]]])(
    "has nothing to mend once %j are switched",
    async (states) => {
      expect(await found(switched("pt", states))).toEqual({ faults: [], warnings: [] });
    },
  );

  test.each([
    [
      "BRA",
      "Ministério das Relações Exteriores",
      "Missão Permanente do Brasil junto às Nações Unidas",
      "pedimos ao Governo do Brasil,",
      "Pendente por parte do Brasil",
      "Anexo: situação do Brasil",
    ],
    [
      "CPV",
      "Ministério dos Negócios Estrangeiros, Cooperação e Integração Regional",
      "Missão Permanente de Cabo Verde junto das Nações Unidas",
      "pedimos ao Governo de Cabo Verde,",
      "Pendente por parte de Cabo Verde",
      "7. Incorporar o Estatuto de Roma no direito interno, se o seu país ainda não o tiver feito por completo.",
    ],
    [
      "PRT",
      "Ministério dos Negócios Estrangeiros",
      "Missão Permanente de Portugal junto das Nações Unidas",
      "um deles, assinalado adiante, aguarda ainda medidas por parte do Governo de Portugal.",
    ],
    [
      "TLS",
      "Ministério dos Negócios Estrangeiros e Cooperação",
      "Missão Permanente de Timor-Leste junto das Nações Unidas",
      "Anexo: situação de Timor-Leste",
    ],
  ])("%s is written to in Portuguese", async (iso3, ...words) => {
    const { stdout } = await letters(switched("pt", lusophone), ["preview", iso3]);
    const columns = stdout.replaceAll(
      / {2,}(?:Data +Nova Iorque, 28 de abril de 2020|Referência +[A-Z]{3}.2020-04|Anexo +junto)/g,
      "",
    );
    for (const each of [...words, "Página 1 de"]) expect(inOneSpace(columns)).toContain(each);
    expect(stdout).toContain("Nova Iorque, 28 de abril de 2020");
  });
});

test("dates, and the clauses in which they stand", () => {
  expect(["2020-05-01", "2020-04-28", "2009-01", "2009"].map((date) => formatDate(date, portuguese))).toEqual(
    ["1.º de maio de 2020", "28 de abril de 2020", "janeiro de 2009", "2009"],
  );
  expect(
    (["on", "since", "from"] as const).map((each) => formatDateClause("2009-03", portuguese, each)),
  ).toEqual(["em março de 2009", "desde março de 2009", "a partir de março de 2009"]);
});

test.each([
  ["a", "o Brasil", "ao Brasil"],
  ["a", "a Gâmbia", "à Gâmbia"],
  ["de", "as Honduras", "das Honduras"],
  ["em", "os Países Baixos", "nos Países Baixos"],
  ["por", "a Itália", "pela Itália"],
  ["de", "Portugal", "de Portugal"],
  ["em", "Angola", "em Angola"],
  ["Por", "o Chile", "Pelo Chile"],
])("%s + %s", (word, name, words) => {
  expect(together(word, name, portuguese.grammar)).toBe(words);
});

test.each<[number, string, string]>([
  [0, "nenhum", "nenhuma"],
  [2, "dois", "duas"],
  [14, "catorze", "catorze"],
  [21, "vinte e um", "vinte e uma"],
  [100, "cem", "cem"],
  [112, "cento e doze", "cento e doze"],
  [202, "duzentos e dois", "duzentas e duas"],
  [999, "novecentos e noventa e nove", "novecentas e noventa e nove"],
])("%i in words", (count, masculine, feminine) => {
  const inWords = (gender: Gender) => numberInWords(count, portuguese, gender);
  expect([inWords("masculine"), inWords("feminine")]).toEqual([masculine, feminine]);
});

test("every number up to 999 has words of its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (one, other) => {
      const [first, second] = [one, other].map((count) => numberInWords(count, portuguese, "feminine"));
      expect(first).toMatch(/^\p{Ll}+(?: \p{Ll}+)*$/u);
      expect(first === second).toBe(one === other);
    }),
  );
});

test("lists and spaces", () => {
  expect(joinList(["a", "b", "c"], portuguese)).toBe("a, b e c");
  const seen = (text: string) =>
    setText(text, portuguese).replaceAll("\u00A0", "~").replaceAll("\u202F", "^");
  expect(seen("em 1.º de maio de 2020 e a 3 de junho")).toBe("em 1.º~de~maio de~2020 e~a~3~de~junho");
  expect(seen("Lei n.º 31/2004, artigo 5, Decreto-Lei 19/2009")).toBe(
    "Lei n.º~31/2004, artigo~5, Decreto-Lei~19/2009",
  );
  expect(seen("12 300 pessoas e o Sr. Silva")).toBe("12^300 pessoas e~o~Sr.~Silva");
});
