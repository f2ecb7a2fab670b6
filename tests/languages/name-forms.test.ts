// Each State as aim and place: every form of the shipped names follows from the others by the rules of its language, and
// was read over by eye.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable } from "../../src/data/csv/csv.js";
import { readNames } from "../../src/data/tables/names.js";
import { type GivenForms, withForms } from "../support/name-rules.js";

const codes = ["en", "fr", "es", "pt", "ar"];

function namesIn(file: string) {
  const bytes = readFileSync(join(import.meta.dirname, "../..", file));
  return [...readNames(readTable({ file, bytes }), codes).values()];
}

/** A line a State: its code, then "to" and "in" in each of the languages. */
test("every State of the shipped table", async () => {
  const lines = namesIn("data/names.csv").map(({ iso3, names }) =>
    [iso3, ...codes.flatMap((code) => [names.get(code)?.to, names.get(code)?.in])].join(" | "),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("name-forms.txt");
});

test.each([
  ["data/names.csv", 127, ["en", "fr", "es", "pt", "ar"]],
  ["starters/minimal/data/names.csv", 3, ["en"]],
])("in %s the rules give every form of every State that the table has", (file, count, languages) => {
  const rows = namesIn(file);
  expect(rows).toHaveLength(count);
  for (const { iso3, names } of rows) {
    expect([iso3, ...names.keys()]).toEqual([iso3, ...languages]);
    for (const [code, forms] of names) {
      const byRule = JSON.stringify(withForms(code, forms)).replaceAll("’", "'");
      expect([iso3, code, JSON.parse(byRule)]).toEqual([iso3, code, forms]);
    }
  }
});

test.each<[GivenForms["of"], string, string, string]>([
  ["de la Réunion", "la Réunion", "à la Réunion", "en Réunion"],
  ["d'Haïti", "Haïti", "à Haïti", "en Haïti"],
  ["d’Israël", "Israël", "à Israël", "en Israël"],
  ["de l'Iran", "l'Iran", "à l’Iran", "en Iran"],
  ["des Bahamas", "les Bahamas", "aux Bahamas", "aux Bahamas"],
  ["du Haut-Karabakh", "le Haut-Karabakh", "au Haut-Karabakh", "au Haut-Karabakh"],
  ["de Singapour", "Singapour", "à Singapour", "à Singapour"],
])("the rules themselves: %s", (of, inText, to, within) => {
  const forms = withForms("fr", { short: "x", formal: "x", inText, of });
  expect([forms.to, forms.in]).toEqual([to, within]);
});

test.each([
  ["fr", "le Royaume de Belgique", "du Royaume de Belgique"],
  ["fr", "les Îles Cook", "des Îles Cook"],
  ["fr", "l'État de Palestine", "de l'État de Palestine"],
  ["fr", "la République du Kenya", "de la République du Kenya"],
  ["es", "el Reino de España", "del Reino de España"],
  ["es", "la República del Perú", "de la República del Perú"],
  ["es", "los Estados Unidos Mexicanos", "de los Estados Unidos Mexicanos"],
  ["en", "the Republic of Kenya", "of the Republic of Kenya"],
  ["ar", "مملكة إسبانيا", "مملكة إسبانيا"],
  ["pt", "o Reino de Espanha", "do Reino de Espanha"],
  ["pt", "os Estados Unidos Mexicanos", "dos Estados Unidos Mexicanos"],
  ["pt", "a República da Côte d'Ivoire", "da República da Côte d'Ivoire"],
])("in %s, of %s", (code, formal, formalOf) => {
  expect(withForms(code, { short: "x", formal, inText: "x", of: "x" }).formalOf).toBe(formalOf);
});
