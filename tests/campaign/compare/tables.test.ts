// What two tables, or two columns, say twice and otherwise. That no column moves in silence is in moved-columns.test.ts.

import { describe, expect, test } from "vitest";
import { asLine } from "../../support/faults.js";
import { asCsv, tableIn, toldOf, toldOfCells } from "../../support/shipped-files.js";

const minimal = "starters/minimal";
const shipped = ".";

function told(folder: string, files: Readonly<Record<string, string>>): readonly string[] {
  const { faults, warnings } = toldOf(folder, files);
  return [...faults.map(asLine), ...warnings.map((warning) => `? ${asLine(warning)}`)];
}

function withoutRows(name: string, ...keys: readonly string[]) {
  const table = tableIn(shipped, name);
  const rows = table.rows.filter(([key = ""]) => !keys.includes(key));
  return { [`data/${name}.csv`]: asCsv({ ...table, rows }) };
}

describe("codes", () => {
  test("of two and of three letters stand for one State", () => {
    expect(
      toldOfCells(shipped, ["states-parties", "KEN", "iso2", "UY"], ["states-parties", "URY", "iso2", "KE"]),
    ).toEqual([
      'data/states-parties.csv:65: iso2: "UY" is the code of Uruguay, and KEN that of Kenya -> write KE',
      'data/states-parties.csv:122: iso2: "KE" is the code of Kenya, and URY that of Uruguay -> write UY',
    ]);
    expect(toldOfCells(shipped, ["states-parties", "KEN", "iso2", "KX"])).toEqual([
      'data/states-parties.csv:65: iso2: "KX" is no code of ISO 3166-1, and KEN that of Kenya -> write KE',
    ]);
  });

  test("are those of the State that is named", () => {
    expect(toldOfCells(shipped, ["states-parties", "KEN", "iso3", "KEY"])[0]).toBe(
      'data/states-parties.csv:65: iso3: "KEY" is no code of ISO 3166-1, and the State is called Kenya -> write KEN, in every table, or correct the name',
    );
    expect(toldOfCells(shipped, ["states-parties", "AUT", "state", "Australia"])[0]).toBe(
      'data/states-parties.csv:9: iso3: "AUT" is the code of Austria, and the State is called Australia -> write AUS, in every table, or correct the name',
    );
  });

  test.each([
    ["names", "Kenya"],
    ["addressees", "Permanent Mission of the Republic of Kenya to the United Nations"],
  ])("mistyped in %s are told where they stand", (name, called) => {
    expect(toldOfCells(shipped, [name, "KEN", "iso3", "KEY"])).toEqual([
      `data/${name}.csv:65: iso3: no State has the code "KEY", and "${called}" is of KEN, which has no row here -> write KEN`,
    ]);
  });

  test("of ISO 3166 that nobody knows are a warning, made-up ones are none", () => {
    const renamed = (code: string) =>
      told(
        minimal,
        Object.fromEntries(
          ["states-parties", "names", "addressees"].map((name) => {
            const table = tableIn(minimal, name);
            const rows = table.rows.map((row) =>
              row.map((cell) => (cell === "XAA" ? code : cell === "XA" ? "" : cell)),
            );
            return [`data/${name}.csv`, asCsv({ ...table, rows })];
          }),
        ),
      );
    expect(renamed("XYZ")).toEqual([]);
    expect(renamed("EUE")).toEqual([
      '? data/states-parties.csv:2: iso3: "EUE" is no code of ISO 3166-1 -> correct it; a code of your own begins with X',
    ]);
  });

  test("with a row in some tables only are told", () => {
    const files = { ...withoutRows("states-parties", "KEN"), ...withoutRows("checks", "KEN") };
    const lost = (name: string) =>
      `? data/${name}.csv:65: iso3: KEN: in no row of data/states-parties.csv, so that no letter is made -> add the row there, if it has been lost, or delete it here`;
    expect(told(shipped, files)).toEqual([lost("names"), lost("addressees")]);
  });
});

describe("names", () => {
  test("stand beside the code of their own State", () => {
    const table = tableIn(minimal, "names");
    const rows = table.rows.map((row, index) => row.with(0, table.rows.at(index - 1)?.[0] ?? ""));
    const other = (line: number, code: string, called: string, name: string, registered: number) =>
      `data/names.csv:${line}: iso3: ${code} is called "${called}" here, and "${name}" on line ${registered} of data/states-parties.csv -> put the names beside their own code, or correct the one or the other`;
    expect(told(minimal, { "data/names.csv": asCsv({ ...table, rows }) })).toEqual([
      other(3, "XAA", "Modelland", "Examplia", 2),
      other(4, "XBB", "Specimen Coast", "Modelland", 3),
      other(2, "XCC", "Examplia", "Specimen Coast", 4),
    ]);
  });

  test.each(["formal_en", "in_text_en", "of_fr", "to_en", "in_es", "formal_of_fr", "formal_es", "formal_ar"])(
    "%s holds the short name",
    (header) => {
      const table = tableIn(shipped, "names");
      const peru = table.rows.find(([code]) => code === "PER")?.[table.headers.indexOf(header)] ?? "";
      const [fault] = toldOfCells(shipped, ["names", "KEN", header, peru]);
      expect(fault).toContain(`data/names.csv:65: ${header}: "${peru}" stands beside "`);
      expect(fault).toContain("but PER on line 97 has the short name in it -> correct ");
    },
  );

  test.each([
    ["in_text_fr", "la Kenya", "of_fr", "du Kenya", "to_fr", "au Kenya"],
    ["in_text_fr", "l'Kenya", "of_fr", "du Kenya", "to_fr", "au Kenya"],
    ["in_text_es", "la Kenya", "of_es", "de Kenya", "to_es", "a Kenya"],
    ["in_text_en", "the Kenya", "of_en", "of Kenya", "to_en", "to Kenya"],
  ])("go with their article, preposition and all: %s %s", (header, cell, ...forms) => {
    const [of = "", ofForm, to = "", toForm] = forms;
    expect(toldOfCells(shipped, ["names", "KEN", header, cell])).toEqual([
      `? data/names.csv:65: ${of}: "${ofForm}" and "${cell}" do not go together -> correct ${of} or ${header}`,
      `? data/names.csv:65: ${to}: "${toForm}" and "${cell}" do not go together -> correct ${to} or ${header}`,
    ]);
  });

  test.each([
    ["formal_of_fr", "du République du Kenya", "formal_fr", "la République du Kenya"],
    ["formal_of_es", "del República de Kenya", "formal_es", "la República de Kenya"],
    ["formal_of_en", "of Republic of Kenya", "formal_en", "the Republic of Kenya"],
  ])("so do formal ones: %s %s", (header, cell, other, formal) => {
    expect(toldOfCells(shipped, ["names", "KEN", header, cell])).toEqual([
      `? data/names.csv:65: ${header}: "${cell}" and "${formal}" do not go together -> correct ${header} or ${other}`,
    ]);
  });

  test("may be any that the State has", () => {
    for (const name of ["Ivory Coast", "Cote d'Ivoire", "République de Côte d'Ivoire"])
      expect(toldOfCells(shipped, ["states-parties", "CIV", "state", name]), name).toEqual([]);
  });
});

describe("addressees", () => {
  const mission = (state: string) => `Permanent Mission of the Republic of ${state} to the United Nations`;
  const place = (line: number, field: string) => `data/addressees.csv:${line}: ${field}:`;

  test("a mission in the place of another is a fault, one that speaks for two a warning", () => {
    expect(
      toldOfCells(
        shipped,
        ["addressees", "KEN", "mission_name", mission("Uganda")],
        ["addressees", "UGA", "mission_name", mission("Kenya")],
      ),
    ).toEqual([
      `${place(65, "mission_name")} "${mission("Uganda")}" stands in the row of KEN, and UGA has a row of its own on line 120 -> put the missions beside their own code`,
      `${place(120, "mission_name")} "${mission("Kenya")}" stands in the row of UGA, and KEN has a row of its own on line 65 -> put the missions beside their own code`,
    ]);
    const newZealand = "Permanent Mission of New Zealand to the United Nations";
    expect(toldOfCells(shipped, ["addressees", "COK", "mission_name", newZealand])).toEqual([
      `? ${place(29, "mission_name")} "${newZealand}" stands in the row of COK, and NZL has a row of its own on line 95 -> make sure that this mission speaks for both`,
    ]);
  });

  test.each([
    ["uganda@un.int", "UGA"],
    ["mission@mfa.gov.pe", "PER"],
    ["info@perumission.org", undefined],
    ["office@un.int", undefined],
    ["kenya@mission.co", undefined],
    ["kenya@yahoo.fr", undefined],
  ])("%s looks like an address of %s", (address, owner) => {
    const warning = `? ${place(65, "mission_email")} "${address}" looks like an address of ${owner}, and stands in the row of KEN -> make sure that it is theirs`;
    expect(toldOfCells(shipped, ["addressees", "KEN", "mission_email", address])).toEqual(
      owner === undefined ? [] : [warning],
    );
  });

  test("no two States have one e-mail address without a word", () => {
    expect(
      toldOfCells(
        minimal,
        ["addressees", "XBB", "mission_email", "x@example.org"],
        ["addressees", "XAA", "mission_email", "x@example.org"],
      ),
    ).toEqual([
      `? ${place(3, "mission_email")} "x@example.org" is the address of XAA too, on line 2 -> make sure that both are reached there`,
    ]);
  });

  test("one house has one post code", () => {
    expect(toldOfCells(shipped, ["addressees", "AUT", "mission_zip", "10021"])).toContain(
      `? ${place(9, "mission_zip")} "10021" is the post code of 633 Third Avenue, New York here, and "10017" on line 2 -> correct the one or the other`,
    );
    expect(toldOfCells(shipped, ["addressees", "AUT", "mission_zip", "10017-1234"])).toEqual([]);
  });

  test("an office that has a word of its ministry is of it, whatever else it is for", () => {
    const told = toldOfCells(shipped, [
      "addressees",
      "AUS",
      "addressee_title_en",
      "Minister for Trade and Tourism",
    ]);
    expect(told).toEqual([]);
  });

  test("office, ministry and capital are of one State", () => {
    expect(toldOfCells(shipped, ["addressees", "AUS", "addressee_title_en", "Minister of Justice"])).toEqual([
      `? ${place(8, "addressee_title_en")} "Minister of Justice" and "Department of Foreign Affairs and Trade" are not of one office -> make sure that they are of one State`,
    ]);
    expect(
      toldOfCells(shipped, [
        "addressees",
        "SEN",
        "ministry_in_letter_language",
        "Ministry of Foreign Affairs",
      ]),
    ).toEqual([
      `? ${place(104, "ministry_in_letter_language")} "Ministry of Foreign Affairs" is in "en", and the letter to SEN in "fr" -> correct the ministry, or the language in states-parties.csv`,
    ]);
    expect(toldOfCells(shipped, ["addressees", "KEN", "capital", "Mexico City"])).toEqual([
      `? ${place(65, "capital")} "Mexico City" is called after MEX, and stands in the row of KEN -> put the capitals beside their own code`,
    ]);
  });
});

describe("facts", () => {
  const place = (line: number, field: string) => `data/states-parties.csv:${line}: ${field}:`;

  test.each(["no", "partial"])("a %s needs a source", (status) => {
    expect(
      toldOfCells(
        minimal,
        ["states-parties", "XBB", "prevention_body", status],
        ["states-parties", "XBB", "prevention_body_source", ""],
      ),
    ).toEqual([
      `${place(3, "prevention_body_source")} "${status}" has no source -> write a key of sources.csv or a web address`,
    ]);
  });

  test("a date or a yes should have one, and the day of its check", () => {
    expect(
      toldOfCells(
        minimal,
        ["states-parties", "XAA", "optional_protocol_source", ""],
        ["states-parties", "XAA", "optional_protocol_checked", ""],
        ["states-parties", "XAA", "prevention_body_source", ""],
      ),
    ).toEqual([
      `? ${place(2, "optional_protocol_source")} "2012-06-30" has no source -> write a key of sources.csv or a web address`,
      `? ${place(2, "optional_protocol_checked")} "2012-06-30" has no day of its check -> write when it was looked up`,
      `? ${place(2, "prevention_body_source")} "yes" has no source -> write a key of sources.csv or a web address`,
    ]);
  });

  test("nobody has looked on a day that has not come", () => {
    expect(
      toldOfCells(
        minimal,
        ["states-parties", "XBB", "prevention_body_checked", "2027-01-10"],
        ["addressees", "XAA", "mission_checked", "2026-12-03"],
      ),
    ).toEqual([
      `${place(3, "prevention_body_checked")} "2027-01-10" has not come yet: today is 2026-12-02 -> write the day of the check`,
      'data/addressees.csv:2: mission_checked: "2026-12-03" has not come yet: today is 2026-12-02 -> write the day of the check',
    ]);
    for (const day of ["2026-12-02", "2026-12", "2026"])
      expect(toldOfCells(minimal, ["states-parties", "XBB", "prevention_body_checked", day]), day).toEqual(
        [],
      );
    expect(toldOfCells(shipped, ["checks", "AFG", "checked", "2027"])).toEqual([
      'data/checks.csv:2: checked: "2027" has not come yet: today is 2026-12-02 -> write the day of the check',
    ]);
  });

  test("no check is older than what it found or cites", () => {
    expect(toldOfCells(minimal, ["states-parties", "XAA", "optional_protocol_checked", "2011"])).toEqual([
      `? ${place(2, "optional_protocol_checked")} "2011" is before 2012-06-30, since when it is met -> correct the one or the other`,
    ]);
    expect(toldOfCells(shipped, ["states-parties", "KEN", "interim_release_checked", "2025-07"])).toEqual([
      `? ${place(65, "interim_release_checked")} "2025-07" is before the source INTERIM-2025-08 was written -> correct the day of the check, or the source`,
    ]);
  });

  test("a law is of what is known, and in the language of the letter", () => {
    expect(
      toldOfCells(
        shipped,
        ["states-parties", "DJI", "crimes_in_law_detail", "Penal Code"],
        ["states-parties", "DMA", "crimes_in_law_detail_fr", "Code pénal"],
      ),
    ).toEqual([
      `? ${place(37, "crimes_in_law_detail")} "Penal Code" is there, and crimes_in_law is unknown (DJI) -> correct crimes_in_law or crimes_in_law_detail`,
      `? ${place(38, "crimes_in_law_detail_fr")} "Code pénal" is there, and crimes_in_law_detail is empty (DMA) -> correct crimes_in_law_detail or crimes_in_law_detail_fr`,
    ]);
  });

  const isUnnamed = (address: string) =>
    `? data/sources.csv: letters name 1 source by the site alone: ${address} -> give each document a row with its title and url; letters explain tells those of a State`;

  test("a source is about the State that cites it", () => {
    const albania = "https://example.org/rome-statute/albania.html";
    expect(toldOfCells(shipped, ["states-parties", "KEN", "crimes_in_law_source", albania])).toEqual([
      `? ${place(65, "crimes_in_law_source")} "${albania}" is about ALB, and stands in the row of KEN -> make sure that it says so of this State`,
      isUnnamed(albania),
    ]);
    const both = "https://example.org/albania-and-kenya-sign";
    expect(toldOfCells(shipped, ["states-parties", "KEN", "crimes_in_law_source", both])).toEqual([
      isUnnamed(both),
    ]);
  });

  test("a note of a withdrawal and its day agree", () => {
    expect(toldOfCells(shipped, ["states-parties", "PHL", "withdrawal_effective", "2019-03-18"])).toEqual([
      `? ${place(98, "withdrawal_effective")} the note says that a withdrawal takes effect on 2019-03-17, and here is "2019-03-18" (PHL) -> correct the one or the other`,
    ]);
  });
});

describe("regions", () => {
  test.each(["Africa", "african", "Africans"])("%s is African elsewhere", (region) => {
    expect(toldOfCells(shipped, ["states-parties", "KEN", "region", region])).toEqual([
      `? data/states-parties.csv:65: region: "${region}" is "African" in 33 other rows -> write African, if that is meant`,
    ]);
  });

  test("a State in the region of another group is told", () => {
    expect(toldOfCells(shipped, ["states-parties", "KEN", "region", "Asia-Pacific"])).toEqual([
      '? data/states-parties.csv:65: region: "Asia-Pacific" is the region of another group: States in that of KEN are "African" here -> correct the region, if it is the group that is meant',
    ]);
  });

  test("other divisions of the world are not", () => {
    const table = tableIn(shipped, "states-parties");
    const at = table.headers.indexOf("region");
    const rows = table.rows.map((row, index) =>
      row.with(at, ["North", "South", "East", "West"][index % 4] ?? ""),
    );
    expect(told(shipped, { "data/states-parties.csv": asCsv({ ...table, rows }) })).toEqual([]);
  });
});

describe("what is said of a source's name and language", () => {
  test("the name stands in a title of its row, whichever it is", () => {
    expect(toldOfCells(shipped, ["sources", "INTERIM-2025-08", "name", "Manila Times"])).toEqual([
      `? data/sources.csv:${lineOf("INTERIM-2025-08")}: name: "Manila Times" stands in no title of its row -> write it as the titles do, or make sure that it stands in its row`,
    ]);
    expect(toldOfCells(shipped, ["sources", "INTERIM-2025-08", "name", "Manila"])).toEqual([]);
  });

  test.each([
    ["fr", "en"],
    ["es", "en"],
    ["en", undefined],
  ])("a title that looks English and is said to be in %s is told", (language, looks) => {
    const [told, ...more] = toldOfCells(shipped, ["sources", "UNTC-XVIII-10", "language", language]);
    expect(more).toEqual([]);
    if (looks === undefined) expect(told).toBeUndefined();
    else
      expect(told).toMatch(
        new RegExp(
          `^\\? data/sources\\.csv:2: language: "United Nations Treaty Collection, .*" looks like "${looks}" and is said to be in "${language}" -> correct the language, with which it is read aloud$`,
        ),
      );
  });
});

function lineOf(key: string): number {
  return tableIn(shipped, "sources").rows.findIndex(([each]) => each === key) + 2;
}
