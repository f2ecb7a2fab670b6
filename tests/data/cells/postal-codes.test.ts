import { expect, test } from "vitest";
import { countryOfPostalCode, isPostalCodeOf } from "../../../src/data/cells/postal-codes.js";

test.each([
  ["1202", "CH", true],
  ["CH-1202", "CH", true],
  ["120", "CH", false],
  ["SW1X 8PZ", "GB", true],
  ["sw1x 8pz", "GB", true],
  ["SW1X", "GB", false],
  ["K1A 0G2", "CA", true],
  ["K1A", "CA", false],
  ["MD-2012", "MD", true],
  ["D02 X285", "IE", true],
  ["15001", "PE", true],
  ["1043", "AR", undefined],
  ["GA-184", "GH", undefined],
  ["77", "XA", undefined],
])("whether %s is a postal code of %s: %s", (code, country, expected) => {
  expect(isPostalCodeOf(code, country)).toBe(expected);
});

test.each([
  ["K1A 0G2", "CA"],
  ["SW1X 8PZ", "GB"],
  ["2517 JK", "NL"],
  ["1202", undefined],
  ["10017", undefined],
  ["", undefined],
])("the country that %s looks like: %s", (code, expected) => {
  expect(countryOfPostalCode(code)).toBe(expected);
});
