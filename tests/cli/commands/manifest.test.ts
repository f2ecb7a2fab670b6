import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, letters, namesIn } from "../../support/run-letters.js";

test("prints the very manifest that generate writes, and writes nothing", async () => {
  const folder = aCampaignFolder();
  const csv = await letters(folder, ["manifest"]);
  const json = await letters(folder, ["manifest", "--json"]);
  const same = await letters(folder, ["manifest", "--format", "json"]);
  expect(namesIn(folder)).toEqual(["data", "templates"]);
  await letters(folder, ["generate"]);
  expect(csv.stdout).toBe(readFileSync(join(folder, "output/manifest.csv"), "utf8"));
  expect(json.stdout).toBe(readFileSync(join(folder, "output/manifest.json"), "utf8"));
  expect(same).toEqual(json);
  expect([csv.exitCode, csv.stderr, json.exitCode, json.stderr]).toEqual([0, "", 0, ""]);
});

test("--excel puts the byte order mark first", async () => {
  const folder = aCampaignFolder();
  const plain = await letters(folder, ["manifest", "--only", "ken"]);
  const excel = await letters(folder, ["manifest", "--only", "ken", "--excel"]);
  expect(excel.bytes).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain.bytes]));
});

test("a row holds the address as the letter has it, defused where a spreadsheet would run it", async () => {
  const folder = aCampaignFolder({
    "data/addressees.csv": (text) => text.replace("2 Second Avenue", "+2+2"),
  });
  const told = await letters(folder, ["manifest", "--only", "ken"]);
  const [header, row] = told.stdout.split("\r\n");
  expect(header).toBe(
    "iso3,state,formal_name,language,addressee,address_line_1,address_line_2,address_line_3,address_line_4,address_line_5,address_line_6,email,file,pages,bytes,sha256,text_sha256,highlighted,letter_date",
  );
  expect(row).toMatch(
    /^KEN,Kenya,the Republic of Kenya,en,The Minister,The Minister,c\/o Mission of Kenya,'\+2\+2,"New York, NY 10017",UNITED STATES OF AMERICA,,ken@example\.org,KEN-kenya\.pdf,1,\d+,[0-9a-f]{64},[0-9a-f]{64},apic,2020-04-28$/,
  );
  const exact = await letters(folder, ["manifest", "--only", "ken", "--json"]);
  expect(JSON.parse(exact.stdout)[0].address_line_3).toBe("+2+2");
});

test("leaves out letters that are held back, unless --include-held is given", async () => {
  const folder = aCampaignFolder();
  const states = async (...argv: readonly string[]) =>
    JSON.parse((await letters(folder, ["manifest", "--json", ...argv])).stdout).map(
      ({ iso3 }: { iso3: string }) => iso3,
    );
  expect(await states()).toEqual(["KEN", "SEN"]);
  expect(await states("--include-held")).toEqual(["KEN", "MWI", "SEN"]);
});
