import { expect, test } from "vitest";
import { readFiles } from "../../support/a-campaign.js";
import { asLine } from "../../support/faults.js";

/** Warnings of a register whose States cite these sources, one cell each. */
function warningsOf(cells: readonly string[], sources = "", checks = ""): readonly string[] {
  const codes = ["KEN", "UGA", "TZA", "NAM", "ZMB"];
  const rows = cells.map(
    (cell, index) => `${codes[index]},State ${index},2005-06-01,yes,2019-01-01,${cell}\n`,
  );
  const { warnings } = readFiles({
    "data/states-parties.csv": `iso3,state,in_force,apic,apic_checked,apic_source\n${rows.join("")}`,
    "data/commitments.csv": "id,max_age_days,label_en\napic,365,immunities\n",
    "data/recommendations.csv": "id,commitments\nboth,apic\n",
    "data/sources.csv": `key,title,url\n${sources}`,
    ...(checks === "" ? {} : { "data/checks.csv": `iso3,commitment,found,checked,source\n${checks}` }),
  });
  return warnings.filter(({ rule }) => rule === "sources-named").map(asLine);
}

const told = (what: string) => [
  `data/sources.csv: letters name ${what} -> give each document a row with its title and url; letters explain tells those of a State`,
];

test("a source that no row of sources.csv names is told", () => {
  expect(warningsOf(["https://example.org/a"])).toEqual(
    told("1 source by the site alone: https://example.org/a"),
  );
});

test("sources without a name are told as one, each once, with three of them", () => {
  const cells = ["https://a.org/1 https://b.org/2", "https://a.org/1", "https://c.org", "https://d.org/4"];
  expect(warningsOf(cells)).toEqual(
    told("4 sources by the site alone: https://a.org/1, https://b.org/2, https://c.org, and 1 more"),
  );
});

test("one that is cited by a check alone is told too", () => {
  expect(warningsOf([""], "", "KEN,apic,no,2019-02-01,https://example.org/b\n")).toEqual(
    told("1 source by the site alone: https://example.org/b"),
  );
});

test.each([
  ["its key", "TREATY"],
  ["its address", "https://example.org/treaty"],
  ["its address, with another ending or scheme", "http://example.org/treaty/"],
])("a document with a row is named by %s", (_, cell) => {
  expect(warningsOf([cell], "TREATY,Treaty collection,https://example.org/treaty\n")).toEqual([]);
});

test("an address that two documents have names neither", () => {
  const sources = "ONE,First notice,https://example.org\nTWO,Second notice,https://example.org\n";
  expect(warningsOf(["https://example.org"], sources)).toEqual(
    told("1 source by the site alone: https://example.org"),
  );
});
