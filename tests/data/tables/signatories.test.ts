import { expect, test } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { readSignatories } from "../../../src/data/tables/signatories.js";
import { faultsOf } from "../../support/faults.js";

function read(...rows: readonly string[]) {
  const text = ["organisation,language", ...rows].join("\n");
  return readSignatories(readTable({ file: "data/signatories.csv", bytes: new TextEncoder().encode(text) }));
}

test.each([
  ["Al-Haq,", [{ text: "Al-Haq", language: "" }]],
  ["Avocats Sans Frontières,fr", [{ text: "Avocats Sans Frontières", language: "fr" }]],
  [
    "Reporters sans frontières / Reporters Without Borders,fr / en",
    [
      { text: "Reporters sans frontières / ", language: "fr" },
      { text: "Reporters Without Borders", language: "en" },
    ],
  ],
  [
    "One - Uno – Un,en/es/fr",
    [
      { text: "One - ", language: "en" },
      { text: "Uno – ", language: "es" },
      { text: "Un", language: "fr" },
    ],
  ],
  [
    "Documenta - Center for Dealing with the Past,en",
    [{ text: "Documenta - Center for Dealing with the Past", language: "en" }],
  ],
])("%s", (row, parts) => {
  expect(read(row)).toEqual([{ name: row.split(",")[0], parts }]);
});

test("each part has its language, and each language its part", () => {
  const where = "data/signatories.csv";
  const remedy = "name one language for each part, or one for the whole name, or none";
  expect(
    faultsOf(() => read("SOS-Torture/Burundi,fr/en", "One / Two / Three,en / fr", "One / Two,en/english")),
  ).toEqual([
    `${where}:2: language: "fr / en" names 2 languages, and the organisation has no parts with a slash or a dash between them -> ${remedy}`,
    `${where}:3: language: "en / fr" names 2 languages, and the organisation has 3 parts with a slash or a dash between them -> ${remedy}`,
    `${where}:4: language: "en/english" is not a language code -> write the two small letters of ISO 639, for instance fr`,
  ]);
});
