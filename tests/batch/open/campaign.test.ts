// Which campaign a command is about, and that nothing outside its folder is read.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCampaignFolder, aFolder, filesIn, letters, namesIn } from "../../support/run-letters.js";

const CHECKED =
  "no faults: 3 letters of 3 pages in en, fr can be made (letters check --rules lists what was checked)\n";

/** The small campaign in a folder of a known name. */
function aNamedCampaign(): { readonly above: string; readonly folder: string } {
  const above = aFolder();
  const folder = join(above, "spring-letter");
  execFileSync("cp", ["-r", aCampaignFolder(), folder]);
  mkdirSync(join(folder, "drafts/old"), { recursive: true });
  return { above, folder };
}

test.each([
  ["the folder itself", ".", "this folder"],
  ["its tables", "data", ".. (spring-letter)"],
  ["its templates", "templates", ".. (spring-letter)"],
  ["a folder deep in it", "drafts/old", "../.. (spring-letter)"],
])("from %s the campaign is found, and named", async (_where, within, shown) => {
  const { folder } = aNamedCampaign();
  expect(await letters(join(folder, within), ["check"])).toMatchObject({
    exitCode: 0,
    stderr: `campaign: ${shown}\n${CHECKED}`,
  });
});

test("its letters go beside it from wherever in it they are made, and are found again there", async () => {
  const { folder } = aNamedCampaign();
  const data = join(folder, "data");
  const told = await letters(data, ["generate"]);
  expect(told.stderr).toContain(`2 letters for 28 April 2020, in ../output/
  campaign: .. (spring-letter)
`);
  expect(told.stderr).toContain("post them by ../output/manifest.csv\n");
  expect([...filesIn(join(folder, "output")).keys()]).toContain("KEN-kenya.pdf");
  expect((await letters(join(folder, "output"), ["verify"])).stderr).toBe(
    `2 files in ./: each is there, whole and unaltered
the campaign would make the 2 letters of 28 April 2020 the same today
campaign: .. (spring-letter)
`,
  );
  expect((await letters(data, ["print"])).stderr).toContain("in ../output/print.pdf\n");
  expect(namesIn(data)).not.toContain("output");
});

test("a named campaign is named as it was, and its letters go into the folder in which one is", async () => {
  const { above, folder } = aNamedCampaign();
  const told = await letters(above, ["generate", "--campaign", "spring-letter"]);
  expect(told.stderr).toContain("in output/\n  campaign: spring-letter\n");
  expect(namesIn(above)).toEqual(["output", "spring-letter"]);
  expect(namesIn(folder)).not.toContain("output");
});

test("where there is no campaign, not even above, it is the shipped one, and that is said", async () => {
  const folder = aFolder();
  mkdirSync(join(folder, "data"));
  mkdirSync(join(folder, "templates"));
  mkdirSync(join(folder, "deep"));
  const told = await letters(join(folder, "deep"), ["status", "--only", "ken"]);
  expect([told.exitCode, told.stderr]).toEqual([0, "campaign: the shipped campaign\n"]);
});

test.each(["status", "manifest", "explain kenya", "preview kenya"])(
  "letters %s, which has no summary, names the campaign where it is not the current folder",
  async (line) => {
    const { above, folder } = aNamedCampaign();
    expect((await letters(folder, line.split(" "))).stderr).toBe("");
    const told = await letters(above, [...line.split(" "), "--campaign", "spring-letter"]);
    expect([told.exitCode, told.stderr]).toEqual([0, "campaign: spring-letter\n"]);
  },
);

test.each([
  ["templates", "data/states-parties.csv"],
  ["data", "templates/letter.en.hbs"],
])("half a campaign is refused from within it too: no %s", async (lacking, ours) => {
  const { folder } = aNamedCampaign();
  rmSync(join(folder, lacking), { recursive: true });
  expect(await letters(join(folder, "drafts/old"), ["check"])).toMatchObject({
    exitCode: 2,
    stderr: `error: "../.." has ${ours}, but no ${lacking}/
  remedy: put ${lacking}/ beside it, or name the campaign's folder with --campaign
`,
  });
});

test("the nearest campaign above is the one, as with git", async () => {
  const { folder } = aNamedCampaign();
  const inner = join(folder, "drafts/autumn-letter");
  execFileSync("cp", ["-r", aCampaignFolder(), inner]);
  expect((await letters(join(inner, "data"), ["check"])).stderr).toBe(
    `campaign: .. (autumn-letter)\n${CHECKED}`,
  );
});

const OUTSIDE = "copy into the campaign folder what is meant, and name it there";

test("a table, a folder of tables or a template that is a link out of the campaign is not read", async () => {
  const { above, folder } = aNamedCampaign();
  writeFileSync(join(above, "secret"), "root:supersecret:hash\n");
  rmSync(join(folder, "data/names.csv"));
  symlinkSync("../../secret", join(folder, "data/names.csv"));
  const told = await letters(folder, ["check"]);
  expect(told.stdout + told.stderr).not.toContain("supersecret");
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `data/names.csv: leads out of the campaign folder by a link\n  remedy: ${OUTSIDE}\ncampaign: this folder\n1 fault\n`,
  ]);
  const linked = aNamedCampaign();
  execFileSync("mv", [join(linked.folder, "templates"), linked.above]);
  symlinkSync("../templates", join(linked.folder, "templates"));
  expect((await letters(linked.folder, ["check"])).stderr).toBe(
    `templates: leads out of the campaign folder by a link\n  remedy: ${OUTSIDE}\ncampaign: this folder\n1 fault\n`,
  );
});

test("links and .. within the campaign are followed, and a campaign that is itself a link is read", async () => {
  const { above, folder } = aNamedCampaign();
  execFileSync("mv", [join(folder, "data/names.csv"), join(folder, "drafts/names.csv")]);
  symlinkSync("../drafts/names.csv", join(folder, "data/names.csv"));
  symlinkSync(folder, join(above, "link"));
  expect((await letters(above, ["check", "--campaign", "link"])).stderr).toBe(`campaign: link\n${CHECKED}`);
});

test.each([
  [
    "logo: ../../outside.png\nlogo_description: x",
    "logo",
    '"templates/../../outside.png" lies outside the campaign folder',
  ],
  [
    "logo: linked.png\nlogo_description: x",
    "logo",
    '"templates/linked.png" leads out of the campaign folder by a link',
  ],
  ["faces:\n  text: ../outside.ttf", "faces", '"../outside.ttf" lies outside the campaign folder'],
  [
    "faces:\n  text: ../../../../../../etc/hostname",
    "faces",
    '"../../../../../../etc/hostname" lies outside the campaign folder',
  ],
])("a picture or face outside the campaign is not opened: %j", async (setting, key, what) => {
  const withSetting = (text: string) => text.replace("annex: false\n", `annex: false\n${setting}\n`);
  const folder = aCampaignFolder({
    "templates/letter.en.hbs": withSetting,
    "templates/letter.fr.hbs": withSetting,
  });
  symlinkSync("/etc/hostname", join(folder, "templates/linked.png"));
  const told = await letters(folder, ["preview", "ken"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain(`templates/letter.en.hbs:9:1: ${key}: ${what}\n  remedy: ${OUTSIDE}\n`);
});

test("a logo that is named by .. within the campaign is asked for there", async () => {
  const folder = aCampaignFolder({
    "templates/letter.en.hbs": (text) =>
      text.replace("annex: false\n", "annex: false\nlogo: ../pictures/logo.png\nlogo_description: x\n"),
  });
  expect((await letters(folder, ["preview", "ken"])).stderr).toContain(
    'logo: there is no file "templates/../pictures/logo.png" in the campaign folder\n',
  );
});

test.each([
  [
    "a named pipe",
    (path: string) => execFileSync("mkfifo", [path]),
    '"data/names.csv" is a named pipe, where a file is needed',
  ],
  ["a socket's kin, a device behind a link", (path: string) => symlinkSync("/dev/zero", path), undefined],
])("%s in a table's place is never waited for", async (_kind, put, what) => {
  const folder = aCampaignFolder({ "data/names.csv": undefined });
  put(join(folder, "data/names.csv"));
  const told = await letters(folder, ["status"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    what === undefined
      ? `data/names.csv: leads out of the campaign folder by a link\n  remedy: ${OUTSIDE}\n`
      : `error: ${what}\n  remedy: put the file itself in its place, or take it away\n`,
  ]);
});
