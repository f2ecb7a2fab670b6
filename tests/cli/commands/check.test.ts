import { expect, test } from "vitest";
import { vocabulary } from "../../../src/letter/tags/vocabulary.js";
import { rules } from "../../../src/rules.js";
import { aCampaignFolder, aFolder, letters, namesIn } from "../../support/run-letters.js";

test("a sound campaign: counts, held-back letters included, and exit 0; nothing is written", async () => {
  const folder = aCampaignFolder();
  expect(await letters(folder, ["check"])).toMatchObject({
    exitCode: 0,
    stdout: "",
    stderr:
      "campaign: this folder\nno faults: 3 letters of 3 pages in en, fr can be made (letters check --rules lists what was checked)\n",
  });
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

test("faults of the templates of all languages in one run, exit 1", async () => {
  const misspelt = (text: string) => text.replace("{{state.name}}", "{{state.nam}}");
  const folder = aCampaignFolder({
    "templates/letter.en.hbs": misspelt,
    "templates/letter.fr.hbs": misspelt,
  });
  const told = await letters(folder, ["check"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain("templates/letter.en.hbs:2:");
  expect(told.stderr).toContain("templates/letter.fr.hbs:2:");
  expect(told.stderr).toMatch(/\n2 faults\n$/);
});

test("a character for which no face has a glyph is told by its row", async () => {
  const folder = aCampaignFolder({ "data/signatories.csv": "organisation\nJAPANのネットワーク\n" });
  const told = await letters(folder, ["check", "--only", "ken"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain(
    'data/signatories.csv:2: organisation: the furniture face has no "の" (U+306E)',
  );
  expect(told.stderr).toMatch(/\n1 fault\n$/);
});

test("--json has faults and warnings as values", async () => {
  const folder = aCampaignFolder({
    "data/recommendations.csv": "id,commitments\nindependence,\napic,apik\n",
  });
  const told = await letters(folder, ["check", "--json"]);
  expect(told.exitCode).toBe(1);
  const findings = JSON.parse(told.stdout);
  expect(Object.keys(findings)).toEqual(["letters", "pages", "languages", "faults", "warnings"]);
  expect(findings.faults).toMatchObject([{ place: { file: "data/recommendations.csv", line: 3 } }]);
});

test("--rules prints the rules, each with its id, and reads no campaign", async () => {
  const folder = aFolder();
  const told = await letters(folder, ["check", "--rules"]);
  expect(told.exitCode).toBe(0);
  expect(told.stdout).toContain("cell-form");
  expect(told.stdout.split("\n").length - 1).toBe(rules.length);
  expect(JSON.parse((await letters(folder, ["check", "--rules", "--json"])).stdout)).toEqual(rules);
});

test("--words prints the words that a template may use, each with its meaning, and reads no campaign", async () => {
  const folder = aFolder();
  const told = await letters(folder, ["check", "--words"]);
  expect(told.exitCode).toBe(0);
  const lines = told.stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(vocabulary.length);
  expect(lines.find((line) => line.startsWith("{{state.to}}"))).toMatch(
    /^\{\{state\.to\}\} +“to” and its name$/,
  );
  expect(lines.find((line) => line.startsWith("#if met"))).toMatch(/^#if met +all of it is done$/);
  expect(JSON.parse((await letters(folder, ["check", "--words", "--json"])).stdout)).toEqual(vocabulary);
});

test("--strict takes a warning for a fault", async () => {
  const folder = aCampaignFolder({
    "data/commitments.csv": (text) => text.replaceAll(",", ";"),
  });
  const lax = await letters(folder, ["check"]);
  expect(lax.exitCode).toBe(0);
  expect(lax.stderr).toMatch(
    /^warning: data\/commitments\.csv: .*\ncampaign: this folder\nno faults, 1 warning: 3 letters/,
  );
  const strict = await letters(folder, ["check", "--strict"]);
  expect(strict.exitCode).toBe(1);
  expect(strict.stderr).toMatch(/\n1 fault\n$/);
});

test("a wrong filter is a wrong command line, not a finding", async () => {
  expect(await letters(aCampaignFolder(), ["check", "--only", "keyna"])).toMatchObject({
    exitCode: 2,
    stderr: 'error: no State is called "keyna"\n  remedy: did you mean Kenya?\n',
  });
});
