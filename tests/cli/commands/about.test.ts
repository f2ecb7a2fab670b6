import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aCampaignFolder, aFolder, letters } from "../../support/run-letters.js";

test("letters help is the help, and of a command that command's", async () => {
  const folder = aFolder();
  const outcome = async (...argv: readonly string[]) => (await letters(folder, argv)).stdout;
  expect(await outcome("help")).toBe(await outcome("--help"));
  expect(await outcome("help", "due")).toBe(await outcome("due", "--help"));
  const strange = await letters(folder, ["help", "explian"]);
  expect([strange.exitCode, strange.stderr]).toEqual([
    2,
    'error: there is no command "explian"\n  remedy: did you mean explain?\n',
  ]);
});

test("letters version tells what it runs on too", async () => {
  const told = await letters(aFolder(), ["version"]);
  expect([told.exitCode, told.stdout]).toEqual([0, "letters 1.3.0\nnode 20.12.0\npdfkit 0.20.2\n"]);
  const { stdout } = await letters(aFolder(), ["version", "--json"]);
  expect(JSON.parse(stdout)).toEqual({ letters: "1.3.0", node: "20.12.0", pdfkit: "0.20.2" });
});

describe("--campaign", () => {
  test("may stand before the command or after it", async () => {
    const [here, campaign] = [aFolder(), aCampaignFolder()];
    const after = await letters(here, ["explain", "ken", "--campaign", campaign]);
    expect(after.exitCode).toBe(0);
    expect(await letters(here, ["--campaign", campaign, "explain", "ken"])).toEqual(after);
    expect(await letters(here, ["--campaign", campaign, "explain", "ken", "--campaign", campaign])).toEqual(
      after,
    );
  });

  test.each([
    [
      ["--campaign", "a", "status", "--campaign", "b"],
      '--campaign names two folders: "a" and "b"',
      "give one of them",
    ],
    [["--campaign", "a", "init", "b"], "letters init is of no campaign", "leave --campaign out"],
    [["--campaign", "", "status"], '"" is not a path', "name a file or folder, or leave the option out"],
  ])("%j is refused", async (argv, what, remedy) => {
    const told = await letters(aFolder(), argv);
    expect([told.exitCode, told.stderr]).toEqual([2, `error: ${what}\n  remedy: ${remedy}\n`]);
  });
});

describe("letters completion", () => {
  test("completes commands, a command's options, and folders, in bash", async () => {
    const { stdout } = await letters(aFolder(), ["completion", "bash"]);
    const folder = join(import.meta.dirname, "../../..");
    const completed = (...words: readonly string[]) => {
      const line = words.map((word) => `'${word}'`).join(" ");
      const script = `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _letters; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const told = spawnSync("bash", ["-c", script], { encoding: "utf8", cwd: folder });
      expect(told.stderr).toBe("");
      return told.stdout.split("\n").filter((word) => word !== "");
    };
    expect(completed("letters", "du")).toEqual(["due"]);
    expect(completed("letters", "")).toContain("generate");
    expect(completed("letters", "--campaign", "x", "st")).toEqual(["status"]);
    expect(completed("letters", "status", "--p")).toEqual(["--pdf"]);
    expect(completed("letters", "due", "--by")).toEqual(["--by", "--by-person"]);
    expect(completed("letters", "generate", "--out", "starter")).toEqual(["starters"]);
    expect(completed("letters", "explain", "ken")).toEqual([]);
  });

  test("names every command and option in zsh and fish", async () => {
    const folder = aFolder();
    const scripts = await Promise.all(["zsh", "fish"].map((shell) => letters(folder, ["completion", shell])));
    const [zsh = "", fish = ""] = scripts.map(({ stdout }) => stdout);
    expect(zsh).toContain("    'due:list the facts and addresses that somebody should look up'\n");
    expect(zsh).toContain("'--out[folder for the sheets (default\\: this one)]:dir:_files -/'");
    expect(zsh).toContain("'--only[these States alone\\: codes or names with commas, or @file]:states: '");
    expect(fish).toContain(
      "complete -c letters -f -n __fish_use_subcommand -a due -d 'list the facts and addresses that somebody should look up'\n",
    );
    expect(fish).toContain(
      "complete -c letters -n '__fish_seen_subcommand_from record' -l dry-run -d 'show what the answers change, and write nothing'\n",
    );
    expect(fish).toContain(
      "-l date -r -d 'the letter\\'s date, YYYY-MM-DD or today (default: the templates\\' date)'\n",
    );
  });

  test("knows three shells", async () => {
    const told = await letters(aFolder(), ["completion", "fsh"]);
    expect([told.exitCode, told.stderr]).toEqual([
      2,
      'error: there is no completion for "fsh"\n  remedy: did you mean zsh? write bash, zsh, fish\n',
    ]);
  });
});

test("the manual page has every command with its options and examples, and no line that roff would obey", async () => {
  const { stdout } = await letters(aFolder(), ["man"]);
  const { stdout: help } = await letters(aFolder(), ["--help"]);
  const commands = [...help.matchAll(/^ {2}([a-z]+) .*\S/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== "letters");
  const headed = [...stdout.matchAll(/^\.SS letters ([a-z]+)/gm)].map(([, name]) => name);
  expect(headed).toEqual(commands);
  expect(stdout).toContain(`.TP
.B \\-\\-by\\-person
a sheet for each name in the column person of states\\-parties.csv, as files
`);
  expect(stdout).toContain("letters due \\-\\-date today \\-\\-split 4 \\-\\-out questions\n");
  const requests = [...stdout.matchAll(/^[.']\S*/gm)].map(([request]) => request);
  expect([...new Set(requests)].sort()).toEqual([
    ".B",
    ".I",
    ".PP",
    ".SH",
    ".SS",
    ".TH",
    ".TP",
    ".fi",
    ".nf",
  ]);
});

test.each([
  ...["generate", "manifest", "check", "explain", "status", "due", "record", "history"],
  ...["print", "envelopes", "labels", "email", "verify", "init", "version"],
  ...["proof", "remarks", "approve", "compare"],
])("letters %s tells as data what it tells in words", async (command) => {
  const { stdout } = await letters(aFolder(), ["help", command]);
  expect(stdout).toMatch(/^ {2}--json +print JSON$/m);
});
