// Faces and names as a campaign officer meets them: through check and generate.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedBytes } from "../../fonts/shipped.js";
import { readPdf } from "../../support/read-pdf.js";
import { aCampaignFolder, filesIn, letters } from "../../support/run-letters.js";
import { tinyOtf } from "../../support/tiny-otf.js";

const NAMES = [
  "Ndị́ Igbo",
  "bíj́na",
  "Diné į́",
  "i̇nsan hakları derneği",
  "Ẹgbẹ́ Ọmọ Yorùbá ní Ẹ̀kó",
  "Lietuvių žmonių ė́ ą̃ ũ̀",
  "ǵ and ḿ",
];

const SIGNED = { "data/signatories.csv": `organisation\n${NAMES.join("\n")}\n` };

/** The small campaign with its text in a face of its own. */
function aCampaignIn(face: Uint8Array, role: "text" | "furniture" = "text"): string {
  const own = (text: string) => text.replace("date:", `faces:\n  ${role}: fonts/own.otf\ndate:`);
  const folder = aCampaignFolder({ "templates/letter.en.hbs": own, "templates/letter.fr.hbs": own });
  mkdirSync(join(folder, "fonts"));
  writeFileSync(join(folder, "fonts/own.otf"), face);
  return folder;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { pages } = await readPdf(pdf);
  return pages.flatMap((page) => page.map(({ text }) => text)).join("");
}

test("names with marks of every kind are set in the shipped faces, and read as they were written", async () => {
  const folder = aCampaignFolder(SIGNED);
  expect(await letters(folder, ["check"])).toMatchObject({ exitCode: 0 });
  await letters(folder, ["generate"]);
  const text = await textOf(readFileSync(join(folder, "output/KEN-kenya.pdf")));
  expect(NAMES.filter((name) => !text.includes(name))).toEqual([]);
});

test("a letter with such names is the same alone and in a batch", async () => {
  const [batch, alone] = [aCampaignFolder(SIGNED), aCampaignFolder(SIGNED)];
  await letters(batch, ["generate"]);
  await letters(alone, ["generate", "--only", "sen"]);
  const [first, second] = [batch, alone].map((folder) =>
    filesIn(join(folder, "output")).get("SEN-senegal.pdf"),
  );
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
});

test("a damaged face is told by its file and table, in check as in generate, and nothing is written", async () => {
  const face = Buffer.from(shippedBytes("text"));
  const record = face.indexOf("GPOS", 12, "latin1");
  face.fill(0, face.readUInt32BE(record + 8) + 64, face.readUInt32BE(record + 8) + 1024);
  const folder = aCampaignIn(face);
  for (const command of ["check", "generate"]) {
    const told = await letters(folder, [command]);
    expect([told.exitCode, told.stderr]).toEqual([
      1,
      expect.stringContaining(
        'fonts/own.otf: the font file is damaged: its "GPOS" table is not as it was made\n' +
          "  remedy: copy or download it again, or give another font\n",
      ),
    ]);
  }
  expect(filesIn(join(folder, "output")).size).toBe(0);
});

test("what a face of one's own lacks is told letter by letter", async () => {
  const letter = (character: string) => [character, 500] as const;
  const face = tinyOtf(
    Array.from({ length: 0x7f - 0x20 }, (_, at) => letter(String.fromCharCode(0x20 + at))),
  );
  const folder = aCampaignIn(face, "furniture");
  writeFileSync(join(folder, "data/signatories.csv"), "organisation\nOne ị́ Organisation\n");
  const told = await letters(folder, ["check"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    expect.stringContaining(
      'data/signatories.csv:2: organisation: the furniture face has no "ị" (U+1ECB), "\u0301" (U+0301), which stand in "One ị\u0301 Organisation"\n' +
        "  remedy: write it in other characters, or name a font that has it under faces in the front matter\n",
    ),
  ]);
});
