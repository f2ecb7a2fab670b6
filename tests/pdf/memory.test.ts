import { expect, test } from "vitest";
import { remember } from "../../src/pdf/memory.js";

test("makes a value once and forgets the one that was asked for longest ago", () => {
  const made: string[] = [];
  const value = remember(2, (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect(["a", "b", "a", "c", "a", "b"].map((key) => value(key))).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
