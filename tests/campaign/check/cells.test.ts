// What is left in cells and templates, told where it stands; that every kind is known is for tests/data.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asLine } from "../../support/faults.js";
import { asCsv, tableIn, toldOf, toldOfCells } from "../../support/shipped-files.js";

const minimal = "starters/minimal";
const nothing = "leave the cell empty, or write what belongs there";

describe("what a program leaves in a cell is a fault, in every table that reaches paper", () => {
  test.each([
    ["addressees", "XAA", "mission_address_line2"],
    ["addressees", "XAA", "addressee_title_en"],
    ["addressees", "XBB", "mission_city"],
    ["names", "XAA", "formal_en"],
    ["states-parties", "XCC", "region"],
    ["states-parties", "XCC", "hold"],
    ["commitments", "prevention_body", "met_en"],
    ["sources", "SURVEY", "short_en"],
    ["signatories", "First Example Organisation", "organisation"],
  ] as const)("%s: %s: %s", (name, row, column) => {
    const [fault] = toldOfCells(minimal, [name, row, column, "NULL"]);
    expect(fault).toMatch(
      new RegExp(
        `^data/${name}\\.csv:\\d: ${column}: "NULL" is what a program writes where there is nothing -> `,
      ),
    );
  });

  test("not where a cell of that name is a code, a status or a note", () => {
    expect(toldOfCells(minimal, ["states-parties", "XAA", "iso2", "NA"])).toEqual([]);
    expect(toldOfCells(minimal, ["addressees", "XAA", "mission_country", "NA"])).toEqual([]);
    expect(toldOfCells(minimal, ["addressees", "XAA", "note", "TODO: ask &amp; look"])).toEqual([]);
    expect(toldOfCells(minimal, ["sources", "SURVEY", "url", "https://example.org/a?b=1&amp=2%20c"])).toEqual(
      [],
    );
  });

  test("with what was meant", () => {
    expect(
      toldOfCells(minimal, [
        "addressees",
        "XAA",
        "mission_name",
        "Permanent Mission of Antigua &amp; Barbuda",
      ]),
    ).toContain(
      'data/addressees.csv:2: mission_name: "Permanent Mission of Antigua &amp; Barbuda" holds &amp;, as web pages write a sign -> write "Permanent Mission of Antigua & Barbuda"',
    );
  });

  test("an own column counts as soon as a template prints it", () => {
    const table = tableIn(minimal, "states-parties");
    const withAct = asCsv({
      headers: [...table.headers, "act"],
      rows: table.rows.map((row) => [...row, "#REF!"]),
    });
    const letter = readFileSync(`${minimal}/templates/letter.en.hbs`, "utf8");
    const told = (words: string) =>
      toldOf(minimal, {
        "data/states-parties.csv": withAct,
        "templates/letter.en.hbs": `${letter}\n${words}\n`,
      }).faults.map(asLine);
    expect(told("")).toEqual([]);
    expect(told('{{#if (is column.act "x")}}y{{/if}}')).toEqual([]);
    expect(told("Your {{column.act}}.")).toEqual(
      [2, 3, 4].map(
        (line) =>
          `data/states-parties.csv:${line}: act: "#REF!" is the error of a formula in a spreadsheet -> write the text itself, or nothing`,
      ),
    );
  });
});

describe("a hold says why", () => {
  test.each(["no", "No", "FALSE", "0", "non", "falso", "none"])("%s is no reason", (text) => {
    expect(toldOfCells(minimal, ["states-parties", "XAA", "hold", text])).toEqual([
      `data/states-parties.csv:2: hold: "${text}" is no reason to hold a letter back -> leave the cell empty to send the letter, or write why it waits`,
    ]);
  });

  test.each(["NA", "-", "n/a"])("nor is %s", (text) => {
    const what = text === "-" ? "is no text" : "is what a program writes where there is nothing";
    expect(toldOfCells(minimal, ["states-parties", "XAA", "hold", text])).toEqual([
      `data/states-parties.csv:2: hold: "${text}" ${what} -> ${nothing}`,
    ]);
  });

  test("nor is what cannot be seen", () => {
    expect(toldOfCells(minimal, ["states-parties", "XAA", "hold", "\u200b"])).toEqual([
      `data/states-parties.csv:2: hold: the cell looks empty and holds U+200B -> ${nothing}`,
    ]);
  });

  test.each(["wait for the embassy", "channel to be decided", "x", "no channel yet", "check the address?"])(
    "%s is one",
    (text) => {
      expect(toldOfCells(minimal, ["states-parties", "XAA", "hold", text])).toEqual([]);
    },
  );
});

describe("a note to be replaced is a warning", () => {
  const doubt = (place: string, words: string) =>
    `? ${place}: "${words}" looks like a note to be replaced -> write what is meant, or take it out`;

  test.each([
    ["mission_address_line2", "TODO check address", "TODO"],
    ["addressee_title_en", "Cabinet Secretary (new since Oct?)", "(new since Oct?)"],
    ["addressee_title_en", "Cabinet Secretary (new since October)", "(new since October)"],
    ["ministry_en", "Ministry XXX", "XXX"],
    ["mission_city", "tbc", "tbc"],
    ["mission_address_line1", "1 Sample Street (to be confirmed)", "to be confirmed"],
    ["mission_address_line1", "rue à vérifier", "à vérifier"],
    ["mission_address_line1", "calle por confirmar", "por confirmar"],
    ["mission_address_line1", "[insert street]", "[insert street]"],
    ["mission_address_line1", "lorem ipsum", "lorem ipsum"],
  ])("%s: %s", (column, text, words) => {
    expect(toldOfCells(minimal, ["addressees", "XAA", column, text])).toEqual([
      doubt(`data/addressees.csv:2: ${column}`, words),
    ]);
  });

  test.each([
    "Acting Minister (ad interim)",
    "Minister (Foreign Affairs)",
    "Todos los Santos 5",
    "Title XXX Street",
  ])("%s is none", (text) => {
    expect(toldOfCells(minimal, ["addressees", "XAA", "addressee_title_en", text])).toEqual([]);
  });
});

describe("a template", () => {
  const letter = readFileSync(`${minimal}/templates/letter.en.hbs`, "utf8");
  const told = (words: string, file = "templates/letter.en.hbs") => {
    const text = file.includes("letter") ? letter : readFileSync(`${minimal}/${file}`, "utf8");
    const { faults, warnings } = toldOf(minimal, { [file]: `${text.trimEnd()}\n${words}\n` });
    return [
      ...faults.map(asLine),
      ...warnings.map((warning) => `? ${asLine(warning)} (${warning.place?.column})`),
    ];
  };

  test.each([
    [
      "Dear «First_name»,",
      '"«First_name»" is a field that was not filled -> write the text that belongs there, or nothing',
    ],
    [
      "Your [[State]].",
      '"[[State]]" is a field that was not filled -> write the text that belongs there, or nothing',
    ],
    [
      "Your %state_name%.",
      '"%state_name%" is a field that was not filled -> write the text that belongs there, or nothing',
    ],
    [
      "Since #REF! you",
      '"#REF!" is the error of a formula in a spreadsheet -> write the text itself, or nothing',
    ],
  ])("may not hold %s", (words, fault) => {
    expect(told(words)).toEqual([`templates/letter.en.hbs:53: ${fault}`]);
  });

  test.each([
    ["TODO: a better end", "TODO", 1],
    ["A law of XXXX.", "XXXX", 10],
    ["Lorem ipsum dolor", "Lorem ipsum", 1],
    ["Since ??? you", "???", 7],
    ["Since undefined", "undefined", 7],
    ["In [insert date] you", "[insert date]", 4],
  ])("is told of %s", (words, note, column) => {
    expect(told(words)).toEqual([
      `? templates/letter.en.hbs:53: "${note}" looks like a note to be replaced -> write what is meant, or take it out (${column})`,
    ]);
  });

  test("of an e-mail is looked at too", () => {
    expect(told("TODO", "templates/email.en.hbs")).toEqual([
      '? templates/email.en.hbs:12: "TODO" looks like a note to be replaced -> write what is meant, or take it out (1)',
    ]);
  });

  test.each([
    "{{!-- TODO: «First_name» #REF! --}}",
    "a &amp; b, 100% of {{state.name}}, *none*, [your Government](https://example.org/%20)",
    "We ask you to check, to be confirmed; for example. Who knows?",
    "« Liberté », «Мемориал», #MeToo, title XXX",
  ])("may hold %s", (words) => {
    expect(told(words)).toEqual([]);
  });
});

describe("the starter's examples are told as soon as a real State is in the table", () => {
  const kenya = (name: string) =>
    asCsv({
      ...tableIn(minimal, name),
      rows: tableIn(minimal, name).rows.map((row) =>
        row.map((cell) =>
          cell === "XAA" ? "KEN" : cell === "XA" ? "KE" : cell.replace("Examplia", "Kenya"),
        ),
      ),
    });

  test("and not before", () => {
    expect(toldOf(minimal, {})).toEqual({ faults: [], warnings: [] });
  });

  test("once for each column", () => {
    const files = Object.fromEntries(
      ["states-parties", "names", "addressees"].map((name) => [`data/${name}.csv`, kenya(name)]),
    );
    const { faults, warnings } = toldOf(minimal, files);
    expect(faults).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === "no-examples").map(asLine)).toEqual([
      'data/states-parties.csv:4: state: "Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: short_en: "Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: formal_en: "the Republic of the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: in_text_en: "the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: of_en: "of the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: to_en: "to the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: in_en: "in the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/names.csv:4: formal_of_en: "of the Republic of the Specimen Coast" is still the example\'s -> write your own, or delete the row',
      'data/addressees.csv:2: capital: "Example City" and 1 more are still the example\'s -> write your own, or delete the row',
      'data/addressees.csv:4: mission_name: "Permanent Mission of the Specimen Coast to the United Nations" is still the example\'s -> write your own, or delete the row',
      'data/addressees.csv:2: mission_address_line1: "1 Sample Street" and 2 more are still the example\'s -> write your own, or delete the row',
      'data/signatories.csv:2: organisation: "First Example Organisation" and 8 more are still the example\'s -> write your own, or delete the row',
      'templates/letter.en.hbs:6: sender: "Example Coalition" is still the example\'s -> write your own',
    ]);
  });
});
