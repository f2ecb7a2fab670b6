import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/batch/make/in-order.js";

test("hands on each item as soon as all before it have come", () => {
  const taken: string[] = [];
  const put = inOrder<string>((item) => taken.push(item));
  put("c", 2);
  expect(taken).toEqual([]);
  put("a", 0);
  expect(taken).toEqual(["a"]);
  put("b", 1);
  expect(taken).toEqual(["a", "b", "c"]);
});

test("whatever the order in which items come, they are taken in that of their indexes", () => {
  const orders = fc
    .nat({ max: 12 })
    .chain((most) => fc.shuffledSubarray([...Array(most).keys()], { minLength: most }));
  fc.assert(
    fc.property(orders, (order) => {
      const taken: number[] = [];
      const put = inOrder<number>((item) => taken.push(item));
      for (const index of order) put(index, index);
      expect(taken).toEqual([...order].sort((one, other) => one - other));
    }),
  );
});
