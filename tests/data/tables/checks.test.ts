import { describe, expect, it, test } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { checkHeaders as faultsOfHeaders } from "../../../src/data/csv/headers.js";
import { checksHeaders, readChecks } from "../../../src/data/tables/checks.js";
import { asLine, faultsOf } from "../../support/faults.js";

const header = "iso3,commitment,found,since,checked,source,by,note";
const known = { states: new Set(["KEN", "PER"]), commitments: ["apic", "crimes_in_law"] };

function table(...rows: readonly string[]) {
  return readTable({ file: "data/checks.csv", bytes: Buffer.from([header, ...rows, ""].join("\n")) });
}

function faults(row: string): readonly string[] {
  return faultsOf(() => readChecks(table(row), known));
}

it("reads a look a row: whose fact, what was found, when, where, by whom", () => {
  const rows = readChecks(
    table(
      'KEN,apic,no,,2020-04-20,UNTC https://example.org/a,A. N.,"by telephone"',
      "PER,crimes_in_law,partial,2013,2021-05,UNTC,,",
      "KEN,apic,yes,2022-03-01,2022-04-01,,,",
      "KEN,apic,2022-03-01,,,,,",
      "PER,apic,unknown,,2020,,,",
    ),
    known,
  );
  expect(rows).toEqual([
    {
      iso3: "KEN",
      commitment: "apic",
      check: {
        cell: "no",
        found: { kind: "no" },
        checked: "2020-04-20",
        sources: ["UNTC", "https://example.org/a"],
        by: "A. N.",
        note: "by telephone",
        line: 2,
      },
    },
    {
      iso3: "PER",
      commitment: "crimes_in_law",
      check: {
        cell: "partial since 2013",
        found: { kind: "partial", since: "2013" },
        checked: "2021-05",
        sources: ["UNTC"],
        line: 3,
      },
    },
    {
      iso3: "KEN",
      commitment: "apic",
      check: {
        cell: "yes since 2022-03-01",
        found: { kind: "since", date: "2022-03-01" },
        checked: "2022-04-01",
        sources: [],
        line: 4,
      },
    },
    {
      iso3: "KEN",
      commitment: "apic",
      check: {
        cell: "2022-03-01",
        found: { kind: "since", date: "2022-03-01" },
        sources: [],
        line: 5,
      },
    },
    {
      iso3: "PER",
      commitment: "apic",
      check: { cell: "unknown", found: { kind: "unknown" }, checked: "2020", sources: [], line: 6 },
    },
  ]);
});

describe("refuses, with its line,", () => {
  test.each([
    [
      "XYZ,apic,no,,2020,UNTC,,",
      [
        'data/checks.csv:2: iso3: states-parties.csv has no State "XYZ" -> correct the code, or delete the row',
      ],
    ],
    [
      "KEN,apci,no,,2020,UNTC,,",
      ['data/checks.csv:2: commitment: commitments.csv has no commitment "apci" -> did you mean apic?'],
    ],
    [
      "KEN,apic,,,2020,UNTC,,",
      [
        "data/checks.csv:2: found: the cell is empty -> write yes, no, partial, unknown or the date since which it is met",
      ],
    ],
    [
      "KEN,apic,nno,,2020,UNTC,,",
      [
        'data/checks.csv:2: found: "nno" is not a status -> did you mean no? write yes, no, partial, unknown or a date such as 2019-02-28',
      ],
    ],
    [
      "KEN,apic,no,,,UNTC,,",
      ["data/checks.csv:2: checked: the check has no day -> write the day, month or year of the look"],
    ],
    [
      "KEN,apic,unknown,,,,,",
      ["data/checks.csv:2: checked: the check has no day -> write the day, month or year of the look"],
    ],
    [
      "KEN,apic,no,,2020,,,",
      ['data/checks.csv:2: source: "no" has no source -> write a key of sources.csv or a web address'],
    ],
    [
      "KEN,apic,partial,,2020,,,",
      ['data/checks.csv:2: source: "partial" has no source -> write a key of sources.csv or a web address'],
    ],
    [
      "KEN,apic,no,2019,2020,UNTC,,",
      [
        'data/checks.csv:2: since: "2019" says since when, but "no" was found -> leave since empty, or write yes or partial under found',
      ],
    ],
    [
      "KEN,apic,2019,2018,2020,UNTC,,",
      [
        'data/checks.csv:2: since: "2018" says since when, but "2019" was found -> leave since empty, or write yes or partial under found',
      ],
    ],
    [
      "KEN,apic,no,,30 Feb,UNTC,,",
      [
        'data/checks.csv:2: checked: "30 Feb" is not a date -> write a day, month or year, for instance 2004-04-28, 2004-04 or 2004',
      ],
    ],
  ])("%s", (row, expected) => {
    expect(faults(row)).toEqual(expected);
  });
});

test("since, by and note may be absent; the other columns may not", () => {
  const lacking = readTable({
    file: "data/checks.csv",
    bytes: Buffer.from("iso3,commitment,found,checked\n"),
  });
  expect(faultsOfHeaders(lacking, checksHeaders).map(asLine)).toEqual([
    "data/checks.csv:1: column source is missing -> add a column with the header source",
  ]);
});
