// Of every letter of the shipped campaign it is known on which page each of its passages stands.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { letterOfProof } from "../../../src/batch/proof/proof-file.js";
import { defaultFaceFiles } from "../../../src/fonts/default-faces.js";
import { openFaces } from "../../../src/fonts/faces.js";
import { readBack } from "../../../src/passages/passage.js";
import { planProof, sizeOf } from "../../../src/review/proof/plan.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import type { LaidOutPage } from "../../../src/typesetting/page/page.js";
import { shippedCampaign } from "../../support/a-campaign.js";
import { lettersAndPassages } from "../../support/shipped-passages.js";

const typeset = createTypesetter(openFaces(defaultFaceFiles((path) => readFileSync(path))));
const made = lettersAndPassages(shippedCampaign(), "2020-04-28").map(({ letter, taken, passages }) => {
  const { document } = typeset(letter);
  return { pages: document.pages, planned: letterOfProof(taken, passages, document) };
});

function wordsOn(page: LaidOutPage | undefined): string {
  const lines = (page?.items ?? []).flatMap((item) =>
    item.kind === "text" && item.owner !== "artifact" ? item.line.runs : [],
  );
  return bare(lines.map(({ text }) => text).join(""));
}

function bare(text: string): string {
  return text.replaceAll(/[\s-]/g, "");
}

test("what is said to stand on a page stands there, to its last line", () => {
  for (const { pages, planned } of made) {
    for (const occurrence of planned.passages) {
      const words = occurrence.pages.map((page) => wordsOn(pages[page])).join("");
      if (words === "") continue;
      const unseen = readBack(occurrence)
        .split("\n")
        .filter((line) => !words.includes(bare(line)));
      expect(unseen).toEqual([]);
    }
  }
});

test("each label, reason, request and row of the annex stands whole on a page that is known", () => {
  const unknown = made.flatMap(({ planned }) =>
    planned.passages.filter(
      ({ passage: { kind }, pages: shown }) =>
        shown.length !== 1 && ["label", "request", "annex"].includes(kind),
    ),
  );
  expect(unknown).toEqual([]);
});

test("at most twenty whole letters and thirty pages of others show every passage and look of the shipped campaign", () => {
  const plan = planProof(made.map(({ planned }) => planned));
  const { letters, pages } = sizeOf(plan);
  expect(letters).toBeLessThanOrEqual(20);
  expect(pages).toBeLessThanOrEqual(30);
  const looks = new Set(made.flatMap(({ planned }) => planned.looks.map(({ id }) => id)));
  expect(new Set(plan.flatMap((part) => part.looks.map(({ id }) => id)))).toEqual(looks);
  const all = new Set(made.flatMap(({ planned }) => planned.passages.map(({ passage }) => passage.id)));
  const shown = plan.flatMap(({ shows }) => shows.map(({ id }) => id));
  expect(shown.toSorted()).toEqual([...all].toSorted());
});
