import { expect, test } from "vitest";
import { type Diagnostic, gather, InputError } from "../src/diagnostic.js";

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
