import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isAmericanState,
  isZipCode,
  isZipCodeOf,
  likelyZipCode,
  stateOfZipCode,
} from "../../../src/data/cells/american-address.js";

test("there are fifty States, the District and five territories", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  expect(codes.filter(isAmericanState)).toHaveLength(56);
  expect(["ON", "GE", "ny", "", "toString"].map(isAmericanState)).toEqual(Array(5).fill(false));
});

test.each([
  ["NY", "10017"],
  ["NY", "00501"],
  ["DC", "20500"],
  ["VA", "20170"],
  ["TX", "73301"],
  ["MA", "02138-1234"],
  ["CA", "941021234"],
  ["AK", "99501"],
  ["GU", "96910"],
  ["VI", "00802"],
])("%s has the ZIP code %s", (state, zip) => {
  expect(isZipCodeOf(zip, state)).toBe(true);
});

test.each([
  ["NY", "20500"],
  ["DE", "10117"],
  ["MA", "10000"],
  ["IN", "110021"],
  ["CA", "K1A 0G2"],
  ["NY", "10017-12"],
  ["ON", "10017"],
])("%s has no ZIP code %s", (state, zip) => {
  expect(isZipCodeOf(zip, state)).toBe(false);
});

test("a ZIP code belongs to one State or to none", () => {
  expect(["10017", "20500", "00000"].map(stateOfZipCode)).toEqual(["NY", "DC", undefined]);
});

test.each([
  ["2138", "MA", "02138"],
  ["2138", "NY", undefined],
  ["2138", "", "02138"],
  ["1202", "GE", "01202"],
  ["K1A 0G2", "CA", undefined],
  ["12", "NY", undefined],
  ["", "NY", undefined],
])("%s in %s was probably %s", (text, state, expected) => {
  expect(likelyZipCode(text, state)).toBe(expected);
});

test("what was probably meant is always a ZIP code of the State", () => {
  const states = fc.constantFrom("NY", "MA", "PR", "CA", "TX");
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.nat().map(String), fc.float().map(String)),
      states,
      (text, state) => {
        const likely = likelyZipCode(text, state);
        expect(likely === undefined || (isZipCode(likely) && isZipCodeOf(likely, state))).toBe(true);
      },
    ),
  );
});

test("a number that a spreadsheet has made of a ZIP code is always read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10000, max: 14999 }), (zip) => {
      const forms = [`${zip}.0`, `="${zip}"`, `'${zip}`, zip.toExponential(4).replace("e", "E"), `NY ${zip}`];
      for (const form of forms) expect(likelyZipCode(form, "NY")).toBe(String(zip));
    }),
  );
});
