import { expect, test } from "vitest";
import type { Assessment, RecommendationFinding } from "../../../src/campaign/assess.js";
import type { Addressee, State } from "../../../src/campaign/campaign.js";
import { readTable } from "../../../src/data/csv/csv.js";
import { namedCells } from "../../../src/data/csv/row-cells.js";
import type { Letter } from "../../../src/letter/letter.js";
import { armed } from "../../../src/output/accounts/csv-cell.js";
import {
  letterRecord,
  type MadeWith,
  type ManifestEntry,
  type ManifestRow,
  manifestCsv,
  manifestJson,
  manifestRow,
  openFileAccount,
  type TextInPieces,
} from "../../../src/output/accounts/manifest.js";
import { addressBreaks } from "../../support/languages.js";
import { withForms } from "../../support/name-rules.js";
import { rowCells } from "../../support/row-cells.js";

const MADE_WITH: MadeWith = {
  letters: "1.0.0",
  node: "20.12.0",
  pdfkit: "0.20.2",
  accept_stale: false,
  files: { "data/states-parties.csv": "ab" },
};

const SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const AN_ADDRESSEE: Addressee = {
  titles: new Map([["en", "Minister for Foreign Affairs"]]),
  ministryEnglish: "",
  ministries: new Map(),
  ministryInLetterLanguage: "",
  missionName: "",
  missionNames: new Map(),
  missionNameInLetterLanguage: "",
  street: [],
  city: "",
  state: "",
  zip: "",
  email: "mission@example.org",
  copies: [],
  note: "",
};

function aState(change: Partial<State> = {}): State {
  const name = withForms("en", {
    short: "Kenya",
    inText: "Kenya",
    of: "of Kenya",
    formal: "the Republic of Kenya",
  });
  return {
    iso3: "KEN",
    iso2: "KE",
    name: "Kenya",
    region: "African",
    language: "en",
    inForce: "2005-06-01",
    membershipSources: [],
    upkeep: new Map(),
    facts: new Map(),
    hold: "",
    names: new Map([["en", name]]),
    knownAs: [],
    places: [],
    addressee: AN_ADDRESSEE,
    columns: rowCells({ apic: "no", law: "", note: "Ask the desk first" }),
    place: { file: "data/states-parties.csv", line: 2 },
    ...change,
  };
}

function aLetter(addressLines: readonly string[]): Letter {
  return {
    iso3: "KEN",
    language: "en",
    date: "2020-04-28",
    title: "",
    sender: "",
    addressee: "The Minister for Foreign Affairs",
    addressLines,
    addressBreaks,
    contact: { address: "", online: [] },
    reference: "",
    particulars: [],
    subject: [],
    places: [],
    body: [],
    runningHead: "",
    footer: "",
    folio: "",
    paper: "A4",
    window: "din-b",
  };
}

function aFinding(id: string, highlighted: boolean): RecommendationFinding {
  return {
    recommendation: { id, number: 6, commitments: [] },
    standing: highlighted ? "outstanding" : "met",
    wording: highlighted ? "outstanding" : "met",
    highlighted,
    findings: [],
  };
}

function rowOf(entry: ManifestEntry): ManifestRow {
  return manifestRow(letterRecord(entry), entry.assessment.state, MADE_WITH);
}

function text(pieces: TextInPieces): string {
  return [...pieces].join("");
}

function anEntry(change: Partial<ManifestEntry> = {}, state: Partial<State> = {}): ManifestEntry {
  const addressLines = ["Minister for Foreign Affairs", "Permanent Mission, New York"];
  const recommendations = [
    aFinding("apic", true),
    aFinding("domestication", false),
    aFinding("agreements", true),
  ];
  const assessment: Assessment = {
    state: aState(state),
    date: "2020-04-28",
    recommendations,
    commitments: [],
  };
  return {
    assessment,
    letter: aLetter(addressLines),
    addressLines,
    pages: 3,
    bytes: Buffer.from("abc"),
    text: "abc",
    ...change,
  };
}

test("a row holds the columns in their order, then what made the letter", () => {
  const row = rowOf(anEntry());
  expect(Object.entries(row)).toEqual([
    ["iso3", "KEN"],
    ["state", "Kenya"],
    ["formal_name", "the Republic of Kenya"],
    ["language", "en"],
    ["addressee", "The Minister for Foreign Affairs"],
    ["address_line_1", "Minister for Foreign Affairs"],
    ["address_line_2", "Permanent Mission, New York"],
    ["address_line_3", ""],
    ["address_line_4", ""],
    ["address_line_5", ""],
    ["address_line_6", ""],
    ["email", "mission@example.org"],
    ["file", "KEN-kenya.pdf"],
    ["pages", 3],
    ["bytes", 3],
    ["sha256", SHA256_OF_ABC],
    ["text_sha256", SHA256_OF_ABC],
    ["highlighted", "apic agreements"],
    ["letter_date", "2020-04-28"],
    ["data", { apic: "no" }],
    ["made_with", MADE_WITH],
  ]);
});

test("the CSV has the rows in their order, defused, quoted where need be and ends its lines with CRLF", () => {
  const kenya = rowOf(anEntry({ addressLines: ["=HYPERLINK(1)", 'Room 1, "East"', "-", "4", "5", "6"] }));
  const albania = rowOf(anEntry({}, { iso3: "ALB", name: "Albania" }));
  expect(text(manifestCsv([albania, kenya], "plain"))).toBe(
    [
      "iso3,state,formal_name,language,addressee,address_line_1,address_line_2,address_line_3,address_line_4,address_line_5,address_line_6,email,file,pages,bytes,sha256,text_sha256,highlighted,letter_date",
      `ALB,Albania,the Republic of Kenya,en,The Minister for Foreign Affairs,Minister for Foreign Affairs,"Permanent Mission, New York",,,,,mission@example.org,ALB-albania.pdf,3,3,${SHA256_OF_ABC},${SHA256_OF_ABC},apic agreements,2020-04-28`,
      `KEN,Kenya,the Republic of Kenya,en,The Minister for Foreign Affairs,'=HYPERLINK(1),"Room 1, ""East""",'-,4,5,6,mission@example.org,KEN-kenya.pdf,3,3,${SHA256_OF_ABC},${SHA256_OF_ABC},apic agreements,2020-04-28`,
      "",
    ].join("\r\n"),
  );
});

test("the addresses for copies have a column where a letter has any, at the end", () => {
  const copies = ["one@example.org", "two@example.org"];
  const kenya = rowOf(anEntry({}, { addressee: { ...AN_ADDRESSEE, copies } }));
  const albania = rowOf(anEntry({}, { iso3: "ALB", name: "Albania" }));
  const lines = text(manifestCsv([albania, kenya], "plain")).split("\r\n");
  expect(lines.map((line) => line.split(",").slice(-2))).toEqual([
    ["letter_date", "email_cc"],
    ["2020-04-28", ""],
    ["2020-04-28", "one@example.org; two@example.org"],
    [""],
  ]);
  expect([albania.email_cc, kenya.email_cc]).toEqual([undefined, "one@example.org; two@example.org"]);
});

test("an address of more than six lines widens the table rather than lose a line", () => {
  const row = rowOf(anEntry({ addressLines: ["1", "2", "3", "4", "5", "6", "7"] }));
  const [header, kenya] = text(manifestCsv([row], "plain")).split("\r\n");
  expect(header).toContain("address_line_6,address_line_7,email");
  expect(kenya).toContain(",1,2,3,4,5,6,7,mission@example.org,KEN-kenya.pdf,");
});

test("for Excel the CSV starts with a byte order mark and is otherwise the same", () => {
  const rows = [rowOf(anEntry())];
  expect(text(manifestCsv(rows, "excel"))).toBe(`\uFEFF${text(manifestCsv(rows, "plain"))}`);
});

test("the JSON is an array of the rows, exact and in their order, one a line", () => {
  const kenya = rowOf(anEntry({ addressLines: ["=1"] }));
  const albania = rowOf(anEntry({}, { iso3: "ALB", name: "Albania" }));
  const json = text(manifestJson([albania, kenya]));
  expect(JSON.parse(json)).toEqual([albania, kenya]);
  expect(json.split("\n")).toHaveLength(5);
  expect(text(manifestJson([]))).toBe("[]\n");
});

test("files are accounted for by path, sorted, each with the hash of its bytes as they were read", () => {
  const account = openFileAccount();
  account.note("templates/letter.en.hbs", Buffer.from("abc"));
  const before = account.hashes();
  account.note("data/names.csv", Buffer.from("abc"));
  expect(before).toEqual({ "templates/letter.en.hbs": SHA256_OF_ABC });
  expect(JSON.stringify(account.hashes())).toBe(
    JSON.stringify({ "data/names.csv": SHA256_OF_ABC, "templates/letter.en.hbs": SHA256_OF_ABC }),
  );
});

test("a State without an addressee is listed with an empty address, whatever its letter shows in its place", () => {
  const { addressee: _none, ...nobody } = aState();
  const entry = anEntry({ addressLines: ["Republic of Kenya"] });
  const letter = { ...entry.letter, addressee: "" };
  const row = rowOf({ ...entry, letter, assessment: { ...entry.assessment, state: nobody } });
  expect([row.addressee, row["address_line_1"], row["address_line_6"], row.email]).toEqual(["", "", "", ""]);
});

test.each(["plain", "excel"] as const)(
  "our own reader gives back from the %s CSV what the JSON has",
  (form) => {
    const lines = ["=1+1", "'=1", 'Room 1, "East"', "-", "two\nlines", "Łódź; 日本"];
    const row = rowOf(anEntry({ addressLines: lines }));
    const table = readTable({ file: "manifest.csv", bytes: Buffer.from(text(manifestCsv([row], form))) });
    const read = Object.fromEntries(
      namedCells(table.rows[0]?.cells ?? rowCells()).map(([key, cell]) => [key, armed(cell)]),
    );
    const { data: _data, made_with: _madeWith, ...columns } = JSON.parse(text(manifestJson([row])))[0];
    const texts = Object.entries(columns).map(([key, value]) => [key, String(value)]);
    expect(read).toEqual(Object.fromEntries(texts));
  },
);
