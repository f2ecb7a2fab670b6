import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, filesIn, letters } from "../../support/run-letters.js";

test("tells the standing of each recommendation, its reason and its sources", async () => {
  const told = await letters(aCampaignFolder(), ["explain", "kenya"]);
  expect([told.exitCode, told.stderr]).toEqual([0, ""]);
  expect(told.stdout).toBe(`Kenya (KEN), on 28 April 2020; its letter is in "en"

1 independence: general
   addressed to every State Party

2 apic: outstanding, highlighted
   not done; Treaty Collection, checked 1 January 2020
   Treaty Collection: https://treaties.example.org/
`);
});

test("a recommendation that rests on several commitments is told commitment by commitment", async () => {
  const folder = aCampaignFolder({
    "data/commitments.csv":
      "id,max_age_days,label_en,label_fr\napic,365,the Agreement,l'Accord\nlaw,9999,a law,une loi\n",
    "data/recommendations.csv": "id,commitments\nindependence,\napic,apic law\n",
    "data/states-parties.csv": `iso3,iso2,state,region,language,in_force,apic,apic_checked,apic_source,law,law_checked,law_source
KEN,KE,Kenya,African,en,2005-06-01,no,2020-01-01,UNTC,2009,2017,https://law.example.org/act
`,
  });
  const told = await letters(folder, ["explain", "kenya"]);
  expect(told.stdout).toContain(`
2 apic: outstanding, highlighted
   apic: outstanding
      not done; Treaty Collection, checked 1 January 2020
      Treaty Collection: https://treaties.example.org/
   law: met
      done since 2009; law.example.org, checked 2017
      law.example.org: https://law.example.org/act
`);
});

test("tells every look at a fact, and why those that do not decide are not used", async () => {
  const folder = aCampaignFolder({
    "data/checks.csv": `iso3,commitment,found,checked,source,by,note
KEN,apic,unknown,2019-05,,,
KEN,apic,yes,2020-05-02,UNTC,A. N.,by telephone
`,
  });
  const told = await letters(folder, ["explain", "kenya"]);
  expect(told.stdout).toContain(`
2 apic: outstanding, highlighted
   not done; Treaty Collection, checked 1 January 2020
   Treaty Collection: https://treaties.example.org/
   not used: "unknown", checked May 2019: earlier than the one that decides
   not used: "yes", checked 2 May 2020 (Treaty Collection): later than the date; A. N.: by telephone
`);
  const later = await letters(folder, ["explain", "kenya", "--date", "2020-05-02"]);
  expect(later.stdout).toContain("\n2 apic: met\n   done; Treaty Collection, checked 2 May 2020\n");
});

test("says of a State that its letter is held back", async () => {
  const told = await letters(aCampaignFolder(), ["explain", "malawi"]);
  expect(told.stdout).toContain("\n\nheld back: channel to be decided\n\n");
});

const noted = {
  "data/states-parties.csv": `iso3,iso2,state,language,in_force,apic,apic_checked,apic_source,note
KEN,KE,Kenya,en,2005-06-01,no,2020-01-01,UNTC,Ask the embassy first.
SEN,SN,Senegal,fr,2002-07-01,2004-09-25,2020-01-01,UNTC,
`,
};

test("tells what the tables note of the State; no letter and no manifest does", async () => {
  const folder = aCampaignFolder(noted);
  const told = await letters(folder, ["explain", "kenya"]);
  expect(told.stdout.endsWith("\n\nnote: Ask the embassy first.\n")).toBe(true);
  expect((await letters(folder, ["explain", "senegal"])).stdout).not.toContain("note");
  const generated = await letters(folder, ["generate"]);
  expect(generated.stderr).toContain("  notes to read before posting, by letters explain: Kenya\n");
  expect((await letters(folder, ["preview", "kenya"])).stdout).not.toContain("embassy");
  const manifests = [...filesIn(join(folder, "output"))].filter(([name]) => name.startsWith("manifest."));
  expect(manifests.map(([name, bytes]) => [name, String(bytes).includes("embassy")])).toEqual([
    ["manifest.csv", false],
    ["manifest.json", false],
  ]);
});

test("tells what is noted of the mission, too", async () => {
  const folder = aCampaignFolder({
    "data/addressees.csv": (text) =>
      text
        .replace("mission_email", "mission_email,note")
        .replace("ken@example.org", "ken@example.org,Moves in May."),
  });
  const addressees = readFileSync(join(folder, "data/addressees.csv"), "utf8");
  const padded = addressees.replaceAll(/^(?!iso3|KEN)(.+)$/gm, "$1,");
  writeFileSync(join(folder, "data/addressees.csv"), padded);
  expect((await letters(folder, ["explain", "kenya"])).stdout).toContain("\n\nnote: Moves in May.\n");
});

test("a note may not be said in a letter", async () => {
  const folder = aCampaignFolder({
    ...noted,
    "templates/letter.en.hbs": (text) => text.replace("Defend the Court", "Defend {{column.note}}"),
  });
  const told = await letters(folder, ["check"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain('"column.note" is for those who keep the table, never for a letter');
});

test("--json has the same", async () => {
  const told = await letters(aCampaignFolder(), ["explain", "ken", "--json"]);
  expect(JSON.parse(told.stdout)).toEqual({
    iso3: "KEN",
    state: "Kenya",
    date: "2020-04-28",
    notes: [],
    recommendations: [
      {
        id: "independence",
        number: 1,
        standing: "general",
        highlighted: false,
        because: "addressed to every State Party",
        commitments: [],
      },
      {
        id: "apic",
        number: 2,
        standing: "outstanding",
        highlighted: true,
        because: "not done; Treaty Collection, checked 1 January 2020",
        commitments: [
          {
            id: "apic",
            status: "outstanding",
            value: "no",
            checked: "2020-01-01",
            sources: [{ title: "Treaty Collection", url: "https://treaties.example.org/" }],
            because: "not done; Treaty Collection, checked 1 January 2020",
            checks: [
              {
                found: "no",
                checked: "2020-01-01",
                sources: [{ title: "Treaty Collection", url: "https://treaties.example.org/" }],
                by: "",
                note: "",
                use: "decides",
              },
            ],
          },
        ],
      },
    ],
  });
});
