// Each State as aim and place: every form of the shipped names, read over by eye, and forms of a table's own.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable } from "../../src/data/csv.js";
import { readNames } from "../../src/data/names.js";
import { inState, toState } from "../../src/letter/place-names.js";

const languages = ["en", "fr", "es"] as const;

/** A line a State: its code, then "to" and "in" in English, French and Spanish. */
function formsOf(bytes: Uint8Array): readonly string[] {
  const names = readNames(readTable({ file: "data/names.csv", bytes }));
  return [...names].map(([iso3, { names: forms }]) =>
    [
      iso3,
      ...languages.flatMap((language) => {
        const name = forms.get(language);
        return name === undefined ? [] : [toState(name, language), inState(name, language)];
      }),
    ].join(" | "),
  );
}

test("every State of the shipped table", async () => {
  const bytes = readFileSync(join(import.meta.dirname, "../../data/names.csv"));
  await expect(`${formsOf(bytes).join("\n")}\n`).toMatchFileSnapshot("place-names.txt");
});

test.each([
  ["la,de la Réunion,Réunion", "à la Réunion | en Réunion"],
  ["none,d'Haïti,Haïti", "à Haïti | en Haïti"],
  ["none,d’Israël,Israël", "à Israël | en Israël"],
  ["l',de l'Iran,Iran", "à l’Iran | en Iran"],
  ["les,des Bahamas,Bahamas", "aux Bahamas | aux Bahamas"],
  ["le,du Haut-Karabakh,Haut-Karabakh", "au Haut-Karabakh | au Haut-Karabakh"],
  ["none,de Singapour,Singapour", "à Singapour | à Singapour"],
])("French forms follow from the “of” form: %s", (cells, forms) => {
  const table = `iso3,article_fr,de_fr,short_fr,formal_fr\nXAA,${cells},x\n`;
  expect(formsOf(Buffer.from(table))).toEqual([`XAA | ${forms}`]);
});

test("a form of the table's own goes before the rule", () => {
  const header = "iso3,short_en,formal_en,in_text_en,to_en,in_en,short_fr,formal_fr,article_fr,de_fr,in_fr";
  const table = `${header}\nXAA,Reunion,Reunion,Reunion,to Reunion Island,on Reunion Island,Réunion,x,la,de la Réunion,à la Réunion\n`;
  expect(formsOf(Buffer.from(table))).toEqual([
    "XAA | to Reunion Island | on Reunion Island | à la Réunion | à la Réunion",
  ]);
});
