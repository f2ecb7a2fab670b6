// Lists of States from a file, and conditions on columns of the table of States.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, letters } from "../../support/run-letters.js";

/** The small campaign; Malawi and Senegal have been posted, and the officer keeps account of it in a column of her own. */
function aCampaign(): string {
  const posted: Readonly<Record<string, string>> = { MWI: "2026-11-03", SEN: "2026-11-04 = express" };
  const withColumn = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line, index) => `${line},${index === 0 ? "Posted on" : (posted[line.slice(0, 3)] ?? "")}\n`)
      .join("");
  return aCampaignFolder({ "data/states-parties.csv": withColumn });
}

async function shown(folder: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const told = await letters(folder, ["status", "--json", ...argv]);
  if (told.exitCode !== 0) throw new Error(told.stderr);
  return JSON.parse(told.stdout).states.map(({ iso3 }: { iso3: string }) => iso3);
}

test.each<[string, string | Uint8Array]>([
  ["a name a line", "Sénégal\nkenya\n"],
  ["codes with commas", "sen,KE"],
  ["remarks and blank lines", "# corrected on Monday\n\nSEN  # Dakar\nKEN\n"],
  ["lines as Windows ends them, and a byte order mark", "\uFEFFSEN\r\nKEN\r\n"],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("SEN\nKEN\n", "utf16le")])],
  ["a table with a column iso3", 'state,iso3,file\nSenegal,SEN,x.pdf\n"Kenya, Republic of",KEN,y.pdf\n'],
  ["a table with semicolons", "ISO3;state\nSEN;Senegal\nKEN;Kenya\n"],
  ["a table of one column", "iso3\nSEN\nKEN\n"],
])("--only and --except take the States from a file: %s", async (_kind, content) => {
  const folder = aCampaign();
  writeFileSync(join(folder, "list.txt"), content);
  expect(await shown(folder, "--only", "@list.txt")).toEqual(["KEN", "SEN"]);
  expect(await shown(folder, "--except", "@list.txt")).toEqual(["MWI"]);
});

test("the manifest of a batch is such a table: the letters of a trial, in the real batch", async () => {
  const folder = aCampaign();
  await letters(folder, ["generate", "--only", "ken", "--out", "trial"]);
  expect(await shown(folder, "--only", "@trial/manifest.csv")).toEqual(["KEN"]);
});

test("several lists, and lists beside names, come together", async () => {
  const folder = aCampaign();
  writeFileSync(join(folder, "a.txt"), "sen\n");
  expect(await shown(folder, "--only", "@a.txt", "--only", "mwi")).toEqual(["MWI", "SEN"]);
});

test.each<[string, string, string]>([
  ["keyna\nKEN\n", 'list.txt:1: no State is called "keyna"', "did you mean Kenya?"],
  ["KEN\n\nsen, burundo\n", 'list.txt:3: no State is called "burundo"', "did you mean Burundi?"],
  [
    "iso3,state\nKEN,Kenya\nKEY,Kenya\n",
    'list.txt:3: no State is called "KEY"',
    "write a name or an ISO code, for instance Kenya or KEN",
  ],
  ["# nobody yet\n", "list.txt: the file names no State", "write a name or an ISO code on each line"],
])("a list that cannot be read is told with its line: %j", async (content, what, remedy) => {
  const folder = aCampaign();
  writeFileSync(join(folder, "list.txt"), content);
  expect(await letters(folder, ["status", "--only", "@list.txt"])).toMatchObject({
    exitCode: 2,
    stderr: `${what}\n  remedy: ${remedy}\n`,
  });
});

test("a list that is not there is told", async () => {
  expect(await letters(aCampaign(), ["status", "--except", "@none.txt"])).toMatchObject({
    exitCode: 2,
    stderr: 'error: there is no file "none.txt"\n  remedy: check the spelling of its path\n',
  });
});

test.each<[readonly string[], readonly string[]]>([
  [["Posted on="], ["KEN"]],
  [["posted ON=2026-11-03"], ["MWI"]],
  [["Posted on=2026-11-04 = express"], ["SEN"]],
  [["language=fr"], ["SEN"]],
  [["region=african", "Posted on="], ["KEN"]],
  [["apic=UNKNOWN"], ["MWI"]],
])("--where %j", async (conditions, states) => {
  const argv = conditions.flatMap((condition) => ["--where", condition]);
  expect(await shown(aCampaign(), ...argv)).toEqual(states);
});

test.each<[string, string, string]>([
  [
    "posted",
    '--where: "posted" is not a column and a value',
    "write them with = between them, such as --where region=African",
  ],
  [
    "=x",
    '--where: "=x" is not a column and a value',
    "write them with = between them, such as --where region=African",
  ],
  [
    "postd on=x",
    '--where: there is no column "postd on"',
    "did you mean Posted on? states-parties.csv has Posted on, apic, apic_checked, apic_source, hold, in_force, iso2, iso3, language, membership_source, note, region and 2 more",
  ],
  [
    "region=Africa",
    '--where: there is no value "Africa"',
    "did you mean African? the column region has African, Eastern European",
  ],
  ["language=de", '--where: there is no value "de"', "the column language has en, fr"],
])("--where %j is refused with the nearest that there is", async (condition, what, remedy) => {
  expect(await letters(aCampaign(), ["status", "--where", condition])).toMatchObject({
    exitCode: 2,
    stderr: `error: ${what}\n  remedy: ${remedy}\n`,
  });
});

test("a column of the user's own that no template names does not make verify cry, and one that does is told", async () => {
  const folder = aCampaign();
  await letters(folder, ["generate"]);
  const note = (from: string, to: string) =>
    change(folder, "data/states-parties.csv", `2020-01-01,UNTC,,${from}\nMWI`, `2020-01-01,UNTC,,${to}\nMWI`);
  note("", "2026-11-05");
  expect(await letters(folder, ["verify"])).toMatchObject({ exitCode: 0, stdout: "" });
  change(folder, "data/states-parties.csv", "Posted on", "posted_on");
  change(folder, "templates/letter.en.hbs", "Defend the Court.", "Defend the Court. {{column.posted_on}}");
  await letters(folder, ["generate"]);
  note("2026-11-05", "2026-11-06");
  const told = await letters(folder, ["verify"]);
  expect([told.exitCode, told.stdout]).toEqual([1, "KEN: posted_on 2026-11-05 → 2026-11-06\n"]);
});

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}
