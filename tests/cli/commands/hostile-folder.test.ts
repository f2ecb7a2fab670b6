// A campaign, or a folder of letters, that comes from someone else: whatever lies in it, nothing outside it is read,
// written or deleted, nothing is waited for, and what is wrong is told in words that no terminal obeys.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  aCampaignFolder,
  aFolder,
  filesIn,
  letters,
  memoryStream,
  namesIn,
} from "../../support/run-letters.js";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** A home folder with two files of its user's, and a campaign from someone else just below it. */
function aHome(): { readonly home: string; readonly stranger: string } {
  const home = aFolder();
  const stranger = join(home, "stranger");
  cpSync(aCampaignFolder(), stranger, { recursive: true });
  writeFileSync(join(home, ".bashrc"), "old");
  writeFileSync(join(home, "victim.txt"), "precious");
  writeFileSync(join(stranger, ".bashrc"), "evil");
  return { home, stranger };
}

const OTHERS = (
  hidden: string,
) => `error: "${hidden}" holds what another command has begun in this folder and not finished, or what someone else has put there
  remedy: run the command again that was cut off, and it will finish; if there was none, delete ${hidden}
no letter has been written
`;

test.each([
  [
    "of today",
    {
      put: [{ file: "../../.bashrc", replaces: hash("old") }],
      records: ["manifest.json"],
      obsolete: [{ file: "../../victim.txt", sha256: hash("precious") }],
    },
  ],
  [
    "that removes alone",
    {
      put: [],
      records: ["manifest.json"],
      obsolete: [{ file: "../../victim.txt", sha256: hash("precious") }],
    },
  ],
  [
    "with an absolute path",
    { put: [{ file: "/etc/hostname", replaces: "nothing" }], records: [], obsolete: [] },
  ],
  ["with another record", { put: [], records: ["../../.bashrc"], obsolete: [] }],
  [
    "with a letter's name behind a folder",
    { put: [{ file: "x/KEN-kenya.pdf", replaces: "nothing" }], records: [], obsolete: [] },
  ],
])("a planted journal %s is not obeyed", async (_kind, journal) => {
  const { home, stranger } = aHome();
  mkdirSync(join(stranger, "output/.letters-run"), { recursive: true });
  writeFileSync(join(stranger, "output/.letters-run/manifest.json"), "[]");
  writeFileSync(join(stranger, "output/.letters-run/placing.json"), JSON.stringify(journal));
  const told = await letters(stranger, ["generate"]);
  expect([told.exitCode, told.stderr]).toEqual([1, OTHERS("output/.letters-run")]);
  expect([
    readFileSync(join(home, ".bashrc"), "utf8"),
    readFileSync(join(home, "victim.txt"), "utf8"),
  ]).toEqual(["old", "precious"]);
});

test.each([
  ["broken", "{bad"],
  ["empty", "{}"],
  ["of another shape", '{"put":["../../.bashrc"],"records":[],"obsolete":[]}'],
  ["with a key too many", '{"put":[],"records":[],"obsolete":[],"also":1}'],
  ["that is a number", "42"],
])("a journal %s is thrown away, and that is said", async (_kind, text) => {
  const { home, stranger } = aHome();
  mkdirSync(join(stranger, "output/.letters-run"), { recursive: true });
  writeFileSync(join(stranger, "output/.letters-run/placing.json"), text);
  const told = await letters(stranger, ["generate"]);
  expect(told.exitCode).toBe(0);
  expect(told.stderr).toContain(
    "  warning: output/ held what looked like an unfinished run and was none: it has been thrown away\n",
  );
  expect(readFileSync(join(home, ".bashrc"), "utf8")).toBe("old");
  expect((await letters(stranger, ["generate"])).stderr).not.toContain("thrown away");
});

test.each([
  [
    "a link to a folder elsewhere",
    (hidden: string, home: string) => symlinkSync(join(home, "elsewhere"), hidden),
  ],
  ["a file", (hidden: string) => writeFileSync(hidden, "")],
  ["a named pipe", (hidden: string) => execFileSync("mkfifo", [hidden])],
])("%s in the place of the hidden folder goes, and what it leads to stays", async (_kind, put) => {
  const { home, stranger } = aHome();
  mkdirSync(join(stranger, "output"));
  mkdirSync(join(home, "elsewhere"));
  writeFileSync(join(home, "elsewhere/KEN-kenya.pdf"), "mine");
  writeFileSync(
    join(home, "elsewhere/placing.json"),
    JSON.stringify({ put: [{ file: "KEN-kenya.pdf", replaces: "nothing" }], records: [], obsolete: [] }),
  );
  put(join(stranger, "output/.letters-run"), home);
  const told = await letters(stranger, ["generate"]);
  expect([told.exitCode, told.stderr]).toEqual([0, expect.stringContaining("it has been thrown away\n")]);
  expect(namesIn(join(home, "elsewhere"))).toEqual(["KEN-kenya.pdf", "placing.json"]);
  expect(namesIn(join(stranger, "output"))).toEqual([
    "KEN-kenya.pdf",
    "SEN-senegal.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
});

test("a link among the files of an unfinished run is put in no letter's place", async () => {
  const { home, stranger } = aHome();
  const hidden = join(stranger, "output/.letters-run");
  mkdirSync(hidden, { recursive: true });
  symlinkSync(join(home, "victim.txt"), join(hidden, "KEN-kenya.pdf"));
  writeFileSync(
    join(hidden, "placing.json"),
    JSON.stringify({ put: [{ file: "KEN-kenya.pdf", replaces: "nothing" }], records: [], obsolete: [] }),
  );
  expect((await letters(stranger, ["generate"])).stderr).toContain("it has been thrown away\n");
  expect(lstatSync(join(stranger, "output/KEN-kenya.pdf")).isFile()).toBe(true);
  expect(readFileSync(join(home, "victim.txt"), "utf8")).toBe("precious");
});

test("an unfinished run of another command is left for that command to finish", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  mkdirSync(join(folder, "output/.letters-run"));
  writeFileSync(join(folder, "output/.letters-run/print.pdf"), "sheets");
  writeFileSync(
    join(folder, "output/.letters-run/print.json"),
    JSON.stringify([{ file: "print.pdf", sha256: hash("sheets") }]),
  );
  writeFileSync(
    join(folder, "output/.letters-run/placing.json"),
    JSON.stringify({
      put: [{ file: "print.pdf", replaces: "nothing" }],
      records: ["print.json"],
      obsolete: [],
    }),
  );
  expect(await letters(folder, ["generate"])).toMatchObject({
    exitCode: 1,
    stderr: OTHERS("output/.letters-run"),
  });
  expect((await letters(folder, ["print"])).exitCode).toBe(0);
  expect((await letters(folder, ["generate"])).exitCode).toBe(0);
});

test("output/ that is a link out of the campaign is written to only where the user names it, and it is said where that is", async () => {
  const { home, stranger } = aHome();
  mkdirSync(join(home, "elsewhere"));
  symlinkSync("../elsewhere", join(stranger, "output"));
  const refused = (
    command: string,
  ) => `error: "output" is a link that leads elsewhere, to ${join(home, "elsewhere")}
  remedy: take the link away, or say that you mean that folder with --out ${join(home, "elsewhere")}
${command}`;
  expect((await letters(stranger, ["generate"])).stderr).toBe(refused("no letter has been written\n"));
  for (const command of ["verify", "print", "email"])
    expect((await letters(stranger, [command])).stderr, command).toBe(refused(""));
  expect(namesIn(join(home, "elsewhere"))).toEqual([]);
  const told = await letters(stranger, ["generate", "--out", "output"]);
  expect(told.stderr).toContain(
    `2 letters for 28 April 2020, in output/, which is ${join(home, "elsewhere")}\n`,
  );
  expect(namesIn(join(home, "elsewhere"))).toHaveLength(5);
});

test("output/ that is a link within the campaign is a folder like any other", async () => {
  const folder = aCampaignFolder();
  mkdirSync(join(folder, "letters"));
  symlinkSync("letters", join(folder, "output"));
  expect((await letters(folder, ["generate"])).exitCode).toBe(0);
  expect(namesIn(join(folder, "letters"))).toHaveLength(5);
});

test("the folder for e-mails that is a link out of the letters' folder is not written to", async () => {
  const home = aFolder();
  const folder = join(home, "campaign");
  await letters(home, ["init", "campaign", "--minimal"]);
  await letters(folder, ["generate"]);
  mkdirSync(join(home, "elsewhere"));
  symlinkSync("../../elsewhere", join(folder, "output/email"));
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    expect.stringMatching(/^error: "output\/email" is a link that leads elsewhere, to .*elsewhere\n/),
  ]);
  expect(namesIn(join(home, "elsewhere"))).toEqual([]);
});

test("preview writes through no link that waits under the name of its waiting file", async () => {
  const folder = aCampaignFolder();
  writeFileSync(join(folder, "precious.txt"), "precious");
  symlinkSync("precious.txt", join(folder, ".kenya.pdf.part"));
  expect((await letters(folder, ["preview", "ken", "--pdf", "kenya.pdf"])).exitCode).toBe(0);
  expect(readFileSync(join(folder, "precious.txt"), "utf8")).toBe("precious");
  expect(lstatSync(join(folder, "kenya.pdf")).isFile()).toBe(true);
  expect(namesIn(folder).filter((name) => name.startsWith("."))).toEqual([".kenya.pdf.part"]);
});

test.each([
  ["a folder", (path: string) => mkdirSync(path)],
  ["a named pipe", (path: string) => execFileSync("mkfifo", [path])],
  ["a link", (path: string) => symlinkSync("/dev/zero", path)],
])("%s in the lock's place is told with its path, and never opened", async (kind, put) => {
  const folder = aCampaignFolder();
  mkdirSync(join(folder, "output"));
  put(join(folder, "output/.letters-lock"));
  expect(await letters(folder, ["generate"])).toMatchObject({
    exitCode: 1,
    stderr: `error: "output/.letters-lock" is ${kind}, where a run keeps the file that tells others of it
  remedy: delete output/.letters-lock
no letter has been written
`,
  });
  expect(namesIn(join(folder, "output"))).toEqual([".letters-lock"]);
});

test.each(["manifest.json", "manifest.csv", "KEN-kenya.pdf"])(
  "a named pipe in the place of %s is neither waited for nor taken away",
  async (name) => {
    const folder = aCampaignFolder();
    mkdirSync(join(folder, "output"));
    execFileSync("mkfifo", [join(folder, "output", name)]);
    expect(await letters(folder, ["generate"])).toMatchObject({
      exitCode: 1,
      stderr: `error: "output/${name}" is in the way: it is not from the last batch in this folder
  remedy: move it elsewhere, or choose another folder with --out
no letter has been written
`,
    });
  },
);

test("verify opens nothing but files: a letter that is a pipe or a link by now is told as such", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  const [kenya, senegal] = ["KEN-kenya.pdf", "SEN-senegal.pdf"].map((name) => join(folder, "output", name));
  rmSync(kenya ?? "");
  execFileSync("mkfifo", [kenya ?? ""]);
  execFileSync("mv", [senegal ?? "", join(folder, "elsewhere.pdf")]);
  symlinkSync("../elsewhere.pdf", senegal ?? "");
  const told = await letters(folder, ["verify"]);
  expect([told.exitCode, told.stdout]).toEqual([
    1,
    '"KEN-kenya.pdf" is a named pipe by now, and no file\n"SEN-senegal.pdf" is a link by now, and no file\n',
  ]);
  rmSync(join(folder, "output/manifest.json"));
  execFileSync("mkfifo", [join(folder, "output/manifest.json")]);
  expect((await letters(folder, ["verify"])).stderr).toBe(
    'error: "output/manifest.json" is a named pipe, where a file is needed\n  remedy: put the file itself in its place, or take it away\n',
  );
});

test("verify says that a run was cut off, and how it is finished", async () => {
  const folder = aCampaignFolder();
  mkdirSync(join(folder, "output/.letters-run"), { recursive: true });
  writeFileSync(join(folder, "output/.letters-run/placing.json"), "{}");
  expect((await letters(folder, ["verify"])).stderr).toBe(
    'error: a run that puts its files into "output" has been cut off and is not finished\n  remedy: run the same command again: it finishes first what is left to do\n',
  );
});

test("no control character of a manifest, a table or the command line reaches the terminal", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  const file = join(folder, "output/manifest.json");
  const rows = JSON.parse(readFileSync(file, "utf8"));
  rows[0].data.region = "\u001b[2Jx\nKEN: all is well";
  rows.push({ ...rows[1], iso3: "ZZZ", file: "\u001b]0;pwn\u0007", state: "\u009b31m\u202e" });
  writeFileSync(file, JSON.stringify(rows));
  const told = await letters(folder, ["verify"]);
  const all = told.stdout + told.stderr;
  expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(told.stdout).toContain('"<U+001B>]0;pwn<U+0007>" is missing\n');
  expect(told.stdout).toContain("KEN: region <U+001B>[2Jx<U+000A>KEN: all is well → African\n");
  const named = await letters(folder, ["generate", "--out", "a\u001b[31mb"]);
  expect(named.stderr).toContain("in a<U+001B>[31mb/\n");
});

test("text for people never holds what a terminal obeys; tables keep their bytes for a pipe, and not for a terminal", async () => {
  const evil = (text: string) => text.replaceAll("Kenya,African", "Ken\u200fya,African");
  const folder = aCampaignFolder({ "data/states-parties.csv": evil });
  expect((await letters(folder, ["status"])).stdout).toContain("KEN  Ken<U+200F>ya");
  const piped = await letters(folder, ["status", "--json"]);
  expect(piped.stdout).toContain('"Ken\u200fya"');
  const terminal = memoryStream({ isTTY: true });
  await letters(folder, ["status", "--json"], { stdout: terminal.stream });
  expect(String(terminal.bytes())).toContain('"Ken<U+200F>ya"');
});

test("a folder for temporary files that is not there is named, with what to do", async () => {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = "/nonexistent";
  try {
    const told = await letters(aCampaignFolderIn(before), ["preview", "ken", "--open"], {
      platform: "linux",
    });
    expect([told.exitCode, told.stderr]).toEqual([
      1,
      `error: the folder for temporary files, "/nonexistent", is not there or cannot be written to
  remedy: set TMPDIR to a folder that can, or give --pdf a file as well
`,
    ]);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});

/** Made before TMPDIR leads nowhere. */
function aCampaignFolderIn(tmpdir: string | undefined): string {
  const now = process.env["TMPDIR"];
  if (tmpdir === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = tmpdir;
  const folder = aCampaignFolder();
  process.env["TMPDIR"] = now;
  return folder;
}

test("init writes through no link that a folder holds", async () => {
  const home = aFolder();
  mkdirSync(join(home, "new"));
  mkdirSync(join(home, "elsewhere"));
  symlinkSync("../elsewhere", join(home, "new/data"));
  const told = await letters(home, ["init", "new", "--minimal"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    'error: "new/data" is a link that leads out of the new folder\n  remedy: choose another folder, or take the link away\n',
  ]);
  expect([namesIn(join(home, "elsewhere")), [...filesIn(join(home, "elsewhere")).keys()]]).toEqual([[], []]);
});
