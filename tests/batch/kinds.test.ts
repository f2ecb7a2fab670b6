// To add a kind of file that is made of each State: its own file, and one line in kinds.ts. Done here, with a copy of the
// program that is built anew, so that it cannot be that something else had to be touched.

import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readPdf } from "../support/read-pdf.js";
import { aCampaignFolder, aFolder, namesIn } from "../support/run-letters.js";

const FACT_SHEET = `// A fact sheet of made-up words: one page a State.

import { letterFileName } from "../../output/file-name.js";
import { labelSheets } from "../../stationery/formats.js";
import { layOutLabels } from "../../stationery/labels.js";
import type { Kind } from "./kind.js";

export const factSheet: Kind<{ readonly blurbs: number }> = {
  name: "fact sheet",
  fileName: ({ iso3, name }) => letterFileName(iso3, name),
  open: ({ maker, order }) => (state) => {
    const blurbs = state.name.length;
    const { letter } = maker.compose(state);
    const words = { ...letter, iso3: state.iso3, name: state.name, lines: ["Flimsy facts", state.name, "Blurbs: " + blurbs] };
    const style = { sheet: labelSheets["2x7"], start: 1, title: "Flimsy facts", author: "Nobody", date: order.date };
    const document = layOutLabels([{ ...words, breaks: letter.addressBreaks }], style, maker.faces);
    return { file: letterFileName(state.iso3, state.name), bytes: maker.press.draw(document), note: { blurbs } };
  },
};
`;

const LINE = `  {
    name: "fact sheet",
    account: /^fact-sheets$/,
    load: async () => (await import("./kinds/fact-sheet.js")).factSheet,
    command: { name: "fact-sheets", does: "write one fact sheet of made-up words a State" },
  },
];
`;

/** The program with the kind added; gives back what runs it. */
function withFactSheets(): (folder: string, ...argv: readonly string[]) => unknown {
  const copy = aFolder();
  for (const name of ["src", "scripts", "bin", "package.json", "tsconfig.json"])
    cpSync(resolve(import.meta.dirname, "../..", name), join(copy, name), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, "../../node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "src/batch/kinds/fact-sheet.ts"), FACT_SHEET);
  const list = join(copy, "src/batch/kinds.ts");
  const text = readFileSync(list, "utf8");
  writeFileSync(list, text.replace("];\n", LINE));
  const node = (cwd: string, argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: "utf8" });
    return { exitCode: status, stdout, stderr };
  };
  expect(node(copy, ["scripts/build.js"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  return (folder, ...argv) => node(folder, [join(copy, "bin/letters.js"), ...argv]);
}

test("a kind of file needs its own file and its line in kinds.ts, and nothing else", async () => {
  const letters = withFactSheets();
  const folder = aCampaignFolder();
  const sheets = join(folder, "output/fact-sheets");
  expect(letters(folder, "fact-sheets")).toEqual({
    exitCode: 0,
    stdout: "",
    stderr: `2 fact sheets in output/fact-sheets/\n  campaign: this folder\n`,
  });
  expect(namesIn(sheets)).toEqual(["KEN-kenya.pdf", "SEN-senegal.pdf", "fact-sheets.json"]);
  const { pages, title } = await readPdf(readFileSync(join(sheets, "KEN-kenya.pdf")));
  expect([title, pages.length, pages[0]?.map(({ text }) => text)]).toEqual([
    ...["Flimsy facts", 1, ["Flimsy facts", "Kenya", "Blurbs: 5"]],
  ]);
  expect(JSON.parse(readFileSync(join(sheets, "fact-sheets.json"), "utf8"))).toMatchObject([
    { file: "KEN-kenya.pdf", iso3: "KEN", letter_date: "2020-04-28", note: { blurbs: 5 } },
    { file: "SEN-senegal.pdf", iso3: "SEN", letter_date: "2020-04-28", note: { blurbs: 7 } },
  ]);
  expect(letters(folder, "verify", "output/fact-sheets")).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("2 files in output/fact-sheets/: each is there, whole and unaltered\n"),
  });
  writeFileSync(join(sheets, "SEN-senegal.pdf"), "torn");
  expect(letters(folder, "fact-sheets", "--only", "ken")).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(sheets, "SEN-senegal.pdf"), "utf8")).toBe("torn");
  expect(letters(folder, "verify", "output/fact-sheets")).toMatchObject({ exitCode: 1 });
  expect(letters(folder, "fact-sheets", "--help")).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(
      /^Usage: letters fact-sheets \[options\]\n\nwrite one fact sheet of made-up/,
    ),
  });
}, 120_000);
