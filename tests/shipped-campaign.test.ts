// The campaign that ships, whole, as a user makes it with two commands. Slow, so all that needs the whole batch is here.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assess, statesPartiesOn } from "../src/campaign/assess.js";
import { createComposer } from "../src/letter/compose.js";
import { openTemplates } from "../src/letter/template/template.js";
import { readTemplateSource } from "../src/letter/template/template-head.js";
import { letterText } from "../src/letter/text.js";
import { namesLaterDate } from "../src/letter/words/later-date.js";
import type { ManifestRow } from "../src/output/accounts/manifest.js";
import { shippedCampaign } from "./support/a-campaign.js";
import { aFolder, filesIn, letters } from "./support/run-letters.js";

test("28 April 2020: 123 letters whose manifest matches, the same bytes alone and a second time", async () => {
  const folder = aFolder();
  const told = await letters(folder, ["generate"]);
  expect([told.exitCode, told.stdout]).toEqual([0, ""]);
  expect(told.stderr).toMatch(/^123 letters for 28 April 2020, in output\/$/m);
  const files = filesIn(join(folder, "output"));
  const rows: readonly ManifestRow[] = JSON.parse(String(files.get("manifest.json")));
  expect(rows).toHaveLength(123);
  expect([...files.keys()].filter((name) => name.endsWith(".pdf"))).toEqual(
    rows.map(({ file }) => file).sort(),
  );
  for (const { file, bytes, sha256, pages } of rows) {
    const pdf = files.get(file) ?? Buffer.alloc(0);
    expect(pdf.subarray(-6).toString().trim(), file).toBe("%%EOF");
    expect([bytes, sha256], file).toEqual([pdf.length, createHash("sha256").update(pdf).digest("hex")]);
    expect(pages, file).toBeGreaterThan(1);
  }
  await letters(folder, ["generate", "--out", "again"]);
  expect(filesIn(join(folder, "again"))).toEqual(files);
  await letters(folder, ["generate", "--out", "alone", "--only", "kenya"]);
  expect(filesIn(join(folder, "alone")).get("KEN-kenya.pdf")).toEqual(files.get("KEN-kenya.pdf"));
}, 180_000);

test.each([
  ["2020-04-28", 123, [], ["BDI", "PHL", "ARM", "UKR"]],
  ["2026-11-23", 125, ["HUN", "VEN", "ARM", "UKR"], ["BDI", "PHL"]],
  ["2017-10-26", 124, ["BDI"], []],
  ["2017-10-27", 123, [], ["BDI"]],
] as const)("on %s there are %i States Parties", async (date, count, among, notAmong) => {
  const told = await letters(aFolder(), ["status", "--json", "--date", date]);
  const states = JSON.parse(told.stdout).states.map(({ iso3 }: { iso3: string }) => iso3);
  expect(states).toHaveLength(count);
  expect(states).toEqual(expect.arrayContaining([...among]));
  expect(states.filter((iso3: string) => (notAmong as readonly string[]).includes(iso3))).toEqual([]);
});

test.each(["2026-09-30", "2026-11-23", "2028-02-29"])(
  "the letters of %s can be set too, however long the date is in words",
  async (date) => {
    expect(await letters(aFolder(), ["check", "--date", date])).toMatchObject({ exitCode: 0 });
  },
  60_000,
);

test("on 28 April 2020 the Agreement on Privileges and Immunities is outstanding for 46, met by 76, unknown for San Marino", async () => {
  const told = await letters(aFolder(), ["status", "--json"]);
  const { states, totals } = JSON.parse(told.stdout);
  expect(totals.recommendations.apic).toEqual({ outstanding: 46, met: 76, unknown: 1 });
  const standings = (iso3: string) =>
    states.find((state: { iso3: string }) => state.iso3 === iso3).recommendations;
  expect(standings("SMR").apic).toBe("unknown");
  expect(standings("KEN")).toEqual({
    apic: "outstanding",
    domestication: "met",
    "cooperation-agreements": "outstanding",
  });
  expect(totals.recommendations).toEqual({
    apic: { outstanding: 46, met: 76, unknown: 1 },
    domestication: { outstanding: 23, met: 42, unknown: 58 },
    "cooperation-agreements": { outstanding: 121, met: 1, unknown: 1 },
  });
  const kenya = states.find((state: { iso3: string }) => state.iso3 === "KEN").commitments;
  expect([kenya.interim_release, kenya.release_of_persons, kenya.enforcement_of_sentences]).toEqual([
    "outstanding",
    "outstanding",
    "unknown",
  ]);
});

test.each([
  ["no text of the 123 bears a later one", false],
  ["nor where later looks are accepted", true],
])("a letter says nothing that was not known on its date: %s", async (_, acceptLater) => {
  const campaign = shippedCampaign();
  const templates = openTemplates(
    campaign.templates.map(readTemplateSource),
    campaign,
    new Set(["en", "es", "fr"]),
  ).parsed;
  const compose = createComposer(campaign, templates, { date: "2020-04-28", countries: new Map() });
  const later = statesPartiesOn(campaign.states, "2020-04-28").flatMap((state) => {
    const letter = compose(assess(state, campaign, "2020-04-28", { acceptStale: false, acceptLater }));
    // Offices are those of the day on which addresses were looked up.
    const said = letterText({ ...letter, addressLines: [] });
    return said.split("\n").filter((line) => namesLaterDate(line, "2020-04-28", campaign.languages));
  });
  expect(later).toEqual([]);
});

test.each([
  ["côte d'ivoire", "CIV"],
  ["CIV", "CIV"],
  ["ci", "CIV"],
  ["Alemania", "DEU"],
  ["gambie", "GMB"],
])("%s is found as %s", async (name, iso3) => {
  const told = await letters(aFolder(), ["explain", name, "--json"]);
  expect(JSON.parse(told.stdout).iso3).toBe(iso3);
});

test("congo names both States of that name, keyna suggests Kenya", async () => {
  expect(await letters(aFolder(), ["preview", "congo"])).toMatchObject({
    exitCode: 2,
    stderr:
      'error: "congo" may be Democratic Republic of the Congo (COD) or Congo (COG)\n  remedy: write COD or COG\n',
  });
  expect(await letters(aFolder(), ["preview", "keyna"])).toMatchObject({
    exitCode: 2,
    stderr: 'error: no State is called "keyna"\n  remedy: did you mean Kenya?\n',
  });
});

test("the matrix of the shipped campaign fits 100 columns", async () => {
  const told = await letters(aFolder(), ["status"]);
  expect(told.stdout.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
});

test.each(["2020-04-28", "2026-11-23"])(
  "the picture of where its States stand on %s takes two pages",
  async (date) => {
    const { stderr } = await letters(aFolder(), ["status", "--date", date, "--pdf", "status.pdf"]);
    expect(stderr).toMatch(/^12[35] States on 2 pages, in status\.pdf$/m);
  },
);
