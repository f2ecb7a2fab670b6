// The text of a letter as others take it out again: pdf.js always, poppler and MuPDF where they are installed.

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runsRightToLeft } from "../../src/fonts/characters.js";
import { type FaceRole, type Faces, openFaces } from "../../src/fonts/faces.js";
import { createPress } from "../../src/pdf/draw.js";
import { latinRoles, shipped } from "../fonts/shipped.js";
import { readPdf } from "../support/read-pdf.js";
import { aFolder } from "../support/run-letters.js";
import { shippedTable } from "../support/shipped-files.js";
import { tinyOtf } from "../support/tiny-otf.js";
import { aLetter, aPage, document, tag } from "./sample.js";

const root = join(import.meta.dirname, "../..");

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

/** Signs of a foundry's own, which have no character of Unicode's. */
const privateSigns = ["Coalition \ue123 \uf8ff", "\u{f0001} office"];

/** A CFF face of our own, whose marks have glyphs and no anchors. */
const house = tinyOtf(
  [...new Set([...names, ...privateSigns].join("").normalize("NFD"))].map((letter) => [
    letter,
    /\p{M}/u.test(letter) ? 0 : 600,
  ]),
);

const chinese = "node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";

/** What States are called, by the campaign that ships. */
function namesOfStates(column: string): readonly string[] {
  const { headers, rows } = shippedTable("names");
  const at = headers.indexOf(column);
  return rows.map((row) => row[at] ?? "").filter((name) => name !== "");
}

/** Names that are set in a face, one a line. */
interface Specimen {
  readonly faces: Faces;
  readonly role: FaceRole;
  readonly names: readonly string[];
}

const namesIn = [
  ["text", "short_en"],
  ["text-strong", "formal_fr"],
  ["text-italic", "formal_es"],
  ["furniture", "formal_pt"],
  ["arabic", "short_ar"],
  ["arabic-strong", "formal_ar"],
] as const;

const specimens: readonly (readonly [string, Specimen])[] = [
  ...latinRoles.map((role) => [role, { faces: openFaces(shipped), role, names }] as const),
  ...namesIn.map(([role, column]) => {
    return [`${role}, of States`, { faces: openFaces(shipped), role, names: namesOfStates(column) }] as const;
  }),
  [
    "a house face with CFF outlines",
    { faces: ownFaces("fonts/house.otf", house), role: "text", names: [...names, ...privateSigns] },
  ],
  [
    "a house face of many characters",
    {
      faces: ownFaces(chinese, readFileSync(join(root, chinese))),
      role: "text",
      names: ["中国法学会", "联合国，2020年（秘书处）", "Human Rights Watch 人权观察"],
    },
  ],
];

function ownFaces(file: string, bytes: Uint8Array): Faces {
  return openFaces([{ role: "text", file, bytes }]);
}

const linesOfPage = 18;

/** A letter with a line for each name. */
function letterOf({ faces, role, names: lines }: Specimen): Uint8Array {
  const items = lines.map((text, at) => {
    const leftward = runsRightToLeft(text) ? ({ direction: "right-to-left" } as const) : {};
    const width = (faces.width(role, text, leftward.direction) * 11) / 1000;
    const run = { face: role, size: 11, ink: "#000000", x: 0, width, text, ...leftward } as const;
    const baseline = 90 + 40 * (at % linesOfPage);
    return {
      kind: "text",
      x: 72,
      baseline,
      owner: tag("P", document),
      line: { runs: [run], width },
    } as const;
  });
  const pages = Array.from({ length: Math.ceil(items.length / linesOfPage) }, (_, page) =>
    aPage(items.slice(page * linesOfPage, (page + 1) * linesOfPage)),
  );
  return createPress(faces, "Excellency").draw(aLetter({ pages }));
}

/** Lines of text as people compare them: composed, every space alike. */
function asLines(text: string): readonly string[] {
  const lines = text
    .normalize("NFC")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(/[\u200f\u202a-\u202e]/g, "")
    .split(/[\n\f]/);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}

describe.each(specimens)("in %s", (_, specimen) => {
  const { faces, role, names: set } = specimen;
  const bytes = letterOf(specimen);
  const expected = asLines(set.join("\n"));

  test("every name can be set", () => {
    expect(set.flatMap((name) => faces.missing(role, name))).toEqual([]);
  });

  test("pdf.js reads every name as it was set", async () => {
    const { pages } = await readPdf(bytes);
    const read = pages.flatMap((page) => {
      const lines = new Map<number, string>();
      for (const { text, baseline } of page) lines.set(baseline, (lines.get(baseline) ?? "") + text);
      return [...lines.values()];
    });
    expect(asLines(read.join("\n"))).toEqual(expected);
  });

  test.for([
    ["poppler", "pdftotext", [], ["-"]],
    ["poppler, from the tags,", "pdfinfo", ["-struct-text"], []],
    ["MuPDF", "mutool", ["draw", "-q", "-F", "txt"], []],
  ] as const)("%s reads every name as it was set", ([, program, before, after], { skip }) => {
    const file = join(aFolder(), "letter.pdf");
    writeFileSync(file, bytes);
    const ended = spawnSync(program, [...before, file, ...after], { encoding: "utf8" });
    if (ended.error !== undefined) return skip(`${program} is not installed`);
    expect(ended.status).toBe(0);
    expect(readLines(ended.stdout).map(alike)).toEqual(expected.map(alike));
  });
});

/** pdftotext puts lines in order by itself, and a hyphen between Arabic words beside one of them. */
function alike(line: string): string {
  return runsRightToLeft(line) ? line.replaceAll(/ *- */g, "-") : line;
}

/** With tags, each text stands in quotation marks under its element. */
function readLines(output: string): readonly string[] {
  const quoted = output.match(/^ *"(.*)"$/gm)?.map((line) => line.trim().slice(1, -1));
  return asLines(quoted?.join("\n") ?? output);
}
