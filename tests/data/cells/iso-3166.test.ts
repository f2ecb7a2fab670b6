import { expect, test } from "vitest";
import { englishCountryNames, iso2OfIso3, iso3OfIso2 } from "../../../src/data/cells/iso-3166.js";

test("the two codes of a country stand for one another", () => {
  expect([iso3OfIso2("KE"), iso2OfIso3("KEN")]).toEqual(["KEN", "KE"]);
  expect([iso3OfIso2("XA"), iso2OfIso3("XAA")]).toEqual([undefined, undefined]);
});

test("a country has its usual name first, and the everyday ones after it", () => {
  expect(englishCountryNames("KOR")).toEqual(["South Korea", "Korea, Republic of", "Republic of Korea"]);
  expect(englishCountryNames("CI")).toContain("Ivory Coast");
  expect(englishCountryNames("XAA")).toEqual([]);
});
