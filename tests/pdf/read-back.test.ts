// The text of a letter as others take it out again: pdf.js always, poppler and MuPDF where they are installed.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Faces, openFaces } from "../../src/fonts/faces.js";
import { createPress } from "../../src/pdf/draw.js";
import { latinRoles, shipped } from "../fonts/shipped.js";
import { readPdf } from "../support/read-pdf.js";
import { aFolder } from "../support/run-letters.js";
import { tinyOtf } from "../support/tiny-otf.js";
import { aLetter, aPage, document, tag } from "./sample.js";

const names = [
  "Ndị́ Igbo na Ẹ̀kó",
  "Ọ̀ṣun, Ìbàdàn, Ẹgbẹ́ Ọmọ Yorùbá",
  "bíj́na van Nijmegen",
  "Diné į́, ą́ ę́ ǫ́",
  "i̇nsan hakları derneği, İstanbul Dışişleri",
  "ė́ ą̃ ũ̀ r̃ j̃ ĩ́ l̃",
  "ǵ ḿ n̈ x́ e\u0301te\u0301",
  "Thief office fjord affluent ffj Tübingen AV To.",
  "L’État « français » : 1 000 €",
  "Łódź Čeština Ægir Đặng Việt Nam Ţările",
];

/** A CFF face of our own, whose marks have glyphs and no anchors. */
const house = openFaces([
  {
    role: "text",
    file: "fonts/house.otf",
    bytes: tinyOtf(
      [...new Set(names.join("").normalize("NFD"))].map((letter) => [
        letter,
        /\p{M}/u.test(letter) ? 0 : 600,
      ]),
    ),
  },
]);
const faces: readonly (readonly [string, Faces, (typeof latinRoles)[number]])[] = [
  ...latinRoles.map((role) => [role, openFaces(shipped), role] as const),
  ["a house face with CFF outlines", house, "text"],
];

/** A letter of one page, a line a name. */
function letterIn(some: Faces, role: (typeof latinRoles)[number]): Uint8Array {
  const items = names.map((words, at) => {
    const width = (some.width(role, words) * 11) / 1000;
    const run = { face: role, size: 11, ink: "#000000", x: 0, width, text: words } as const;
    const line = { runs: [run], width };
    return { kind: "text", x: 72, baseline: 90 + 40 * at, owner: tag("P", document), line } as const;
  });
  return createPress(some, "Excellency").draw(aLetter({ pages: [aPage(items)] }));
}

/** Lines of text as people compare them: composed, every space alike. */
function asLines(text: string): readonly string[] {
  const lines = text
    .normalize("NFC")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .split(/[\n\f]/);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}

const expected = asLines(names.join("\n"));

describe.each(faces)("in %s", (_, some, role) => {
  const bytes = letterIn(some, role);

  test("every name can be set", () => {
    expect(names.flatMap((name) => some.missing(role, name))).toEqual([]);
  });

  test("pdf.js reads every name as it was set", async () => {
    const { pages } = await readPdf(bytes);
    const lines = new Map<number, string>();
    for (const { text, baseline } of pages[0] ?? []) lines.set(baseline, (lines.get(baseline) ?? "") + text);
    expect(asLines([...lines.values()].join("\n"))).toEqual(expected);
  });

  test.for([
    ["poppler", "pdftotext", ["-raw"], ["-"]],
    ["poppler, from the tags,", "pdfinfo", ["-struct-text"], []],
    ["MuPDF", "mutool", ["draw", "-q", "-F", "txt"], []],
  ] as const)("%s reads every name as it was set", ([, program, before, after], { skip }) => {
    const file = join(aFolder(), "letter.pdf");
    writeFileSync(file, bytes);
    const ended = spawnSync(program, [...before, file, ...after], { encoding: "utf8" });
    if (ended.error !== undefined) return skip(`${program} is not installed`);
    expect(ended.status).toBe(0);
    expect(readLines(ended.stdout)).toEqual(expected);
  });
});

/** With tags, each text stands in quotation marks under its element. */
function readLines(output: string): readonly string[] {
  const quoted = output.match(/^ *"(.*)"$/gm)?.map((line) => line.trim().slice(1, -1));
  return asLines(quoted?.join("\n") ?? output);
}
