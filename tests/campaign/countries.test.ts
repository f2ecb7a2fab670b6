import { expect, test } from "vitest";
import { createCountrySearch, isSameCountry } from "../../src/campaign/countries.js";
import { countryNamesByCode } from "../../src/data/cells/iso-3166.js";
import { plainName } from "../support/a-state-party.js";

function aState(iso3: string, iso2: string, short: string, ...knownAs: readonly string[]) {
  const name = plainName(short);
  return { iso3, iso2, name: short, names: new Map([["en", name]]), knownAs };
}

const search = createCountrySearch([]);

test("a country is found by every code and name that the library has, unless two have it", () => {
  for (const [code, names] of countryNamesByCode()) {
    for (const word of [code, ...names]) {
      const result = search(word);
      const isFound = result.kind === "found" && result.country.code === code;
      const isAmbiguous = result.kind === "ambiguous" && result.countries.some((each) => each.code === code);
      expect([word, isFound || isAmbiguous]).toEqual([word, true]);
    }
  }
});

test.each([
  ["NL", "Netherlands"],
  ["Laos", "Lao People's Democratic Republic"],
  ["england", "United Kingdom"],
  ["ESTADOS UNIDOS", "United States of America"],
  ["Etats-Unis d'Amerique", "United States of America"],
  ["Suiza", "Switzerland"],
  ["the Gambia", "Gambia"],
  ["Vatican", "Vatican City"],
])("whatever its case, accents and language: %s", (word, name) => {
  const result = search(word);
  expect(result.kind === "found" && result.country.name).toBe(name);
});

test("no name in an address has a bracket, and only the islands that are named together a comma", () => {
  const names = [...countryNamesByCode().keys()].map((code) => {
    const result = search(code);
    return result.kind === "found" ? result.country.name : code;
  });
  expect(names.filter((name) => /[(),]/.test(name))).toEqual(["Bonaire, Sint Eustatius and Saba"]);
});

test("the campaign's own name stands, unless it has a bracket", () => {
  const states = [
    aState("NLD", "NL", "Netherlands (Kingdom of the)"),
    aState("KOR", "", "Republic of Korea"),
    aState("XCC", "XC", "Specimen Coast", "the Specimen Coast"),
    aState("XDD", "", "Dreamland (Islands of)"),
  ];
  const own = createCountrySearch(states);
  const found = ["nld", "South Korea", "specimen coast", "Dreamland"].map((word) => own(word));
  expect(found).toEqual([
    { kind: "found", country: { code: "NL", name: "Netherlands" } },
    { kind: "found", country: { code: "KR", name: "Republic of Korea" } },
    { kind: "found", country: { code: "XC", name: "Specimen Coast" } },
    { kind: "found", country: { code: "XDD", name: "Dreamland" } },
  ]);
});

test("a name of two countries is not decided, and a misspelt one not taken", () => {
  expect(search("Congo")).toEqual({
    kind: "ambiguous",
    countries: [
      { code: "CG", name: "Republic of the Congo" },
      { code: "CD", name: "Democratic Republic of the Congo" },
    ],
  });
  expect(search("Belgim")).toEqual({ kind: "unknown", suggestion: { code: "BE", name: "Belgium" } });
  expect([search(""), search("–")]).toEqual([{ kind: "unknown" }, { kind: "unknown" }]);
});

test("countries are the same by code, and those without one by name", () => {
  const wonderland = { code: "", name: "Wonderland" };
  expect(isSameCountry(wonderland, { code: "", name: "WONDERLAND" })).toBe(true);
  expect(isSameCountry(wonderland, { code: "", name: "Dreamland" })).toBe(false);
  expect(isSameCountry({ code: "CH", name: "Suisse" }, { code: "CH", name: "Switzerland" })).toBe(true);
  expect(isSameCountry({ code: "CH", name: "Switzerland" }, { code: "", name: "Switzerland" })).toBe(false);
});
