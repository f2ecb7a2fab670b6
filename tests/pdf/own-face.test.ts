// Letters in a face of a campaign's own: Chinese, in which no spaces part the words, with Latin and Arabic names among them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFaces } from "../../src/fonts/faces.js";
import { letterText } from "../../src/letter/text.js";
import { createPress } from "../../src/pdf/draw.js";
import { createTypesetter } from "../../src/typesetting/letter/typeset.js";
import { latinRoles, shipped } from "../fonts/shipped.js";
import { checkStructure } from "../support/check-structure.js";
import { textBelow } from "../support/tagged-text.js";
import { aLetter, aParagraph, readPages, theSignatories } from "../typesetting/a-letter.js";

const file = "node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";
const bytes = readFileSync(join(import.meta.dirname, "../..", file));
const [arabic, own] = [shipped.filter(({ role }) => !latinRoles.includes(role)), { file, bytes }];

const request =
  "我们谨代表“国际刑事法院联盟”（Coalition for the ICC）致函阁下。本联盟由一百五十个国家的两千五百多个组织组成，致力于支持国际刑事法院公正、有效和独立地开展工作——自2002年7月1日《罗马规约》生效以来，已有一百二十三个国家成为缔约国。我们呼吁贵国政府批准《国际刑事法院特权和豁免协定》，并将其纳入国内法。";

const squeezed = (text: string) => text.replaceAll(/[\s\u200f]/g, "");

test("a letter in Chinese is set in lines that no stop begins and no bracket ends, and reads back whole", () => {
  const faces = openFaces([...latinRoles.map((role) => ({ ...own, role })), ...arabic]);
  const names = ["中国法学会", "مؤسسة الحق", "Human Rights Watch"];
  const letter = aLetter({ language: "zh", body: [aParagraph(request), theSignatories(names)] });
  const { document } = createTypesetter(faces)(letter);
  const lines = readPages(document)
    .flat()
    .filter((line) => request.includes(line));
  expect(lines.join("")).toBe(request);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => /^[，。、）》”—]|[（《“]$/.test(line))).toEqual([]);
  const { faults, elements } = checkStructure(createPress(faces, "").draw(document));
  expect(faults).toEqual([]);
  for (const name of [request, ...names])
    expect(squeezed(elements.map(textBelow).join(""))).toContain(squeezed(name));
  expect(letterText(letter)).toContain(request);
});

test("a name in Chinese stands in any letter, if the campaign brings a face for what the others lack", () => {
  const faces = openFaces([...shipped, { ...own, role: "other" }]);
  const letter = aLetter({ body: [aParagraph("We write to 中国 and the المغرب.")] });
  const { document } = createTypesetter(faces)(letter);
  const runs = document.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "text" ? item.line.runs : [])),
  );
  expect(
    runs.filter(({ face }) => face === "other" || face === "arabic").map(({ face, text }) => [face, text]),
  ).toEqual([
    ["other", "中国"],
    ["arabic", "المغرب"],
  ]);
  expect(checkStructure(createPress(faces, "").draw(document)).faults).toEqual([]);
});
