import { expect, test } from "vitest";
import { aCampaignFolder, aFolder, letters } from "../../support/run-letters.js";

const EXPECTED_HELP = `Usage: letters [options] [command]

One letter to each State Party to the Rome Statute, with the requests that still apply to it
highlighted.
`;

test.each([[[]], [["--help"]], [["-h"]]])(
  "letters %j shows help with the usual order of work",
  async (argv) => {
    const told = await letters(aFolder(), argv);
    expect([told.exitCode, told.stderr]).toEqual([0, ""]);
    expect(told.stdout.startsWith(EXPECTED_HELP)).toBe(true);
    expect(told.stdout).toContain(`
The usual order of work:
  letters check              are data and templates sound?
  letters status             which State stands where?
  letters preview kenya      how does a letter read?
  letters generate           all letters and the manifest, into output/
`);
  },
);

test("--version prints the version and nothing else", async () => {
  expect(await letters(aFolder(), ["--version"])).toMatchObject({
    exitCode: 0,
    stdout: "1.3.0\n",
    stderr: "",
  });
});

test.each(["generate", "preview", "manifest", "check", "explain", "status"])(
  "letters %s --help shows examples, in lines of at most 100 columns",
  async (command) => {
    const told = await letters(aFolder(), [command, "--help"]);
    expect([told.exitCode, told.stderr]).toEqual([0, ""]);
    expect(told.stdout).toContain(`\nExamples:\n  letters ${command} `.trimEnd());
    expect(told.stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  },
);

test.each([
  [["generat"], "unknown command 'generat'\n(Did you mean generate?)", "letters --help lists the commands"],
  [
    ["generate", "--onyl", "ken"],
    "unknown option '--onyl'\n(Did you mean --only?)",
    "letters generate --help shows its options",
  ],
  [["preview"], "missing required argument 'state'", "letters preview --help shows its options"],
  [
    ["status", "kenya"],
    "too many arguments for 'status'. Expected 0 arguments but got 1.",
    "letters status --help shows its options",
  ],
  [
    ["generate", "--out"],
    "option '--out <dir>' argument missing",
    "letters generate --help shows its options",
  ],
  [
    ["status", "--date", "28/04/2020"],
    '--date: "28/04/2020" is not a day',
    "write it as YYYY-MM-DD, such as 2020-04-28, or write today",
  ],
  [
    ["status", "--date", "2020-02-30"],
    '--date: "2020-02-30" is not a day',
    "write it as YYYY-MM-DD, such as 2020-04-28, or write today",
  ],
  [
    ["status", "--date", "2020-04"],
    '--date: "2020-04" is not a day',
    "write it as YYYY-MM-DD, such as 2020-04-28, or write today",
  ],
  [["explain", "keyna"], 'no State is called "keyna"', "did you mean Kenya?"],
  [
    ["preview", "burundi"],
    "Burundi is not a State Party on 28 April 2020: it was one from 1 December 2004 until 27 October 2017",
    "give another State, or another day with --date",
  ],
  [
    ["preview", "UKR"],
    "Ukraine is not a State Party on 28 April 2020: it is one from 1 January 2025",
    "give another State, or another day with --date",
  ],
  [
    ["status", "--only", "ken,burundi"],
    "Burundi is not a State Party on 28 April 2020: it was one from 1 December 2004 until 27 October 2017",
    "give another State, or another day with --date",
  ],
  [
    ["status", "--region", "Afrcan"],
    '--region: no State has the region "Afrcan"',
    "did you mean African? the campaign has African, Eastern European",
  ],
  [["status", "--language", "de"], '--language: no State has the language "de"', "the campaign has en, fr"],
  [
    ["status", "--only", "kenya", "--except", "ken"],
    "no State is left by the filters",
    "give fewer of --only, --except, --region, --language and --where",
  ],
  [
    ["status", "--date", "1999-01-01"],
    "no State in the campaign is a State Party on 1 January 1999",
    "give another day with --date",
  ],
  [
    ["generate", "--only", "malawi"],
    "no letter is left, since these are held back: Malawi (channel to be decided)",
    "give --include-held as well",
  ],
  [["manifest", "--format", "xml"], '--format: "xml" is not a format', "write csv or json"],
  [
    ["manifest", "--format", "csv", "--json"],
    "--format csv and --json ask for two formats",
    "give one of them",
  ],
  [
    ["manifest", "--json", "--excel"],
    "--excel is for the CSV, and JSON was asked for",
    "leave one of them out",
  ],
  [
    ["preview", "ken", "--pdf", "-", "--open"],
    "--open cannot open what goes to standard output",
    "give --pdf a file, or leave it out",
  ],
  [
    ["status", "--campaign", "nowhere"],
    'there is no folder "nowhere"',
    "give --campaign a folder that has templates/ and data/",
  ],
  [
    ["status", "--campaign", "data"],
    '"data" has no templates/ and no data/',
    "give --campaign a folder that has templates/ and data/",
  ],
  ...[
    ["generate", "--out", ""],
    ["email", "--out", ""],
    ["status", "--campaign", ""],
    ["verify", "--campaign", ""],
    ["verify", ""],
    ["init", ""],
    ["preview", "kenya", "--pdf", ""],
  ].map((argv): [string[], string, string] => [
    argv,
    '"" is not a path',
    "name a file or folder, or leave the option out",
  ]),
])("letters %j: exit 2 with what is wrong and a remedy", async (argv, what, remedy) => {
  const told = await letters(aCampaignFolder(), argv);
  expect(told).toMatchObject({
    exitCode: 2,
    stdout: "",
    stderr: `error: ${what}\n  remedy: ${remedy}\n`,
  });
});

test.each([
  [
    "data/states-parties.csv",
    "templates",
    { "templates/letter.en.hbs": undefined, "templates/letter.fr.hbs": undefined },
  ],
  [
    "templates/letter.en.hbs",
    "data",
    {
      "data/states-parties.csv": undefined,
      "data/commitments.csv": undefined,
      "data/recommendations.csv": undefined,
      "data/names.csv": undefined,
      "data/addressees.csv": undefined,
      "data/signatories.csv": undefined,
      "data/sources.csv": undefined,
    },
  ],
])(
  "a folder that has %s but no %s is half a campaign, and the shipped one does not stand in for it",
  async (ours, lacking, changes) => {
    expect(await letters(aCampaignFolder(changes), ["check"])).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: `error: this folder has ${ours}, but no ${lacking}/\n  remedy: put ${lacking}/ beside it, or name the campaign's folder with --campaign\n`,
    });
  },
);

test("a folder in the place of a file is named, not taken for standard output", async () => {
  const folder = aCampaignFolder({ "data/sources.csv": undefined, "data/sources.csv/x": "" });
  expect(await letters(folder, ["check"])).toMatchObject({
    exitCode: 1,
    stderr:
      'error: "data/sources.csv": this is a folder where a file is needed (EISDIR)\n  remedy: name a file, or move the folder\n',
  });
});

test("all that is wrong with the filters is told in one run", async () => {
  const told = await letters(aCampaignFolder(), [
    "status",
    "--only",
    "keyna,burundi",
    "--except",
    "xxxxxxxx",
    "--language",
    "de",
  ]);
  expect([told.exitCode, told.stderr.match(/^error: /gm)?.length]).toEqual([2, 3]);
});

test("filters narrow one another; names in any language, case or accent, and repeated options, find their States", async () => {
  const folder = aCampaignFolder();
  const shown = async (...argv: readonly string[]) => {
    const { stdout } = await letters(folder, ["status", "--json", ...argv]);
    return JSON.parse(stdout).states.map(({ iso3 }: { iso3: string }) => iso3);
  };
  expect(await shown("--only", "SÉNÉGAL,ke")).toEqual(["KEN", "SEN"]);
  expect(await shown("--only", "sen", "--only", "mwi")).toEqual(["MWI", "SEN"]);
  expect(await shown("--except", "kenya")).toEqual(["MWI", "SEN"]);
  expect(await shown("--region", "african", "--language", "EN")).toEqual(["KEN", "MWI"]);
});

test("without --campaign: the current folder if it is a campaign, else the one shipped with the program", async () => {
  const states = async (folder: string, ...argv: readonly string[]) =>
    JSON.parse((await letters(folder, ["status", "--json", ...argv])).stdout).states.length;
  const campaign = aCampaignFolder();
  expect(await states(campaign)).toBe(3);
  expect(await states(aFolder())).toBe(123);
  expect(await states(aFolder(), "--campaign", campaign)).toBe(3);
});

test("faults of the files: their place first, then the remedy; exit 1", async () => {
  const folder = aCampaignFolder({
    "data/states-parties.csv": (text) =>
      text.replace(
        "KEN,KE,Kenya,African,en,2005-06-01,,,,no",
        "KEN,KE,Kenya,African,en,2005-06-01,,,,30 Feb 2019",
      ),
  });
  const told = await letters(folder, ["status"]);
  expect(told).toMatchObject({ exitCode: 1, stdout: "" });
  expect(told.stderr).toMatch(
    /^data\/states-parties\.csv:3: apic: "30 Feb 2019" is not a status\n {2}remedy: write yes, no, partial, unknown or a date/,
  );
});

test("a bug of ours shows its stack trace and says that it is ours", async () => {
  const told = await letters(aCampaignFolder(), ["status", "--date", "today"], {
    today: () => {
      throw new TypeError("the clock has stopped");
    },
  });
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toMatch(
    /^error: this is a fault in letters itself, not in your files; please report it with these lines\nTypeError: the clock has stopped\n {4}at /,
  );
});
