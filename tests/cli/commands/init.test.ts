import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, filesIn, letters, namesIn } from "../../support/run-letters.js";

test("starts a campaign from the shipped one: data, templates and a README", async () => {
  const folder = aFolder();
  const told = await letters(folder, ["init", "mine"]);
  expect(told).toMatchObject({ exitCode: 0, stdout: "" });
  expect(told.stderr).toBe(
    "20 files in mine/; mine/README.md says what each is\nnext: letters check --campaign mine\n",
  );
  expect(namesIn(join(folder, "mine"))).toEqual(["README.md", "data", "datapackage.json", "templates"]);
  for (const part of ["data", "templates"]) {
    expect(filesIn(join(folder, "mine", part))).toEqual(filesIn(part));
  }
});

test("never writes over a file, and finishes what was begun", async () => {
  const folder = aFolder();
  await letters(folder, ["init", "mine", "--minimal"]);
  const names = join(folder, "mine/data/names.csv");
  const again = await letters(folder, ["init", "mine", "--minimal"]);
  expect([again.exitCode, again.stderr]).toEqual([
    0,
    "everything is there already in mine/\nnext: letters check --campaign mine\n",
  ]);
  writeFileSync(names, "mine\n");
  const refused = await letters(folder, ["init", "mine", "--minimal"]);
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    'error: "mine/data/names.csv" is there already, and is never written over\n  remedy: choose another folder, or move the file elsewhere\n',
  ]);
  expect(readFileSync(names, "utf8")).toBe("mine\n");
});

test.each([
  ["ar", "نتوجه إلى حكومة ساحل النموذج، الملزمة بالاتفاقية منذ 1 تموز/يوليه 2011،"],
  ["pt", "Dirigimo-nos ao Governo da Costa da Amostra, vinculado pela Convenção desde 1.º de julho de 2011,"],
  ["ru", "Мы обращаемся к Правительству Образцового Берега, которое связано Конвенцией с 1 июля 2011 года,"],
])("the minimal campaign in %s works as it is", async (language, words) => {
  const folder = aFolder();
  await letters(folder, ["init", "first", "--minimal", "--language", language]);
  const checked = await letters(folder, ["check", "--campaign", "first"]);
  expect([checked.exitCode, checked.stderr]).toEqual([
    0,
    `campaign: first\nno faults: 3 letters of 6 pages in ${language} can be made (letters check --rules lists what was checked)\n`,
  ]);
  const made = await letters(folder, ["generate", "--campaign", "first"]);
  expect([made.exitCode, made.stderr.includes("warning")]).toEqual([0, false]);
  const preview = await letters(folder, ["preview", "xcc", "--campaign", "first"]);
  expect(preview.stdout.replaceAll(/\s+/g, " ")).toContain(words);
});

test("a language in which there is none is refused", async () => {
  const refused = await letters(aFolder(), ["init", "first", "--language", "ru"]);
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    'error: --language: the shipped campaign has no letter in "ru"\n  remedy: write one of ar, en, es, fr, pt\n',
  ]);
});

test("the minimal campaign, of another treaty with its own commitments, works as it is", async () => {
  const folder = aFolder();
  await letters(folder, ["init", "first", "--minimal"]);
  const checked = await letters(folder, ["check", "--campaign", "first"]);
  expect([checked.exitCode, checked.stderr]).toEqual([
    0,
    "campaign: first\nno faults: 3 letters of 6 pages in en can be made (letters check --rules lists what was checked)\n",
  ]);
  const made = await letters(folder, ["generate", "--campaign", "first"]);
  expect(made.exitCode).toBe(0);
  const files = [...filesIn(join(folder, "output")).keys()];
  expect(files).toEqual([
    "XAA-examplia.pdf",
    "XBB-modelland.pdf",
    "XCC-specimen-coast.pdf",
    "manifest.csv",
    "manifest.json",
    "texts.json",
  ]);
  const preview = await letters(folder, ["preview", "xcc", "--campaign", "first"]);
  expect(preview.stdout).toMatch(/Convention against/);
  expect(preview.stdout).toContain("UNITED STATES OF AMERICA");
  expect(preview.stdout).not.toContain("Rome Statute");
});

test("the README ends with the words and the rules; the tables' description is what letters schema writes", async () => {
  const folder = aFolder();
  await letters(folder, ["init", "mine", "--minimal"]);
  const readme = readFileSync(join(folder, "mine/README.md"), "utf8");
  expect(readme).toContain("\n## The words of a template\n");
  expect(readme).toContain("| `{{state.name}}` | the State's name as it stands in a sentence |");
  expect(readme).toContain("\n## What `letters check` checks\n");
  expect(readme).toContain("| `known-sources` | fault | every source that a cell names");
  const told = await letters(folder, ["schema", "--campaign", "mine"]);
  expect([told.exitCode, told.stdout]).toEqual([
    0,
    readFileSync(join(folder, "mine/datapackage.json"), "utf8"),
  ]);
  expect(JSON.parse(told.stdout).resources).toHaveLength(7);
});
