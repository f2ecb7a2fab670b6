import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../src/data/nearest.js";

test.each([
  ["keyna", "Kenya", "two neighbours swapped"],
  ["keny", "Kenya", "a letter left out"],
  ["kennya", "Kenya", "a letter put in"],
  ["kenia", "Kenya", "a letter changed"],
  ["SENEGAL", "Senegal", "capitals"],
  ["sengall", "Senegal", "two slips in a word of seven letters"],
])("%s is near to %s: %s", (word, expected) => {
  expect(nearest(word, ["Peru", "Kenya", "Senegal"])).toBe(expected);
});

test.each(["kxnyx", "xy", "", "Switzerland"])("nothing is near to %s", (word) => {
  expect(nearest(word, ["Peru", "Kenya", "Senegal"])).toBeUndefined();
});

test("takes the word with fewer slips, and the first of equals", () => {
  expect(nearest("partail", ["portal", "partial"])).toBe("partial");
  expect(nearest("marl", ["mark", "mare"])).toBe("mark");
});

test("a word of three letters or more is nearest to itself", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), fc.array(fc.string()), (word, others) => {
      expect(
        nearest(word, [...others.filter((other) => other.toLowerCase() !== word.toLowerCase()), word]),
      ).toBe(word);
    }),
  );
});
