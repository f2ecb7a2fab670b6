// Columns that are gone, or stand under another name, and templates that no State uses.

import { describe, expect, test } from "vitest";
import { asLine } from "../../support/faults.js";
import { asCsv, tableIn, toldOf } from "../../support/shipped-files.js";

const minimal = "starters/minimal";
const shipped = ".";

function told(folder: string, files: Readonly<Record<string, string>>): readonly string[] {
  const { faults, warnings } = toldOf(folder, files);
  return [...faults.map(asLine), ...warnings.map((warning) => `? ${asLine(warning)}`)];
}

function renamed(folder: string, name: string, from: string, to: string) {
  const table = tableIn(folder, name);
  const headers = table.headers.map((header) => (header === from ? to : header));
  return { [`data/${name}.csv`]: asCsv({ ...table, headers }) };
}

function without(folder: string, name: string, ...headers: readonly string[]) {
  const table = tableIn(folder, name);
  const kept = table.headers.flatMap((header, index) => (headers.includes(header) ? [] : [index]));
  const pick = (cells: readonly string[]) => kept.map((index) => cells[index] ?? "");
  return { [`data/${name}.csv`]: asCsv({ headers: pick(table.headers), rows: table.rows.map(pick) }) };
}

const probably = (file: string, header: string, meant: string) =>
  `data/${file}.csv:1: nothing reads the column "${header}", and there is no column ${meant}: probably it is that one -> rename it to ${meant}; if it is not, add ${meant} and begin the name of yours with an underscore`;

describe("a column under a name of the user's own is told with the one that it probably is", () => {
  test.each([
    ["states-parties", "hold", "on hold"],
    ["states-parties", "hold", "Held"],
    ["states-parties", "hold", "do not send"],
    ["states-parties", "withdrawal_effective", "withdrawal"],
    ["states-parties", "withdrawal_effective", "left_on"],
    ["states-parties", "note", "Comments"],
    ["states-parties", "region", "Regional group"],
    ["states-parties", "in_force", "party since"],
    ["addressees", "mission_address_line2", "address2"],
    ["addressees", "mission_email", "email"],
    ["addressees", "mission_zip", "Post code"],
  ])("%s: %s is %s", (name, header, called) => {
    expect(told(minimal, renamed(minimal, name, header, called))[0]).toBe(
      `? ${probably(name, called, header)}`,
    );
  });

  test("with what follows for the facts", () => {
    const files = renamed(minimal, "states-parties", "prevention_body_checked", "prevention_body_last_check");
    expect(told(minimal, files)).toEqual([
      `? ${probably("states-parties", "prevention_body_last_check", "prevention_body_checked")}`,
      "? data/states-parties.csv: prevention_body: nothing says when these were checked, so they count on any date, however old they are -> add the column prevention_body_checked, with the day of each check",
    ]);
  });

  test("as a fault where a letter would go out that must not", () => {
    const table = tableIn(minimal, "states-parties");
    const at = table.headers.indexOf("hold");
    const held = {
      headers: table.headers.with(at, "on hold"),
      rows: table.rows.map((row, index) => (index === 0 ? row.with(at, "wait for the embassy") : row)),
    };
    expect(told(minimal, { "data/states-parties.csv": asCsv(held) })).toEqual([
      probably("states-parties", "on hold", "hold"),
    ]);
    const left = renamed(shipped, "states-parties", "withdrawal_effective", "withdrawal_date");
    expect(told(shipped, left)).toEqual([
      probably("states-parties", "withdrawal_date", "withdrawal_effective"),
    ]);
  });

  test("not a column of her own: for --where, or that an underscore says is for herself", () => {
    const added = (name: string, header: string) => {
      const { headers, rows } = tableIn(minimal, name);
      return told(minimal, {
        [`data/${name}.csv`]: asCsv({
          headers: [...headers, header],
          rows: rows.map((row) => [...row, "x"]),
        }),
      });
    };
    expect(added("states-parties", "posted_on")).toEqual([]);
    expect(added("addressees", "_telephone")).toEqual([]);
    expect(added("addressees", "telephone")).toEqual([
      "? data/addressees.csv:1: nothing reads the column telephone -> rename what is meant for the tool; begin the name of what is for yourselves with an underscore",
    ]);
  });
});

describe("a column that is gone", () => {
  const gone = (file: string, header: string) =>
    `? data/${file}.csv:1: there is no column ${header} -> add it, empty where there is nothing to say`;

  test.each([
    ["states-parties", "hold"],
    ["states-parties", "withdrawal_effective"],
    ["states-parties", "membership_source"],
    ["addressees", "mission_zip"],
    ["signatories", "language"],
    ["commitments", "partial_es"],
    ["sources", "url"],
  ])("is told: %s: %s", (name, header) => {
    expect(told(shipped, without(shipped, name, header))).toContain(gone(name, header));
  });

  test("is none in a table that is meant to be small", () => {
    const files = {
      "data/states-parties.csv":
        "iso3,state,optional_protocol,prevention_body\nXAA,Examplia,unknown,unknown\n",
      "data/addressees.csv": "iso3,addressee_title_en,mission_email\nXAA,Minister,examplia@example.org\n",
      "data/names.csv":
        "iso3,short_en,formal_en,in_text_en,of_en,to_en,in_en,formal_of_en\nXAA,Examplia,the Republic of Examplia,Examplia,of Examplia,to Examplia,in Examplia,of the Republic of Examplia\n",
      "templates/letter.en.hbs": "---\ntitle: x\n---\n",
    };
    expect(told(minimal, files)).toEqual([]);
  });

  test("_checked and _source are told with the facts that lack them", () => {
    expect(told(minimal, without(minimal, "states-parties", "optional_protocol_checked"))).toEqual([
      "? data/states-parties.csv: optional_protocol: nothing says when these were checked, so they count on any date, however old they are -> add the column optional_protocol_checked, with the day of each check",
    ]);
    expect(told(minimal, without(minimal, "states-parties", "prevention_body_source"))).toEqual([
      "data/states-parties.csv: prevention_body: there is no column prevention_body_source, and a no or partial needs a source (1 State) -> add the column prevention_body_source",
    ]);
    const all = ["prevention_body_source", "optional_protocol_source"];
    expect(told(minimal, without(minimal, "states-parties", ...all))).toEqual([
      "? data/states-parties.csv:1: nothing says where the facts are from, and a government may ask -> add a column such as optional_protocol_source",
    ]);
  });

  test("language is a fault while there are templates in several languages", () => {
    expect(told(shipped, without(shipped, "states-parties", "language"))).toEqual([
      "data/states-parties.csv:1: there are templates in en, es, fr, and no column language says which State is written to in which -> add the column language, or delete the templates that are left over",
    ]);
    const spanish = { "templates/letter.es.hbs": "---\ntitle: x\n---\nExcelencia:\n" };
    expect(told(minimal, { ...without(minimal, "states-parties", "language"), ...spanish })).toEqual([
      "data/states-parties.csv:1: there are templates in en, es, and no column language says which State is written to in which -> add the column language, or delete the templates that are left over",
    ]);
  });
});

test("a template in the language of no State is told, and asks for no columns of its own", () => {
  const spanish = { "templates/letter.es.hbs": "---\ntitle: x\n---\nExcelencia:\n" };
  expect(told(minimal, spanish)).toEqual([
    '? templates/letter.es.hbs: no State is written to in "es" -> delete the file if it is left over, write es under language in states-parties.csv, or keep it by the line reserve: true in its head',
  ]);
});

test("a column in a language that the tool does not have is not taken for a misspelt one", () => {
  const table = tableIn(minimal, "commitments");
  const portuguese = { ...table, headers: table.headers.with(table.headers.indexOf("label_en"), "label_pt") };
  expect(told(minimal, { "data/commitments.csv": asCsv(portuguese) })).toEqual([
    "data/commitments.csv:1: column label_en is missing -> add a column with the header label_en",
  ]);
});

describe("a commitment is not called as another column", () => {
  const called = (id: string, detail = "") =>
    told(minimal, {
      "data/states-parties.csv": asCsv({
        headers: ["iso3", "state", ...(id === "state" ? [] : [id])],
        rows: [["XAA", "Examplia", ...(id === "state" ? [] : [""])]],
      }),
      "data/names.csv":
        "iso3,short_en,formal_en,in_text_en,of_en,to_en,in_en,formal_of_en\nXAA,Examplia,Examplia,Examplia,of Examplia,to Examplia,in Examplia,of Examplia\n",
      "data/addressees.csv": "iso3,addressee_title_en\nXAA,Minister\n",
      "data/commitments.csv": `id,max_age_days,label_en,detail_column\n${id},365,x,${detail}\n`,
      "data/recommendations.csv": `id,commitments\npublish-reports,\noptional-protocol,${id}\nprevention-body,\n`,
    }).filter((line) => line.startsWith("data/commitments.csv"));

  test.each(["hold", "region", "note", "language", "in_force"])("%s", (id) => {
    expect(called(id)).toContain(
      `data/commitments.csv:2: id: "${id}" is the name of a column of its own in states-parties.csv -> call it otherwise, in every table and template`,
    );
  });

  test.each([
    ["trust_fund", "a column of details"],
    ["", undefined],
  ])("that of its own details, %j", (detail, owner) => {
    const faults = called("trust_fund", detail).filter((line) => line.includes("is the name of"));
    expect(faults).toEqual(
      owner === undefined
        ? []
        : [
            `data/commitments.csv:2: id: "trust_fund" is the name of ${owner} in states-parties.csv -> call it otherwise, in every table and template`,
          ],
    );
  });
});
