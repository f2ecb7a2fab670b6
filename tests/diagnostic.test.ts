import { expect, test } from "vitest";
import { type Diagnostic, gather, InputError, retold } from "../src/diagnostic.js";

test("gather holds the faults of a very large table", () => {
  const many: readonly Diagnostic[] = Array.from({ length: 300_000 }, (_, index) => ({
    what: `fault ${index}`,
  }));
  const failing = () =>
    gather([many], (faults) => {
      throw new InputError(faults);
    });
  expect(failing).toThrow(expect.objectContaining({ diagnostics: many }));
});

test("faults are told otherwise where more is known of them; a result and a bug pass as they are", () => {
  const placed = (fault: Diagnostic) => ({ ...fault, place: { file: "a.png" } });
  const refused = () => {
    throw new InputError([{ what: "is broken" }, { what: "is large" }]);
  };
  expect(retold(() => 5, placed)).toBe(5);
  const diagnostics = [
    { what: "is broken", place: { file: "a.png" } },
    { what: "is large", place: { file: "a.png" } },
  ];
  expect(() => retold(refused, placed)).toThrow(expect.objectContaining({ name: "InputError", diagnostics }));
  const bug = new RangeError("ours");
  expect(() =>
    retold(() => {
      throw bug;
    }, placed),
  ).toThrow(bug);
});
