// A letter in Latin letters that is read from right to left: line for line it is the usual one, so that the two can be laid
// side by side.

import { expect, test } from "vitest";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import { describePages } from "../../../src/typesetting/page/describe.js";
import type { LaidOutPage, PageItem } from "../../../src/typesetting/page/page.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import {
  aHighlightedRecommendation,
  aLetter,
  anAnnex,
  aParagraph,
  theSignatories,
  wordsOf,
} from "../a-letter.js";

const typeset = createTypesetter(fixedPitch);
const content = {
  particulars: [
    { label: "Date", words: "28 April 2020" },
    { label: "Reference", words: "KEN/1" },
  ],
  body: [
    aParagraph("Your Excellency,", "salutation"),
    aHighlightedRecommendation(),
    aParagraph("Sincerely,", "close"),
    theSignatories(["Al-Haq", "Odhikar", "Witness"]),
  ],
  annex: anAnnex(),
};
const usual = typeset(aLetter(content)).document.pages;
const { pages, direction } = typeset(aLetter({ ...content, direction: "right-to-left" })).document;

/** How far each item stands from the edge at which reading begins, by what it is. */
function distances(page: LaidOutPage | undefined, from: "left" | "right"): ReadonlyMap<string, number> {
  return new Map(
    (page?.items ?? []).map((item, index) => {
      const width = item.kind === "text" ? item.line.width : item.kind === "shape" ? item.size : item.width;
      const distance = from === "left" ? item.x : (page?.width ?? 0) - item.x - width;
      return [`${index} ${nameOf(item)}`, Math.round(1000 * distance) / 1000];
    }),
  );
}

function nameOf(item: PageItem): string {
  return item.kind === "text" ? wordsOf(item).trim() : item.kind;
}

const keepsItsPlace = /The Cabinet|New York|Date|28 April 2020$|Reference|KEN\/1$/;

test("margins, numbers, columns, table, tint and furniture change sides", () => {
  const strays = usual.flatMap((page, index) => {
    const found = distances(pages[index], "right");
    return [...distances(page, "left")].filter(([name, distance]) => found.get(name) !== distance);
  });
  const moved = strays.map(([name]) => name.replace(/^\d+ /, ""));
  expect(moved).toEqual(moved.filter((name) => keepsItsPlace.test(name)));
  expect([pages.length, direction]).toEqual([usual.length, "right-to-left"]);
});

test("the address keeps its place in the window; labels stand right of what they name, within its room", () => {
  const [before, after] = [distances(usual[0], "left"), distances(pages[0], "left")];
  const place = (found: ReadonlyMap<string, number>, words: string) =>
    [...found].find(([name]) => name.endsWith(words))?.[1] ?? Number.NaN;
  expect(place(after, "New York, NY 10017")).toBe(place(before, "New York, NY 10017"));
  expect(place(before, "Date")).toBeLessThan(place(before, "28 April 2020"));
  expect(place(after, "Date")).toBeGreaterThan(place(after, "28 April 2020"));
  expect(place(after, "28 April 2020")).toBeGreaterThan(place(after, "New York, NY 10017"));
});

test("a terminal shows it from the edge at which reading begins", () => {
  const told = describePages(pages, { colour: false, direction });
  expect(told).toContain("6.   Ratify the Agreement.");
  expect(told).toContain(
    "Joint letter                                                                          Page 1 of 2",
  );
});
