import { expect, test } from "vitest";
import { createDraftMark } from "../../../src/typesetting/document/draft-mark.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import type { LaidOutPage } from "../../../src/typesetting/page/page.js";
import { faultsOf } from "../../support/faults.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import { aLetter, anAnnex, aParagraph, words } from "../a-letter.js";

const letter = aLetter({ body: [aParagraph(words(900))], annex: anAnnex() });
const { document } = createTypesetter(fixedPitch)(letter);
const mark = createDraftMark(fixedPitch);

function lastOf({ items }: LaidOutPage) {
  return items.at(-1);
}

test("each page bears the word in the middle over its head, and nobody reads it aloud", () => {
  const marked = mark(document, "DRAFT");
  expect(marked.pages.length).toBeGreaterThan(2);
  for (const page of marked.pages) {
    const item = lastOf(page);
    if (item?.kind !== "text") throw new Error("no words");
    expect(item.line.runs.map(({ text }) => text).join("")).toBe("DRAFT");
    expect(item.owner).toBe("artifact");
    expect(item.x + item.line.width / 2).toBeCloseTo(page.width / 2);
    expect(item.baseline).toBeLessThan(Math.min(...tops(page)));
  }
});

/** Of the words that stand on a page beside the mark. */
function tops({ items }: LaidOutPage): readonly number[] {
  return items
    .slice(0, -1)
    .flatMap((item) =>
      item.kind === "text"
        ? [item.baseline - Math.max(0, ...item.line.runs.map(({ size }) => 0.7 * size))]
        : [],
    );
}

test("all else of the document stays as it is", () => {
  const marked = mark(document, "DRAFT");
  const pages = marked.pages.map(({ items, ...page }) => ({ ...page, items: items.slice(0, -1) }));
  expect({ ...marked, pages }).toEqual(document);
});

test("a word in letters that are read from the right stands in the middle too", () => {
  const marked = mark({ ...document, direction: "right-to-left" }, "مسودة");
  const [page] = marked.pages;
  const item = page && lastOf(page);
  if (page === undefined || item?.kind !== "text") throw new Error("no words");
  expect(item.x + item.line.width / 2).toBeCloseTo(page.width / 2);
});

test("a word that the fonts lack is a fault with its remedy", () => {
  const lacking = createDraftMark({ ...fixedPitch, missing: () => [0x1ea2] });
  expect(faultsOf(() => lacking(document, "BẢN THẢO"))).toEqual([
    'the fonts cannot set "BẢN THẢO", which marks a draft -> write another word as phrases.draft in the language\'s file, or name a font that has its letters',
  ]);
});
