import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStructure } from "../../support/check-structure.js";
import { aCampaignFolder, letters } from "../../support/run-letters.js";

test("prints a matrix of States and the recommendations on which they differ, with totals and a legend", async () => {
  const told = await letters(aCampaignFolder(), ["status"]);
  expect([told.exitCode, told.stderr]).toEqual([0, ""]);
  expect(told.stdout).toBe(`3 States on 28 April 2020

     State                   2 apic
KEN  Kenya          en       ! outstanding
MWI  Malawi         en held  ? unknown
SEN  Senegal        fr       ✓ met

     ! outstanding           1
     ✓ met                   1
     ? unknown               1

signs:  ! outstanding  ✓ met  ? unknown
`);
});

test("--json has every status and standing, and the totals", async () => {
  const told = await letters(aCampaignFolder(), ["status", "--json", "--date", "2017-10-26"]);
  // A look of 2020 says nothing of 2017.
  expect([told.exitCode, told.stderr]).toEqual([0, ""]);
  const state = (iso3: string, name: string, language: string, apic: string) => ({
    iso3,
    state: name,
    language,
    held: iso3 === "MWI",
    commitments: { apic },
    recommendations: { apic },
  });
  expect(JSON.parse(told.stdout)).toEqual({
    date: "2017-10-26",
    states: [
      state("BDI", "Burundi", "fr", "unknown"),
      state("KEN", "Kenya", "en", "unknown"),
      state("MWI", "Malawi", "en", "unknown"),
      state("SEN", "Senegal", "fr", "met"),
    ],
    totals: { recommendations: { apic: { outstanding: 0, met: 1, unknown: 3 } } },
  });
});

test("--csv has the commitments too; with --years, how many stood where at the end of each year", async () => {
  const folder = aCampaignFolder();
  const told = await letters(folder, ["status", "--csv"]);
  expect([told.exitCode, told.stdout]).toEqual([
    0,
    [
      "iso3,state,region,language,request_apic,apic",
      "KEN,Kenya,African,en,outstanding,outstanding",
      "MWI,Malawi,African,en,unknown,unknown",
      "SEN,Senegal,African,fr,met,met",
      "",
    ].join("\r\n"),
  ]);
  const years = await letters(folder, ["status", "--csv", "--years"]);
  const rows = years.stdout.split("\r\n");
  expect(rows.slice(0, 2)).toEqual([
    "year,states,commitment,met,partial,outstanding,unknown",
    "2002,2,apic,0,0,0,2",
  ]);
  // Burundi was there until 2017.
  expect(rows.filter((row) => /^20(?:14|17|20),/.test(row))).toEqual([
    "2014,4,apic,1,0,0,3",
    "2017,3,apic,1,0,0,2",
    "2020,3,apic,1,0,1,1",
  ]);
  const { stdout } = await letters(folder, ["status", "--json", "--years", "--only", "ken"]);
  expect(JSON.parse(stdout).years.at(-1)).toEqual({
    year: 2020,
    states: 1,
    commitments: { apic: { met: 0, partial: 0, outstanding: 1, unknown: 0 } },
  });
});

test("--pdf draws it all on two tagged pages, the same bytes each time", async () => {
  const folder = aCampaignFolder();
  const told = await letters(folder, ["status", "--pdf", "status.pdf"]);
  expect([told.exitCode, told.stdout, told.stderr]).toEqual([0, "", "3 States on 2 pages, in status.pdf\n"]);
  const bytes = readFileSync(join(folder, "status.pdf"));
  const { faults, pageCount, title, language, tree } = checkStructure(bytes);
  expect({ faults, pageCount, title, language }).toEqual({
    faults: [],
    pageCount: 2,
    title: "Where 3 States stand, 28 April 2020",
    language: "en",
  });
  const kenya = tree.findIndex((line) => line.includes("KEN Kenya"));
  expect(tree.slice(kenya - 2, kenya + 5).map((line) => line.trim())).toEqual([
    "TR",
    "TH",
    "“KEN Kenya”",
    "TD",
    "Figure",
    "“”",
    "TD",
  ]);
  const again = await letters(folder, ["status", "--pdf", "-"]);
  expect(again.bytes.equals(bytes)).toBe(true);
});

test.each([
  [["--csv", "--pdf", "x.pdf"], "--csv and --pdf ask for two formats", "give one of them"],
  [["--years"], "--years is for data", "add --csv or --json, or use --pdf FILE"],
])("refuses %s", async (given, what, remedy) => {
  const told = await letters(aCampaignFolder(), ["status", ...given]);
  expect([told.exitCode, told.stderr]).toEqual([2, `error: ${what}\n  remedy: ${remedy}\n`]);
});
