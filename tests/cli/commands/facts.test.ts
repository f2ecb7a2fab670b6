import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { namedCells } from "../../../src/data/csv/row-cells.js";
import { csvRecord } from "../../../src/output/accounts/csv-cell.js";
import { aCampaignFolder, aFolder, filesIn, letters, namesIn } from "../../support/run-letters.js";

const on = ["--date", "2026-11-25"] as const;

describe("letters due", () => {
  test("lists what to look up, by commitment: for whom, why, what is known, where", async () => {
    const folder = aCampaignFolder({
      "data/commitments.csv": (text) =>
        text
          .replace("label_en", "look_up,label_en")
          .replace("365,", "365,https://treaties.example.org/status,"),
    });
    const told = await letters(folder, ["due", ...on]);
    expect(told).toMatchObject({ exitCode: 0, stderr: "" });
    expect(told.stdout).toBe(`2 to look up for a letter of 25 November 2026, of 2 States

apic: the Agreement (2)
look up: https://treaties.example.org/status
  Kenya (KEN)
    too old since 1 January 2021; "no", checked 1 January 2020, Treaty Collection
  Malawi (MWI)
    nobody has looked; "unknown"

in all: 1 too old, 1 not known
`);
    const none = await letters(folder, ["due", "--only", "sen"]);
    expect(none.stdout).toBe("nothing is due for a letter of 28 April 2020\n");
  });

  test("--by tells what expires meanwhile, and must not be before the letter", async () => {
    const folder = aCampaignFolder();
    const told = await letters(folder, ["due", "--only", "ken", "--by", "2021-01-01"]);
    expect(told.stdout).toContain("holds until 31 December 2020");
    const refused = await letters(folder, ["due", "--by", "2020-01-01"]);
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      "error: --by: 1 January 2020 is before the letter's date, 28 April 2020\n  remedy: give a later day, or another date with --date\n",
    ]);
  });

  test("--json gives the same as data", async () => {
    const { stdout } = await letters(aCampaignFolder(), ["due", ...on, "--only", "ken", "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      date: "2026-11-25",
      by: "2026-11-25",
      due: [
        {
          iso3: "KEN",
          state: "Kenya",
          commitment: "apic",
          why: "expired",
          day: "2021-01-01",
          known: "no",
          checked: "2020-01-01",
          sources: ["UNTC"],
          look_up: ["https://treaties.example.org/"],
          person: "",
        },
      ],
      totals: { wrong: 0, expired: 1, later: 0, unrecorded: 0, host: 0, expiring: 0 },
    });
  });

  test("--csv is a sheet of questions with the columns of checks.csv to fill in", async () => {
    const { stdout } = await letters(aCampaignFolder(), ["due", ...on, "--csv"]);
    expect(stdout.split("\r\n")).toEqual([
      "iso3,commitment,state,label,why,known,known_checked,known_source,look_up,person,found,since,checked,source,by,note",
      "KEN,apic,Kenya,the Agreement,too old since 1 January 2021,no,2020-01-01,UNTC,https://treaties.example.org/,,,,,,,",
      "MWI,apic,Malawi,the Agreement,nobody has looked,unknown,,,,,,,,,,",
      "",
    ]);
  });

  test("--split and --by-person deal the questions out as new files, over none that is there", async () => {
    const folder = aCampaignFolder({
      "data/states-parties.csv": (text) =>
        text
          .replace("hold\n", "hold,person\n")
          .replace(
            "MWI,MW,Malawi,African,en,2002-12-01,,,,unknown,,,channel to be decided",
            "$&,Zoë Ångström",
          )
          .replace(/^((?:BDI|KEN|SEN|UKR).*)$/gm, "$1,"),
    });
    const split = await letters(folder, ["due", ...on, "--split", "5", "--out", "questions"]);
    expect([split.stdout, split.stderr]).toEqual([
      "",
      `1 question in questions/due-2026-11-25-1-of-2.csv
1 question in questions/due-2026-11-25-2-of-2.csv
next: fill in found, checked and source; then letters record with the sheets
`,
    ]);
    await letters(folder, ["due", ...on, "--by-person", "--out", "questions"]);
    expect(namesIn(join(folder, "questions"))).toEqual([
      "due-2026-11-25-1-of-2.csv",
      "due-2026-11-25-2-of-2.csv",
      "due-2026-11-25-nobody.csv",
      "due-2026-11-25-zoe-angstrom.csv",
    ]);
    const own = readFileSync(join(folder, "questions/due-2026-11-25-zoe-angstrom.csv"), "utf8");
    expect(own.split("\r\n")[1]).toBe(
      "MWI,apic,Malawi,the Agreement,nobody has looked,unknown,,,,Zoë Ångström,,,,,Zoë Ångström,",
    );
    writeFileSync(join(folder, "questions/due-2026-11-25-nobody.csv"), "filled in\n");
    const again = await letters(folder, ["due", ...on, "--by-person", "--out", "questions"]);
    expect([again.exitCode, again.stderr]).toEqual([
      1,
      'error: "questions/due-2026-11-25-nobody.csv" is there already, and is never written over\n  remedy: choose another folder, or move the file elsewhere\n',
    ]);
  });

  test.each([
    [["--split", "0"], '--split: "0" is not a number of sheets', "write a whole number from 1 to 999"],
    [["--split", "2", "--by-person"], "--split and --by-person deal out in two ways", "give one of them"],
    [
      ["--by-person"],
      "--by-person: states-parties.csv has no column person",
      "add it, with who looks things up for each State, or deal the questions out with --split",
    ],
    [["--json", "--csv"], "--json and --csv ask for two formats", "give one of them"],
    [["--out", "x"], "--out is for sheets of questions", "add --csv"],
    [
      ["--by", "soon"],
      '--by: "soon" is not a day',
      "write it as YYYY-MM-DD, such as 2020-04-28, or write today",
    ],
  ])("refuses %s", async (given, what, remedy) => {
    const told = await letters(aCampaignFolder(), ["due", ...given]);
    expect([told.exitCode, told.stderr]).toEqual([2, `error: ${what}\n  remedy: ${remedy}\n`]);
  });
});

const answers = `iso3,commitment,found,since,checked,source,by,note
KEN,apic,yes,2026-05-03,2026-11-20,UNTC,Amina,
MWI,apic,no,,2026-11-21,UNTC,Amina,
SEN,apic,,,,,Amina,
`;

describe("letters record", () => {
  test("says what each answer changes, and adds it to checks.csv once", async () => {
    const folder = aCampaignFolder({ "answers.csv": answers });
    const dry = await letters(folder, ["record", "answers.csv", ...on, "--dry-run"]);
    expect(dry).toMatchObject({
      exitCode: 0,
      stdout: `KEN apic: unknown → met since 2026-05-03; request 2 is acknowledged
MWI apic: unknown → outstanding; request 2 is highlighted
`,
      stderr: `2 answers to record; nothing has been written
  1 row without an answer
  facts of 2 States stand otherwise in a letter of 25 November 2026
`,
    });
    expect(existsSync(join(folder, "data/checks.csv"))).toBe(false);
    const told = await letters(folder, ["record", "answers.csv", ...on]);
    expect([told.stdout, told.stderr.split("\n")[0]]).toEqual([
      dry.stdout,
      "2 answers recorded in data/checks.csv",
    ]);
    const recorded = readFileSync(join(folder, "data/checks.csv"), "utf8");
    expect(recorded).toBe(answers.split("\n").toSpliced(3, 1).join("\n"));
    const again = await letters(folder, ["record", "answers.csv", ...on]);
    expect(again).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: `0 answers to record
  2 known already, and not recorded again
  1 row without an answer
  facts of 0 States stand otherwise in a letter of 25 November 2026
`,
    });
    expect(readFileSync(join(folder, "data/checks.csv"), "utf8")).toBe(recorded);
    expect(namesIn(join(folder, "data")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a request that was asked falls away; an answer of a later day changes nothing", async () => {
    const folder = aCampaignFolder({
      "answers.csv":
        "iso3,commitment,found,checked,source\nKEN,apic,2020-02-03,2020-04-01,UNTC\nMWI,apic,no,2026-11-21,UNTC\n",
    });
    const { stdout } = await letters(folder, ["record", "answers.csv"]);
    expect(stdout).toBe(`KEN apic: outstanding → met since 2020-02-03; request 2 falls away
MWI apic: unknown, as before; found after the letter's date
`);
  });

  test("--json gives the same as data", async () => {
    const folder = aCampaignFolder({ "answers.csv": answers });
    const { stdout } = await letters(folder, [
      "record",
      "answers.csv",
      ...on,
      "--dry-run",
      "--json",
      "--quiet",
    ]);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ date: "2026-11-25", written: false, repeated: 0, unanswered: 1 });
    expect(told.recorded[1]).toEqual({
      iso3: "MWI",
      commitment: "apic",
      found: "no",
      since: "",
      checked: "2026-11-21",
      source: "UNTC",
      by: "Amina",
      note: "",
      file: "answers.csv",
      line: 3,
    });
    expect(told.changes[0]).toEqual({
      iso3: "KEN",
      state: "Kenya",
      commitment: "apic",
      before: "unknown",
      after: "met since 2026-05-03",
      requests: [{ number: 2, id: "apic", before: "unknown", after: "met" }],
      later: false,
    });
  });

  test("refuses all if one is wrong by any check of the tables, told where it was written", async () => {
    const folder = aCampaignFolder({
      "one.csv": "iso3,commitment,found,checked,source\nKEN,apic,yes,2026-12-03,UNTC\n",
      "two.csv": "iso3,commitment,found,checked,source\nMWI,apic,no,2026-11-21,UNCT\n",
    });
    const told = await letters(folder, ["record", "one.csv", "two.csv", ...on]);
    expect([told.exitCode, told.stdout]).toEqual([1, ""]);
    expect(told.stderr).toBe(`two.csv:2: source: unknown source "UNCT"
  remedy: did you mean UNTC? otherwise add it to data/sources.csv, or write the web address itself
one.csv:2: checked: "2026-12-03" has not come yet: today is 2026-12-02
  remedy: write the day of the check
`);
    expect(existsSync(join(folder, "data/checks.csv"))).toBe(false);
  });

  test("of an address: right or wrong, which letters due then knows", async () => {
    const folder = aCampaignFolder({
      "data/addressees.csv": (text) =>
        text
          .replace("mission_email\n", "mission_email,mission_checked\n")
          .replace(/example\.org$/gm, "$&,2024-12-18")
          .replace(/,,,,,$/m, ",,,,,,2026-11-01"),
      "answers.csv":
        "iso3,commitment,found,checked,source\nKEN,address,yes,2026-11-20,UNTC\nMWI,address,no,2026-11-20,UNTC\n",
    });
    const told = await letters(folder, ["record", "answers.csv", ...on]);
    expect(told.stdout).toBe(
      "KEN address: found right on 2026-11-20\nMWI address: found wrong on 2026-11-20\n",
    );
    const { stdout } = await letters(folder, ["due", ...on, "--json"]);
    const due = JSON.parse(stdout).due as readonly { iso3: string; commitment: string; why: string }[];
    expect(due.filter(({ commitment }) => commitment === "address")).toMatchObject([
      { iso3: "MWI", why: "wrong" },
      { iso3: "UKR", why: "expired" },
    ]);
  });

  test("refuses a sheet that is not there, and to write into the shipped campaign from outside", async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "answers.csv"), answers.replaceAll("UNTC", "UNTC-XVIII-13"));
    const told = await letters(folder, ["record", "answers.csv", ...on]);
    expect([told.exitCode, told.stderr]).toEqual([
      2,
      "error: the shipped campaign takes no answers\n  remedy: start a campaign of your own with letters init, or name yours with --campaign\n",
    ]);
    const missing = await letters(aCampaignFolder(), ["record", "anwsers.csv"]);
    expect([missing.exitCode, missing.stderr]).toEqual([
      2,
      'error: there is no file "anwsers.csv"\n  remedy: check the spelling of its path\n',
    ]);
  });
});

describe("letters history", () => {
  const checks = `iso3,commitment,found,since,checked,source,by,note
KEN,apic,yes,2026-05-03,2026-11-20,UNTC,Amina,by telephone
`;

  test("shows every look, which decides, and what the letters of a batch have said", async () => {
    const folder = aCampaignFolder({ "data/checks.csv": checks });
    await letters(folder, ["generate", "--out", "batch"]);
    const told = await letters(folder, ["history", "kenya", "--batch", "batch"]);
    expect([told.exitCode, told.stdout]).toEqual([
      0,
      `Kenya (KEN), for a letter of 28 April 2020

apic: the Agreement; outstanding
  1 January 2020: "no"; Treaty Collection [decides] (data/states-parties.csv:3)
  20 November 2026: "yes since 2026-05-03"; Treaty Collection; by Amina; by telephone [later than
    the date] (data/checks.csv:2)
  letter of 28 April 2020 in batch: request 2 highlighted, the register said "no"
`,
    ]);
    const { stdout } = await letters(folder, ["history", "ken", "apic", ...on, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      iso3: "KEN",
      date: "2026-11-25",
      facts: [
        {
          commitment: "apic",
          status: "met",
          since: "2026-05-03",
          looks: [
            { found: "no", checked: "2020-01-01", use: "earlier than the one that decides" },
            { found: "yes since 2026-05-03", by: "Amina", note: "by telephone", use: "decides", line: 2 },
          ],
          said: [],
        },
      ],
    });
  });

  test.each([
    [
      ["ken", "apci"],
      2,
      'there is no commitment "apci"',
      "did you mean apic? the campaign has apic, office, address",
    ],
    [
      ["ken", "--batch", "data"],
      1,
      '"data" has no manifest',
      "name a folder into which letters generate has written",
    ],
  ])("refuses %s", async (given, exitCode, what, remedy) => {
    const told = await letters(aCampaignFolder(), ["history", ...given]);
    expect([told.exitCode, told.stderr]).toEqual([exitCode, `error: ${what}\n  remedy: ${remedy}\n`]);
  });
});

const shipped = join(import.meta.dirname, "../../..");

test("the shipped campaign: every question answered and recorded, nothing is due, and the letters of 2020 are as before", async () => {
  const folder = aFolder();
  for (const part of ["data", "templates"])
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  const some = ["--only", "ken,afg,sen,per"];
  const generate = (out: string) => letters(folder, ["generate", ...some, "--out", out]);
  await generate("before");
  const sheet = await letters(folder, ["due", ...on, "--csv"]);
  mkdirSync(join(folder, "filled"));
  writeFileSync(join(folder, "filled/answers.csv"), answered(sheet.bytes));
  const told = await letters(folder, ["record", "filled/answers.csv", ...on]);
  expect([told.exitCode, told.stderr]).toEqual([
    0,
    expect.stringMatching(
      /^\d{3} answers recorded in data\/checks\.csv\n {2}facts of \d+ States stand otherwise/,
    ),
  ]);
  const left = await letters(folder, ["due", ...on]);
  expect(left.stdout).toBe("nothing is due for a letter of 25 November 2026\n");
  const { stdout } = await letters(folder, ["explain", "ken", ...on, "--json"]);
  const requests = JSON.parse(stdout).recommendations as readonly {
    commitments: readonly { checked: string }[];
  }[];
  const days = requests.flatMap(({ commitments }) => commitments.map(({ checked }) => checked));
  expect(days.filter((day) => day === "2026-11-25")).toHaveLength(7);
  await generate("after");
  const pdfs = (out: string) => [...filesIn(join(folder, out))].filter(([name]) => name.endsWith(".pdf"));
  expect(pdfs("after")).toHaveLength(4);
  expect(pdfs("after")).toEqual(pdfs("before"));
}, 120_000);

/** Whoever looks finds what was known, today; and where nothing was known, that it has not been done. */
function answered(bytes: Uint8Array): string {
  const { headers, rows } = readTable({ file: "sheet", bytes });
  const filled = rows.map(({ cells }): Readonly<Record<string, string>> => {
    const row = Object.fromEntries(namedCells(cells));
    return { ...row, found: answerTo(row), checked: "2026-11-25", source: "UNTC-XVIII-10" };
  });
  return [headers, ...filled.map((row) => headers.map((header) => row[header] ?? ""))]
    .map((cells) => csvRecord(cells))
    .join("");
}

function answerTo({ commitment, known = "" }: Readonly<Record<string, string>>): string {
  if (/^\d/.test(known) || commitment === "address") return "yes";
  return known === "" || known === "unknown" ? "no" : known;
}
