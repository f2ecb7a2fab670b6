import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aJpeg, aPicture, aPng, jpegs } from "../../support/a-picture.js";
import { aCampaignFolder, letters, namesIn } from "../../support/run-letters.js";

/** The small campaign, both of whose letters have this logo. */
function aCampaignWithLogo(bytes: Uint8Array | undefined, name = "logo.png"): string {
  const named = (text: string) =>
    text.replace("\nsender:", `\nlogo: ${name}\nlogo_description: Emblem\nsender:`);
  const folder = aCampaignFolder({ "templates/letter.en.hbs": named, "templates/letter.fr.hbs": named });
  if (bytes !== undefined) writeFileSync(join(folder, "templates", name), bytes);
  return folder;
}

function flat(width: number, height: number): Uint8Array {
  const row = Buffer.alloc(1 + width);
  return aPng({ width, height, bitDepth: 8, colourType: 0, lines: Buffer.concat(Array(height).fill(row)) });
}

const coarse = `warning: templates/logo.png: the logo has 2 × 2 dots and looks coarse in print
  remedy: give one of 180 × 180 dots or more
`;

test("a logo that suits neither print nor post is told once, by check and by generate, which go on", async () => {
  const folder = aCampaignWithLogo(aPicture());
  const checked = await letters(folder, ["check"]);
  expect([checked.exitCode, checked.stderr.startsWith(coarse)]).toEqual([0, true]);
  expect(checked.stderr).toContain("no faults, 1 warning");
  const made = await letters(folder, ["generate"]);
  expect([made.exitCode, made.stderr.startsWith(coarse)]).toEqual([0, true]);
  const large = await letters(aCampaignWithLogo(flat(6000, 10)), ["generate", "--only", "kenya"]);
  expect(large.stderr).toMatch(
    /^warning: templates\/logo\.png: the logo has 6000 × 10 dots, more than print can show\n/,
  );
});

test("such a logo is a warning in the JSON of check, and a fault under --strict", async () => {
  const folder = aCampaignWithLogo(aPicture());
  const { warnings } = JSON.parse((await letters(folder, ["check", "--json"])).stdout);
  const what = "the logo has 2 × 2 dots and looks coarse in print";
  const remedy = "give one of 180 × 180 dots or more";
  expect(warnings).toEqual([
    { what, remedy, rule: "fitting-pictures", place: { file: "templates/logo.png" } },
  ]);
  expect((await letters(folder, ["check", "--strict"])).exitCode).toBe(1);
});

test("a logo that suits its place is not spoken of", async () => {
  for (const bytes of [flat(830, 213), aJpeg({ width: 830, height: 213, components: 3 })]) {
    const { stderr } = await letters(aCampaignWithLogo(bytes), ["generate", "--only", "kenya"]);
    expect(stderr).not.toContain("logo");
  }
});

const holed = Buffer.from(flat(300, 100));
holed[50] = 255 - (holed[50] ?? 0);

test.each([
  ["damaged", holed, "the PNG picture is broken\n  remedy: save it again\n"],
  [
    "cut short",
    jpegs.fine.subarray(0, -2),
    "the picture file is cut short\n  remedy: copy or save it again\n",
  ],
  ["no picture", Buffer.from("logo"), "not a PNG or JPEG picture\n  remedy: save it as PNG\n"],
  [
    "turned",
    aJpeg({ width: 300, height: 100, components: 3, orientation: 6 }),
    "the picture lies on its side or is mirrored\n  remedy: turn it upright and save it again\n",
  ],
])("a logo that is %s is one fault, and nothing is written", async (_, bytes, fault) => {
  const folder = aCampaignWithLogo(bytes);
  const checked = await letters(folder, ["check"]);
  expect([checked.exitCode, checked.stderr]).toEqual([
    1,
    `templates/logo.png: ${fault}campaign: this folder\n1 fault\n`,
  ]);
  const made = await letters(folder, ["generate"]);
  const told = `templates/logo.png: ${fault}no letter has been written\n`;
  expect([made.exitCode, made.stderr]).toEqual([1, told]);
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

test("a logo that is not there is told where it is named, in each template", async () => {
  const { exitCode, stderr } = await letters(aCampaignWithLogo(undefined), ["check"]);
  const fault = (
    language: string,
  ) => `templates/letter.${language}.hbs:6:1: logo: there is no file "templates/logo.png" in the campaign folder
  remedy: put it there, or correct its name here
`;
  expect([exitCode, stderr]).toEqual([1, `${fault("en")}${fault("fr")}campaign: this folder\n2 faults\n`]);
});

test("a letter with a logo has the same bytes alone, in a batch and made by several threads", async () => {
  const folder = aCampaignWithLogo(flat(830, 213));
  await letters(folder, ["generate", "--out", "one"]);
  await letters(folder, ["generate", "--only", "kenya", "--out", "alone"]);
  const name = "KEN-kenya.pdf";
  expect(readFileSync(join(folder, "alone", name))).toEqual(readFileSync(join(folder, "one", name)));
  expect(readFileSync(join(folder, "one", name)).includes("/Width 830/Height 213/BitsPerComponent 8")).toBe(
    true,
  );
});
