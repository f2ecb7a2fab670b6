import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../src/nearest.js";

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

test("a word of a hundred thousand letters is compared with nothing, and so at once", () => {
  const known = Array.from({ length: 10_000 }, (_, index) => `word ${index}`);
  expect(nearest("w".repeat(100_000), known)).toBeUndefined();
  expect(nearest("word 99999", known)).toBe("word 9999");
});

test("letters beyond 16 bits count as one", () => {
  expect(nearest("a😀bcdefg", ["abcdefg"])).toBe("abcdefg");
  expect(nearest("abcdef", ["ab😀😀cdef"])).toBe("ab😀😀cdef");
});
