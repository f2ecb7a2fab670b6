import { expect, test } from "vitest";
import type { LetterToPost } from "../../../src/batch/post/letters-to-post.js";
import { type MarkedSelection, selectionMark } from "../../../src/batch/post/mark.js";
import type { ManifestRow } from "../../../src/output/accounts/manifest.js";

/** Rows by code, language and region, as far as a name depends on them. */
function rowsOf(...rows: readonly (readonly [iso3: string, language: string, region: string])[]) {
  return rows.map(
    ([iso3, language, region]) => ({ iso3, language, data: { region } }) as unknown as ManifestRow,
  );
}

const rows = rowsOf(
  ["BEN", "fr", "African"],
  ["BFA", "fr", "African"],
  ["FRA", "fr", "Western European and others"],
  ["KEN", "en", "African"],
  ["MLI", "fr", "African"],
  ["NER", "fr", "African"],
  ["SEN", "fr", "African"],
  ["UGA", "en", "African"],
);

function mark(codes: string, filters: Partial<Pick<MarkedSelection, "region" | "language">> = {}): string {
  const chosen = rows
    .filter(({ iso3 }) => codes.split(" ").includes(iso3))
    .map((row) => ({ row }) as unknown as LetterToPost);
  return selectionMark({
    chosen,
    isWhole: chosen.length === rows.length,
    rows,
    region: undefined,
    language: undefined,
    ...filters,
  });
}

const inFrench = "BEN BFA FRA MLI NER SEN";
const africanInFrench = "BEN BFA MLI NER SEN";

test.each<readonly [string, string, string]>([
  ["all letters have none", mark("BEN BFA FRA KEN MLI NER SEN UGA", { region: "African" }), ""],
  ["one letter has its code", mark("KEN"), "-KEN"],
  ["four have theirs, whatever chose them", mark("BEN BFA MLI NER", { language: "fr" }), "-BEN-BFA-MLI-NER"],
  ["those of a language have its code", mark(inFrench, { language: "FR" }), "-fr"],
  [
    "those of a region and a language have both",
    mark(africanInFrench, { region: " african", language: "fr" }),
    "-african-fr",
  ],
  [
    "fewer than a word says have a number",
    mark("BEN BFA FRA MLI NER", { language: "fr" }),
    "-5-letters-72c9e0",
  ],
  ["so have those that no word says", mark(inFrench), "-6-letters-2e5cd1"],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});

test("another selection of as many letters has another name", () => {
  expect(mark("BEN BFA FRA MLI NER")).not.toBe(mark("BEN BFA FRA MLI SEN"));
});

test("a region without a Latin letter is no word for a file's name", () => {
  const some = rowsOf(
    ...["BLR", "MDA", "RUS", "UKR", "UZB"].map((code) => [code, "en", "Восточная Европа"] as const),
  );
  const chosen = some.map((row) => ({ row }) as unknown as LetterToPost);
  const all = [...some, ...rows];
  const region = "Восточная Европа";
  expect(selectionMark({ chosen, isWhole: false, rows: all, region, language: undefined })).toMatch(
    /^-5-letters-[0-9a-f]{6}$/,
  );
});
