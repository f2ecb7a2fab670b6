import { expect, test } from "vitest";
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
